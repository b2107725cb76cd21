"""Which topic a question for the state means, of those that it names, by what is named beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.calendars.period_reading import Found
from bot.questions.intents import Topic
from bot.questions.parse.state_marks import (
    COUNTED,
    IS_OVER,
    IS_TO_COME,
    OWN_OFFICE,
    SEVERAL_FIGURES,
    SUMS,
    asks_of_an_extension,
    counts_several,
    fell_due_undone,
    names,
)
from bot.questions.parse.state_topics import DONE_OR_NOT, HOW_FAR, UNDONE

_ASKS_HOW_MANY = re.compile("多少|几")


@dataclass(frozen=True, slots=True)
class TopicsNamed:
    """The topics that are named, the most telling first, and what tells which of them is meant."""

    text: str
    topics: Sequence[tuple[Topic, int, int]]
    period: Found | None
    names_an_entry: bool
    names_a_body: bool
    """Whether a department or section is named."""
    is_own: bool
    """Whether the asker's own department is meant."""
    asks_who: bool

    @property
    def meant(self) -> Topic | None:
        """The topic that is asked for; None where none is named."""
        is_a_sum = SUMS.search(self.text) and not self._counts_one_thing
        if is_a_sum or counts_several(self.topics, self.text):
            return Topic.PROGRESS if self._names_a_part else Topic.OVERVIEW
        return self._most_telling

    @property
    def _counts_one_thing(self) -> bool:
        """Whether a number is asked for of one thing alone (办结的,报个数)."""
        one = len({topic for topic, _, _ in self.topics if topic in COUNTED}) == 1
        return one and len(_ASKS_HOW_MANY.findall(self.text)) <= 1

    @property
    def _most_telling(self) -> Topic | None:
        first = self.topics[0][0] if self.topics else None
        found = Topic.EXTENDED if asks_of_an_extension(self.topics, self.text) else first
        match found:
            case Topic.DONE:
                return self._of_what_is_done
            case Topic.DUE | Topic.REVIEW if self._fell_due_undone:
                return Topic.OVERDUE
            case Topic.PROGRESS:
                return self._how_far
            case Topic.DIFFICULT | Topic.COORDINATE if "按计划" in self.text:
                return self._how_far
            case Topic.OVERVIEW if self._is_of_a_part:
                return Topic.PROGRESS
            case _:
                return found

    @property
    def _of_what_is_done(self) -> Topic:
        """What is asked of what is done: it may be what is not, what will be, or how far it is."""
        if UNDONE.search(self.text):
            return self._undone
        if self.period and not self._is_over and IS_TO_COME.match(self.period.said):
            return Topic.DUE
        if not self._asks_how_far:
            return Topic.DONE
        fell_due = self.period and not self.names_an_entry and names(Topic.DUE, self.topics)
        return Topic.DUE if fell_due else self._how_far

    @property
    def _undone(self) -> Topic:
        """What is not done: of an entry how it stands, of days to come what is due, of days gone by what is late."""
        if self.names_an_entry:
            return Topic.PROGRESS
        return Topic.DUE if self.period and not (self._is_over or self._fell_due_undone) else Topic.OVERDUE

    @property
    def _how_far(self) -> Topic:
        """How far somebody or something is that is named, or else everybody."""
        is_named = self.names_an_entry or self.names_a_body or self.is_own
        return Topic.PROGRESS if is_named else Topic.OVERVIEW

    @property
    def _asks_how_far(self) -> bool:
        return bool((DONE_OR_NOT.search(self.text) and not self.asks_who) or HOW_FAR.search(self.text))

    @property
    def _is_of_a_part(self) -> bool:
        """Whether it is asked of an entry, or of a part of the district and not in several figures."""
        if self.names_an_entry:
            return True
        return self._names_a_part and not SEVERAL_FIGURES.search(self.text)

    @property
    def _names_a_part(self) -> bool:
        """Whether a part of the district is named; whoever says no more than we may mean all of it."""
        return self.names_a_body or OWN_OFFICE.search(self.text) is not None

    @property
    def _fell_due_undone(self) -> bool:
        return fell_due_undone(self.text, is_over=self._is_over)

    @property
    def _is_over(self) -> bool:
        """Whether days are named that have gone by."""
        return self.period is not None and bool(IS_OVER.match(self.period.said))
