"""What a clause of a report claims: each of its tokens is weighed by those before and behind it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from bot.checkin.tokens import Token, lies_ahead
from bot.checkin.words import Sign


class Claim(Enum):
    """What a clause can claim of its entry."""

    DONE = auto()
    """All of it is done."""
    SUBJECT_DONE = auto()
    """Something is done: all of it, or a part."""
    NOT_DONE = auto()
    NEARLY = auto()
    PART = auto()
    PLANNED = auto()
    PAST = auto()
    """It is said of another year."""
    OTHERS = auto()
    """It is said by others, or of others."""
    CONDITION = auto()
    HEDGE = auto()
    LEFT = auto()
    """Something of it is left to do."""
    SHARE = auto()
    DENIED = auto()
    """A percentage that is not reached."""
    AIMED = auto()
    RATE = auto()
    """The percentage of something else."""
    VAGUE = auto()
    """A percentage of which nobody can tell what it is of, or which it is."""
    DIFFICULT = auto()
    COORDINATE = auto()
    SOLVED = auto()
    PLAN = auto()
    SAME = auto()
    LIKE = auto()
    """As another entry stands."""
    FACT = auto()
    HALTED = auto()
    NEGATIVE = auto()
    """Something is denied, and nobody can tell what that means."""
    UNREAD = auto()


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim with the token that makes it, and the percentage that it carries."""

    claim: Claim
    token: Token
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """The tokens between two pauses, beside the text and the words that the entry itself prints."""

    tokens: tuple[Token, ...]
    text: str
    printed: str
    """What is printed of an entry that is one task."""
    named: str
    """Everything that is printed of it."""
    today: date

    def before(self, place: int) -> tuple[Token, ...]:
        """The tokens before one of them."""
        return self.tokens[:place]

    def after(self, place: int) -> tuple[Token, ...]:
        """The tokens behind one of them."""
        return self.tokens[place + 1 :]

    def follows(self, place: int, pattern: re.Pattern[str]) -> bool:
        """Whether the text goes on so right behind a token."""
        return bool(pattern.match(self.text, self.tokens[place].end))


_SUPPOSED = re.compile(r"\s*(?:后|之后|以后|前(?!期)|之前|以前|时|的话|再|才|即可|为止|为目标)")
_ATTRIBUTIVE = re.compile(r"\s*的(?!$|[\s,。.!;差不多])")
_RATE = re.compile(r"(?:率|度|面|比|比例|占比|水平|指数|得分|系数|百分比|成功|出勤|到位)(?:是|为|已|达|达到|到|在|超|约|有|,|:|\s)*$")
_OF_IT = re.compile(r"的?\s*(?:任务|工作|目标|进度|工作量|工程|事项|量|内容)")
_OF_ELSE = re.compile(r"(?:的|以上的|左右的)(?!样子|进度|任务|工作|目标|水平|程度)[\u4e00-\u9fff]")
_SHORT = re.compile(r"\s*(?:都|也)?(?:不到|没到|没有|未到|不足|没完成|都没|未达到)")
_UNDONE = re.compile(r"\s*(?:的?(?:任务|工作|量|工作量)?)?(?:左右)?(?:还|尚|仍)?(?:未|没有?)(?:完成|做|办|弄|搞|干)")
BESIDE_SHARES = frozenset(
    {Sign.LEAD, Sign.DONE, Sign.WHOLE, Sign.MATTER, Sign.HEDGE, Sign.DATE, Sign.POLITE, Sign.PLAN, Sign.NEARLY}
)
BESIDE_DONE = frozenset(
    {Sign.WHOLE, Sign.MATTER, Sign.DATE, Sign.POLITE, Sign.LEAD, Sign.PLAN, Sign.PROOF, Sign.DONE, Sign.HEDGE, Sign.EARLIER}
)


def claims_of(clause: Clause) -> list[Claimed]:
    """Everything that a clause claims, in order."""
    found: list[Claimed] = []
    led = _leads_shares(clause)
    for place, token in enumerate(clause.tokens):
        if place in led:
            continue
        claimed = next((each for rule in _RULES if (each := rule(clause, place)) is not None), None)
        if claimed is not None:
            found.append(Claimed(claimed, token, _percent_of(claimed, token)))
    return found


