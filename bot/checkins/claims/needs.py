"""What is missing or left of the work, and whose help is asked for."""

import re
from collections.abc import Sequence

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.clauses import Clause, has, said
from bot.checkins.claims.completion import MEANS
from bot.checkins.claims.difficulty import NONE
from bot.checkins.claims.tokens import Token
from bot.checkins.claims.words import Cue

_MONEY = re.compile(
    r"(?<!\s)\s*[约近]?(?:\d{1,9}(?:\.\d{1,4})?(?:余|多)?(?:万元?|亿元?|千元|百元|元|块钱?)"
    r"|(?:几|十|百|千|[一二两三四五六七八九])+(?:来|多|余)?(?:万元?|亿|块钱?))(?![户人家张个次条名份平])"
)
"""Money that is short or asked for (还差20万)."""
_EQUIPMENT = re.compile(r"设备(?!款|经费|资金|采购)")
"""What comes late beside other work, and is but left to do (装修完了，设备还没进场)."""
_ANOTHERS = re.compile(r"(?:换|改由|转给|移给|交给|(?:能不能|能否|可否|可不可以|可以)由)[^,。;]{0,10}$")
"""What hands the entry on to others (能不能换个单位牵头), which is no request for help."""
_NO_HELP = re.compile(r"我|本[局办单街]|的(?!$|[,。;!~\s])|会(?!议)|小组|机制|对象")
_TO_CLOSE = re.compile(
    r"(?:我们?|给|把|将|它|[这该本]一?[项条]|一?下|[,\s]){0,4}(?:销号|销(?=$|[,。;!~\s])|更新|登记|标记|录入|勾|归档|改(?:一?下)?状态)"
)
"""What the keeper of the list is asked to do with a report (请帮忙销号), which is no help with the work."""
_NOTHING = re.compile(r"(?:什么|啥|任何|其他|别的)?(?:困难|问题|事项|需求)?")
_DECLINED = re.compile(r"(?:不要|不用|不必|无需|无须|勿|(?<![特区个级分性])别)(?:再|来|去|给我们|出面|帮忙|帮着|\s)*$")
"""What stands before help that is not wanted."""
_NEAR = 12
_ONCE = re.compile(r"过(?![来去程])(?=$|[,。;!~\s了的])")
"""What is said behind what was asked for once (请街道协调过)."""
_OVER = re.compile(r"^已|[了好]$")
_GOES = re.compile(r"(?<=[要想需得])\s?去")
"""The writer goes to help others (下午还要去社区帮忙)."""
_OF_A_THIRD = re.compile(r"其(?![他它余中])")
"""Whom others were asked for (已协调社会事业局，请其提供场地), which the reader need not be."""
_TURNS_TO = re.compile(
    r"\s?(?:直接|先)?[与和跟同找向](?!我|本[局办单街])[^,。;]{1,12}(?:联系|咨询|对接|反映)(?=$|[,。;!~\s])"
)
"""Whom the reader is to turn to in the writer's place (请与综治办联系), which asks for no help."""
_BY = frozenset("由从")
"""Who is to help, and no earlier time (由办公室出面)."""
_ALREADY = frozenset({"已", "已经", "都已", "均已"})


def remainder(clause: Clause, place: int) -> Claim | None:
    """What is left to do, where no percentage says how much."""
    token, before = clause.tokens[place], clause.before(place)
    if not token.has(Cue.LEFT):
        return None
    if MEANS.search(said(before)) or MEANS.match(clause.text, token.end) or _MONEY.match(clause.text, token.end):
        return Claim.DIFFICULT
    is_denied = has(before[-1:], Cue.NOT)
    return None if is_denied or has(clause.after(place), Cue.SHARE) else Claim.LEFT


def missing(clause: Clause, place: int) -> Claim | None:
    """What somebody waits for is not there (场地还没批), or what they would do cannot be done."""
    token, before = clause.tokens[place], clause.before(place)
    if token.has(Cue.RESULT) and has(before, Cue.NOT, Cue.UNABLE):
        return _not_there(before)
    if token.has(Cue.START) and has(before, Cue.UNABLE):
        return Claim.DIFFICULT
    return Claim.NEGATIVE if token.has(Cue.START) and has(before[-1:], Cue.NOT) else None


