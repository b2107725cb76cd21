"""A message read as a report: which entries, how they stand, how far, on which day, with what proof."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.checkins.body import Body, body_of, undated
from bot.checkins.bounds import TooMuch
from bot.checkins.folding import folded
from bot.checkins.heads import MOST, Heads, Named
from bot.checkins.model import Draft, Fault, Problem, Reading, State
from bot.checkins.proofs import LINK
from bot.checkins.segments import Segment, segments_in
from bot.checkins.states import FARTHEST, states_in
from bot.involvement import is_tracked
from checklist_data.model import Checklist, Clause, Item, NegativeEntry, Requirement

LONGEST = 1_000
"""Characters of a report."""
READ_AT_MOST = 4_096
_ASKS = re.compile(r"[?？]|吗[\s。!！]*$|呢[\s。!！]*$|(?<!不)是不是|有没有|能不能|可不可以")
_QUESTION_WORDS = re.compile(
    r"是否|多少|谁|哪[些个项几]|什么|啥|怎么|几[个项所分条]|归谁|\b(?:what|who|which|how|when|where|does)\b"
)
_SAYS = re.compile(r"按计划|有困难|需协调|已办结|请示|正常推进|照计划|没啥困难|\d%")
_STRONG = re.compile(
    r"按计划|照计划|有困难|需协调|已办结|已完成|办结|结了|顺利|正常|没问题|ok\b|好了|完成|弄完|搞定|办完|做完|进展|进度|正常推进|有序推进|推进顺利|推进中|受阻|没有?困难|基本完成"
    r"|(?<!\d)\d+(?:\.\d+)?\s*%|百分之|done|on track|on plan|blocked|completed?|finished|stuck|delayed|in progress"
)
_SET_APART = re.compile(r"[,，。；\s](?:按计划|正常推进|有序推进|已办结|有困难|需协调)")
_GAPS = re.compile(r"\s{3,}")
NEAR = 6
"""Characters after a bare number within which it has to be said how the entry stands."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A segment with what its body says."""

    segment: Segment
    body: Body
    says: bool
    """Whether it says how something stands."""
    is_sure: bool


