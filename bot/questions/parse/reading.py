"""Readings: what a question can mean, each with what speaks for it and what it leaves unread."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from bot.questions.catalogue import Catalogue
from bot.questions.context import Context
from bot.questions.intents import Question
from bot.questions.parse.asking_part import asking_part
from bot.questions.parse.frame import ROLES, Frame
from bot.questions.retrieval.fit import Fit, fit_of
from bot.questions.retrieval.index import Reason
from bot.questions.retrieval.letters import Letter, letters
from bot.questions.retrieval.query import Searcher
from bot.questions.retrieval.topic import Topic
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Span

if TYPE_CHECKING:
    from bot.questions.parse.wants import WantChances
    from bot.questions.topic_chances import TopicChances

SHORTEST_QUOTATION = 8
"""Characters of a subject that are a quotation where one entry prints them all."""


class Evidence(StrEnum):
    """What speaks for a reading."""

    NUMBER = "an entry by number"
    MEASURED_NUMBER = "a number with a measure word"
    BARE_NUMBER = "a bare number"
    DEPARTMENT = "a department"
    SECTION = "a section"
    SCOPE = "a list"
    ROLE = "a role"
    WHO = "who"
    WHICH = "which"
    TASK = "tasks"
    COUNT = "how many"
    THING = "what is counted"
    SCORE = "points"
    FIGURE = "a figure"
    EXTREME = "most or least"
    CONDITION = "a period, kind or missing line"
    TEXT = "the text"
    TOPIC = "a topic"
    TITLE = "a title"
    LEAN = "the last answer"
    COURTESY = "a courtesy"
    STATE = "how things stand"
    BODY = "the name of a body"
    LETTERS = "the letters"


_ASKED_FOR = (
    (ROLES, Evidence.ROLE),
    (frozenset({Cue.WHICH}), Evidence.WHICH),
    (frozenset({Cue.TASK}), Evidence.TASK),
    (frozenset({Cue.COUNT}), Evidence.COUNT),
)
"""Words of asking, and what they speak for."""


def asked_for(frame: Frame) -> tuple[Evidence, ...]:
    """Return what the words of asking speak for, whichever reading is right."""
    return tuple(evidence for cues, evidence in _ASKED_FOR if not cues.isdisjoint(frame.cues))


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of a text."""

    name: str
    question: Question
    evidence: tuple[Evidence, ...]
    unread: float = 0.0
    """Letters that this meaning leaves unread."""
    fit: Fit | None = None
    """How well the topic was found, where it names one."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What there is to look things up in, for every question the same."""

    catalogue: Catalogue
    entries: Searcher
    figures: Searcher
    general: frozenset[str]
    """General words that the checklist does not print: subjects that it does not hold."""
    nearest: Callable[[str], tuple[tuple[str, int], ...]]
    """The departments whose names are most like a text."""
    topics: "TopicChances"
    """What a learned model tells of the state that is asked for."""
    wants: "WantChances"
    """What a learned model tells of what is asked of the one thing that is named."""


@dataclass(frozen=True)
class Inquiry:
    """One text at the desk; what it looks up is looked up once."""

    frame: Frame
    desk: Desk
    context: Context
    addressed: bool
    beside: str = ""
    """What was said beside this text."""
    is_narrowed_beside: bool = False
    """Whether a section or a list is named beside this text, or a department or an entry and no department in it."""
    asks_for_more_beside: bool = False
    """Whether a role, points or a figure is asked for beside this text, and not in it."""
    takes_back: bool = False
    """Whether it is said in place of the last text, which was wrong (打错了,是23项)."""
    is_corrected: bool = False
    """Whether another text was said, and this one was meant."""

    @property
    def about_work(self) -> "Inquiry | None":
        """The same with its kind of work as its subject, where nothing else is named (应急演练谁牵头)."""
        work = self.frame.with_work_as_its_subject
        return replace(self, frame=work) if work is not None else None

    @property
    def catalogue(self) -> Catalogue:
        """The checklist, arranged for answering."""
        return self.desk.catalogue

    @cached_property
    def topic(self) -> Topic:
        """The entries that the question's words point at."""
        return self.desk.entries.look_up(self.frame.text, self._letters, asked=asking_part(self.frame))

    @cached_property
    def _letters(self) -> list[Letter]:
        return letters(self.frame.tokens)

    @cached_property
    def is_quoted(self) -> bool:
        """Whether the subject is a longer stretch of one entry, word for word."""
        topic = self.topic
        long_enough = topic.best is not None and len(topic.content) >= SHORTEST_QUOTATION
        return long_enough and topic.best is not None and topic.coverage(topic.best, Reason.EXACT) == 1

    def quotes(self, span: Span) -> bool:
        """Whether a span is a part of the quotation that the subject is."""
        best = self.topic.best if self.is_quoted else None
        return best is not None and self.topic.places(best, Reason.EXACT).issuperset(range(span.start, span.end))

    @cached_property
    def figure_topic(self) -> Topic:
        """The figures that the question's words point at."""
        return self.desk.figures.look_up(self.frame.text, self._letters)

    def fit(self, topic: Topic) -> Fit:
        """How surely the best of a topic is what was meant."""
        if topic is self.topic:
            return self._topic_fit
        return self.fit_by(topic, self.catalogue.owner)

    @cached_property
    def _topic_fit(self) -> Fit:
        return self.fit_by(self.topic, self.catalogue.owner)

    def fit_by(self, topic: Topic, owner: Callable[[str], str]) -> Fit:
        """The same for findings that belong together by another rule than their item."""
        return fit_of(topic, self.frame.text, owner, self.desk.general)


Builder = Callable[[Inquiry], Iterator[Reading | str]]
"""Gives the readings of one family, or says why there is none."""
READINGS: list[Builder] = []
"""Everything that offers readings; the best of all of them is taken, whatever their order here."""


def reads(builder: Builder) -> Builder:
    """Register what offers the readings of one family."""
    READINGS.append(builder)
    return builder
