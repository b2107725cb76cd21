"""Periods as people name them: 本周, 下个月, 12月, 第三季度, 年底前, 12月5日之前, 11月25日到12月10日, next month.

Finding one in a text needs no clock; which days it has is said on a day. Single days are read by `date_reading`.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from bot.calendars.date_reading import Lean
from bot.calendars.period_days import (
    Days,
    Read,
    around,
    dated_month,
    half,
    month_by_step,
    named_month,
    named_quarter,
    of_days,
    of_months,
    one_day,
    part_of_month,
    quarter_by_step,
    two_days,
    until,
    until_day_of_month,
    until_festival,
    week,
    weekday,
    year,
)
from bot.calendars.period_words import (
    AWAY,
    BEFORE,
    DAY,
    ENGLISH_DAY,
    ENGLISH_STEP,
    FESTIVALS,
    LAST_DAY,
    MONTHS,
    NO_VERB,
    NOTED,
    STEP,
    THIS_END,
    UP_TO_NOW,
    WEEKDAYS,
    WITHIN,
    YEAR,
    N,
)


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


def _of_english_days(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    month, day, last_month, last_day, year = found.groups()
    first, last = (MONTHS.index(each) + 1 for each in (month, last_month or month))
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


_FORMS: tuple[tuple[re.Pattern[str], Read], ...] = tuple(
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (rf"(?:从)?({NOTED})(?:起)? ?(?:-{{1,2}}|—|–|~|到|至) ?({NOTED}){WITHIN}", of_days),
        (rf"\bbetween {ENGLISH_DAY} and {LAST_DAY}", _of_english_days),
        (rf"\b(?:from )?{ENGLISH_DAY} ?(?:to|till|until|through|-) ?{LAST_DAY}", _of_english_days),
        (rf"(?:从|自)?({NOTED}|(?:\d{{4}} ?年|[今去]年)?{N}月份?)(?:起|开始)?,? ?(?:一直)?{UP_TO_NOW}", _since),
        (rf"(?:从|自)?今[天日儿](?:起|开始)? ?(?:-{{1,2}}|—|–|~|到|至) ?({THIS_END})", _from_today),
        (
            rf"(?:(?:从|自)?(\d{{4}}) ?年 ?|([今本去明])年)?({N})月?份? ?(?:-|—|–|~|到|至) ?({N})月份?{WITHIN}",
            of_months,
        ),
        (rf"({NOTED}){BEFORE}", until),
        (rf"({'|'.join(FESTIVALS)})节?(?:{BEFORE}|前夕)", until_festival),
        (rf"(?:by |before |until )(?:the )?((?:{'|'.join(MONTHS)}) \d+|tomorrow|\w+day)", until),
        (r"(?:by |before |until )(?:the )?(\d{1,2})(?:st|nd|rd|th)", until_day_of_month),
        (
            rf"{DAY}(?:当天|这天|那天)?|今[天日儿]|当[天日]|明[天日儿](?!期)|后天|昨[天日]|\b(?:today|tomorrow|yesterday)\b",
            one_day,
        ),
        (rf"\b(this |next |on |coming )?({'|'.join(WEEKDAYS)})\b", weekday),
        (rf"{STEP}一?个?(?:周|星期|礼拜)(?:末|底)?{BEFORE}?{WITHIN}|()周内", week),
        (rf"\b{ENGLISH_STEP}week\b", week),
        (rf"{STEP}一?个?月(?:份|末|底)?{BEFORE}?{WITHIN}|()月(?:内|底|末){BEFORE}?", month_by_step),
        (rf"\b{ENGLISH_STEP}month\b", month_by_step),
        (rf"{STEP}一?个?季度?(?:末|底)?{BEFORE}?{WITHIN}|()季度(?:末|底|内){BEFORE}?", quarter_by_step),
        (rf"\b{ENGLISH_STEP}quarter\b", quarter_by_step),
        (rf"(?:(\d{{4}}) ?年|([今本去明])年)?第?([一二三四1-4])季度{WITHIN}", named_quarter),
        (r"()()\bq([1-4])\b", named_quarter),
        (r"(?:今年)?([上下])半年", half),
        (rf"({YEAR})年度?(?:末|底)?{BEFORE}?{WITHIN}|年[内底末]{BEFORE}?|全年|(\d{{4}}) ?年[度底]?", year),
        (rf"\b{ENGLISH_STEP}year()\b", year),
        (rf"(?:{STEP}个?|({N}))月份?的?([上中下]旬|[上下]半月){BEFORE}?{WITHIN}", part_of_month),
        (rf"(?:(\d{{4}}) ?年 ?|([今本去明])年)({N})月份?{WITHIN}", dated_month),
        (r"(?<!\d)(\d{4})()[-/.](\d{1,2})(?![-/.\d])", dated_month),
        (rf"({N})月份?(?:末|底)?{BEFORE}?{WITHIN}", named_month),
        (rf"\b(?:in |of |for )?({'|'.join(MONTHS)})\b{NO_VERB}", named_month),
        (r"(今明|明后|昨今|前)两?[天日](?:内|之内|以内)?", two_days),
        (rf"({AWAY})?({N})(天|日|个?周|个?星期|个?礼拜|个月){WITHIN}", around),
    )
)
"""The longest of those that begin first is the period that a text names."""
_HINT = re.compile(r"[日号年月周季天旬今明昨]|星期|礼拜|元旦|劳动|国庆|[a-z]|\d{4}|\d[./]\d")
"""One of these is in every period."""
