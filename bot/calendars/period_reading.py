"""Periods as people name them: 本周, 下个月, 12月, 第三季度, 年底前, 12月5日之前, 11月25日到12月10日, next month.

Finding one in a text needs no clock; which days it has is said on a day. Single days are read by `date_reading`.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from bot.calendars.date_reading import Lean, day_in, read_day
from bot.numerals import number


class Days(NamedTuple):
    """The first and the last day of a period."""

    first: date
    last: date


class Found(NamedTuple):
    """Where a period stands in a text."""

    start: int
    end: int
    said: str


@lru_cache(maxsize=64)
def find_period(text: str) -> Found | None:
    """Return the first and longest stretch of a plain text that names a period; None if none does."""
    searched = _FORMS if _HINT.search(text) else ()
    found = [each for pattern, _ in searched for each in [pattern.search(text)] if each is not None]
    if not found:
        return None
    first = min(found, key=lambda each: (each.start(), -each.end()))
    return Found(first.start(), first.end(), first.group())


def read_period(said: str, today: date, lean: Lean = Lean.FUTURE) -> Days | None:
    """Return the days that a text names as a whole; None if it names none, or days that do not exist.

    `lean` says which is meant where the year is left open: of what is due the nearest, of what is past the last.
    """
    for pattern, read in _FORMS:
        found = pattern.fullmatch(said.strip())
        if found is not None:
            try:
                return read(found, today, lean)
            except (ValueError, OverflowError):
                return None
    return None


Read = Callable[[re.Match[str], date, Lean], Days | None]
_N = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
_STEPS = {"上上": -2, "上": -1, "前": -1, "last ": -1, "previous ": -1, "下": 1, "next ": 1, "下下": 2}
_STEP = r"(上上|下下|上|下|本|这|当|今|整)"
_YEAR = r"大前|(?<![目以之从几\d])前|[今本去上明]"
_YEARS = {"": 0, "去": -1, "今": 0, "本": 0, "明": 1}
_ENGLISH_STEP = r"(this |next |last |previous )"
# the names are those of the language, whatever the machine speaks
_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DAY = (
    rf"(?:(?:\d{{4}} ?年|[今明去]年)? ?{_N} ?月 ?{_N} ?[日号]?|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}"
    r"|今[天日儿]|明[天日儿]|大?后天"
    rf"|(?:(?:上|下|本|这)个?月)?{_N} ?[日号]|(?:上|下|本|这)?(?:个)?(?:周|星期|礼拜)[一二三四五六日天])"
)
_IN_POINTS = r"(?<![\d.])(?:0?[1-9]|1[0-2])[./](?:0?[1-9]|[12]\d|3[01])(?![\d.])"
"""A day as offices note it (12.5): the clause of an entry as well where it stands alone."""
_NOTED = rf"(?:{_DAY}|{_IN_POINTS})"
_FESTIVALS = {"元旦": (1, 1), "劳动": (5, 1), "国庆": (10, 1)}
"""Those whose day is the same each year."""
_WITHIN = r"(?:以内|之内|之间|内|里|中|间|期间)?"
_BEFORE = r"(?:下班)?(?:之前|以前|前|为止)"
_TOLD_FROM_TODAY = re.compile(r"[上下本这今明后]")
"""How a day begins that is told from today, whatever day stands before it (上周一到上周日)."""
_IN_ITS_MONTH = re.compile(rf"(?:(?:上|本|这)个?月)?{_N} ?[日号]")
"""A day of a month that is not named: of what is past, what was before it in its month; of another, in its year."""
_ENGLISH_DAY = rf"({'|'.join(_MONTHS)}) (\d{{1,2}})(?:st|nd|rd|th)?"
_LAST_DAY = rf"(?:({'|'.join(_MONTHS)}) )?(\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (\d{{4}})\b)?"
_UP_TO_NOW = r"(?:以来|(?:到|至) ?(?:今(?:[天日儿]|为止)?|现在|目前|此刻)(?:为止)?)"
_THIS_END = r"(?:[本这今当]个?)?(?:月[底末]|(?:周|星期|礼拜)末|季度?[底末]|年[底末])"
_AWAY = "从?今[天日](?:开始|算起|起),?|未来|今后|接下来|最近|近|这|过去|前|往后|后"
_MOST_AWAY = 400
_OF_A_MONTH = re.compile(rf"{_N} ?月|{_IN_POINTS}")
_HALF_A_YEAR = timedelta(days=183)


def _of_days(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    first = _nearest(found[1], day_in(found[1], today, lean), today)
    last = day_in(found[2], today if _TOLD_FROM_TODAY.match(found[2]) else first or today, Lean.FUTURE)
    return Days(first, last) if first is not None and last is not None and first <= last else None


def _nearest(said: str, day: date | None, today: date) -> date | None:
    """A day of a named month in the year in which it is nearest, where it is to come and no year is said."""
    if day is None or not _OF_A_MONTH.match(said) or day - today <= _HALF_A_YEAR:
        return day
    return day - relativedelta(years=1)


def _of_english_days(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    month, day, last_month, last_day, year = found.groups()
    first, last = (_MONTHS.index(each) + 1 for each in (month, last_month or month))
    of_year = f"{year}年" if year else ""
    return read_period(f"{of_year}{first}月{day}日到{of_year}{last}月{last_day}日", today, lean)


def _since(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    """From a day, or the beginning of a month, that has gone by up to today."""
    del lean
    begun = read_period(found[1], today, Lean.PAST)
    return Days(begun.first, today) if begun is not None and begun.first <= today else None


def _from_today(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    ends = read_period(found[1], today, lean)
    return Days(today, ends.last) if ends is not None and ends.last >= today else None


def _of_months(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    first, last = _month(found[3], today, lean), _month(found[4], today, lean)
    if first is None or last is None:
        return None
    if found[1] or found[2]:
        year = int(found[1]) if found[1] else today.year + _YEARS[found[2]]
        first, last = first.replace(year=year), last.replace(year=year)
    return Days(first, _end(last)) if first <= last else Days(first, _end(last + relativedelta(years=1)))


def _until(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    past = day_in(found[1], today, lean) if lean is Lean.PAST else None
    if past is not None and past <= today:
        return Days(past.replace(day=1) if _IN_ITS_MONTH.fullmatch(found[1]) else past.replace(month=1, day=1), past)
    month, _, day = found[1].partition(" ")
    said = f"{_MONTHS.index(month) + 1}月{day}日" if month in _MONTHS else found[1]
    last = day_in(said, today, Lean.FUTURE)
    return Days(today, last) if last is not None and last >= today else None


def _until_day_of_month(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    del lean
    last = day_in(f"{found[1]}日", today, Lean.FUTURE)
    return Days(today, last) if last is not None else None


def _until_festival(found: re.Match[str], today: date, lean: Lean) -> Days:
    del lean
    month, day = _FESTIVALS[found[1]]
    begins = date(today.year, month, day)
    return Days(today, (begins if begins > today else begins.replace(year=today.year + 1)) - timedelta(days=1))


def _one_day(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    said = re.sub(r"(?:当天|这天|那天|之内|以内|内)$", "", found[0])
    named = {"今儿": "今天", "明儿": "明天", "当日": "今天", "当天": "今天"}.get(found[0], said)
    day = _nearest(named, read_day(named, today, lean), today)
    return Days(day, day) if day is not None else None


def _weekday(found: re.Match[str], today: date, lean: Lean) -> Days:
    """The day of this week, or of the next; of neither, the one that is to come, or of what is past, the last."""
    away = _WEEKDAYS.index(found[2]) - today.weekday()
    weeks = 1 if found[1] == "next " else 0
    if found[1] != "this " and not weeks:
        weeks = -1 if lean is Lean.PAST and away > 0 else 1 if lean is Lean.FUTURE and away < 0 else 0
    day = today + timedelta(days=away, weeks=weeks)
    return Days(day, day)


def _week(found: re.Match[str], today: date, lean: Lean) -> Days:
    del lean
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=_STEPS.get(found[1] or "", 0))
    return Days(monday, monday + timedelta(days=6))


def _month_by_step(found: re.Match[str], today: date, lean: Lean) -> Days:
    del lean
    first = today.replace(day=1) + relativedelta(months=_STEPS.get(found[1] or "", 0))
    return Days(first, _end(first))


def _quarter_by_step(found: re.Match[str], today: date, lean: Lean) -> Days:
    del lean
    begin = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    first = begin + relativedelta(months=3 * _STEPS.get(found[1] or "", 0))
    return Days(first, _end(first + relativedelta(months=2)))


def _named_quarter(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    place = number(found[3])
    if place is None or not 1 <= place <= 4:
        return None
    year = int(found[1]) if found[1] else today.year + _YEARS.get(found[2] or "", 0)
    first = date(year, 3 * place - 2, 1)
    if not (found[1] or found[2]) and lean is Lean.PAST and first > today:
        first -= relativedelta(years=1)
    return Days(first, _end(first + relativedelta(months=2)))


def _half(found: re.Match[str], today: date, lean: Lean) -> Days:
    del lean
    first, last = ((1, 6), (7, 12))[found[1] == "下"]
    return Days(date(today.year, first, 1), _end(date(today.year, last, 1)))


def _year(found: re.Match[str], today: date, lean: Lean) -> Days:
    del lean
    steps = {"大前": -3, "前": -2, "去": -1, "上": -1, "last ": -1, "明": 1, "下": 1, "next ": 1}
    year = int(found[2]) if found[2] else today.year + steps.get(found[1] or "", 0)
    return Days(date(year, 1, 1), date(year, 12, 31))


def _dated_month(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    del lean
    month = number(found[3])
    if month is None:
        return None
    year = int(found[1]) if found[1] else today.year + _YEARS[found[2]]
    first = date(year, month, 1)
    return Days(first, _end(first))


def _named_month(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    first = _month(found[1], today, lean)
    return Days(first, _end(first)) if first is not None else None


def _part_of_month(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    by_step = today.replace(day=1) + relativedelta(months=_STEPS.get(found[1] or "", 0))
    first = by_step if found[1] else _month(found[2], today, lean)
    if first is None:
        return None
    begin, end = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上半月": (1, 15), "下半月": (16, 31)}[found[3]]
    return Days(first.replace(day=begin), first.replace(day=min(end, _end(first).day)))


def _month(said: str, today: date, lean: Lean) -> date | None:
    """The nearest month of this name; of what is past, the last."""
    month = _MONTHS.index(said) + 1 if said in _MONTHS else number(said)
    if month is None or not 1 <= month <= 12:
        return None
    this = today.replace(day=1)
    away = (month - this.month) % 12
    back = lean is Lean.PAST or away > 6
    return this + relativedelta(months=away - 12 if back and away else away)


def _around(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    count = number(found[2])
    if count is None or not 0 < count <= _MOST_AWAY:
        return None
    unit = found[3]
    size = {"天": 1, "日": 1, "周": 7, "月": 30}[unit.lstrip("个").replace("星期", "周").replace("礼拜", "周")]
    back = found[1] in {"过去", "前"} or (lean is Lean.PAST and found[1] in {None, "近", "最近", "这"})
    span = timedelta(days=count * size)
    return Days(today - span, today) if back else Days(today, today + span)


def _two_days(found: re.Match[str], today: date, lean: Lean) -> Days:
    del lean
    first = {"今明": 0, "明后": 1, "昨今": -1, "前": -2}[found[1]]
    return Days(today + timedelta(days=first), today + timedelta(days=first + 1))


def _end(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])


_FORMS: tuple[tuple[re.Pattern[str], Read], ...] = tuple(
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (rf"(?:从)?({_NOTED})(?:起)? ?(?:-{{1,2}}|—|–|~|到|至) ?({_NOTED}){_WITHIN}", _of_days),
        (rf"\bbetween {_ENGLISH_DAY} and {_LAST_DAY}", _of_english_days),
        (rf"\b(?:from )?{_ENGLISH_DAY} ?(?:to|till|until|through|-) ?{_LAST_DAY}", _of_english_days),
        (rf"(?:从|自)?({_NOTED}|(?:\d{{4}} ?年|[今去]年)?{_N}月份?)(?:起|开始)?,? ?(?:一直)?{_UP_TO_NOW}", _since),
        (rf"(?:从|自)?今[天日儿](?:起|开始)? ?(?:-{{1,2}}|—|–|~|到|至) ?({_THIS_END})", _from_today),
        (
            rf"(?:(?:从|自)?(\d{{4}}) ?年 ?|([今本去明])年)?({_N})月?份? ?(?:-|—|–|~|到|至) ?({_N})月份?{_WITHIN}",
            _of_months,
        ),
        (rf"({_NOTED}){_BEFORE}", _until),
        (rf"({'|'.join(_FESTIVALS)})节?(?:{_BEFORE}|前夕)", _until_festival),
        (rf"(?:by |before |until )(?:the )?((?:{'|'.join(_MONTHS)}) \d+|tomorrow|\w+day)", _until),
        (r"(?:by |before |until )(?:the )?(\d{1,2})(?:st|nd|rd|th)", _until_day_of_month),
        (
            rf"{_DAY}(?:当天|这天|那天)?|今[天日儿]|当[天日]|明[天日儿]|后天|昨[天日]|\b(?:today|tomorrow|yesterday)\b",
            _one_day,
        ),
        (rf"\b(this |next |on |coming )?({'|'.join(_WEEKDAYS)})\b", _weekday),
        (rf"{_STEP}一?个?(?:周|星期|礼拜)(?:末|底)?{_BEFORE}?{_WITHIN}|()周内", _week),
        (rf"\b{_ENGLISH_STEP}week\b", _week),
        (rf"{_STEP}一?个?月(?:份|末|底)?{_BEFORE}?{_WITHIN}|()月(?:内|底|末){_BEFORE}?", _month_by_step),
        (rf"\b{_ENGLISH_STEP}month\b", _month_by_step),
        (rf"{_STEP}一?个?季度?(?:末|底)?{_BEFORE}?{_WITHIN}|()季度(?:末|底|内){_BEFORE}?", _quarter_by_step),
        (rf"\b{_ENGLISH_STEP}quarter\b", _quarter_by_step),
        (rf"(?:(\d{{4}}) ?年|([今本去明])年)?第?([一二三四1-4])季度{_WITHIN}", _named_quarter),
        (r"()()\bq([1-4])\b", _named_quarter),
        (r"(?:今年)?([上下])半年", _half),
        (rf"({_YEAR})年度?(?:末|底)?{_BEFORE}?{_WITHIN}|年[内底末]{_BEFORE}?|全年|(\d{{4}}) ?年[度底]?", _year),
        (rf"\b{_ENGLISH_STEP}year()\b", _year),
        (rf"(?:{_STEP}个?|({_N}))月份?的?([上中下]旬|[上下]半月){_BEFORE}?{_WITHIN}", _part_of_month),
        (rf"(?:(\d{{4}}) ?年 ?|([今本去明])年)({_N})月份?{_WITHIN}", _dated_month),
        (r"(?<!\d)(\d{4})()[-/.](\d{1,2})(?![-/.\d])", _dated_month),
        (rf"({_N})月份?(?:末|底)?{_BEFORE}?{_WITHIN}", _named_month),
        (rf"\b(?:in |of |for )?({'|'.join(_MONTHS)})\b", _named_month),
        (r"(今明|明后|昨今|前)两?[天日](?:内|之内|以内)?", _two_days),
        (rf"({_AWAY})?({_N})(天|日|个?周|个?星期|个?礼拜|个月){_WITHIN}", _around),
    )
)
"""The longest of those that begin first is the period that a text names."""
_HINT = re.compile(r"[日号年月周季天旬今明昨]|星期|礼拜|元旦|劳动|国庆|[a-z]|\d{4}|\d[./]\d")
"""One of these is in every period."""
