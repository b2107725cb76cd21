"""What is said of a part beside what is said of the whole: the words of the whole decide how the entry stands."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from bot.checkins.claims.claim import Claim, Claimed
from bot.checkins.claims.words import Cue

_PAUSE = re.compile(r"[,，。;；!？?\n]")
_LEAD = r"[\s:]{0,3}(?:但是?|不过|可是?|而|且|目前|现在|已经?|就|从){0,3}"
_WHOLE = re.compile(rf"{_LEAD}(?:整[条项体个]|全[条项](?!目)|总[体的](?!任务)|[这本]一?[条项](?:整体|总体|总的))")
"""What a clause begins with that tells of the whole entry (整条仍在推进)."""
_NUMBER = r"\(?[一二三四五六七八九\d]{1,2}\)?"
_PART = re.compile(
    rf"{_LEAD}(?:的?(?:第{_NUMBER}[款条点项个]|{_NUMBER}[款条点]|\([一二三四五六七八九\d]{{1,2}}\))|[几两]款|其中|"
    r"[^,。;\s]{1,10}?(?:[那这]一?块|[那这]部分|部分|那头|那摊|方面))"
)
"""What a clause begins with that tells of a part of it (第一款已完成, 志愿服务那块)."""
_STATES = frozenset(
    {
        Claim.PLAN, Claim.SAME, Claim.SHARE, Claim.DONE, Claim.SUBJECT_DONE, Claim.NOT_DONE, Claim.LEFT, Claim.NEARLY,
        Claim.PART, Claim.DIFFICULT, Claim.COORDINATE, Claim.DENIED, Claim.PLANNED, Claim.VAGUE,
    }
)  # fmt: skip
"""What says how the whole stands."""
_ENDED = frozenset({Claim.DONE, Claim.SUBJECT_DONE, Claim.PART, Claim.SOLVED})
"""What says of a part that it is done."""
_HARD = frozenset({Claim.DIFFICULT, Claim.COORDINATE, Claim.MISSING})


def of_the_whole(claims: Sequence[Claimed], text: str, start: int, end: int) -> Sequence[Claimed]:
    """The claims without those on parts, where the whole is told of as well; `start` and `end` are of the report.

    What contradicts the words of the whole is to be asked about: a part that is not done beside a whole that is, and
    the difficulty of a part, which becomes a doubt.
    """
    tells_of = _subjects(text, start, end)
    if _WHOLE not in tells_of.values():
        return claims
    clauses = [*tells_of]
    told = [(each, tells_of[clauses[max(0, bisect_right(clauses, each.token.start) - 1)]]) for each in claims]
    whole = [each for each, subject in told if subject is _WHOLE]
    if not any(map(_tells_how, whole)):
        return claims
    is_done = any(map(_ends, whole))
    left = [_beside(each, is_done=is_done) if subject is _PART else each for each, subject in told]
    return [*filter(None, left)]


def _subjects(text: str, start: int, end: int) -> dict[int, re.Pattern[str] | None]:
    """Whether each clause of a report tells of the whole or of a part, by where it begins."""
    clauses = [start, *(each.end() for each in _PAUSE.finditer(text, start, end))]
    return {each: next((what for what in (_WHOLE, _PART) if what.match(text, each)), None) for each in clauses}


def _tells_how(of_the_whole: Claimed) -> bool:
    """Whether a claim on the whole says how it stands, or how much of it."""
    return of_the_whole.claim in _STATES or of_the_whole.token.has(Cue.PART)


def _ends(of_the_whole: Claimed) -> bool:
    """Whether a claim on the whole says that it is done."""
    return of_the_whole.claim in {Claim.DONE, Claim.SUBJECT_DONE} or of_the_whole.percent == 100


def _beside(of_a_part: Claimed, *, is_done: bool) -> Claimed | None:
    """What a claim on a part comes to beside the words of the whole, which is done or not."""
    if of_a_part.claim in _HARD:
        return of_a_part._replace(claim=Claim.HEDGE)
    return of_a_part if is_done and of_a_part.claim not in _ENDED else None
