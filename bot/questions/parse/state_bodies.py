"""The departments that a question for the state names: those asked about, those asked for something, those excepted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from bot.calendars.period_reading import find_period
from bot.questions.intents import Topic
from bot.questions.parse.longer_names import WHOLE_NAMES
from bot.questions.parse.reading import Inquiry
from bot.questions.parse.state_marks import (
    ASKED_OF,
    BY,
    EVERY_ONE,
    EXCEPT,
    EXCEPTED,
    GREETED,
    JOINED,
    OF_AN_ENTRY,
    OF_BODIES,
    OWN_OFFICE,
    PART_OF,
    RETURNS,
    REVIEWER,
    WHO_ASKS,
    WIDE,
)
from bot.questions.parse.state_shorthand import beside_any, runs_outside, shorthand_in, unheard
from bot.questions.parse.state_topics import DOES, OWN, topics_in
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span
from checklist_data.model import Department, Item

_CLAUSE = re.compile(r"[^,。?!;]+")


@lru_cache(maxsize=8)
def _called_own(departments: tuple[Department, ...]) -> list[tuple[str, str]]:
    """How each department is named as one's own, with its name."""
    named = [(each, (each.name, *each.spellings, *each.short_names)) for each in departments]
    return [(f"们{said}", each.name) for each, names in named for said in names]


