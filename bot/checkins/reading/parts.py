"""The parts of a message, an entry or a list of entries each: whether they report anything."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.words import Cue
from bot.checkins.reading.body import Body
from bot.checkins.reading.heads import Head
from bot.checkins.reading.message import Message, Segment
from bot.lights.state import State
from bot.questions.asking import asks, directs

SHORT = 40
"""Characters of a message in which an entry can be missing; a longer one is talk."""
TALK = 32
"""Characters from which on a message that names its entry in the midst of its words is talk."""
NEXT = 1
_CLAUSE = re.compile(r"[,，。;；!？?\n]")
_EXAMPLE = re.compile(
    r"(?:例如|比如|譬如|举例|举个例|示例|样例|范例|模板|(?<!按)(?<!按照)格式|教程|[这那][样么](?:写|报|填|发)|写成这样)[^\n]{0,8}$"
)
"""What stands before an entry that is named to show how reports are written."""
_OF_THE_RECORD = re.compile(
    r"(?:怎么|为什么|为何|为啥|咋)(?:就?是|会|成了|变|显示|记|标|写)|系统[^,。;]{0,5}(?:毛病|出错)|显示(?![屏牌器大])|被(?:标|记|显示)[成为]"
)
"""Words on what is recorded, which ask for it or wonder at it."""
_OF_FILLING = re.compile(
    r"怎么[填报写选]|如何[填报写选]|[填报写选]哪|哪[个种一]状态|[是该]填[^,。;]{1,6}还是[该]?填"
    r"|(?:能不能|能否|可否|可不可以|该不该|要不要)[就先]?(?:[填写记]|报(?!请|送|告))"
)
"""What asks how a report is written, whatever it is about (有困难怎么填)."""
_NUMBER_ALONE = re.compile(r"\s*\d{1,2}\s*[。.!~]*\s*")
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
_ANSWERED = re.compile(
    r"是否(?:对应|属于|就是)[^,。;?]{0,6}(?:清单|哪|某)[^,。;?]{0,6}[项条]|"
    r"[?？][,，。\s]*(?=不(?!知|晓|清|会是)|没|哪|否|错|早着|差得?远)|(?<=\d)\?(?=[项条号]\s)"
    r"|(?:具体)?(?:是|有|到)?(?:多少|几成|百分之几|哪[个条项一]{1,2})我?(?:还|都|也|暂时?|回头|再|等下|晚点){0,2}(?:[算补核]|[没未不]有?(?:算|统计|汇总|有?数|细算|记|好说)|忘)"
    r"|谁[说讲](?=[^?,。;]{1,16},(?:没有?的事|没这回?事))"
)
"""What is asked and answered at once, of the number alone, or told and not asked (过半？不，刚好50%; 具体多少没算)."""
_AT_WHAT_TIME = re.compile(r"要[交报填附盖][^,，。]{0,3}(?:几|多少)[份个张次项]|几点钟?(?=$|[?？。开到集结出上下截])")
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
_PLEA = re.compile(
    r"(?:能不能|能否|可否|可不可以)[^,。;?]{0,12}(?:协调|帮[我忙]|出面|牵头)(?!的)[^,。;?]{0,16}\??(?![^。;]*谁)"
)
"""What asks for help."""
_SENTENCE = re.compile(r"[。;；!！?？\n]")
_REPORTED = re.compile(r"特此|请(?:予以?|贵办|贵委)?(?:登记|记[载录]|备案|入册|明示|查收|审[阅核])|是否对应|报告|汇报")
"""What closes a report in an official's words."""
_FIGURES = frozenset({Claim.SHARE, Claim.VAGUE})
_NO_REPORT = (_WONDERS, re.compile(rf"^(?:{_PROMISES.pattern})"), _ASIDE)
_GOES_ON = re.compile(r"计划|推进|进展|顺利|正常|中$")
_OF_ELSE = frozenset({Claim.OTHERS, Claim.PAST, Claim.CONDITION, Claim.AIMED, Claim.RATE, Claim.PERHAPS_RATE})
_DONE_OR_SHORT = frozenset({Claim.DONE, Claim.SHARE, Claim.NEARLY, Claim.SUBJECT_DONE, Claim.PART, Claim.NOT_DONE})
_OF_WORK = frozenset({Claim.FACT, Claim.PLANNED, Claim.SOLVED, Claim.AIMED, Claim.RATE, Claim.PERHAPS_RATE})
_WORK_DONE = frozenset({Claim.FACT, Claim.SUBJECT_DONE, Claim.PART, Claim.SOLVED})
_WANTS = frozenset({Claim.COORDINATE, Claim.DIFFICULT})
_OPEN = frozenset({Claim.FACT, Claim.NOTE, Claim.UNREAD, Claim.PLANNED})
"""What tells nothing beside a question, wherever in the message that is asked."""


