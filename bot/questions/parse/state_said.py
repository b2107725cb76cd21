"""A text as a question for the state: what of it, of whom, on which entries and when, and what is said beside."""

import re
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
from bot.questions.parse.state_marks import (
    AS_A_KIND,
    COUNTED,
    DONE_BY,
    IS_OVER,
    IS_TO_COME,
    LISTS,
    OWN_OFFICE,
    SEVERAL_FIGURES,
    SUMS,
    asks_of_an_extension,
    blanked,
    counts_several,
    done_by_a_day,
    fell_due_undone,
    is_polite,
    names,
)
from bot.questions.parse.state_parts import told_by_others
from bot.questions.parse.state_quoted import is_quoted
from bot.questions.parse.state_sections import StateSections
from bot.questions.parse.state_topics import (
    ASKING,
    BESIDE,
    DONE_OR_NOT,
    ENDS_AS_WANTED,
    HOW_FAR,
    OWN,
    REASON,
    UNDONE,
    WISHES,
    WITHIN_TOPICS,
    passed_over,
    topics_in,
)
from bot.questions.selection import RoleAsked, Scope
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span
from bot.questions.text import plain

STRAY = 1
"""Letters that are overlooked beside words of how things stand."""
_ASKS_HOW_MANY = re.compile("多少|几")
_WORD = re.compile(r"[^\W_]+")


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

    @property
    def may_be_asked(self) -> bool:
        """Whether any topic is named: a quick look that spares most questions the rest."""
        return bool(topics_in(self.frame.text) or DONE_BY.search(self.frame.text))

    @cached_property
    def topics(self) -> list[tuple[Topic, int, int]]:
        """Every topic that is named and not quoted, with its place, the most telling first."""
        text = blanked(self.text, [self.period[:2]] if self.period else [])
        found = [*done_by_a_day(self.text, self.period), *topics_in(text)]
        printed = [plain(self.inquiry.catalogue.printed(ref)) for ref in self.refs]
        return [each for each in found if not is_quoted(text, *each[1:], printed)]

    @cached_property
    def topic(self) -> Topic | None:
        """The most telling of the topics that are named."""
        is_a_sum = SUMS.search(self.text) and not self._counts_one_thing
        if is_a_sum or counts_several(self.topics, self.text):
            return Topic.PROGRESS if self._names_a_part else Topic.OVERVIEW
        return self._topic_named

    @property
    def _counts_one_thing(self) -> bool:
        """Whether a number is asked for of one thing alone (办结的,报个数)."""
        one = len({topic for topic, _, _ in self.topics if topic in COUNTED}) == 1
        return one and len(_ASKS_HOW_MANY.findall(self.text)) <= 1

    @property
    def _topic_named(self) -> Topic | None:
        found = Topic.EXTENDED if asks_of_an_extension(self.topics, self.text) else self._first_topic
        match found:
            case Topic.DONE if UNDONE.search(self.text):
                return self._undone
            case Topic.DUE | Topic.REVIEW if fell_due_undone(self.text, is_over=self._is_over):
                return Topic.OVERDUE
            case Topic.DONE if self.period and not self._is_over and IS_TO_COME.match(self.period.said):
                return Topic.DUE
            case Topic.DONE if self._asks_how_far:
                is_due = self.period and not self.refs and names(Topic.DUE, self.topics)
                return Topic.DUE if is_due else Topic.PROGRESS if self.names_where else Topic.OVERVIEW
            case Topic.DIFFICULT | Topic.COORDINATE if "按计划" in self.text:
                return Topic.PROGRESS if self.names_where else Topic.OVERVIEW
            case Topic.PROGRESS if not self.names_where:
                return Topic.OVERVIEW
            case Topic.OVERVIEW if self.refs or (self._names_a_part and not SEVERAL_FIGURES.search(self.text)):
                return Topic.PROGRESS
            case _:
                return found

    @property
    def _asks_how_far(self) -> bool:
        return bool((DONE_OR_NOT.search(self.text) and not self.frame.has(Cue.WHO)) or HOW_FAR.search(self.text))

    @property
    def _undone(self) -> Topic:
        """What is not done: of an entry how it stands, of days to come what is due, of days gone by what is late."""
        if self.refs:
            return Topic.PROGRESS
        is_late = self._is_over or fell_due_undone(self.text, is_over=self._is_over)
        return Topic.DUE if self.period and not is_late else Topic.OVERDUE

    @property
    def _is_over(self) -> bool:
        """Whether days are named that have gone by."""
        return self.period is not None and bool(IS_OVER.match(self.period.said))

    @property
    def _names_a_part(self) -> bool:
        """Whether a department or section is named; whoever says no more than we may mean the district."""
        return bool(self.departments or self.sections or OWN_OFFICE.search(self.text))

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
    def left(self) -> list[tuple[int, int]]:
        """What is said beside all that is known, from where to where."""
        polite = [(each.start, each.end) for each in self.frame.tokens if is_polite(each)]
        known = [*polite, *(each.span() for each in self.fillers)]
        return [found.span() for found in _WORD.finditer(blanked(self._rest, known))]

    @cached_property
    def fillers(self) -> list[re.Match[str]]:
        """What is said beside a question, and mostly changes nothing of it."""
        return list(BESIDE.finditer(self._rest))

    @cached_property
    def _rest(self) -> str:
        """The text with blanks for all that is read of it."""
        spans = [(start, end) for _, start, end in self.topics]
        spans += [self.period[:2]] if self.period else []
        spans += [found.span() for known in (OWN, AS_A_KIND) for found in known.finditer(self.text)]
        spans += [(each.start, each.end) for each in self.frame.tokens if each.cues & self._read_cues]
        return blanked(self.text, spans)

    @cached_property
    def passed_over(self) -> list[tuple[int, int]]:
        """What stands between the words of a topic and is not read, from where to where."""
        text = blanked(self.text, [self.period[:2]] if self.period else [])
        passed = passed_over(text)
        between = "".join(letter if place in passed else " " for place, letter in enumerate(text))
        fillers = [each.span() for known in (WITHIN_TOPICS, BESIDE, OWN) for each in known.finditer(between)]
        return [found.span() for found in _WORD.finditer(blanked(between, fillers))]

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
        return sum(2 if self.text[start].isascii() else end - start for start, end in self.left)

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