@dataclass(frozen=True)
class StateBodies:
    """The departments of a text that names these entries by number."""

    inquiry: Inquiry
    refs: tuple[str, ...]

    @cached_property
    def named(self) -> list[Span]:
        """Every department that is named, as the list calls it or in shorthand."""
        frame, departments = self.inquiry.frame, self.inquiry.catalogue.checklist.departments
        called = [unheard(each, departments) for each in self._called]
        known = [*runs_outside(frame.tokens), *(range(*each) for each in self._read_beside)]
        tokens = [each for each in frame.tokens if each.kind is Kind.DEPARTMENT]
        short = shorthand_in(frame.text, known, tokens, departments)
        taken = {each.start for each in called}
        listed = [each for each in tokens if each.start not in taken and beside_any(frame.text, each, short)]
        return [*called, *listed, *short]

    @cached_property
    def _read_beside(self) -> list[tuple[int, int]]:
        """The places of the topics and of the days that are named."""
        text = self.inquiry.frame.text
        dated = find_period(text)
        return [(start, end) for _, start, end in topics_in(text)] + ([dated[:2]] if dated is not None else [])

    @cached_property
    def _called(self) -> list[Span]:
        """The departments by what they are called; the short name of one can be the subject of an entry (消防那条)."""
        frame = self.inquiry.frame
        begins = {start for start, _ in self._read_beside}
        named = set(frame.departments) | set(self._that_do)
        return [
            each
            for each in frame.tokens
            if each in named
            or (each.kind is Kind.DEPARTMENT and (each.end in begins or PART_OF.match(frame.text, each.end)))
            if not EVERY_ONE.fullmatch(each.said)
            if each.said.endswith(WHOLE_NAMES) or not (self._is_of_an_entry(each) or self._is_a_subject(each))
        ]

    def _is_of_an_entry(self, body: Span) -> bool:
        text = self.inquiry.frame.text
        return OF_AN_ENTRY.match(text, body.end) is not None and PART_OF.match(text, body.end) is None

    @property
    def _that_do(self) -> Iterator[Span]:
        """The departments behind whose short names it is said what they do (公安占几项)."""
        for each, after in pairwise(self.inquiry.frame.tokens):
            if each.kind is Kind.DEPARTMENT and after.kind is Kind.GAP and DOES.fullmatch(after.said):
                yield each

    def _is_a_subject(self, body: Span) -> bool:
        """Whether a short name is what the title of an entry says that is named by its number (第25项那个消防的)."""
        entries = map(self.inquiry.catalogue.entry, self.refs)
        return any(isinstance(each, Item) and body.said in each.title for each in entries)

    @cached_property
    def excepted(self) -> list[Span]:
        """The departments that are excepted (除了教体局)."""
        frame = self.inquiry.frame
        found = {each for each in frame.departments if _is_excepted(frame.text, each.start, each.end)}
        return sorted(found, key=lambda each: each.start)

    @property
    def excepted_names(self) -> list[str]:
        """The names of the departments that are excepted, as they are said."""
        return [self.inquiry.frame.text[each.start : each.end] for each in self.excepted]

    def asked_of(self, topic: Topic | None) -> list[Span]:
        """The bodies that are asked to coordinate or to review, which are not asked about."""
        return [each for each in self.named if self._is_asked_of(each, topic)] if topic in OF_BODIES else []

    def _is_asked_of(self, body: Span, topic: Topic | None) -> bool:
        text = self.inquiry.frame.text
        if topic is Topic.RETURNED:
            return bool(BY.search(text[: body.start]) and RETURNS.match(text, body.end))
        is_reviewer = topic is Topic.REVIEW and REVIEWER.match(text, body.end)
        return bool(ASKED_OF.search(text[: body.start]) or is_reviewer)

    def about(self, topic: Topic | None) -> tuple[str, ...]:
        """The names of the departments that are asked about."""
        beside = (*self.excepted, *self.asked_of(topic), *self.that_ask)
        namings = [each.naming for each in self.named if each.naming and each not in beside]
        return tuple(dict.fromkeys(name for each in namings for name in each.departments)) or self._own_beside

    def are_own(self, text: str) -> bool:
        """Whether the asker's own department is meant, in a text without what it names or in another part of it."""
        if not OWN.search(text):
            return not self._is_wide and OWN_OFFICE.search(self.inquiry.beside) is not None
        if all(_is_excepted(text, *each.span()) for each in OWN.finditer(text)):
            return False
        owned = (each for each in _CLAUSE.findall(text) if OWN.search(each))
        return not WIDE.search(text) or any(topics_in(each) or WIDE.search(each) for each in owned)

    @property
    def _own_beside(self) -> tuple[str, ...]:
        """The department that another part of the message names as the asker's own (…,帮我看看我们教体局)."""
        beside, departments = self.inquiry.beside, self.inquiry.catalogue.checklist.departments
        if "们" not in beside or self.named or self._is_wide:
            return ()
        found = [name for said, name in _called_own(departments) if said in beside]
        return tuple(dict.fromkeys(found))

    @property
    def _is_wide(self) -> bool:
        """Whether the whole district is asked about, or who of it."""
        return self.inquiry.frame.has(Cue.WHO, Cue.WHOLE) or WIDE.search(self.inquiry.frame.text) is not None

    @cached_property
    def _askers(self) -> list[Span]:
        """The departments that the asker is said to belong to."""
        return [each for each in self.named if WHO_ASKS.search(self.inquiry.frame.text[: each.start])]

    @cached_property
    def that_ask(self) -> list[Span]:
        """The departments that only ask, or are spoken to, where others are asked about (我是工会的,全区)."""
        greeted = [each for each in self.named if GREETED.match(self.inquiry.frame.text, each.end)]
        beside = [*self._askers, *(each for each in greeted if each not in self._askers)]
        return beside if self._is_wide or len(self.named) > len(beside) else greeted if self._askers else []

    def unsettled(self, topic: Topic | None) -> Iterator[str]:
        """What leaves open whom of those that are named it is asked about: us beside others, or others apart."""
        text, beside = self.inquiry.frame.text, (*self._askers, *self.that_ask, *self.asked_of(topic))
        named = sorted((each for each in self.named if each not in beside), key=lambda each: each.start)
        for own in OWN.finditer(text):
            if _is_excepted(text, *own.span()) or (named and not self._is_called_own(own)):
                yield own[0]
        yield from (one.said for one, other in pairwise(named or self._askers) if _are_apart(one, other, text))

    def _is_called_own(self, own: re.Match[str]) -> bool:
        """Whether a department is named with the word for one's own (我们教体局)."""
        end = own.end() + self.inquiry.frame.text.startswith(" ", own.end())
        return any(own.start() <= each.start <= end for each in self.named)


def _are_apart(one: Span, other: Span, text: str) -> bool:
    """Whether two different departments are named that are not asked about together."""
    is_another = _names(one) != _names(other) and one.end <= other.start
    return is_another and not JOINED.fullmatch(text, one.end, other.start)


def _names(body: Span) -> tuple[str, ...]:
    return body.naming.departments if body.naming else ()


def _is_excepted(text: str, start: int, end: int) -> bool:
    return bool(EXCEPT.search(text[:start]) or EXCEPTED.match(text, end))