@dataclass(frozen=True, slots=True)
class Part:
    """A segment with its entries and what its body says; `other` is another entry that its words name."""

    segment: Segment
    head: Head
    body: Body
    other: str = ""
    is_doubted: bool = False
    """Whether another department is named as the one that reports it, or it may not be meant as a report."""
    is_unreal: bool = False
    """Whether it is asked for, wished, supposed or denied, and not told."""

    @property
    def is_named(self) -> bool:
        """Whether it is known, or was said, which entry it is about."""
        return bool(self.head.refs or self.head.missing)


_THANKS = (
    r"收到|好[的嘞啦]?|明白|知道[了啦]?|晓得了?|了解|行|ok|嗯"
    r"|[您你]?(?:多谢|感谢|谢谢|麻烦|辛苦)(?:[您你]们?|大家|领导|老师|提[醒示])?了?"
)
_FIGURE = re.compile(r"[1-9]\d")
_ACKNOWLEDGES = re.compile(rf"(?:{_THANKS})(?:{_THANKS}|没问题|没事|可以|[了啊哈呀,。!~\s])*+")
"""What answers an acknowledgement and tells nothing (收到，没问题; 感谢提醒)."""


def reports(parts: Sequence[Part], message: Message, *, is_answer: bool) -> bool:
    """Whether a message reports anything: it names an entry and tells something, and does not ask."""
    told = [each for each in parts if each.is_named]
    if _ACKNOWLEDGES.fullmatch(message.text):
        return False
    if not told:
        return bool(message.own) and not _leaves_open(message.bare) and any(map(_lacks_an_entry, parts))
    if is_about_reports(told, message):
        return False
    if all(each.is_unreal for each in told) and not is_answer:
        return False
    claims = any(each.body.claims for each in told)
    return _begins_with_own(told, message) or any(each.body.weighed.says for each in told) or (is_answer and claims)


def tells_of_work(part: Part) -> bool:
    """Whether a state is said outright, or that something was done."""
    return part.body.weighed.is_plain or bool(part.body.claimed & _WORK_DONE)


def leaves_a_figure(part: Part) -> bool:
    """Whether a number that may be how far the work is stays unread, beside no plain words (手滑了，55才对)."""
    unread = (each.token.said for each in part.body.claims if each.claim is Claim.UNREAD)
    is_open = part.body.weighed.percent is None and not part.body.weighed.is_plain
    return is_open and any(_FIGURE.fullmatch(each) for each in unread)


def wonders(message: Message) -> bool:
    """Whether a message asks something, and not for help alone (能不能帮我们协调一下？)."""
    return asks(_PLEA.sub("请", message.bare))


def is_said_outright(parts: Sequence[Part], message: Message) -> bool:
    """Whether it is said of an entry how it stands; where a message begins with one of the writer's, what was done."""
    named = [each for each in parts if each.is_named]
    return any(each.body.weighed.is_plain for each in named) or any(_tells_of_own(each, message) for each in named[:1])


def _tells_of_own(part: Part, message: Message) -> bool:
    """Whether an entry of the writer's comes first, with a gap or a word of entries behind it, and what was done."""
    head = part.segment.head
    is_apart = head is not None and (head.is_outright or not message.text[head.end : head.end + 1].isalpha())
    return (
        head is not None
        and is_apart
        and not message.text[: head.start].strip()
        and message.is_surely_own(head)
        and bool(part.body.claimed & (_DONE_OR_SHORT | _OF_WORK))
    )


