"""Learned models beside the rules: they doubt what these would record, and read what these leave unread or in doubt."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.weighing import Weighed
from bot.checkins.model import Draft, Problem
from bot.checkins.reading.body import Body
from bot.checkins.reading.entries import Entries
from bot.checkins.reading.heads import Heads
from bot.checkins.reading.message import Message
from bot.checkins.reading.part import Part
from bot.checkins.reading.unreal import begin_of_sentence
from bot.checkins.spans.shares import Share
from bot.learned.features import Features
from bot.learned.linear_model import LinearModel, load
from bot.lights.state import TROUBLED, State
from checklist_data.model import Checklist

DOUBTED, DONE_DOUBTED, VAGUELY_DOUBTED = 0.1, 0.15, 0.4
"""The chance below which a state that the rules read is asked back; more is wanted of what is done, and where no word
names the state."""
TOLD = 0.9
"""The chance from which on a number is an entry that else could be that of a thing."""
READ = 0.95
"""The chance from which on a state that the rules did not read is recorded."""
SETTLED, SETTLED_BY_ITS_SHARE, OVERRULED = 0.97, 0.85, 0.99
"""The chance from which on a state is recorded that the rules would ask back; less is needed beside a percentage, and
more where they would record another one, or it is hedged."""
COUNTS = 0.9
"""The chance from which on a percentage is taken for how far an entry is, or for something else."""
LOST = 0.6
"""The chance from which on a percentage that the rules take for something else is left out."""
SHORTEST, SHORTEST_WITH_A_SHARE, VAGUELY_DOUBTED_FROM = 16, 10, 10
"""Characters from which on a message is read or doubted; from which on it is read where it has a percentage,
and doubted where no word names the state."""
LONGEST = 600
"""Characters up to which a message is read that the rules leave unread; a longer one is talk."""
EVEN = 0.5
NONE, UNCLEAR = "none", "ask"
"""What is no report, and one of which it cannot be known what it reports."""
ALL = 100
"""The percentage that may mean that an entry is done."""
OWN, OF_ELSE = "own", "else"
"""What a percentage tells: how far the entry is, or something else."""
THE_SHARE = " ‰ "
"""Stands for the one percentage of a text."""
_BY_BUTTON = re.compile(rf"[\s:,-]{{0,4}}(?:{'|'.join(each.chinese for each in State)})(?=[\s,。;]|$)")
"""The word of a button right behind the entry, and a pause: the state is said outright (49 有困难 已建学校12所)."""
_UNREAD = frozenset({None, Problem.NO_STATE})
"""Problems of a body beside which the model may still tell how it stands; every other one is of something else."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]{3}")
_UNLIKE = re.compile(r"\(2\)|②")
"""What tells of several things one after another."""
_OPEN = frozenset({Problem.NO_STATE, Problem.UNCLEAR_PERCENT})
"""Problems of a body that a state and a percentage solve."""
_DOUBTFUL = frozenset({None, Problem.UNCLEAR_STATE, Problem.SEVERAL_STATES})
"""Problems of what is claimed that a state solves; None where the part is doubted."""
_PERHAPS_OWN = frozenset({Claim.PERHAPS_RATE, Claim.PAST})
"""Of what stands beside it, or of an earlier time, a percentage may yet be that of the work."""
_SAYS = {
    State.DONE: frozenset({Claim.DONE, Claim.SUBJECT_DONE}),
    State.DIFFICULT: frozenset({Claim.DIFFICULT, Claim.MISSING, Claim.HALTED, Claim.NEGATIVE}),
    State.COORDINATE: frozenset({Claim.COORDINATE}),
}
"""What is claimed, one at the least, where the rules doubt a state that is then settled."""
_MAY_NOT_HOLD = frozenset({Claim.OTHERS, Claim.PAST, Claim.CONDITION})
"""What may not hold for the entry as it stands."""
_WITHDRAWN = frozenset({Claim.SHARE, Claim.MISTAKEN})
"""A percentage, and a mistake that may be it."""
_DENIES = frozenset({Claim.MISTAKEN, Claim.NEGATIVE, Claim.DENIED})
"""What takes back one of two figures, of which one has no sign."""
_AGAINST = frozenset({Claim.DONE, Claim.MISTAKEN, Claim.HALTED})
"""What more is wanted beside, for a state to be settled."""
_STATED = frozenset({Claim.PLAN, Claim.SAME, Claim.DONE, Claim.DIFFICULT, Claim.COORDINATE})
"""What says a state outright, of which one is taken where several are said."""


@dataclass(frozen=True)
class Models:
    """The models of reports: what a message reports, and what its one percentage tells."""

    reports: LinearModel
    shares: LinearModel