def _not_there(before: Sequence[Token]) -> Claim:
    """What something comes to that is not there, by the words before it."""
    if has(before, Cue.LEFT):
        return Claim.LEFT
    return Claim.DIFFICULT if MEANS.search(_EQUIPMENT.sub("", said(before))) else Claim.MISSING


def request(clause: Clause, place: int) -> Claim | None:
    """A request that somebody helps or coordinates, unless it is denied or over."""
    token = clause.tokens[place]
    if _is_needless(clause, place):
        return Claim.PLAN
    if not token.has(Cue.COORDINATE, Cue.HELP):
        return None
    if _DECLINED.search(clause.text, max(0, token.start - _NEAR), token.start):
        return Claim.NEGATIVE
    if clause.follows(place, NONE) or clause.follows(place, _TO_CLOSE):
        return Claim.NOTE
    return _coordination(clause, place) if token.has(Cue.COORDINATE) else _plea(clause, place)


def _coordination(clause: Clause, place: int) -> Claim:
    """Coordination that is asked for, unless it is denied right before or over."""
    beside = [each for each in clause.before(place)[-1:] if each.end == clause.tokens[place].start]
    if has(beside, Cue.NOT):
        return Claim.PLAN
    return Claim.FACT if _is_over(clause, place, place) else Claim.COORDINATE


def _is_needless(clause: Clause, place: int) -> bool:
    """Whether there is nothing to ask for (没有什么困难需要协调, 暂不需协调)."""
    token = clause.tokens[place]
    if not token.has(Cue.COORDINATE, Cue.HELP, Cue.REQUEST):
        return False
    denied = [each for each in clause.before(place) if each.has(Cue.NOT)][-1:]
    if not denied or (token.has(Cue.HELP) and not denied[0].said.endswith(("需", "需要", "用"))):
        return False
    return bool(_NOTHING.fullmatch(clause.text, denied[0].end, token.start))


def needs_means(clause: Clause, place: int) -> Claim | None:
    """Whether means are said to be needed, and nobody is asked for them (需要20万经费)."""
    token, after = clause.tokens[place], clause.after(place)
    means = MEANS.search(said(after)) or _MONEY.search(said(after))
    wants = token.has(Cue.REQUEST) and means and not has(after, Cue.HELP, Cue.FACT)
    return Claim.NEGATIVE if wants and not has(clause.before(place)[-1:], Cue.NOT) else None


def _plea(clause: Clause, place: int) -> Claim | None:
    """Help that is asked for by a word of asking before it (请…出面)."""
    asked = next((each for each in range(place - 1, -1, -1) if clause.tokens[each].has(Cue.REQUEST)), None)
    if asked is None or _is_no_help(clause, place):
        return None
    if clause.follows(asked, _GOES):
        return Claim.NOTE
    if _is_over(clause, place, asked):
        return Claim.FACT
    if clause.follows(asked, _OF_A_THIRD) or clause.follows(asked, _TURNS_TO):
        return Claim.HEDGE
    return Claim.PLAN if has(clause.before(asked)[-1:], Cue.NOT) else Claim.COORDINATE


def _is_no_help(clause: Clause, place: int) -> bool:
    """Whether it is denied, of the writer's own, or that others are to lead the work in the writer's place."""
    if clause.follows(place, _NO_HELP) or has(clause.before(place)[-1:], Cue.NOT):
        return True
    token = clause.tokens[place]
    near = max(0, token.start - _NEAR)
    others = has(clause.before(place), Cue.OTHERS) or _ANOTHERS.search(clause.text, near, token.start)
    return token.said == "牵头" and bool(others)


def _is_over(clause: Clause, place: int, asked: int) -> bool:
    """Whether help at a place is of the past, or was met; `asked` is where it is asked for."""
    if clause.follows(place, _ONCE) or said(clause.before(asked)[-1:]) in _ALREADY:
        return True
    met = any(each.has(Cue.SOLVED) and _OVER.search(each.said) for each in clause.after(place))
    return met or any(each.has(Cue.EARLIER) and each.said not in _BY for each in clause.before(place))