def _near(told: Sequence[Part], message: Message) -> str:
    """The words that may ask about an entry: of one in the midst of talk, its clause and the next."""
    head = told[0].segment.head if told else None
    if head is None or len(message.text) <= TALK or not _CLAUSE.search(message.bare, 0, head.start):
        return message.bare
    ends = [each.start() for each in islice(_CLAUSE.finditer(message.bare, head.end), NEXT + 1)]
    begun = max((each.end() for each in _CLAUSE.finditer(message.bare, 0, head.start)), default=0)
    return message.bare[begun : ends[-1] if len(ends) > NEXT else None]


def _leaves_open(words: str) -> bool:
    """Whether it asks, or tells others what to do."""
    bare = _ANSWERED.sub(",", words)
    return asks(bare) or directs(bare) or bool(_AT_WHAT_TIME.search(bare))


def is_about_reports(told: Sequence[Part], message: Message) -> bool:
    """Whether a message asks, speaks of what is recorded or of what others say, or shows how reports are written."""
    wants = any(each.body.claimed & _WANTS for each in told)
    if not any(each.body.claimed - _OPEN for each in told) and asks(_ANSWERED.sub(",", message.bare)):
        return True
    if (
        _leaves_open(_near(told, message)) and (not wants or _OF_FILLING.search(message.text))
    ) or _OF_THE_RECORD.search(message.text):
        return True
    named = next((each for each in told if each.segment.head is not None), None)
    is_example = named is not None and _EXAMPLE.search(message.text, 0, named.head.start)
    return bool(is_example) or any(each.body.is_hearsay for each in told)


def _begins_with_own(told: Sequence[Part], message: Message) -> bool:
    """Whether it names an entry of the writer, with words, whatever was understood of them, or alone: how it stands."""
    named = [each for each in told if each.segment.head is not None]
    has_words = any(each.body.has_words for each in named) or _NUMBER_ALONE.fullmatch(message.text)
    return bool(has_words) and any(message.is_surely_own(each.head) for each in named)


def _lacks_an_entry(part: Part) -> bool:
    """Whether a liaison says outright how something stands, and only the entry is missing."""
    body = part.body
    if len(body.said) > SHORT:
        return _ends_in_a_figure(body)
    if any(each.search(_ANSWERED.sub(",", body.said)) for each in _NO_REPORT):
        return False
    is_of_all = bool(_ALL_OURS.match(body.said)) and Claim.PLAN in body.claimed
    if body.claimed == {Claim.SAME} or is_of_all:
        return True  # 跟上次一样, 我们单位的都还行
    goes_on = any(each.claim is Claim.PLAN and _GOES_ON.search(each.token.said) for each in body.claims)
    has_share = any(each.token.share for each in body.claims)
    if has_share or goes_on:
        return not body.claimed & _OF_ELSE or _points(body)
    return not _plans(body) and (_points(body) or _stands(body))


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
    return bool(body.claimed & (_DONE_OR_SHORT | _WANTS) or _HALFWAY.search(body.said))


def _points(body: Body) -> bool:
    """Whether an entry that was spoken of before is said to stand in some way (上次说的那项有困难)."""
    says = any(each.token.share or each.token.has(Cue.DIFFICULT, Cue.DONE, Cue.PLAN) for each in body.claims)
    return bool((says and _ONE_OF_OURS.search(body.said)) or _SOME_OF_OURS.search(body.said))


def without_preface(parts: Sequence[Part]) -> list[Part]:
    """The parts without what stands before the first entry, if another part names it: lines, and lists of entries."""
    parts = [each for place, each in enumerate(parts) if not _announces(each, parts[place + 1 :])]
    named = [each for each in parts if each.segment.head is not None]
    if not named or parts[0].segment.head is not None or parts[0].body.claimed & _WANTS:
        return list(parts)
    return named


def _announces(part: Part, later: Sequence[Part]) -> bool:
    """Whether a part but names the entries that the parts behind it are about (51、52：51按计划，52已办结).

    It may say of all of them that they go on, where the parts behind say so of each, and how far (51、52都在推进).
    """
    told = {ref for each in later for ref in each.head.refs}
    if not part.head.refs or not told.issuperset(part.head.refs):
        return False
    go_on = all(each.body.weighed.state is State.ON_PLAN for each in later)
    is_of_all = len(part.head.refs) > 1 and part.body.claimed == {Claim.PLAN} and go_on
    return is_of_all or not part.body.weighed.says