class SecondReader:
    """Reads reports by the runs of their letters, over one checklist."""

    def __init__(self, checklist: Checklist, heads: Heads, entries: Entries, models: Models | None) -> None:
        """Take the checklist; the packaged models are read when they are first needed, unless others are given."""
        self._features = Features(checklist)
        self._heads, self._entries = heads, entries
        self._given = models

    def judged(self, part: Part, message: Message) -> Part:
        """Return the one part of a message with what the rules left open settled, or in doubt where they are alone."""
        if len(part.head.refs) != 1 or part.segment.head is None or part.is_doubted:
            return part
        if self._loses_its_share(part, message):
            part = replace(part, body=replace(part.body, problem=Problem.UNCLEAR_PERCENT))
        if part.body.problem is None:
            part = replace(part, is_doubted=self._doubts(part, message))
        is_open = part.is_doubted or part.body.problem is not None
        return self._settled(part, message) if is_open and self._can_be_settled(part, message) else part

    def beside_others(self, part: Part, message: Message) -> Part:
        """Return one of several parts, in doubt where it loses its percentage, or takes a state for another one."""
        if self._loses_its_share(part, message):
            return replace(part, body=replace(part.body, problem=Problem.UNCLEAR_PERCENT))
        return replace(part, is_doubted=part.is_doubted or self._strays(part, message))

    def _strays(self, part: Part, message: Message) -> bool:
        """Whether a part says more than one state, and its words hardly ever the one that was read."""
        words = message.text[part.segment.start : part.segment.end]
        if part.body.problem is not None or len(words) < SHORTEST or len(part.body.claimed & _STATED) < 2:
            return False
        return self._is_rare(part.body.weighed, (words,))

    def may_report(self, message: Message) -> bool:
        """Whether an answer, which names no entry, is at least as likely a report as not."""
        chances = self._chances(message.text)
        return chances[NONE] + chances[UNCLEAR] < EVEN

    def is_plainly_told(self, message: Message, place: int) -> bool:
        """Whether a message, and what follows in the sentence at a place, hardly ever do but report a state."""
        stretches = (message.text, message.text[begin_of_sentence(message.text, place) :])
        return all(max(self._chances(each)[state.chinese] for state in State) >= TOLD for each in stretches)

    def report(self, part: Part, message: Message) -> Draft | None:
        """What a message of one part reports on the one entry of the writer's that it names, if that is plain."""
        body = part.body
        if body.problem not in _UNREAD or not body.text or part.is_doubted or part.other:
            return None
        if message.special.shares or not SHORTEST <= len(message.text) <= LONGEST:
            return None
        ref, state = self._entry(part, message), self._state(message, READ)
        if ref is None or state is None:
            return None
        return Draft(ref, state, None, body.text, body.day, body.proofs, names_day=body.names_day)

    def _doubts(self, part: Part, message: Message) -> bool:
        """Whether the state, or the percentage, that the rules read is hardly ever said in such words."""
        return self._can_be_doubted(part, message) and self._is_rarely_said(part, message)

    def _can_be_doubted(self, part: Part, message: Message) -> bool:
        """Whether the rules may be wrong: not where a message says how the entry stands outright, or nothing else."""
        found, body = part.body.weighed, part.body
        if found.state is State.DONE and self._entries.item_of(part.head.refs[0]):
            return False  # of a clause is done what would be but a part of an item
        if found.state is not State.DONE and _BY_BUTTON.match(message.text, part.head.end):
            return False
        shortest = SHORTEST if found.is_plain else VAGUELY_DOUBTED_FROM
        return len(message.text) >= shortest and not (found.is_plain and len(body.claimed) == 1)

    def _is_rarely_said(self, part: Part, message: Message) -> bool:
        """Whether the state is rare in all of the message, and in the sentence with the entry and what follows."""
        sentence = message.text[begin_of_sentence(message.text, part.head.start) :]
        return self._is_rare(part.body.weighed, {message.text, sentence})

    def _is_rare(self, found: Weighed, texts: Collection[str]) -> bool:
        """Whether a state is rare in each of some texts."""
        plainly = DONE_DOUBTED if found.state is State.DONE else DOUBTED
        least = plainly if found.is_plain else VAGUELY_DOUBTED
        states = TROUBLED if found.state in TROUBLED else {found.state}
        chances = (self._chances(each) for each in texts)
        return all(sum(each[state.chinese] for state in states) < least for each in chances)

    def _loses_its_share(self, part: Part, message: Message) -> bool:
        """Whether the one percentage of a part would not be recorded, and is not known to tell something else."""
        start, end = part.segment.start, part.segment.end
        shares = message.special.shares_within(start, end)
        if len(shares) != 1 or shares[0].value in {None, ALL} or part.body.weighed.percent is not None:
            return False
        if part.body.problem is not None or part.body.claimed.isdisjoint(_PERHAPS_OWN):
            return False
        if Claim.PERHAPS_RATE in part.body.claimed:
            return self._tells(shares[0], message, LOST, (start, end)) != OF_ELSE
        return self._tells(shares[0], message, COUNTS, (start, end)) == OWN

    def _settled(self, part: Part, message: Message) -> Part:
        """The part with a state, and a percentage, where such words hardly ever say anything else."""
        tells = self._counting(part, message)
        settled = SETTLED_BY_ITS_SHARE if tells == OWN and _is_left_open(part) else SETTLED
        is_bold = part.is_doubted or Claim.HEDGE in part.body.claimed
        state = self._state(message, OVERRULED if is_bold else settled)
        if tells is None or state is None or not _can_be(state, part, tells):
            return part
        if state is not State.ON_PLAN and not _CHINESE.search(message.text):
            return part  # of English the models have seen little
        percent = message.special.shares[0].value if tells == OWN else None
        weighed = replace(part.body.weighed, state=state, percent=percent, problem=None, names_state=True, says=True)
        return replace(part, body=replace(part.body, weighed=weighed, problem=None, about=""), is_doubted=False)

    def _counting(self, part: Part, message: Message) -> str | None:
        """What the percentage of a message tells, if it has one; None where that is not known, or is no number."""
        if not (shares := message.special.shares):
            return OF_ELSE
        tells = self._tells(shares[0], message, COUNTS, (0, len(message.text)))
        if tells is None and Claim.SHARE in part.body.claimed:
            tells = OWN
        is_number = shares[0].value not in {None, 0, ALL} and not shares[0].is_range
        return tells if is_number or tells == OF_ELSE else None

    def _can_be_settled(self, part: Part, message: Message) -> bool:
        """Whether a part is plainly about an entry of the writer's, and its problem is how that stands."""
        body = part.body
        is_open = body.problem in _OPEN or body.problem in _DOUBTFUL & {body.weighed.problem}
        shortest = SHORTEST_WITH_A_SHARE if message.special.shares else SHORTEST
        is_plain = message.is_surely_own(part.head) and not (part.other or part.head.is_doubtful or part.is_unreal)
        return is_open and is_plain and len(message.text) >= shortest and not _tells_of_several(body, message)

    def _entry(self, part: Part, message: Message) -> str | None:
        """The entry of the writer's that a message names, where it is the only one and takes reports."""
        if part.head.missing or part.head.is_doubtful:
            return None
        named = {*part.head.refs}
        for each in self._heads.named(message.bare):
            named |= {*each.refs, *each.missing}
            if len(named) > 1:
                return None
        is_plain = len(named) == 1 and named <= set(message.own) and not [*self._entries.faults(tuple(named))]
        return named.pop() if is_plain else None

    def _state(self, message: Message, least: float) -> State | None:
        """The state that a message reports with such a chance at the least."""
        chances = self._chances(message.text)
        state = max(State, key=lambda each: chances[each.chinese])
        return state if chances[state.chinese] >= least else None

    def _tells(self, share: Share, message: Message, least: float, stretch: tuple[int, int]) -> str | None:
        """What a percentage tells in a stretch with such a chance at the least; None where that is not known."""
        words = with_the_share(message.text, share, *stretch)
        chances = self._models.shares.chances(self._features.runs(words))
        return next((each for each in (OWN, OF_ELSE) if chances[each] >= least), None)

    def _chances(self, text: str) -> Mapping[str, float]:
        return self._models.reports.chances(self._features.runs(text))

    @cached_property
    def _models(self) -> Models:
        return self._given or Models(load("reports.tsv"), load("shares.tsv"))