def _percent_of(claim: Claim, token: Token) -> int | None:
    if token.share is None or token.share.value is None:
        return None
    return token.share.rest if claim is Claim.LEFT else token.share.value


def _leads_shares(clause: Clause) -> frozenset[int]:
    """The words of done that only lead to a percentage (完成80%), or follow one (80%完成)."""
    found: set[int] = set()
    for place, token in enumerate(clause.tokens):
        if token.share is None:
            continue
        for other in range(place - 1, -1, -1):
            if clause.tokens[other].share is not None:
                break
            if clause.tokens[other].has(Sign.DONE):
                found.add(other)
                break
        behind = clause.tokens[place + 1 : place + 4]
        for offset, each in enumerate(behind, 1):
            if each.has(Sign.DONE) and all(it.has(*BESIDE_DONE) for it in behind[:offset]):
                found.add(place + offset)
                break
    return frozenset(found)


def _share(clause: Clause, place: int) -> Claim | None:  # noqa: PLR0911 - one line for each thing it can be
    token = clause.tokens[place]
    if token.share is None:
        return None
    start = max((i + 1 for i in range(place) if clause.tokens[i].share is not None), default=0)
    before = clause.tokens[start:place]
    if any(each.has(Sign.OTHERS) for each in before):
        return Claim.OTHERS
    if any(each.has(Sign.CONDITION) for each in before):
        return Claim.VAGUE
    if any(each.has(Sign.PAST) for each in before):
        return Claim.PAST
    if any(each.has(Sign.LEFT) for each in before) or clause.follows(place, _UNDONE):
        return Claim.VAGUE if token.share.is_range else Claim.LEFT
    if _is_denied(clause, before, place):
        return Claim.VAGUE if any(each.has(Sign.DONE) and not each.has(Sign.LEAD) for each in before if not each.has(Sign.NOT)) and _plainly_not(before) else Claim.DENIED
    if _is_ahead(clause, before):
        return Claim.AIMED
    if any(each.has(Sign.EARLIER) for each in before) and not any(each.said in _NOW for each in before):
        return Claim.PAST
    if _is_of_else(clause, before, place):
        return Claim.RATE
    if token.share.value is None or token.share.is_range:
        return Claim.VAGUE
    if token.share.value == 100 and any(each.has(Sign.NEARLY) or (each.has(Sign.HEDGE) and not each.has(Sign.LEAD)) for each in before):
        return Claim.VAGUE
    if any(each.has(Sign.NEARLY) and each.said[0] in "快即马眼" for each in before):
        return Claim.VAGUE
    if all(each.has(*BESIDE_SHARES) for each in before):
        return Claim.SHARE
    return _of_a_subject(clause, before, place)


_WORKED = frozenset("进度 进展 做了 做到 办了 干了 搞了 弄了 推进到 推进至 推进 进度达 进度到 完成进度 完成率 完成度".split())
"""What makes a percentage that of the work where its subject is named."""
_NOW = frozenset("现在 目前 现 本周 这周 本月 提到 加到 涨到 增加到 升到 推到 改为 更正为 应为 提高到 提升到 提升至 提高至 上升到 增至 调整为 调整到 改成 改到 更新为".split())
"""What stands between an earlier percentage and that of now."""


def _plainly_not(before: Sequence[Token]) -> bool:
    """Whether 未完成80% was said, which can mean either."""
    return any(each.said in {"未", "没", "没有", "还没", "尚未", "还未", "未能", "没能"} for each in before)


def _is_denied(clause: Clause, before: Sequence[Token], place: int) -> bool:
    return any(each.has(Sign.NOT, Sign.UNABLE) for each in before) or clause.follows(place, _SHORT)


def _is_ahead(clause: Clause, before: Sequence[Token]) -> bool:
    """Whether a percentage is aimed at, or lies ahead; that of an aim (完成目标的60%) is reached."""
    done = next((i for i, each in enumerate(before) if each.has(Sign.DONE)), len(before))
    for i, each in enumerate(before):
        if each.has(Sign.AIM) and i < done:
            return True
        if lies_ahead(each) and not each.has(Sign.LEAD, Sign.MATTER):
            return True
        if each.day is not None and each.day > clause.today:
            return True
    return False


