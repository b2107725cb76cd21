"""What is said and not stated: guessed, told to do, read off a paper, said by others, asked, mocked, of another time.

One rule for every state and figure: the words of its clause before it and right behind it tell in which mood it is
said.
"""

import re
from collections.abc import Callable, Sequence

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.clauses import Clause, has
from bot.checkins.claims.tokens import Token
from bot.checkins.claims.words import Cue

STATED = (Cue.SHARE, Cue.DONE, Cue.PERHAPS, Cue.PLAN, Cue.SAME, Cue.DIFFICULT, Cue.COORDINATE)
_GOES_ON = (Cue.PLAN, Cue.SAME)
_ASKS = r"(?:吗|么|不|[是对行好]吧|是吗|对不对|是不是|行不行|行吗|合适吗|可以吗)[啊呀呢哈]?(?=$|[?。!,;~\s])"
_US = r"(?:我|咱)们?"
_PAPER = r"(?:台账|系统|平台|材料|文件|表格?|报表|报告|通报|[年月季周]报|网站?|网页|ppt|方案|汇报稿?|简报|页面)"

_GUESSED = re.compile(
    rf"(?:^|{_US}|自己|[瞎乱])猜(?!灯?谜)|凭(?:印象|感觉|记忆|经验)|按道理|照理|论理|照说|据{_US}(?:估|看|猜)|姑且|权当"
    r"|就当|假装|装作|硬[说报]|模拟|凑合[着报]?|约莫|做梦|梦见"
)
"""我猜完成80%, 凭印象办结."""
_DIRECTED = re.compile(
    r"(?:务必|必须|应当|应该|一定要|希望|但愿|巴不得|建议|最好)(?:大家|你们|各[^,。]{1,4}|都|能|要|继续|抓紧|也)*$"
)
"""务必按计划推进."""
_WRITTEN = re.compile(
    rf"{_PAPER}(?:里面?|上面?|中)?(?:都|也)?(?:写着|[写标记填登报说]的(?:都)?是?|显示(?:的?是)?|(?<=[里上中面])是)(?:着|了)?$"
)
"""台账显示完成80%."""
_TOLD = re.compile(
    rf"(?:让|叫|要|逼|要求|催){_US}(?:[报填写记说]|上报|填报)[成个为]?$"
    r"|(?:有人|别人|人家|群里|[他她]们?)(?:都|也)?(?:[报填写说传]|上报)[了的]?$"
    r"|据[^,。;]{2,8}(?:通报|反馈|介绍|[说讲称]|反映|透露)$"
)
"""上面要我们报80%."""
_WONDERED = re.compile(r"(?<![管论再])(?:怎么|咋|为啥|为何|为什么|凭啥|凭什么)[^,。;]{0,6}$|([\u4e00-\u9fff])不\1$")
"""怎么还没办结, 让不让报办结."""
_TO_WRITE = re.compile(
    r"(?:不(?:敢|想|愿|好意思)|想|要不|干脆|索性|随(?:大流|便)|只[好能]|被迫|硬着头皮|必须|先|怕|不[\u4e00-\u9fff]?)(?:再|就|也|都)?"
    r"[写填报记标选勾]个?成?了?$"
)
"""不敢写有困难, 干脆写按计划, 报不报80%."""
_LATER = re.compile(
    r"(?:明年|后年|来年|下个?(?:一?年度?|学期|学年|季度|半年)|开春|年后|节后|明年开春|翻年)(?:以?后|底|初|[上下]半年)?"
    r"(?:再|才|会|将|就|继续|接着|都|也)*$"
)
"""明年按计划."""
_ONLY_IF = re.compile(r"只有[^,。;]{2,12}才")
_QUERIED = re.compile(rf"(?:左右|了)*[,\s]?{_ASKS}|(?:了|的)?(?:可以|能)[报填写记]{_ASKS}|的(?:举手|报名|请|有哪|单位|是谁)")
"""完成80%对吧, 有困难不."""
_DOUBTED = re.compile(
    r"(?:左右|了)?(?:[?] ?(?=[\u4e00-\u9fff])|(?:之|以)后|后(?![续期])|(?:之|以)?前(?![期面])|才(?![用花对是])"
    r"|需?要(?=[\d一二两三四五六七八九十几多花等])|从何|(?:太|很|较|挺|确实)?(?:难(?!题|点|关|民)|不容易|不现实|不好办)|有点悬)"
)
"""Behind a figure: 80%？我看悬, 完成80%以后验收, 完成80%不现实."""
_WHEN_MET = re.compile(r"(?:[了到完好定]|(?:等|待)[^,。;]{1,10})[就再才]$")
"""钱到了再按计划推进."""
_FEARED = re.compile(
    r"(?:(?<!委)(?<!员)会|怕|担心|万一|也许|可能|[将就]要|就)(?:再|又|也|就)*$|(?:[没谁不]敢?|[要先就])[写填报说讲算标记]个?成?$"
)
"""可能会有困难, 没说有困难."""
_MOCKED = re.compile(
    r"(?:了|的)?[?!,\s]*(?:才怪|(?:怎么|哪里?)?(?:不)?可能(?=$|[,。;!~\s])|谁信|骗[鬼谁人]|[个见]?鬼|个屁|想得美|谈何容易"
    r"|好看|好听|(?:以后|之后)?再[说讲议](?!明)|会被|应付|交差|凑数|糊弄|[就也才]?(?:不错了|谢天谢地|知足)|是?(?:底线|红线)"
    r"|只是(?:时间|早晚|迟早)|指日可待|是?(?:早晚|迟早)的)"
)
"""80%？不可能, 完成80%再说, 完成80%只是时间问题."""
_HEARD = re.compile(r"[听说据传称讲闻悉]|反馈|报道|新闻")
"""Words of others that say it, and do not only do it."""
_UNSURE = frozenset(
    "好像 似乎 也许 可能 不确定 不清楚 不知道 不晓得 说不定 按理 按理说 理应 本应 本该 原应 想必 本来应该 "
    "maybe perhaps probably".split()
)
"""Words by which a writer says not to be sure, and does not only round a figure (大概, 约)."""
_SAYS = re.compile(
    r"(?:校长|老师|领导|书记|主任|[局科处所站队镇]长|经理|老板|同[事志学]|群里|网上|人家|有人|别人|大家|上[面头级]|下面|那边|隔壁|对方|企业|物业|家长|群众|街道|村里|社区|公司"
    r"|[他她]们?|[小老][\u4e00-\u9fff]|[\u4e00-\u9fff](?:局|办|联|委|部|会|队))(?:们|都|也|那边)*(?:说|讲|反映|反馈|透露)(?:是|的是|都|了)?$"
)
"""Who says what comes next (校长说按计划)."""
_BUTTONS = frozenset("按计划 有困难 需协调 已办结 办结 推进中".split())
"""The words on the buttons."""
_TAKEN_BACK = re.compile(
    r"(?:撤[回销掉]|取消|删[除掉]|作废|忽略|不要|改掉|去掉)(?:的|了|掉|上次|上面|前面|那个|那条|那次)*$"
)
_NEAR, _FAR = 10, 40
"""Characters before a state in which it can be taken back, and in which its mood is looked for."""
_BEFORE: Sequence[tuple[re.Pattern[str], Claim, tuple[Cue, ...]]] = (
    (_GUESSED, Claim.HEDGE, STATED),
    (_DIRECTED, Claim.HEDGE, _GOES_ON),
    (_WRITTEN, Claim.OTHERS, STATED),
    (_TOLD, Claim.OTHERS, STATED),
    (_TO_WRITE, Claim.HEDGE, STATED),
    (_WONDERED, Claim.HEDGE, (*_GOES_ON, Cue.SHARE, Cue.DONE, Cue.PERHAPS)),
    (_LATER, Claim.CONDITION, _GOES_ON),
    (_WHEN_MET, Claim.CONDITION, _GOES_ON),
    (_ONLY_IF, Claim.CONDITION, STATED),
)
"""What stands before a state, what becomes of it, and of which."""
_LEADS = re.compile(r"(?:已经?|完成率?|办结|进[度展]|达|到|做|了|[\s:=])*$")
"""What leads to a figure, and tells nothing of its mood."""
_BEHIND: Sequence[tuple[re.Pattern[str], tuple[Cue, ...]]] = (
    (_QUERIED, STATED),
    (_MOCKED, STATED),
    (_DOUBTED, (Cue.SHARE,)),
)
"""What stands right behind a state of which it makes a doubt, and of which."""