def with_the_share(text: str, share: Share, start: int = 0, end: int | None = None) -> str:
    """Return a text, or a stretch of it, with a sign for its one percentage."""
    return f"{text[start : share.start]}{THE_SHARE}{text[share.end : end]}"


def _tells_of_several(body: Body, message: Message) -> bool:
    """Whether a message says several things or figures, or what may not hold for the entry as it stands."""
    figures = {each.value for each in message.special.shares}
    is_bare = any(each.claim is Claim.VAGUE and each.token.share is None for each in body.claims)
    is_mended = (is_bare and not body.claimed.isdisjoint(_DENIES)) or body.claimed >= _WITHDRAWN
    is_several = len(figures) > 1 or is_mended or _UNLIKE.search(message.text)
    return bool(is_several) or not body.claimed.isdisjoint(_MAY_NOT_HOLD)


def _is_left_open(part: Part) -> bool:
    """Whether nothing is claimed that needs more to be settled."""
    return part.body.problem in _OPEN and part.body.claimed.isdisjoint(_AGAINST)


def _can_be(state: State, part: Part, tells: str) -> bool:
    """Whether a state goes with what is claimed, and with a percentage that tells how far the entry is."""
    if state is State.DONE and tells == OWN:
        return False
    return part.body.problem in _OPEN or not part.body.claimed.isdisjoint(_SAYS.get(state, part.body.claimed))
