"""The body of a report: what it says of its entries, and the words that are left of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.checkins.days import OLDEST, Dated, dates_in
from bot.checkins.model import Problem, Proof
from bot.checkins.percent import Share, shares_in
from bot.checkins.proofs import proofs_in
from bot.checkins.segments import Segment
from bot.checkins.spans import Span, blanked, left_over
from bot.checkins.states import Said, contradicts, is_canonical, state_of, states_in

_PLANNED = re.compile(
    r"(?:将|拟|计划|预计|力争|争取|确保|准备|打算|定于|拟于|下周|下月|待|到|before|by|until)(?:于|在)?\s*$"
)
_PLANNED_AFTER = re.compile(r"\s*(?:前|之前|以前|将|拟|计划|要|准备|完成不了|召开不了)")
_OPENED_BY = re.compile(r"(?:截至|截止|截止到|截至到|时间|日期)[:：]?\s*$")
_REPEATED = re.compile(r"(?<!\s)\s*[,，、:：]\s*(?=[,，、:：。;；])|[ \t]{2,}")
_BLANKS = "".join(each for each in map(chr, range(0x3001)) if each.isspace())
_BEFORE, _AFTER = _BLANKS + ",，、:：;；。", _BLANKS + ",，、:："
_OPENINGS = re.compile(r"(?:截至|截止到?)$")
NEAR = 16
"""Characters before a date in which it can be said that it is that of a plan."""


@dataclass(frozen=True, slots=True)
class Body:
    """What a report says; places count from the beginning of the body. `text` is what is left of it."""

    said: str
    state: Said | None
    share: Share | None
    day: date
    proofs: tuple[Proof, ...]
    text: str
    problem: Problem | None = None
    about: str = ""


def body_of(text: str, fold: str, segment: Segment, today: date) -> Body:
    """Read the body of a segment, of a text and its folded form."""
    start, end = segment.body
    own, said = fold[start:end], text[start:end]
    proved = proofs_in(said)
    spans: list[Span] = [(each.start, each.end) for each in proved]
    blank = blanked(own, spans)
    dated = dates_in(blank, today)
    named = _day_of(blank, dated)
    earlier = dates_in(fold[slice(*segment.before)], today)
    bare = _without(blank, dated)
    shares = shares_in(bare)
    share, problem, about = _share_of(shares)
    found = states_in(bare)
    state = state_of(found)
    if problem is None and contradicts(bare, found):
        problem, about = Problem.SEVERAL_STATES, ""
    day = named or (earlier[0] if earlier else None)
    if problem is None and day is not None:
        problem, about = _wrong_day(day, today)
    worded = state if state and is_canonical(blank[state.start : state.end]) else None
    loose = [(each.start, each.end) for each in (share, named, worded) if each]
    spans += [each for each in loose if _is_apart(blanked(blank, [other for other in loose if other != each]), *each)]
    proofs = tuple(dict.fromkeys(each.proof for each in proved))
    of = day.day if day is not None and day.day is not None else today
    return Body(said.strip(), state, share, of, proofs, _left(said, spans), problem, about)


def undated(text: str, fold: str, segment: Segment, today: date) -> str:
    """Return the body of a segment in its folded form, with blanks in place of its dates and its proofs."""
    start, end = segment.body
    blank = blanked(fold[start:end], [(each.start, each.end) for each in proofs_in(text[start:end])])
    return _without(blank, dates_in(blank, today))


def _without(blank: str, dated: Sequence[Dated]) -> str:
    return blanked(blank, [(each.start, each.end) for each in dated])


def _day_of(body: str, dated: Sequence[Dated]) -> Dated | None:
    """The day of the report: the only one that is named, unless it is that of a plan."""
    found = [each for each in dated if not _is_planned(body, each)]
    return found[0] if len({each.day for each in found}) == 1 else None


def _is_planned(body: str, dated: Dated) -> bool:
    near = max(0, dated.start - NEAR)
    return bool(_PLANNED.search(body, near, dated.start) or _PLANNED_AFTER.match(body, dated.end))


def _wrong_day(dated: Dated, today: date) -> tuple[Problem | None, str]:
    if dated.day is None:
        return Problem.BAD_DAY, dated.said
    if dated.day > today:
        return Problem.FUTURE_DAY, dated.said
    return (Problem.TOO_OLD, dated.said) if today - dated.day > OLDEST else (None, "")


def _share_of(shares: list[Share]) -> tuple[Share | None, Problem | None, str]:
    leading = [each for each in shares if each.leads]
    wrong = next((each for each in leading if each.value is None), None)
    if wrong is not None:
        return None, Problem.BAD_PERCENT, wrong.said
    if len({each.value for each in leading}) > 1:
        return None, Problem.BAD_PERCENT, "、".join(each.said for each in leading)
    return (leading[0] if leading else None), None, ""


def _is_apart(body: str, start: int, end: int) -> bool:
    """Whether a stretch stands by itself, between marks, blanks or the ends."""
    opened = _OPENED_BY.search(body, max(0, start - NEAR), start)
    before, after = body[: opened.start() if opened else start], body[end:]
    return not (before and _is_word(before[-1])) and not (after and _is_word(after[0]))


def _is_word(character: str) -> bool:
    return character.isalnum()


def _left(said: str, spans: list[Span]) -> str:
    """The words without what was taken out of them, and without the marks that stood around it."""
    first, *others = left_over(said, spans)
    kept = [first]
    for each in others:
        before, after = _before_marks(kept[-1]), _after_marks(each)
        around = kept[-1][len(before) :] + each[: len(each) - len(after)]
        kept[-1:] = [before, _mark(around), after]
    left = _REPEATED.sub(lambda match: " " if match.group().isspace() else "", "".join(kept))
    return "\n".join(filter(None, (_trimmed(each) for each in left.splitlines())))


def _before_marks(text: str) -> str:
    text = text.rstrip()
    text = (text[:-1] if text.endswith(("(", "（")) else text).rstrip(_BEFORE)
    opened = _OPENINGS.search(text, max(0, len(text) - 3))
    return text[: opened.start()] if opened else text


def _after_marks(text: str) -> str:
    text = text.lstrip()
    return (text[1:] if text.startswith((")", "）")) else text).lstrip(_AFTER)


def _mark(around: str) -> str:
    """What stays where something was taken out between two parts of a text."""
    if "。" in around or "；" in around or ";" in around:
        return "。" if "。" in around else "；"
    return "，" if any(each in around for each in ",，:：、") else " "


def _trimmed(line: str) -> str:
    return line.strip(" \t,，、:：;；-。.(（").strip()
