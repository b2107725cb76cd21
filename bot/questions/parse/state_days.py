"""Numbers that belong to the days which a question for the state names, and to no entry (30号到期的, 1号到10号)."""

import re

from bot.calendars.period_reading import find_period
from bot.questions.spans.span import Span

_DAY_OF_MONTH = re.compile(r"[号日]")
_SPAN_OF_DAYS = re.compile(r"[-至到~]")
_SAID_AGAIN = re.compile(r"[,(、: ]*(?:就是|也就是|即)?")
"""What stands between days and the same said once more (12月上旬,1号到10号)."""
_FALLS_DUE = re.compile(
    r"(?:当天|那天|这天|之间)?(?:就?(?:要|该|会))?(?:有(?:哪些|什么|啥|几[项个]|没有|要))?(?:(?:要|该)?(?:到期|截止|交|完成|办结|做完|逾期)|(?:有)?要(?:到期|交|完成))"
    r"(?:的|吗|$|(?=任务|事项|有|什么|哪|啥))"
)
"""How a text goes on behind a day on which things are due (30号到期的有哪些), not behind an entry (25号何时到期)."""


def is_of_a_day(number: Span, text: str) -> bool:
    """Whether a number is part of what names days."""
    start = number.start
    dated, begun = find_period(text), find_period(text[start:])
    if dated is not None and dated.start <= start < dated.end and dated[:2] != (start, number.end):
        return True
    if begun is None or begun.start or not _DAY_OF_MONTH.search(begun.said):
        return False
    if dated is not None and _SAID_AGAIN.fullmatch(text, dated.end, start) and _SPAN_OF_DAYS.search(begun.said):
        return True
    return begun.end > number.end - start or bool(_FALLS_DUE.match(text, number.end))
