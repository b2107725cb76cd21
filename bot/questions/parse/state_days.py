"""The days that a question for the state names, and the numbers that belong to them and to no entry (30号到期的)."""

import re

from bot.calendars.period_reading import Found, find_period
from bot.questions.parse.state_marks import blanked
from bot.questions.spans.span import Span

_NO_PERIOD = re.compile(
    r"(?:[本今这]年|[本这][期次])(?=不适用|不用|免[报办交])|[本今]年度?的?(?=(?:责任)?清单)|(?<![日号月起])(?:截[止至]|一直)?到(?:今[天日儿]|本日|目前|现在|此刻)(?:为止)?|截[止至](?:今[天日儿]|本日|目前|现在|此刻)|今[天日儿]为止|哪一?[天日周月]|(?:超过?|满|多于)(?:了|过)?(?:\d+|[一二两三四五六七八九十半]+)个?(?:天|日|周|星期|月)|(?:\d+|[一二两三四五六七八九十]+)个?(?:天|日|周|星期|月)(?:以上|多)"
    r"|(?<![月\d])(?:\d{1,2}号(?=事项|任务|条目|指标|[这那]一?[项条])|(?:3[2-9]|[4-9]\d)号)"
    r"|(?<=[看查说理报列问瞧])(?:一下(?=[上下]*个?(?:周|星期|礼拜|月|季|半年))|下(?=下个?(?:周|星期|礼拜|月|季|半年)))"
)
"""A year that is part of what is asked for, as a waiver is called so; what only says: by now; an entry that is
called by the word for a day (33号事项); a look (看一下下周)."""
_HAS_COME = re.compile(r"了[,。!? ]")
"""What stands behind days that are only told to have come (年底了,给个总数)."""
_IS_AN_OCCASION = re.compile(
    r"的?(?:早上|上午|下午|晚上)?(?:要?开)?(?:的)?[^,。?的到报交完办]{0,4}(?<!机)会(?![^,。?]{0,3}(?:到期|截止|逾期|超期))"
    r"|(?:早上|上午|下午|晚上)?[^,。?的到交完办]{0,4}(?:讲话|发言|听?汇报|调研|视察|座谈|碰头|见面|检查|督查)(?=[,。;])"
)
"""What stands behind the day of a meeting, for which the answer is wanted (周一例会开场要念一段)."""
_WANTED = re.compile(r"(?:之?前|以前)?(?:我|就|得|急|马上|等着)*(?:要|用)(?:用|看)?[。! ]*$")
"""How a text ends behind the day by which its answer is wanted (缺报情况,周五前要)."""
_SENT_IN = re.compile(
    r"(?:我们?)?(?:报|交|提交|申报|送)(?:上?去|上来|过去)?的(?:办结|销号|完成|材料|(?!.*[哪几谁])(?!.*多少))(?=.*(?:退|打回|驳回|审|批))"
)
"""What stands behind the days on which was reported what is asked about (前两天报的办结,有没有被退回)."""
_OF_THE_ASKER = re.compile(
    r"(?:接手|接任|上任|到岗|入职|调[来任过]|[来干]|[请休]|出差|忙)(?:了|才|刚|不到|还不到|也就|快)*$"
)
"""What stands before the time for which the asker has been somewhere (接手才两天)."""
_LASTING = re.compile(r"(?:\d+|[一二两三四五六七八九十半]+)个?(?:天|日|周|星期|礼拜|月)")
_DAY_OF_MONTH = re.compile(r"[号日]")
_SPAN_OF_DAYS = re.compile(r"[-至到~]")
_SAID_AGAIN = re.compile(r"[,(、: ]*(?:就是|也就是|即)?")
"""What stands between days and the same said once more (12月上旬,1号到10号)."""
_IN_BRACKETS = re.compile(r"\(([^()]{3,24})\)")
"""The same in brackets (11月上半月(1日至15日))."""
_FALLS_DUE = re.compile(
    r"(?:当天|那天|这天|之间)?(?:就?(?:要|该|会))?(?:有(?:哪些|什么|啥|几[项个]|没有|要))?(?:(?:要|该)?(?:到期|截止|交|完成|办结|做完|逾期)|(?:有)?要(?:到期|交|完成))"
    r"(?:的|吗|$|(?=任务|事项|有|什么|哪|啥))"
)
"""How a text goes on behind a day on which things are due (30号到期的有哪些), not behind an entry (25号何时到期)."""


_POINTED_BACK = re.compile(
    r"[在到]?(?:[那此这](?:一?天|时候?|会儿|个日子|之)?之?前|[那这]一?[天日](?![^,。?]{0,3}[开来去]))"
)
"""What points back to a day that was told (周五开会,在那之前到期的)."""


def pointed_back(text: str, whole: str) -> Found | None:
    """Return the one day that `whole` tells of, and that a text without it points back to."""
    points = _POINTED_BACK.search(text)
    told = find_period(whole[: points.start()]) if points is not None else None
    if told is None or points is None:
        return None
    return Found(points.start(), points.end(), told.said + "前" * ("前" in points[0]))


def period_in(text: str) -> Found | None:
    """Return the time that is asked about."""
    text = _without(text)
    found = find_period(text)
    if found is not None and _is_told(text, found):
        found = find_period(blanked(text, [(0, found.end)]))
    if found is None or _SENT_IN.match(text, found.end):
        return None
    comma = text.rfind(",", 0, found.start)
    if comma >= 0 and not text[comma + 1 : found.start].strip() and _WANTED.match(text, found.end):
        return None
    return _with_brackets(text, found)


def _with_brackets(text: str, found: Found) -> Found:
    """Days with the same said once more in brackets behind them."""
    again = _IN_BRACKETS.match(text, found.end)
    named = find_period(again[1]) if again is not None else None
    is_the_same = again is not None and named is not None and named.said == again[1]
    return found._replace(end=again.end()) if again is not None and is_the_same else found


def _without(text: str) -> str:
    """A text with blanks for what looks like days and is none."""
    return _NO_PERIOD.sub(lambda found: " " * len(found[0]), text)


def _is_told(text: str, found: Found) -> bool:
    """Whether days tell when something else is, has come or was begun."""
    is_of_the_asker = _LASTING.fullmatch(found.said) and _OF_THE_ASKER.search(text[: found.start])
    return bool(_HAS_COME.match(text, found.end) or _IS_AN_OCCASION.match(text, found.end) or is_of_the_asker)


def is_of_a_day(number: Span, text: str) -> bool:
    """Whether a number is part of what names days."""
    text = _without(text)
    dated, begun = find_period(text), find_period(text[number.start :])
    dated = _with_brackets(text, dated) if dated is not None else None
    if dated is not None and dated.start <= number.start < dated.end and dated[:2] != (number.start, number.end):
        return True
    if begun is None or begun.start or not _DAY_OF_MONTH.search(begun.said):
        return False
    return _goes_on_from(dated, begun, text, number) or _is_a_day_itself(begun, text, number)


def _goes_on_from(dated: Found | None, begun: Found, text: str, number: Span) -> bool:
    """Whether a span of days that was named is said again with the number."""
    if dated is None or not _SPAN_OF_DAYS.search(begun.said):
        return False
    return _SAID_AGAIN.fullmatch(text, dated.end, number.start) is not None


def _is_a_day_itself(begun: Found, text: str, number: Span) -> bool:
    """Whether days are named from the number on, and something falls due on one or they go on behind it."""
    return begun.end > number.end - number.start or _FALLS_DUE.match(text, number.end) is not None
