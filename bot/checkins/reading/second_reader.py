"""A learned model beside the rules: it doubts what they would record, and reads what they leave unread."""

from collections.abc import Mapping
from functools import cached_property

from bot.checkins.model import Draft, Problem
from bot.checkins.reading.entries import Entries
from bot.checkins.reading.heads import Heads
from bot.checkins.reading.message import Message
from bot.checkins.reading.parts import Part, is_about_reports
from bot.learned.features import Features
from bot.learned.linear_model import LinearModel, load
from bot.lights.state import State
from bot.questions.asking import asks
from checklist_data.model import Checklist

DOUBTED = 0.05
"""The chance below which a state that the rules read is asked back."""
READ = 0.96
"""The chance from which on a state that the rules did not read is recorded."""
SHORTEST, SHORTEST_DOUBTED = 16, 30
"""Characters from which on a message is read, or doubted: the rules know what shorter ones can say."""
_UNREAD = frozenset({None, Problem.NO_STATE})
"""Problems of a body beside which the model may still tell how it stands; every other one is of something else."""


class SecondReader:
    """Reads reports by the runs of their letters, over one checklist."""

    def __init__(self, checklist: Checklist, heads: Heads, entries: Entries, model: LinearModel | None) -> None:
        """Take the checklist; the packaged model is read when it is first needed, unless another is given."""
        self._features = Features(checklist)
        self._heads, self._entries = heads, entries
        self._given = model

    def doubts(self, part: Part, message: Message) -> bool:
        """Whether the state that the rules read in a message on one entry is hardly ever said in such words."""
        if part.segment.head is None or len(part.head.refs) != 1 or part.body.problem is not None:
            return False
        if len(message.text) < SHORTEST_DOUBTED:
            return False
        return self._chances(message)[part.body.weighed.state.chinese] < DOUBTED

    def report(self, part: Part, message: Message) -> Draft | None:
        """What a message of one part reports on the one entry of the writer's that it names, if that is plain."""
        if len(message.text) < SHORTEST:
            return None
        ref, body = self._entry(part, message), part.body
        if ref is None or part.is_doubted or part.other or body.problem not in _UNREAD or not body.text:
            return None
        if message.special.shares or is_about_reports([part], message) or asks(message.bare):
            return None
        chances = self._chances(message)
        state = max(State, key=lambda each: chances[each.chinese])
        if chances[state.chinese] < READ:
            return None
        return Draft(ref, state, None, body.text, body.day, body.proofs, names_day=body.names_day)

    def _entry(self, part: Part, message: Message) -> str | None:
        """The entry of the writer's that a message names, where it is the only one and takes reports."""
        if part.head.missing or part.head.is_doubtful:
            return None
        named = {*part.head.refs}
        for each in self._heads.named(message.bare):
            named |= {*each.refs, *each.missing}
        is_plain = len(named) == 1 and named <= set(message.own) and not [*self._entries.faults(tuple(named))]
        return named.pop() if is_plain else None

    def _chances(self, message: Message) -> Mapping[str, float]:
        return self._model.chances(self._features.runs(message.text))

    @cached_property
    def _model(self) -> LinearModel:
        return self._given or load("reports.tsv")