def _is_of_else(clause: Clause, before: Sequence[Token], place: int) -> bool:
    """Whether a percentage is of something else than the work: a rate, or a share of people and things."""
    if clause.follows(place, _OF_IT):
        return False
    if clause.follows(place, _OF_ELSE):
        return True
    said = clause.text[before[0].start : clause.tokens[place].start] if before else ""
    gaps = [each for each in before if not each.has(*BESIDE_SHARES)]
    if gaps and all(_is_printed(each.said, clause.named) or each.has(Sign.EARLIER, Sign.PART, Sign.BUT) for each in gaps):
        return bool(_RATE.search(said)) or not any(each.has(Sign.DONE) or each.said in _WORKED for each in before)
    if gaps and _RATE.search(said) and not re.search(r"(?:完成|进)(?:率|度)[^率度]*$", said):
        return True
    behind = clause.after(place)
    if behind and (behind[0].is_unread or behind[0].has(Sign.FACT)) and behind[0].start == clause.tokens[place].end and not re.match(r"左右|以上|多|了|吧|上下|出头", behind[0].said):
        return not any(each.has(Sign.DONE) for each in before)
    known = any(each.has(Sign.FACT, Sign.PART, Sign.NEUTRAL, Sign.COUNT, Sign.RESULT) for each in gaps)
    return known and not any(each.has(Sign.DONE) or each.said in _WORKED for each in before)


def _of_a_subject(clause: Clause, before: Sequence[Token], place: int) -> Claim:
    """A percentage of a subject: that of the work where the entry itself prints the subject."""
    del place
    subjects = [each for each in before if not each.has(*BESIDE_SHARES)]
    return Claim.SHARE if all(_is_printed(each.said, clause.named) for each in subjects) else Claim.VAGUE


PRINTED = 0.6
"""The share of a subject's pairs of letters that the checklist must print of an entry."""
_FILLERS = re.compile(r"^(?:嗯|额|呃|那个|这个|就是|我们|的|了|已)+|[的了已]+$")


def _is_printed(said: str, printed: str) -> bool:
    letters = _FILLERS.sub("", said)
    pairs = [letters[i : i + 2] for i in range(len(letters) - 1)]
    return bool(pairs) and sum(each in printed for each in pairs) >= PRINTED * len(pairs)


def _done(clause: Clause, place: int) -> Claim | None:  # noqa: PLR0911 - one line for each thing it can be
    token = clause.tokens[place]
    if not token.has(Sign.DONE, Sign.PERHAPS):
        return None
    before = clause.before(place)
    for signs, claim in _BEFORE_DONE:
        if any(each.has(*signs) for each in before):
            return claim
    if any(lies_ahead(each) and not each.has(Sign.MATTER, Sign.LEAD) for each in before):
        return Claim.SUBJECT_DONE if token.said.startswith("已") else Claim.PLANNED
    if any(each.day and each.day > clause.today for each in before) and not token.said.startswith("已"):
        return Claim.PLANNED
    if clause.follows(place, _SUPPOSED):
        return Claim.PLANNED
    if clause.follows(place, _ATTRIBUTIVE):
        return Claim.FACT
    if any(each.has(Sign.HEDGE) and not each.has(Sign.LEAD) for each in (*before, *clause.after(place))):
        return Claim.HEDGE
    if any(each.has(Sign.PART) for each in before):
        return Claim.PART
    if not token.has(Sign.DONE):
        return Claim.SUBJECT_DONE
    return _done_of_what(clause, place)


_BEFORE_DONE: tuple[tuple[tuple[Sign, ...], Claim], ...] = (
    ((Sign.OTHERS,), Claim.OTHERS),
    ((Sign.CONDITION,), Claim.CONDITION),
    ((Sign.PAST,), Claim.PAST),
    ((Sign.UNABLE,), Claim.DIFFICULT),
    ((Sign.NOT,), Claim.NOT_DONE),
    ((Sign.NEARLY,), Claim.NEARLY),
    ((Sign.LEFT, Sign.BUT), Claim.LEFT),
    ((Sign.AIM,), Claim.PLANNED),
)


