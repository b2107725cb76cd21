"""Whose a percentage is: that of the work itself, or the rate of something else."""

import re
from dataclasses import dataclass

from bot.checkins.claims.clauses import Clause, has, is_printed, said
from bot.checkins.claims.tokens import Token
from bot.checkins.claims.words import Cue
from bot.checkins.spans.shares import Share
from bot.numerals import number

_RATE = re.compile(
    r"(?:率|度|面|(?:有效|准确|真实|完整|及时|规范)性|比|比例|占比|水平|指数|得分|系数|百分比|成功|出勤|到位|占)(?:电话|网络|现场|群众|随机|总体|整体|平均){0,2}(?:调查|测评|抽查|统计|测算|评估|摸底)?(?:是|为|已|了|达|达到|到|在|超|约|有|,|:|\s)*$"
)
_BEFORE_A_PAUSE = re.compile(
    r"(?:(?<!完成)(?:率|占?比例?)|(?<![进成制年季月程角])度)(?!的?工作)[^,。;\s%]{0,6}[,:\s]{1,3}$"
)
"""What was measured right before a percentage that stands alone (满意度测了，98.6%)."""
_REACHED = re.compile(r"(?:率|覆盖面|普及面|满意度|知晓度)(?:完成|达|达到|由|从|约|了|已|,|:|\s)*$")
"""A rate of which so much is reached (满意率完成95%), or from which it has grown."""
_MOTION = r"直接|一路|一口气|一下子?|[爬冲蹿窜跳跃攀蹦飙拉推走挪跑奔追赶抬拱顶刷]"
_MOVES = re.compile(rf"(?:{_MOTION}|[提升涨长到至了])+")
"""How a figure came to be what it is (爬到, 直接冲到)."""
_GROWN = re.compile(rf"(?:{_MOTION}|提[升高]|上?升|增长?|增加|涨|降|扩大|变|[到至为成了,-]|目前|现在|\s|→|>)*")
"""What stands between two figures of the same thing."""
_OF_MONEY = re.compile(
    r"(?:(?:资金|经费|预算|款项?|费用|支付|拨付|报销|支出)(?:执行|使用|拨付|支付|支出|到位)?(?:的?进[度展]|率)|[付拨打花用砍扣减](?:了|掉了?|去了?))"
    r"[^,。;%]{0,4}$"
)
"""How much of the money was spent (资金支付进度92%)."""
_OF_PROGRESS = re.compile(r"(?:完成|进)(?:率|度|量|比例?)[^率度量比]*$")
_OF_ELSE = re.compile(
    r"(?:的|以上的|左右的)(?![是有]第?\d|样子|进度|任务|工作|目标|水平|程度)[\u4e00-\u9fff]"
    r"|(?:[这那]个?|只|才|都)?(?:是|属于?)[^,。;\s\d]{0,8}?(?:(?<!完成)率|(?<![进成制年季月程角])度|比例)(?![^,。;\s]{0,2}进度)"
    r"|[^,。;]{0,10}[,\s]{0,2}(?<!是)(?:并|而|都|可)?(?:不是|不算|非)(?:我们?的?|这项的?|整项的?)?(?:进[度展]|完成率?)"
)
"""What says that it is of something else (80%的社区; 96%是反馈率，不是进度)."""
_ABOUT = re.compile(r"(?:左右|以上|[略稍]?[微有]?(?:多|强|高|过)|了|上下|出头|整|的?样子|\s)*")
"""What says that a percentage is not quite exact."""
_OVERALL = re.compile(
    r"(?:整[体个项]|总[体的共]|全[项局]|[这该本]一?[项块条摊]|算下来|一共|统共|合计|拢共)"
    r"(?:工作|任务|事项?|都|也|差不多|大概|大约|目前|现在|推进?|进[度展]|[已经约有达做干到至是算了,:\s])*$"
)
"""What makes a percentage that of all the work, whatever the work is called (燃气管改造整体到了65%)."""
_CHECKED = re.compile(r"(?:复核|核实|核对|核定|核算|审核|测算)(?:下来|后|完)?(?:应该?)?[为是]$")
"""What makes it the figure of the work once that was looked into (经复核为87%)."""
_OUT_OF = re.compile(r"占(?![^,。;]{0,12}(?:任务|工作|工程|进度|总量|计划))[^,。;%\d]{1,12}的?$")
"""What a part is said to be out of (占社区数的87.5%)."""
_FAR, _WIDE = 8, 14
_WORKED = frozenset(
    "整到 整出来 整到了 推到 推到了 走到 走到了 干到了 做到了 "
    "总进度 总体进度 整体进度 工程进度 进度 进展 做了 做到 办了 办到 干了 干到 搞了 搞到 弄了 弄到 推进到 推进至 推进 "
    "进度达 进度到 完成进度 完成比例 完成率 完成度".split()
)
"""What makes a percentage that of the work where its subject is named."""
_LIGHT = frozenset("把 办 做 干 搞 弄 整 填 报".split())
"""Words that name no subject (已办百分之四十)."""
BESIDE = (
    Cue.LEAD, Cue.DONE, Cue.WHOLE, Cue.MATTER, Cue.HEDGE, Cue.DATE, Cue.POLITE, Cue.PLAN, Cue.NEARLY,
    Cue.PERHAPS, Cue.LIKE, Cue.MISTAKE,
)  # fmt: skip
"""What may stand between the work and its percentage."""


