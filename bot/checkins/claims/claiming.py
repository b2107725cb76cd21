"""Everything that a clause claims: each of its tokens is tried by the rules in their order."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from bot.checkins.claims.claim import Claim, Claimed
from bot.checkins.claims.clauses import Clause, has, is_the_rest, those, without
from bot.checkins.claims.completion import completion
from bot.checkins.claims.difficulty import OF_THE_REST, difficulty
from bot.checkins.claims.mood import STATED, not_stated
from bot.checkins.claims.needs import missing, needs_means, remainder, request
from bot.checkins.claims.progress import leading, percentage
from bot.checkins.claims.tokens import Token
from bot.checkins.claims.words import Cue
from bot.numerals import number

_NUMBER = re.compile(r"\d{1,3}(?:\.\d+)?|[一二三四五六七八九]?十[一二三四五六七八九]?")
"""A number that could be a percentage."""
_DIGITS = "0123456789一二三四五六七八九十"
_NUMBERED = re.compile(
    r"(?:附件|附表|附图|附|见表|见图|表格?|图|编号|文号|[a-z]{1,8}-(?:\d{1,8}-){0,3}|页|第\(?|(?:测评|指数|[得评均]分|满意[度率])[为是达到:,]{0,2}(?:\d{1,3}\.)?)\s*$"
)
"""What has a number of its own (见附件2, 测评98.2)."""
_OF_A_CLAUSE = re.compile(r"\)?\s*(?:款|条(?!例)|小?点|小项)")
"""What a number of a clause is followed by."""
_STATED_BEFORE = re.compile(r"(?:按计划|办结|完成|正常|推进中?|%)[,|\s]{1,3}$")
"""Before a field of a row in which nothing is remarked (25｜已办结｜无)."""
_FIELD = re.compile(r"(?:困难|问题|协调|事项|需求|建议|隐患|备注)[^,。;:]{0,4}[,:=(|]\s*$")
"""The name of a field of a form, before what stands in it (困难：无)."""
_REMARKS = {
    **dict.fromkeys("误 错 错的 假 假的 无效".split(), Claim.MISTAKEN),
    **dict.fromkeys("难 难啊 难哦 难呐".split(), Claim.DIFFICULT),
    **dict.fromkeys("顺 稳".split(), Claim.PLAN),
    **dict.fromkeys("测试 测试一下 试一下 试试 试填 演示 练习".split(), Claim.HEDGE),
}
"""What a word alone says beside a report: that it does not hold (已完成（误）), or is hard (…，难)."""
_ADDED = ("+", "+ ")
"""Before by how much a figure has grown."""
_WORKED = frozenset({Cue.FACT, Cue.PLAN, Cue.SOLVED, Cue.RESULT})
_FAR = 16
"""Characters before a word in which it can be said of what it is."""
_WHETHER = frozenset("能不能 可不可以".split())
"""What asks, unless help is asked for."""
_SHORT_OF = re.compile(r"[都也还]{0,3}(?:不到|没到|未到|没有)$")
_UNREACHED = re.compile(r".?[没未]有?(?:达到|达成|做到|实现)$")
"""到现在没达到."""
_GOALS = frozenset({"目标", "目标值", "指标", "要求", "任务目标", "目标任务"})
"""What work is for; said without a percentage it tells nothing."""
_TOO = frozenset("也是 也一样 同样".split())
"""What likens an entry to another one, unless its own state follows (也是按计划)."""
_DENIABLE = (
    Cue.DONE, Cue.PERHAPS, Cue.DIFFICULT, Cue.RESULT, Cue.HELP, Cue.SHARE, Cue.COORDINATE, Cue.SOLVED, Cue.MISTAKE,
)  # fmt: skip
"""What a denial belongs to, which is then weighed there."""
_WORDS: Sequence[tuple[Cue, Claim]] = (
    (Cue.MISTAKE, Claim.MISTAKEN),
    (Cue.SOLVED, Claim.SOLVED),
    (Cue.HALTED, Claim.HALTED),
    (Cue.UNDONE, Claim.NOT_DONE),
    (Cue.FORGOTTEN, Claim.HEDGE),
    (Cue.SAME, Claim.SAME),
    (Cue.LIKE, Claim.LIKE),
    (Cue.PLAN, Claim.PLAN),
    (Cue.NEARLY, Claim.NEARLY),
    (Cue.PAST, Claim.PAST),
    (Cue.OTHERS, Claim.OTHERS),
    (Cue.CONDITION, Claim.CONDITION),
    (Cue.AIM, Claim.PLANNED),
    (Cue.FUTURE, Claim.PLANNED),
    (Cue.FACT, Claim.FACT),
    (Cue.COUNT, Claim.FACT),
    (Cue.PART, Claim.FACT),
    (Cue.NEUTRAL, Claim.NOTE),
    (Cue.START, Claim.FACT),
    (Cue.RESULT, Claim.FACT),
)
"""What a word claims by itself; of several signs the first here counts."""


def claims_of(clause: Clause) -> list[Claimed]:
    """Everything that a clause claims, in order."""
    found: list[Claimed] = []
    led = leading(clause)
    for place, token in enumerate(clause.tokens):
        for rule in _rules(token.cues) if place not in led else ():
            if (claim := rule(clause, place)) is not None:
                found.append(Claimed(claim, token, _percent(claim, token)))
                break
    return found


def _percent(claim: Claim, token: Token) -> int | None:
    if token.share is None:
        return None
    return token.share.rest if claim is Claim.LEFT else token.share.value


def _unread(clause: Clause, place: int) -> Claim | None:
    token = clause.tokens[place]
    if not token.is_unread:
        return None
    if len(clause.tokens) == 1 and token.said in _REMARKS:
        return _REMARKS[token.said]
    if token.said[0] not in _DIGITS or not _NUMBER.fullmatch(token.said):
        return Claim.UNREAD
    if token is clause.tokens[-1]:
        return _last_number(clause, place)
    return Claim.NOTE if _is_said_again(clause, place) else Claim.UNREAD


def _last_number(clause: Clause, place: int) -> Claim:
    """What a number without a unit claims at the end of a clause."""
    token = clause.tokens[place]
    if _is_numbered(clause, token) or clause.text.endswith(_ADDED, 0, token.start) or _is_said_again(clause, place):
        return Claim.NOTE
    if _counts_what_was_done(clause, place):
        return Claim.FACT
    earlier = without(those(clause.before(place), Cue.EARLIER), Cue.NOT)
    if earlier:
        return Claim.NOTE if earlier[-1].said.endswith("成") else Claim.PAST  # 30打成了29 is about the entry
    return Claim.VAGUE


def _counts_what_was_done(clause: Clause, place: int) -> bool:
    """Whether a number says how many there were of what stands right before it (新增9，化解7，在办2)."""
    before = clause.before(place)[-1:]
    return any(each.end == clause.tokens[place].start and each.cues <= _WORKED for each in before)


def _is_said_again(clause: Clause, place: int) -> bool:
    """Whether a number says the percentage beside it over again (百分之七十二，对，七十二)."""
    beside = (*clause.before(place)[-3:], *clause.after(place)[:2])
    value = number(clause.tokens[place].said)
    return any(each.share is not None and each.share.value == value for each in beside)


def _is_numbered(clause: Clause, token: Token) -> bool:
    """Whether a number is that of a clause, or of something else that has one."""
    is_of_a_clause = _OF_A_CLAUSE.match(clause.text, token.end)
    return bool(is_of_a_clause or _NUMBERED.search(clause.text, max(0, token.start - _FAR), token.start))


def _denial(clause: Clause, place: int) -> Claim | None:
    """A denial of something that nobody reads, or of going on."""
    token = clause.tokens[place]
    alone = _denial_alone(clause, place) if token.has(Cue.NOT) else None
    if alone is not None:
        return alone
    if token.has(Cue.NOT, Cue.UNABLE) and not has(clause.after(place), *_DENIABLE):
        is_left = token.said[-1] in "没未有" and OF_THE_REST.search(clause.text, clause.tokens[0].start, token.start)
        return Claim.LEFT if is_left else Claim.NEGATIVE
    before = without(clause.before(place)[-1:], Cue.PLAN)
    return Claim.NEGATIVE if token.has(Cue.PLAN) and has(before, Cue.NOT, Cue.UNABLE) else None


def _denial_alone(clause: Clause, place: int) -> Claim | None:
    """A denial that means something by itself.

    That something was reached (到现在没达到), or the percentage before it was (七成都不到); or an empty field.
    """
    denied = clause.tokens[place]
    if _UNREACHED.match(denied.said) and not clause.after(place):
        return Claim.NOT_DONE
    is_short = _SHORT_OF.match(denied.said) and any(each.share for each in clause.before(place)[-2:])
    return Claim.NOTE if is_short or _leaves_a_field_empty(clause, denied) else None


def _leaves_a_field_empty(clause: Clause, token: Token) -> bool:
    """Whether nothing else stands in a field of a row or of a form (25｜已办结｜无, 困难：无)."""
    if len(clause.tokens) > 1:
        return False
    before = (clause.text, max(0, token.start - _FAR), token.start)
    return bool((token.said == "无" and _STATED_BEFORE.search(*before)) or _FIELD.search(*before))


def _word(clause: Clause, place: int) -> Claim | None:
    token = clause.tokens[place]
    if Cue.BUT in token.cues:
        return Claim.BUT
    if Cue.MISTAKE in token.cues and has(clause.before(place)[-1:], Cue.NOT):
        return Claim.NOTE
    if token.said in _WHETHER:
        return Claim.HEDGE
    if Cue.SOLVED in token.cues and (turned := _unsolved(clause, place)) is not None:
        return turned
    return None if _says_nothing_alone(clause, place) else _claim_of(token.cues)


def _says_nothing_alone(clause: Clause, place: int) -> bool:
    """Whether it only belongs to other words: a denial, what the work is for, or what likens it to a state told."""
    token = clause.tokens[place]
    if token.said in _TOO:
        return has(clause.after(place)[:1], *STATED) or token.has(Cue.NOT, Cue.UNABLE)
    return token.has(Cue.NOT, Cue.UNABLE) or token.said in _GOALS or is_the_rest(clause, token)


_TROUBLES = frozenset("困难 问题 难题 难点 障碍 瓶颈 阻力 矛盾 堵点 卡点".split())
"""What is solved, and hinders no longer (已克服困难)."""


def _unsolved(clause: Clause, place: int) -> Claim | None:
    """What would solve a difficulty, and has not (暂时没有着落; 化解遇阻), or goes on (还在打通)."""
    before = clause.before(place)[-1:]
    is_hard = any(
        each.is_unread and each.said.endswith("难") and each.end == clause.tokens[place].start for each in before
    )
    hinders = [each for each in clause.after(place)[:1] if each.has(Cue.DIFFICULT) and each.said not in _TROUBLES]
    if is_hard or hinders or has(before, Cue.NOT, Cue.UNABLE):
        return Claim.DIFFICULT
    return Claim.PLAN if has(before, Cue.PLAN) else None


@lru_cache(maxsize=1_000)
def _claim_of(cues: frozenset[Cue]) -> Claim | None:
    """What a word with these signs claims by itself."""
    return next((claim for cue, claim in _WORDS if cue in cues), None)


Rule = Callable[[Clause, int], Claim | None]
_RULES: Sequence[tuple[Rule, frozenset[Cue]]] = (
    (not_stated, frozenset(STATED)),
    (percentage, frozenset({Cue.SHARE})),
    (completion, frozenset({Cue.DONE, Cue.PERHAPS})),
    (remainder, frozenset({Cue.LEFT})),
    (difficulty, frozenset({Cue.DIFFICULT})),
    (request, frozenset({Cue.COORDINATE, Cue.HELP, Cue.REQUEST})),
    (missing, frozenset({Cue.RESULT, Cue.START})),
    (needs_means, frozenset({Cue.REQUEST})),
    (_denial, frozenset({Cue.NOT, Cue.UNABLE, Cue.PLAN})),
    (_word, frozenset(Cue)),
)
"""Each with the signs of the words that it is about."""


@lru_cache(maxsize=1_000)
def _rules(cues: frozenset[Cue]) -> Sequence[Rule]:
    """The rules for a word with these signs; what has none stays unread."""
    return [rule for rule, about in _RULES if not cues.isdisjoint(about)] if cues else [_unread]