def _done_of_what(clause: Clause, place: int) -> Claim:
    """Done with what: with all of it, with a part, or with something that may be either."""
    after = [each for each in clause.after(place) if not each.has(Sign.WHOLE, Sign.POLITE, Sign.DATE, Sign.DONE)]
    if after and after[0].has(Sign.LEFT, Sign.BUT):
        return Claim.LEFT
    if after and after[0].has(Sign.NEARLY):
        return Claim.NEARLY
    if after and after[0].has(Sign.PART):
        return Claim.PART
    if after and after[0].has(Sign.COUNT):
        return Claim.FACT
    objects = [each for each in after if not each.has(Sign.MATTER, Sign.LEAD, Sign.PLAN, Sign.PROOF)]
    if objects and (objects[0].has(Sign.SHARE)):
        return Claim.FACT
    subjects = [each for each in clause.before(place) if not each.has(*BESIDE_DONE)]
    if objects or subjects:
        printed = bool(clause.printed) and all(_is_printed(each.said, clause.printed) for each in (*subjects, *objects))
        return Claim.DONE if printed else Claim.SUBJECT_DONE
    return Claim.DONE


_MEANS = re.compile(r"经费|资金|预算|钱|款|人手|人员|师资|场地|设备|编制")
"""What work needs: where some of it is still short, that is a difficulty."""


def _left(clause: Clause, place: int) -> Claim | None:
    token = clause.tokens[place]
    if token.has(Sign.LEFT) and _MEANS.search("".join(each.said for each in clause.before(place))):
        return Claim.DIFFICULT
    if not token.has(Sign.LEFT) or (place and clause.tokens[place - 1].has(Sign.NOT)):
        return None
    return Claim.LEFT if not any(each.share for each in clause.after(place)) else None


def _difficult(clause: Clause, place: int) -> Claim | None:
    token = clause.tokens[place]
    if not token.has(Sign.DIFFICULT):
        return None
    before, after = clause.before(place), clause.after(place)
    if token.has(Sign.NOT) and after and after[0].share is not None:
        return None
    if any(each.has(Sign.OTHERS) for each in before):
        return Claim.OTHERS
    if any(each.has(Sign.EARLIER) for each in before):
        return Claim.FACT
    if token.has(Sign.DIFFICULT) and token.said[0] in "没未" and any(each.has(Sign.LEFT) for each in before):
        return Claim.LEFT
    near = before[-2:]
    if any(each.has(Sign.NOT) for each in near) and not any(each.has(Sign.UNABLE) for each in near):
        return Claim.PLAN
    if any(each.has(Sign.SOLVED) for each in before):
        return Claim.FACT
    solved = next((i for i, each in enumerate(after) if each.has(Sign.SOLVED)), None)
    if solved is not None and not any(each.has(Sign.NOT, Sign.UNABLE) or lies_ahead(each) for each in after[:solved]):
        return Claim.PLAN
    if clause.follows(place, re.compile(r"的?(?:群众|家庭|户|人员|职工|学生|儿童|老人|党员|妇女|对象|企业|邻里)")):
        return Claim.FACT
    return Claim.DIFFICULT


def _missing(clause: Clause, place: int) -> Claim | None:
    """What somebody waits for is not there (场地还没批), or what they would do cannot be done."""
    token = clause.tokens[place]
    before = clause.before(place)
    if token.has(Sign.RESULT) and any(each.has(Sign.NOT, Sign.UNABLE) for each in before):
        return Claim.LEFT if any(each.has(Sign.LEFT) for each in before) else Claim.DIFFICULT
    if token.has(Sign.START) and any(each.has(Sign.UNABLE) for each in before):
        return Claim.DIFFICULT
    if token.has(Sign.START) and before and before[-1].has(Sign.NOT):
        return Claim.NEGATIVE
    return None