@dataclass(frozen=True, slots=True)
class Percentage:
    """A percentage at a place of a clause, with the tokens before it back to another one."""

    clause: Clause
    place: int
    share: Share
    before: tuple[Token, ...]

    @property
    def subjects(self) -> list[Token]:
        """What it can be of, besides the work itself."""
        value = self.share.value
        named = [each for each in self.before if not each.has(*BESIDE) and each.said not in _LIGHT]
        named = [each for each in named if not (_MOVES.fullmatch(each.said) or self._moves(each))]
        return [each for each in named if each.cues or number(each.said) != value]

    def _moves(self, token: Token) -> bool:
        """Whether it is a verb of one letter that leads to a figure (打到58%)."""
        return len(token.said) == 1 and token.is_unread and self.clause.text[token.end : token.end + 1] in {"到", "至"}

    @property
    def is_worked(self) -> bool:
        """Whether so much of something was done."""
        is_named = any(
            each.has(Cue.DONE) or each.said in _WORKED or each.said.endswith(("完成", "进度")) for each in self.before
        )
        return is_named or self.is_overall or self.stands_behind(_CHECKED)

    @property
    def is_overall(self) -> bool:
        """Whether it is said to be that of all the work."""
        start, end = (self.before[0].start, self.before[-1].end) if self.before else (0, 0)
        return bool(_OVERALL.search(self.clause.text, start, end))

    def follows(self, pattern: re.Pattern[str]) -> bool:
        """Whether the text goes on so behind it."""
        return self.clause.follows(self.place, pattern)

    def stands_behind(self, pattern: re.Pattern[str]) -> bool:
        """Whether the text ends so before it."""
        start = self.clause.tokens[self.place].start
        return bool(pattern.search(self.clause.text, max(0, start - _FAR), start))


def is_of_else(found: Percentage) -> bool:
    """Whether it is of something else than the work: a rate, or a share of people and things."""
    if found.stands_behind(_OF_MONEY):
        return True
    start = found.clause.tokens[found.place].start
    if _OUT_OF.search(found.clause.text, max(0, start - _WIDE), start):
        return True
    return found.follows(_OF_ELSE) or is_rate(found)


def is_perhaps_of_else(found: Percentage) -> bool:
    """Whether it may be of what stands beside it, which nothing says to be the work or a rate (普法 60%)."""
    return _is_of_what_follows(found) or _is_of_what_is_known(found)


def is_rate(found: Percentage) -> bool:
    """Whether a word of rates stands before it, or before the figure from which it has grown."""
    text, start = found.clause.text, found.clause.tokens[found.place].start
    if found.before and found.subjects and _ends_in_a_rate(text[found.before[0].start : start]):
        return True
    if not found.before and _BEFORE_A_PAUSE.search(text, max(0, start - _WIDE), start):
        return True
    return _has_grown_as_a_rate(found)


def _has_grown_as_a_rate(found: Percentage) -> bool:
    """Whether it has grown from an earlier figure, which a word of rates stands before."""
    text, tokens = found.clause.text, found.clause.tokens
    earlier = next((each for each in tokens[: found.place] if each.share is not None), None)
    if earlier is None or not _GROWN.fullmatch(text, earlier.end, tokens[found.place].start):
        return False
    return _ends_in_a_rate(text[tokens[0].start : earlier.start])


def _ends_in_a_rate(words: str) -> bool:
    return bool(_RATE.search(words) or _REACHED.search(words)) and not _OF_PROGRESS.search(words)


def _is_of_what_follows(found: Percentage) -> bool:
    """Whether what it is of stands right behind it (90%以上社区)."""
    after = found.clause.after(found.place)
    behind = next((each for each in after if not _ABOUT.fullmatch(each.said)), None)
    if behind is None or found.is_worked or not (behind.is_unread or behind.has(Cue.FACT)):
        return False
    return bool(_ABOUT.fullmatch(found.clause.text, found.clause.tokens[found.place].end, behind.start))


def _is_of_what_is_known(found: Percentage) -> bool:
    """Whether its subject is known, or printed, and nothing says that so much of it was done."""
    subjects = found.subjects
    if found.is_worked or not subjects:
        return False
    words = said(subjects)
    if len(words) > 2 and is_printed(words, found.clause.printed.title):
        return False
    known = has(subjects, Cue.FACT, Cue.PART, Cue.NEUTRAL, Cue.COUNT, Cue.RESULT)
    return known or all(is_named(found, each) or each.has(Cue.EARLIER, Cue.BUT) for each in subjects)


def is_named(found: Percentage, token: Token) -> bool:
    """Whether the checklist prints a subject of an entry."""
    return is_printed(token.said, found.clause.printed.all)
