"""What is said to the bot as to a colleague, and what others answer: how things stand, and progress reports."""

import re
from collections.abc import Iterator

from bot.questions.intents import Courtesy, Help, Report, State
from bot.questions.parse.frame import Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.spans.cues import Sign
from bot.questions.spans.span import Kind

COURTESIES = (
    (Sign.USAGE, Courtesy.USAGE),
    (Sign.GREETING, Courtesy.GREETING),
    (Sign.THANKS, Courtesy.THANKS),
)
BESIDE = frozenset({Sign.USAGE, Sign.GREETING, Sign.THANKS, Sign.POLITE})
FARTHEST_HEAD = 8
"""Letters that may stand before the entry or department that a report is about."""
STRAY = 2
"""Letters that are overlooked beside words of how things stand."""
_PERCENT = re.compile(r"\d ?%|百分之|[一二三四五六七八九]成")
_ANNOUNCES = re.compile(
    r"^[^,。!?;:]{0,12}?(?:汇报|报送|报告|上报|反馈|小结|报一下|说一下|进展|情况|动态|战报)[^,。!?;:]{0,12}(?::|,| |\d)"
    r"|^[^,。!?;:]{1,12}:"
)
"""How a text begins that announces what somebody has to tell (官园街道报送:…, 21项进展:…)."""
_TELLS = re.compile(
    r"\d+ ?余?(?:多)?(?:个|名|场|份|处|起|户|所|次|人|件|家|万|元|间|台|辆|公里|条|项|批|轮|宗|例|张|块|座|栋|本|套|篇|期|班|天)"
    r"|已[经\u4e00-\u9fff]|了|完成|开展|结束|整改|评出|发放|覆盖|清理|到岗|无(?:遗留|新增)|正常|暂无"
)
"""What a statement of work done has in it: counts with their units, words of finished work."""
_ASKS = re.compile(r"[?谁哪几吗呢啥]|什么|多少|怎么|如何|是否|有没有|是不是|没有$|[了完成做干报交]没|不$|请问|查一?下|看看")


def courtesies(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a greeting, thanks or a question about the bot, where nothing else is said."""
    frame = inquiry.frame
    said = [each for each in frame.tokens if any(map(str.isalnum, each.said))]
    if not said or any(each.kind is not Kind.WORD or not each.signs & BESIDE for each in said):
        yield "more is said than a courtesy"
        return
    courtesy = next((courtesy for sign, courtesy in COURTESIES if frame.has(sign)), None)
    if courtesy is None:
        yield "no courtesy"
        return
    yield Reading("a courtesy", Help(courtesy), (Evidence.COURTESY,))


def states(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for what is late, due, reported or missing."""
    frame = inquiry.frame
    if not frame.has(Sign.STATE):
        yield "it does not ask how things stand"
        return
    refs = _refs(frame)
    names = tuple(name for each in frame.departments if each.naming for name in each.naming.departments)
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


def reports(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a report on a numbered entry, or the wish to make one."""
    frame = inquiry.frame
    refs = _refs(frame)
    asks = frame.has(Sign.WHO, Sign.WHICH, Sign.COUNT, Sign.SCORE) or frame.is_yes_or_no
    tells = frame.has(Sign.REPORTED) or bool(_PERCENT.search(frame.text))
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
    if first is None or first.start > FARTHEST_HEAD or _ASKS.search(frame.text):
        return False
    told = frame.text[first.end :]
    announced = _ANNOUNCES.match(frame.text)
    begins = told.startswith(("已", "完成", "正在", "基本", "目前", "本周", "本月", "今天", "昨天", "上午", "下午"))
    return bool(announced or (first.kind is Kind.NUMBER and begins)) and bool(_TELLS.search(told))


def _refs(frame: Frame) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ref for each in frame.numbers if each.number for ref in each.number.refs))