def _coordinate(clause: Clause, place: int) -> Claim | None:
    token = clause.tokens[place]
    before = clause.before(place)
    if token.has(Sign.COORDINATE) and before and before[-1].said in {"已", "已经"}:
        return Claim.FACT
    if any(each.has(Sign.NOT) and each.end == token.start for each in before[-1:]):
        return Claim.PLAN if token.has(Sign.COORDINATE) else None
    over = any(each.has(Sign.EARLIER) for each in before) or any(each.has(Sign.SOLVED) for each in clause.after(place))
    if token.has(Sign.COORDINATE):
        return Claim.FACT if over else Claim.COORDINATE
    if not token.has(Sign.HELP):
        return None
    asked = next((i for i in range(place - 1, -1, -1) if clause.tokens[i].has(Sign.REQUEST)), None)
    if asked is None or clause.follows(place, re.compile(r"的|会(?!议)|小组|机制|对象")):
        return None
    already = over or asked and clause.tokens[asked - 1].said in {"已", "已经", "都已", "均已"}
    if already:
        return Claim.FACT
    return Claim.PLAN if asked and clause.tokens[asked - 1].has(Sign.NOT) else Claim.COORDINATE


_WORDS: tuple[tuple[Sign, Claim], ...] = (
    (Sign.PERHAPS, Claim.SUBJECT_DONE),
    (Sign.SOLVED, Claim.SOLVED),
    (Sign.HALTED, Claim.HALTED),
    (Sign.SAME, Claim.SAME),
    (Sign.LIKE, Claim.LIKE),
    (Sign.PLAN, Claim.PLAN),
    (Sign.NEARLY, Claim.NEARLY),
    (Sign.PAST, Claim.PAST),
    (Sign.OTHERS, Claim.OTHERS),
    (Sign.CONDITION, Claim.CONDITION),
    (Sign.AIM, Claim.PLANNED),
    (Sign.FUTURE, Claim.PLANNED),
    (Sign.FACT, Claim.FACT),
    (Sign.COUNT, Claim.FACT),
    (Sign.PART, Claim.FACT),
    (Sign.NEUTRAL, Claim.FACT),
    (Sign.START, Claim.FACT),
    (Sign.RESULT, Claim.FACT),
)


_NUMBER = re.compile(r"\d{1,3}(?:\.\d+)?|[一二三四五六七八九]?十[一二三四五六七八九]?")
"""A number that could be a percentage."""
_GOALS = frozenset({"目标", "目标值", "指标", "要求", "任务目标", "目标任务"})
"""What work is for; said without a percentage it tells nothing."""


def _word(clause: Clause, place: int) -> Claim | None:
    token = clause.tokens[place]
    if token.is_unread:
        is_last = token is clause.tokens[-1]
        return Claim.VAGUE if is_last and _NUMBER.fullmatch(token.said) else Claim.UNREAD
    if token.has(Sign.NOT, Sign.UNABLE):
        behind = clause.after(place)
        is_read = any(each.has(Sign.DONE, Sign.PERHAPS, Sign.DIFFICULT, Sign.RESULT, Sign.HELP, Sign.SHARE, Sign.COORDINATE) for each in behind)
        return None if is_read else Claim.NEGATIVE
    if token.has(Sign.PLAN) and any(each.has(Sign.NOT, Sign.UNABLE) and not each.has(Sign.PLAN) for each in clause.before(place)[-1:]):
        return Claim.NEGATIVE
    if token.has(Sign.BUT) or token.said in _GOALS:
        return None
    return next((claim for sign, claim in _WORDS if token.has(sign)), None)


_Rule = Callable[[Clause, int], Claim | None]
_RULES: Sequence[_Rule] = (_share, _done, _left, _difficult, _coordinate, _missing, _word)


def clauses_of(tokens: Sequence[Token], text: str, printed: tuple[str, str], today: date) -> Iterator[Clause]:
    """The clauses of a stretch, cut at its pauses."""
    held: list[Token] = []
    for each in tokens:
        if held and _PAUSE.search(text[held[-1].end : each.start + 1]):
            yield Clause(tuple(held), text, *printed, today)
            held = []
        held.append(each)
    if held:
        yield Clause(tuple(held), text, *printed, today)


_PAUSE = re.compile(r"[,，。;；!?\n(（)）]|\.\s|\s(?=[\u4e00-\u9fff])")