def not_stated(clause: Clause, place: int) -> Claim | None:
    """What a state or figure comes to that is said, and not stated; None where it is stated, or is none."""
    token = clause.tokens[place]
    if not token.has(*STATED):
        return None
    before = _LEADS.sub("", clause.text[max(clause.tokens[0].start, token.start - _FAR) : token.start])
    found = next((claim for pattern, claim, cues in _BEFORE if token.has(*cues) and pattern.search(before)), None)
    if found is None and any(token.has(*cues) and clause.follows(place, pattern) for pattern, cues in _BEHIND):
        return Claim.HEDGE
    return found or next((claim for holds, claim, cues in _LIMITS if token.has(*cues) and holds(clause, place)), None)


def is_unsure(before: Sequence[Token]) -> bool:
    """Whether the writer says not to be sure."""
    return any(each.said in _UNSURE for each in before)


def _is_taken_back(clause: Clause, place: int) -> bool:
    """Whether a word on a button is named to take it back (撤回有困难)."""
    token = clause.tokens[place]
    near = max(0, token.start - _NEAR)
    return token.said in _BUTTONS and bool(_TAKEN_BACK.search(clause.text, near, token.start))


def _is_heard(clause: Clause, place: int) -> bool:
    """Whether others are said to say it."""
    before = clause.before(place)
    if any(each.has(Cue.OTHERS) and _HEARD.search(each.said) for each in before):
        return True
    return bool(before and _SAYS.search(clause.text, before[0].start, clause.tokens[place].start))


def _is_supposed(clause: Clause, place: int) -> bool:
    """Whether a difficulty is but supposed or spoken of, where no words tell which it is (可能会有困难)."""
    token, before = clause.tokens[place], clause.before(place)
    if token.said not in _BUTTONS:
        return False
    is_feared = _FEARED.search(clause.text, clause.tokens[0].start, token.start)
    return bool(is_feared) or has(before, Cue.CONDITION) or is_unsure(before)


def _is_perhaps(clause: Clause, place: int) -> bool:
    before = clause.before(place)
    return is_unsure(before) or has(before, Cue.DOUBT, Cue.FORGOTTEN)


_LIMITS: Sequence[tuple[Callable[[Clause, int], bool], Claim, tuple[Cue, ...]]] = (
    (_is_taken_back, Claim.HEDGE, STATED),
    (_is_heard, Claim.OTHERS, (*_GOES_ON, Cue.SHARE)),
    (_is_supposed, Claim.HEDGE, (Cue.DIFFICULT, Cue.COORDINATE)),
    (_is_perhaps, Claim.HEDGE, _GOES_ON),
    (lambda clause, place: has(clause.before(place), Cue.CONDITION), Claim.CONDITION, _GOES_ON),
    (lambda clause, place: has(clause.before(place), Cue.PAST), Claim.PAST, _GOES_ON),
)
"""What the words before a state do to it, and to which."""
