"""What is said to the bot as to a colleague, and what others answer: how things stand, and progress reports."""

import re
from collections.abc import Iterator

from bot.questions.asking import asks
from bot.questions.intents import Courtesy, Help, Report, State
from bot.questions.parse.frame import ASKS, Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.spans.cues import Sign
from bot.questions.spans.span import Kind

COURTESIES = (
    (Sign.USAGE, Courtesy.USAGE),
    (Sign.GREETING, Courtesy.GREETING),
    (Sign.THANKS, Courtesy.THANKS),
)
BESIDE = frozenset({Sign.USAGE, Sign.GREETING, Sign.THANKS, Sign.POLITE})
_STANDING = re.compile(
    r"逾期|超期|超时|过期|到期|延期|滞后|拖(?:着|了|延|欠|拉|后腿)|落后|按(?:时|期)|准时|如期|及时|漏报|迟报|晚报|欠报|催"
    r"|(?:没有?|未|不)(?:按时|及时)?(?:报|交|反馈|填|动静|动|回|提交|更新|完成|办结|消息|音信|进展|落实|回复|签收)"
    r"|[报交填做办干搞](?:齐|全|完|上来)|完成[率了]|已(?:经)?(?:完成|办结|上报|报|交)"
)
"""What is said of how work stands: late, missing, in time, done."""
_BESIDE_STANDING = re.compile(
    r"[上本这下当]个?[周月季]度?|[今昨明]天|今年|去年|到现在|目前|现在|截至|至今|一直|仍然?|还是?|已经?|都|也|有|没有?|未|不|是|的|了|着|过|在|给|把|被|"
    r"谁家?|哪[些几个家]*|几[家个项]|多少|什么|啥|吗|呢|呀|啊|嘛|么|单位|部门|家|人|任务|事项|项|条|材料|进展|进度|月报|周报|报表|表格?|情况|数据|"
    r"总结|台账|清单|工作|填报|上?报|交|看|查|一下|帮|我|请问|统计|名单|列|出|来"
)
"""What goes with it: whom, which, when, and what is handed in."""
STANDS = ("率", "情况", "率?", "情况?")
"""How a text ends that asks how work stands without a word of asking."""
FARTHEST_HEAD = 8
"""Letters that may stand before the entry or department that a report is about."""
STRAY = 2
"""Letters that are overlooked beside words of how things stand."""
LONGEST_ASIDE = 16
ASIDE = 0.3
"""The chance from which on words beside a courtesy name a subject."""
_ABOUT_THE_BOT = re.compile(
    r"(?:请问|那|哎)?(?:你|您|机器人|小助手|助手|这个?(?:bot|机器人|助手|工具|东西|软件)?)(?:都|到底|究竟|还|这儿|这里|这边)*"
    r"(?:能|会|可以|可|能够)(?:帮我?|替我?|给我?)?(?:查|干|做|问|答|回答|办|搞|弄|提供|说)?(?:到|得)?(?:些|点)?"
    r"(?:什么|啥|哪些|嘛|吗|什么事|什么问题|哪些问题|哪些事|哪些东西|什么内容|啥子|哪些内容)(?:呀|啊|呢|吗|事)?[?。!]*"
)
_PERCENT = re.compile(r"\d ?%|百分之|[一二三四五六七八九]成")
_ANNOUNCES = re.compile(
    r"^[^,。!?;:]{0,12}?(?:汇报|报送|报告|上报|反馈|小结|报一下|说一下|进展|情况|动态|战报)[^,。!?;:]{0,12}(?::|,| |\d)"
    r"|^[^,。!?;:]{1,12}:|^第?[^,。!?;:]{1,6}[项条],"
)
"""How a text begins that announces what somebody has to tell (官园街道报送:…, 21项进展:…)."""
_TELLS = re.compile(
    r"\d+ ?[余多]?(?:[个名场份处起户所次人件家万元间台辆条项批轮宗例张块座栋本套篇期班天]|公里)"
    r"|已[经\u4e00-\u9fff]|了|完成|开展|结束|整改|评出|发放|覆盖|清理|到岗|无(?:遗留|新增)|正常|暂无"
)
"""What a statement of work done has in it: counts with their units, words of finished work."""
_LOOKS_UP = re.compile(r"查一?下|看看|没有$|不$")