class CheckIns:
    """Reads reports over one checklist; what is read depends on the text, the day and the checklist alone."""

    def __init__(self, checklist: Checklist) -> None:
        """Learn the numbers of the entries."""
        self._checklist = checklist
        self._heads = Heads(checklist)

    def read(self, text: str, today: date, *, refs: Sequence[str] = (), forced: bool = False) -> Reading | None:
        """What a text reports; None where it reports nothing.

        `refs` are the entries that go without saying, as the text answers a message about them. `forced` is for a text
        that surely reports: what cannot be read becomes faults.
        """
        text = _GAPS.sub(_narrowed, text[:READ_AT_MOST])
        fold = folded(text)
        if not forced and _is_question(LINK.sub(" ", fold)):
            return None
        try:
            parts = self._parts(text, fold, today, tuple(refs))
        except TooMuch:
            return Reading((), (Fault("", Problem.TOO_MUCH),), is_sure=False)
        if forced or any(each.says for each in parts):
            return self._reading(parts, is_forced=forced or bool(refs))
        return None

    def _parts(self, text: str, fold: str, today: date, refs: tuple[str, ...]) -> list[_Part]:
        given = tuple(Named(0, 0, ref, exists=True, explicit=True) for ref in refs)
        found = []
        for each in segments_in(fold, self._heads, today) or [Segment((), 0, len(text))]:
            if each.named and (each.named[0].explicit or _is_meant(each.named[-1], undated(text, fold, each, today))):
                body = body_of(text, fold, each, today)
                wrong = body.problem in {Problem.BAD_PERCENT, Problem.SEVERAL_STATES}
                says = body.state is not None or body.share is not None or wrong
                is_sure = bool(body.share or wrong or (body.state and body.state.plainly))
                found.append(_Part(each, body, says=says, is_sure=is_sure))
            else:
                body = body_of(text, fold, Segment((), each.start, each.end), today)
                says = bool(given) and (body.state is not None or body.share is not None)
                found.append(_Part(Segment(given, each.start, each.end), body, says=says, is_sure=False))
        names_any = any(each.segment.named for each in found)
        return found if not names_any or found[0].says or found[0].segment.named else found[1:]

    def _reading(self, parts: list[_Part], *, is_forced: bool) -> Reading | None:
        drafts: list[Draft] = []
        faults: list[Fault] = []
        for each in parts:
            self._take(each, drafts, faults, is_forced=is_forced)
        if len(drafts) > MOST:
            return Reading((), (Fault("", Problem.TOO_MANY),), is_sure=True)
        if not drafts and not faults:
            return None
        return Reading(tuple(drafts), tuple(faults), is_sure=any(each.is_sure for each in parts))

    def _take(self, part: _Part, drafts: list[Draft], faults: list[Fault], *, is_forced: bool) -> None:
        body, named = part.body, part.segment.named
        wrong = [fault for each in named[:MOST] if (fault := self._wrong(each))]
        if len(named) > MOST:
            faults.append(Fault("", Problem.TOO_MANY))
        elif not named:
            faults.append(Fault(body.said, Problem.NO_ENTRY))
        elif wrong:
            faults += wrong
        elif body.problem is not None:
            faults.append(Fault(body.said, body.problem, body.about))
        elif len(body.text) > LONGEST:
            faults.append(Fault(body.said[:30], Problem.TOO_LONG))
        elif not part.says and not (is_forced and body.text):
            faults.append(Fault(body.said, Problem.NO_STATE))
        else:
            drafts += [self._draft(each, body) for each in dict.fromkeys(each.ref for each in named)]

    def _draft(self, ref: str, body: Body) -> Draft:
        percent = body.share.value if body.share else None
        state = body.state.state if body.state else State.ON_PLAN
        if percent == 100 and state is State.ON_PLAN and not (body.state and body.state.plainly):
            state = State.DONE
        if percent is not None and percent < 100 and state is State.DONE:
            state = State.ON_PLAN
        names_state = body.state is not None and body.state.plainly and state is body.state.state
        return Draft(ref, state, percent, body.text, body.day, body.proofs, names_state=names_state)

    def _wrong(self, named: Named) -> Fault | None:
        entry = self._checklist.entries.get(named.ref)
        if entry is None:
            return Fault("", Problem.NO_SUCH_ENTRY, named.ref)
        if isinstance(entry, NegativeEntry):
            return Fault("", Problem.NOT_TRACKED, named.ref)
        if not isinstance(entry, Item | Clause | Requirement):
            return Fault("", Problem.NOT_AN_ENTRY, named.ref)
        return None if is_tracked(self._checklist, named.ref) else Fault("", Problem.NOT_TRACKED, named.ref)


def _narrowed(gap: re.Match[str]) -> str:
    """Two line ends or two blanks: a wider gap says no more, and every expression may look beyond one."""
    lines = gap.group().count("\n")
    return "\n" * min(lines, 2) or gap.group()[:2]


def _is_meant(named: Named, body: str) -> bool:
    """Whether a bare number is meant to name an entry: it is said at once how the entry stands, or next to nothing.

    The body is that without dates and proofs.
    """
    rest = body.removeprefix("截至").lstrip(" :,，：-、截至止到")
    strong = _STRONG.search(rest)
    if strong is not None and strong.start() <= NEAR:
        return True
    if not named.exists or len(rest) <= NEAR:
        return named.exists
    early = len(body) - len(rest) + NEAR
    return any(each.start <= early for each in states_in(body[: early + FARTHEST])) or bool(_SET_APART.search(rest))


def _is_question(fold: str) -> bool:
    if _ASKS.search(fold):
        return True
    return bool(_QUESTION_WORDS.search(fold)) and not _SAYS.search(fold)
