"""Reports that name no entry: what is said outright of something, and whether it may be one of the writer's at all."""

import re

from bot.checkins.claims.claim import Claim, Claimed
from bot.checkins.claims.words import Cue
from bot.checkins.reading.body import Body

SHORT = 40
"""Characters of a message in which an entry can be missing; a longer one is talk."""
_ONE_OF_OURS = re.compile(
    r"那[一两几二三四五]?[项条](?![月人会])|那[两几][个件]|[\d十]几[项条号]"
    r"|(?:上[次回]|之前|刚才|前面)(?:我|我们)?[说报讲提]?过?的?那[一两几]?[个件块项条]"
)
"""An entry that is pointed at and not named (上次说的那项有困难)."""
_SOME_OF_OURS = re.compile(r"那[两几三四][项条个件].{0,6}[一有][项条个件].{1,12}[一有]?[项条个件]?")
"""Of some of the entries that are pointed at something is told (那两条一条好了一条没好)."""
_PROMISES = re.compile(
    r"\s?(?:收到|好[的嘞啦呀]?|行|嗯|明白|知道了|了解|ok|遵命|[ ,，。!！~]){1,8}(?:我们?|本人)?"
    r"(?:马上|这就|立即|立刻|立马|尽快|抓紧|待会儿?|一会儿?|等下|回头|稍后)"
)
"""An answer to what somebody asked for (收到，马上弄), which reports nothing."""
_WONDERS = re.compile(r"(?<![十\d那好们边这有])几[家个项条人份]|谁|(?<![那这没])啥|什么|哪[些个家项里天]")
"""What asks, also where it is told as well (还差几家没交齐)."""
ANSWERED = re.compile(
    r"是否(?:对应|属于|就是)[^,。;?]{0,6}(?:清单|哪|某)[^,。;?]{0,6}[项条]|"
    r"[?？][,，。\s]*(?=不(?!知|晓|清|会是)|没|哪|否|错|早着|差得?远)|(?<=\d)\?(?=[项条号]\s)"
    r"|(?:具体)?(?:是|有|到)?(?:多少|几成|百分之几|哪[个条项一]{1,2})我?(?:还|都|也|暂时?|回头|再|等下|晚点){0,2}(?:[算补核]|[没未不]有?(?:算|统计|汇总|有?数|细算|记|好说)|忘)"
    r"|谁[说讲](?=[^?,。;]{1,16},(?:没有?的事|没这回?事))"
)
"""What is asked and answered at once, of the number alone, or told and not asked (过半？不，刚好50%; 具体多少没算)."""
_ASIDE = re.compile(
    r"[跟和同与](?:这个?|那个?|清单|咱们?|本职|填报|任务|工作|责任清单|它){1,2}(?:没有?|无)(?:什么|啥)?关系?|没关系|不相[干关]|题外话|顺[嘴便]|随口|闲聊|扯远了"
    r"|[我他她]们?(?:家(?!庭|长|属)|妈|爸|婆|爷|奶|老[婆公]|媳妇|爱人|儿子|女儿|孩子|娃)|(?:孩子|娃)的?(?:作业|功课|考试)|房贷|车贷|股票|基金(?!会)|油价|体检报告|手机(?:电量|流量|没电)"
    r"|外卖|彩票|哈哈+"
)
"""What a message is about that is none of the list's."""
_ALL_OURS = re.compile(
    r"(?:我们?|咱们?|本)(?:单位|局|办|街道|部门|这边|这里)?的?(?:那?几项|所有|全部|事项|任务){0,2}(?:都|全都?|均)|进[度展](?:还|都|也)?[行可不好正顺]"
)
"""All entries of the writer's department, none of which is named (我们单位的都还行)."""
_HALFWAY = re.compile(r"(?:进[度展]|任务|工作|完成)[已经都也]*过半")
_SENTENCE = re.compile(r"[。;；!！?？\n]")
_REPORTED = re.compile(r"特此|请(?:予以?|贵办|贵委)?(?:登记|记[载录]|备案|入册|明示|查收|审[阅核])|是否对应|报告|汇报")
"""What closes a report in an official's words."""
_FIGURES = frozenset({Claim.SHARE, Claim.VAGUE})
_NO_REPORT = (_WONDERS, re.compile(rf"^(?:{_PROMISES.pattern})"), _ASIDE)
_GOES_ON = re.compile(r"计划|推进|进展|顺利|正常|中$")
_OF_ELSE = frozenset({Claim.OTHERS, Claim.PAST, Claim.CONDITION, Claim.AIMED, Claim.RATE, Claim.PERHAPS_RATE})
DONE_OR_SHORT = frozenset({Claim.DONE, Claim.SHARE, Claim.NEARLY, Claim.SUBJECT_DONE, Claim.PART, Claim.NOT_DONE})
WANTS = frozenset({Claim.COORDINATE, Claim.DIFFICULT})


def lacks_an_entry(body: Body) -> bool:
    """Whether a liaison says outright how something stands, and only the entry is missing."""
    if len(body.said) > SHORT:
        return _ends_in_a_figure(body)
    if _is_no_report(body):
        return False
    if _is_of_all(body):
        return True
    if any(map(_goes_on, body.claims)):
        return not body.claimed & _OF_ELSE or _points(body)
    return not _plans(body) and (_points(body) or _stands(body))


def _is_no_report(body: Body) -> bool:
    """Whether it wonders, promises or speaks of something beside the list."""
    words = ANSWERED.sub(",", body.said)
    return any(each.search(words) for each in _NO_REPORT)


def _is_of_all(body: Body) -> bool:
    """Whether it is said of everything that the writer reports (跟上次一样, 我们单位的都还行)."""
    is_fine = Claim.PLAN in body.claimed and bool(_ALL_OURS.match(body.said))
    return is_fine or body.claimed == {Claim.SAME}


def _goes_on(told: Claimed) -> bool:
    """Whether a claim says that the work goes on, or has a percentage."""
    is_under_way = told.claim is Claim.PLAN and _GOES_ON.search(told.token.said)
    return bool(is_under_way or told.token.share)


def _ends_in_a_figure(body: Body) -> bool:
    """Whether long talk in the words of reports ends in how far something is, and in little else."""
    *_, last = [each for each in _SENTENCE.split(body.said) if each.strip()] or [""]
    figures = [each for each in body.claims if each.claim in _FIGURES]
    return len(last) <= SHORT and len(figures) == 1 and figures[0].token.said in last and bool(_REPORTED.search(last))


def _plans(body: Body) -> bool:
    """Whether it tells of what is to come, and of nothing that is done."""
    return Claim.PLANNED in body.claimed and not body.claimed & {Claim.DONE, Claim.SHARE, Claim.SUBJECT_DONE}


def _stands(body: Body) -> bool:
    """Whether it says that something is done, in part or not, or held up."""
    if body.claimed & _OF_ELSE:
        return False
    return bool(body.claimed & (DONE_OR_SHORT | WANTS) or _HALFWAY.search(body.said))


def _points(body: Body) -> bool:
    """Whether an entry that was spoken of before is said to stand in some way (上次说的那项有困难)."""
    says = any(each.token.share or each.token.has(Cue.DIFFICULT, Cue.DONE, Cue.PLAN) for each in body.claims)
    return bool((says and _ONE_OF_OURS.search(body.said)) or _SOME_OF_OURS.search(body.said))
