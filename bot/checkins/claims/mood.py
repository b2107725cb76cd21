"""What is said and not stated: guessed, told to do, read off a paper, said by others, asked, mocked, of another time.

One rule for every state and figure: the words of its clause before it and right behind it tell in which mood it is
said.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.clauses import Clause, has
from bot.checkins.claims.mood_forms import (
    ASKED,
    DIRECTED,
    DOUBTED,
    FEARED,
    GUESSED,
    LATER,
    LEADS,
    MOCKED,
    ONLY_IF,
    OR_NOT,
    QUERIED,
    QUOTED,
    SAYS,
    SUPPOSED,
    TO_WRITE,
    TOLD,
    WHEN_MET,
    WONDERED,
    WRITTEN,
)
from bot.checkins.claims.tokens import Token
from bot.checkins.claims.words import Cue

STATED = (Cue.SHARE, Cue.DONE, Cue.PERHAPS, Cue.PLAN, Cue.SAME, Cue.DIFFICULT, Cue.COORDINATE)
_GOES_ON, _DONE = (Cue.PLAN, Cue.SAME), (Cue.SHARE, Cue.DONE, Cue.PERHAPS)
_HEARD = re.compile(r"[听说据传称讲闻悉]|反馈|报道|新闻")
"""Words of others that say it, and do not only do it."""
_UNSURE = frozenset(
    "好像 似乎 也许 可能 不确定 不清楚 不知道 不晓得 说不定 按理 按理说 理应 本应 本该 原应 想必 本来应该 "
    "maybe perhaps probably".split()
)
"""Words by which a writer says not to be sure, and does not only round a figure (大概, 约)."""
_BUTTONS = frozenset("按计划 有困难 需协调 已办结 办结 推进中".split())
"""The words on the buttons."""
_WHATEVER = ("不管", "无论", "不论", "再")
"""Before a word of asking: what it is makes no difference (不管怎么忙都按计划)."""
_NEAR, _FAR = 10, 40
"""Characters before a state in which it can be taken back, and in which its mood is looked for."""
_Before = tuple[re.Pattern[str], Claim]
_Limit = tuple[Callable[[Clause, int], bool], Claim]
_BEFORE: Sequence[tuple[re.Pattern[str], Claim, tuple[Cue, ...]]] = (
    (GUESSED, Claim.HEDGE, STATED),
    (ASKED, Claim.HEDGE, (Cue.DIFFICULT,)),
    (DIRECTED, Claim.HEDGE, _GOES_ON),
    (WRITTEN, Claim.OTHERS, STATED),
    (TOLD, Claim.OTHERS, STATED),
    (TO_WRITE, Claim.HEDGE, STATED),
    (WONDERED, Claim.HEDGE, (*_GOES_ON, *_DONE)),
    (LATER, Claim.CONDITION, _GOES_ON),
    (WHEN_MET, Claim.CONDITION, _GOES_ON),
    (ONLY_IF, Claim.CONDITION, STATED),
)
"""What stands before a state, what becomes of it, and of which."""
_LED_BY: Sequence[tuple[re.Pattern[str], Claim]] = (
    (SUPPOSED, Claim.CONDITION),
    (QUOTED, Claim.OTHERS),
)
"""What a pause parts from the state whose mood it tells."""
_BEHIND: Sequence[tuple[re.Pattern[str], tuple[Cue, ...]]] = (
    (QUERIED, STATED),
    (OR_NOT, (*_GOES_ON, *_DONE)),
    (MOCKED, STATED),
    (DOUBTED, (Cue.SHARE,)),
)
"""What stands right behind a state of which it makes a doubt, and of which."""


def not_stated(clause: Clause, place: int) -> Claim | None:
    """What a state or figure comes to that is said, and not stated; None where it is stated, or is none."""
    token = clause.tokens[place]
    if not token.has(*STATED):
        return None
    said = token.start + len(token.said) - len(token.said.lstrip("上报"))  # 报办结 has the verb in it
    near, first = max(0, token.start - _FAR), clause.tokens[0].start
    words = LEADS.sub("", clause.text[max(first, near) : said])
    before, behind, limits = _concerned(token.cues)
    found = _first(before, words) or _first(_LED_BY, clause.text[near:said])
    if found is None and any(clause.follows(place, pattern) for pattern in behind):
        return Claim.HEDGE
    return found or next((claim for holds, claim in limits if holds(clause, place)), None)


def _first(limits: Sequence[_Before], words: str) -> Claim | None:
    """What the words before a state make of it by the first of these."""
    return next((claim for pattern, claim in limits if pattern.search(words)), None)


@lru_cache(maxsize=1_000)
def _concerned(cues: frozenset[Cue]) -> tuple[Sequence[_Before], Sequence[re.Pattern[str]], Sequence[_Limit]]:
    """What can stand before a state with these signs, what right behind it, and what else can limit it."""
    before = [(pattern, claim) for pattern, claim, about in _BEFORE if not cues.isdisjoint(about)]
    behind = [pattern for pattern, about in _BEHIND if not cues.isdisjoint(about)]
    return before, behind, [(holds, claim) for holds, claim, about in _LIMITS if not cues.isdisjoint(about)]


def is_unsure(before: Sequence[Token]) -> bool:
    """Whether the writer says not to be sure."""
    return any(each.said in _UNSURE for each in before)


def _is_heard(clause: Clause, place: int) -> bool:
    """Whether others are said to say it."""
    before = clause.before(place)
    if has(before, Cue.OTHERS) and any(each.has(Cue.OTHERS) and _HEARD.search(each.said) for each in before):
        return True
    return bool(before and SAYS.search(clause.text, before[0].start, clause.tokens[place].start))


def _is_supposed(clause: Clause, place: int) -> bool:
    """Whether a difficulty is but supposed or spoken of, where no words tell which it is (可能会有困难)."""
    token, before = clause.tokens[place], clause.before(place)
    if token.said not in _BUTTONS:
        return False
    is_feared = FEARED.search(clause.text, clause.tokens[0].start, token.start)
    return bool(is_feared) or has(before, Cue.CONDITION) or is_unsure(before)


def _is_perhaps(clause: Clause, place: int) -> bool:
    before = clause.before(place)
    if not has(before, Cue.DOUBT, Cue.FORGOTTEN):
        return is_unsure(before)
    wonders = (each for each in before if each.has(Cue.DOUBT, Cue.FORGOTTEN))
    return is_unsure(before) or any(not clause.text.endswith(_WHATEVER, 0, each.start) for each in wonders)


_LIMITS: Sequence[tuple[Callable[[Clause, int], bool], Claim, tuple[Cue, ...]]] = (
    (_is_heard, Claim.OTHERS, (*_GOES_ON, Cue.SHARE)),
    (_is_supposed, Claim.HEDGE, (Cue.DIFFICULT, Cue.COORDINATE)),
    (_is_perhaps, Claim.HEDGE, _GOES_ON),
    (lambda clause, place: has(clause.before(place), Cue.CONDITION), Claim.CONDITION, _GOES_ON),
    (lambda clause, place: has(clause.before(place), Cue.PAST), Claim.PAST, _GOES_ON),
)
"""What the words before a state do to it, and to which."""
