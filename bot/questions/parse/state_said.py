"""A text as a question for the state: what of it, of whom, on which entries and when, and what is said beside."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.calendars.period_reading import Found
from bot.questions.intents import StateAsked, Topic
from bot.questions.parse.frame import ROLES, SECTION_PREFIX, Frame
from bot.questions.parse.reading import Inquiry
from bot.questions.parse.reported import STANDS
from bot.questions.parse.role_asked import role_of
from bot.questions.parse.state_bodies import StateBodies
from bot.questions.parse.state_days import is_of_a_day, period_in, pointed_back
from bot.questions.parse.state_left import StateLeft
from bot.questions.parse.state_marks import (
    AS_A_KIND,
    DONE_BY,
    LISTS,
    blanked,
    done_by_a_day,
)
from bot.questions.parse.state_parts import told_by_others
from bot.questions.parse.state_quoted import is_quoted
from bot.questions.parse.state_sections import StateSections
from bot.questions.parse.state_topic_meant import TopicsNamed
from bot.questions.parse.state_topics import (
    ASKING,
    ENDS_AS_WANTED,
    OWN,
    REASON,
    WISHES,
    topics_in,
)
from bot.questions.selection import RoleAsked, Scope
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span
from bot.questions.text import plain

STRAY = 1
"""Letters that are overlooked beside words of how things stand."""


@dataclass(frozen=True)
class StateSaid:
    """A text as a question for the state."""

    inquiry: Inquiry

    @property
    def frame(self) -> Frame:
        """The text, cut into tokens."""
        return self.inquiry.frame

    @cached_property
    def text(self) -> str:
        """The text with blanks where entries, departments and sections are named."""
        return blanked(self.frame.text, [*self._reasons, *((each.start, each.end) for each in self._named)])

    @cached_property
    def _reasons(self) -> list[tuple[int, int]]:
        """Where it is said why somebody asks, or what others say."""
        text = self.frame.text
        return [*(found.span() for found in REASON.finditer(text)), *told_by_others(text)]

    @cached_property
    def _named(self) -> list[Span]:
        places = (each for each in self.frame.tokens if each.kind is Kind.PLACE)
        return [*places, *self._sections.named, *self._numbers, *self._bodies.named]

    @cached_property
    def _sections(self) -> StateSections:
        return StateSections(self.inquiry)

    @cached_property
    def _bodies(self) -> StateBodies:
        return StateBodies(self.inquiry, self.refs)

    @cached_property
    def _numbers(self) -> list[Span]:
        """The numbers of entries; one within a date is none (11月30号), nor a day before or on which things are due."""
        numbers = (each for each in self.frame.tokens if each.kind is Kind.NUMBER)
        return [each for each in numbers if not (is_of_a_day(each, self.frame.text) or self._sections.counts(each))]

    @cached_property
    def period(self) -> Found | None:
        """The time that is named, and where."""
        return period_in(self.text) or pointed_back(self.text, self.frame.text)

    def without_days(self, text: str) -> str:
        """Return a text as long as this one with blanks where the time is named."""
        return blanked(text, [self.period[:2]]) if self.period else text

    @property
    def may_be_asked(self) -> bool:
        """Whether any topic is named: a quick look that spares most questions the rest."""
        return bool(topics_in(self.frame.text) or DONE_BY.search(self.frame.text))

    @cached_property
    def topics(self) -> list[tuple[Topic, int, int]]:
        """Every topic that is named and not quoted, with its place, the most telling first."""
        text = self.without_days(self.text)
        found = [*done_by_a_day(self.text, self.period), *topics_in(text)]
        printed = [plain(self.inquiry.catalogue.printed(ref)) for ref in self.refs]
        return [each for each in found if not is_quoted(text, *each[1:], printed)]

    def is_printed_by(self, refs: Iterable[str]) -> bool:
        """Whether entries print every topic that is named, with what stands before it (资金支出进度)."""
        printed = [plain(self.inquiry.catalogue.printed(ref)) for ref in refs]
        return bool(self.topics) and all(is_quoted(self.text, *each[1:], printed) for each in self.topics)

    @cached_property
    def topic(self) -> Topic | None:
        """The topic that is asked for, of those that are named."""
        return TopicsNamed(
            self.text,
            self.topics,
            self.period,
            names_an_entry=bool(self.refs),
            names_a_body=bool(self.departments or self.sections),
            is_own=self.is_own,
            asks_who=self.frame.has(Cue.WHO),
        ).meant

    @property
    def names_where(self) -> bool:
        """Whether an entry, a department or a section is named."""
        return bool(self.refs or self.departments or self.sections or self.is_own)

    @cached_property
    def refs(self) -> tuple[str, ...]:
        """The entries that are named by number."""
        refs = (ref for each in self._numbers if each.number for ref in each.number.refs)
        return tuple(dict.fromkeys(each for each in refs if not each.startswith(SECTION_PREFIX)))

    @property
    def absent(self) -> tuple[str, ...]:
        """The numbers that are named and are of no entry of the list."""
        return tuple(each.said for each in self._numbers if each.number and each.number.missing)

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections that are named."""
        return self.frame.sections

    @cached_property
    def departments(self) -> tuple[str, ...]:
        """The departments that are asked about; not one that is asked to coordinate or to review."""
        return self._bodies.about(self._first_topic)

    @property
    def asked_of(self) -> list[Span]:
        """The bodies that are asked to coordinate or to review, that ask or are greeted: they are not asked about."""
        return [*self._bodies.asked_of(self._first_topic), *self._bodies.that_ask]

    @property
    def bodies_beside(self) -> list[str]:
        """The departments that are excepted, and what leaves open who is asked about."""
        return [*self._bodies.excepted_names, *self._bodies.unsettled(self._first_topic)]

    @property
    def _first_topic(self) -> Topic | None:
        return self.topics[0][0] if self.topics else None

    @cached_property
    def is_own(self) -> bool:
        """Whether the asker's own department is meant."""
        return self._bodies.are_own(self.text)

    @cached_property
    def left(self) -> StateLeft:
        """What is said beside all that is read."""
        spans = [(start, end) for _, start, end in self.topics]
        spans += [self.period[:2]] if self.period else []
        spans += [found.span() for known in (OWN, AS_A_KIND) for found in known.finditer(self.text)]
        spans += [(each.start, each.end) for each in self.frame.tokens if each.cues & self._read_cues]
        return StateLeft(self.text, self.without_days(self.text), self.frame.tokens, spans)

    @property
    def _read_cues(self) -> frozenset[Cue]:
        """Words that narrow the question and are accounted for: roles of a department, and the list that is meant."""
        of_a_list = LISTS if self.scope is not None else frozenset()
        return of_a_list | (ROLES if self.departments or self.is_own else frozenset())

    @property
    def scope(self) -> Scope | None:
        """The list that is asked about; reports are taken on two of them."""
        found = self.frame.scope
        return found if found is not Scope.NEGATIVE else None

    @property
    def unread(self) -> int:
        """How many letters are left; a Latin word counts as two."""
        return self.left.letters

    @property
    def asks(self) -> bool:
        """Whether something is asked for, and not told."""
        frame = self.frame
        whole = blanked(frame.text, [self.period[:2]]) if self.period else frame.text
        said = whole.rstrip(" ?!。.,~()呢啊呀吧哈哦")
        return (
            frame.has(Cue.WHO, Cue.WHICH, Cue.COUNT)
            or frame.is_yes_or_no
            or said.endswith(STANDS)
            or any(each.search(frame.text) for each in (WISHES, ASKING))
            or bool(ENDS_AS_WANTED.search(said))
        )

    @property
    def state(self) -> StateAsked:
        """What is asked, as far as it is said."""
        period = self.period.said if self.period else ""
        sections, topic = tuple(self.sections), self.topic or Topic.OVERVIEW
        role = role_of(self.frame) if self.departments or self.is_own else RoleAsked.ANY
        return StateAsked(
            topic,
            self.refs,
            self.departments,
            sections,
            period,
            self.is_own,
            role,
            " ".join(self._bodies.excepted_names),
            self.scope,
        )