def courtesies(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a greeting, thanks or a question about the bot, where nothing else is said."""
    frame = inquiry.frame
    said = [each for each in frame.tokens if any(map(str.isalnum, each.said))]
    if _is_about_the_bot(inquiry):
        yield Reading("a question about the bot", Help(Courtesy.USAGE), (Evidence.COURTESY, Evidence.LEAN))
        return
    if _is_said_beside(inquiry):
        said = [each for each in said if each.signs & BESIDE]
    if not said or any(each.kind is not Kind.WORD or not each.signs & BESIDE for each in said):
        yield "more is said than a courtesy"
        return
    courtesy = next((courtesy for sign, courtesy in COURTESIES if frame.has(sign)), None)
    if courtesy is None:
        yield "no courtesy"
        return
    yield Reading("a courtesy", Help(courtesy), (Evidence.COURTESY,))


def _is_about_the_bot(inquiry: Inquiry) -> bool:
    """Whether it is asked what the bot can do (你都能查些什么)."""
    return inquiry.addressed and bool(_ABOUT_THE_BOT.fullmatch(inquiry.frame.text))


def _is_said_beside(inquiry: Inquiry) -> bool:
    """Whether thanks or a question of usage come with a few words that ask for nothing (谢谢,帮大忙了)."""
    frame = inquiry.frame
    if not inquiry.addressed or not frame.has(Sign.THANKS, Sign.USAGE) or frame.departments or frame.numbers:
        return False
    if len(frame.text) > LONGEST_ASIDE or frame.has(*ASKS - {Sign.TEXT}) or "," not in frame.text.replace(" ", ","):
        return False
    told = frame.text.rstrip("。!~ ").endswith(("了", "啦"))
    return told or not inquiry.topic.content or inquiry.fit(inquiry.topic).chance < ASIDE


def states(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for what is late, due, reported or missing."""
    frame = inquiry.frame
    refs = _refs(frame)
    names = tuple(name for each in frame.departments if each.naming for name in each.naming.departments)
    if _asks_how_it_stands(frame):
        cues = [Evidence.STATE, Evidence.CONDITION, Evidence.WHO]
        yield Reading("how things stand", State(refs, names), (*cues, *([Evidence.NUMBER] if refs else [])))
        return
    if not frame.has(Sign.STATE) or frame.has(Sign.SCORE, Sign.DEDUCT):
        yield "it does not ask how things stand"
        return
    if frame.residue_size > STRAY and not refs and not names:
        yield "how something else stands"
        return
    cues = [Evidence.STATE]
    cues += [Evidence.NUMBER] if refs else []
    cues += [Evidence.DEPARTMENT for _ in names]
    signs = ((Sign.WHO, Evidence.WHO), (Sign.WHICH, Evidence.WHICH), (Sign.TASK, Evidence.TASK))
    cues += [evidence for sign, evidence in signs if frame.has(sign)]
    cues += [Evidence.ROLE] if frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE) else []
    cues += [Evidence.COUNT] if frame.has(Sign.COUNT) else []
    cues += [Evidence.CONDITION] if frame.has(Sign.MISSING, Sign.DAILY, Sign.MONTHLY) else []
    yield Reading("how things stand", State(refs, names), tuple(cues), frame.residue_size)


def _asks_how_it_stands(frame: Frame) -> bool:
    """Whether little is said but what is late, missing, in time or done, with whom, which or when."""
    asks = frame.has(Sign.WHO, Sign.WHICH, Sign.COUNT) or frame.is_yes_or_no or frame.text.endswith(STANDS)
    if not asks or not _STANDING.search(frame.text) or frame.has(Sign.SCORE, Sign.DEDUCT, Sign.LEAD, Sign.PARTICIPATE):
        return False
    named = (*frame.numbers, *frame.departments)
    rest = "".join(
        " " if any(each.start <= place < each.end for each in named) else letter
        for place, letter in enumerate(frame.text)
    )
    rest = _BESIDE_STANDING.sub("", _STANDING.sub("", rest))
    return sum(map(str.isalnum, rest)) <= STRAY


def reports(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a report on a numbered entry, or the wish to make one."""
    frame = inquiry.frame
    refs = _refs(frame)
    asks = frame.has(Sign.WHO, Sign.WHICH, Sign.COUNT, Sign.SCORE) or frame.is_yes_or_no
    tells = (frame.has(Sign.REPORTED) and not frame.text.endswith(STANDS)) or bool(_PERCENT.search(frame.text))
    wishes = any(Sign.REPORTED in each.signs and "报" in each.said for each in frame.tokens)
    if wishes and not frame.residue_size and not frame.departments:
        yield Reading("a wish to report", Report(refs), (Evidence.STATE, Evidence.TASK))
    elif _is_told(frame):
        named = Evidence.NUMBER if refs else Evidence.DEPARTMENT
        yield Reading("a report", Report(refs), (Evidence.STATE, named, Evidence.TASK, Evidence.TEXT))
    elif not refs or asks or not tells:
        yield "nothing is reported"
    else:
        yield Reading("a report", Report(refs), (Evidence.STATE, Evidence.NUMBER, Evidence.TASK))


def _is_told(frame: Frame) -> bool:
    """Whether a text names an entry or a department at its head and goes on to tell what was done."""
    first = next((each for each in frame.tokens if each.kind in (Kind.NUMBER, Kind.DEPARTMENT)), None)
    if first is None or first.start > FARTHEST_HEAD or asks(frame.text) or _LOOKS_UP.search(frame.text):
        return False
    told = frame.text[first.end :]
    announced = _ANNOUNCES.match(frame.text)
    begins = told.startswith(("已", "完成", "正在", "基本", "目前", "本周", "本月", "今天", "昨天", "上午", "下午"))
    return bool(announced or (first.kind is Kind.NUMBER and begins)) and bool(_TELLS.search(told))


def _refs(frame: Frame) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ref for each in frame.numbers if each.number for ref in each.number.refs))
