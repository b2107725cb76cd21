"""Days as people write them: 2026年11月1日, 12月25日, 下周五, 月底, 明天, 三天后. One reader for every command.

A day without a year, month or week is the next one that is to come, or of what is past, the last one.
"""

import calendar
import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum, auto

from dateutil.relativedelta import relativedelta

from bot.numerals import number

FIRST_YEAR, LAST_YEAR = 1990, 2199
LONGEST = 200
"""Characters of a text in which a day is looked for."""
_N = r"(\d{1,2}|[一二两三四五六七八九十廿卅]{1,3})"
_YEAR = r"(\d{4}) ?年|([今本明后去])年"
_OF_YEARS = {"去": -1, "今": 0, "本": 0, "明": 1, "后": 2}
_MONTHS = {"上": -1, "本": 0, "这": 0, "当": 0, "下": 1, "": 0}
_WEEKDAYS = "一二三四五六日"
_RELATIVE = {"前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3}
_ENGLISH = {"yesterday": -1, "today": 0, "tomorrow": 1}
_NAMES = [each.lower() for each in calendar.day_name]


class Lean(Enum):
    """Which day is meant where a text leaves it open."""

    FUTURE = auto()
    PAST = auto()


def read_day(text: str, today: date, lean: Lean = Lean.FUTURE) -> date | None:
    """Return the day that a text is; None if it is none, or a day that does not exist."""
    written = _folded(text)
    for pattern, read in _FORMS:
        found = pattern.fullmatch(written)
        if found is not None:
            return _existing(read, found, today, lean)
    return None


def day_in(text: str, today: date, lean: Lean = Lean.FUTURE) -> date | None:
    """Return the first day that a text names; None if it names none, or one that does not exist."""
    written = _folded(text)
    for pattern, read in _FORMS:
        found = pattern.search(written)
        if found is not None:
            return _existing(read, found, today, lean)
    return None


def read_days(text: str, today: date, lean: Lean = Lean.FUTURE) -> tuple[date, date] | None:
    """Return the first and the last day of a span like 12月1日-12月5日 or 12月1日至5日, or one day as both."""
    written = _folded(text)
    one = read_day(written, today, lean)
    if one is not None:
        return one, one
    for place in [each.start() for each in re.finditer(r"[-—–~至到]", written)]:
        first = read_day(written[:place].strip(), today, lean)
        rest = written[place + 1 :].lstrip("-—–~ ").strip()
        last = read_day(rest, first, Lean.FUTURE) if first is not None and not rest.startswith("-") else None
        if first is not None and last is not None and first <= last:
            return first, last
    return None


def _folded(text: str) -> str:
    """Full-width figures and letters as usual ones, the other names of week and day as one, without a word behind."""
    written = " ".join(unicodedata.normalize("NFKC", text[:LONGEST]).lower().split())
    written = re.sub(r"星期|礼拜", "周", written).replace("周天", "周日").replace("号", "日")
    written = re.sub(r"[〇零一二三四五六七八九]{4}(?=年)", lambda found: found[0].translate(_DIGITS), written)
    return re.sub(r"(?<=[日底末\d一二三四五六])(?:之前|以前|前|为止|止)$", "", written)


_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


Read = Callable[[re.Match[str], date, Lean], date | None]


def _existing(read: Read, found: re.Match[str], today: date, lean: Lean) -> date | None:
    try:
        day = read(found, today, lean)
    except (ValueError, OverflowError):
        return None
    return day if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR else None


def _full(found: re.Match[str], today: date, lean: Lean) -> date:
    del today, lean
    return date(int(found[1]), int(found[2]), int(found[3]))


def _dated(found: re.Match[str], today: date, lean: Lean) -> date | None:
    """A month and a day, of a year that is named or of the next that has them."""
    month, day = number(found[3]), number(found[4])
    year = _year(found, today)
    if month is None or day is None:
        return None
    return date(year, month, day) if year is not None else _nearest(month, day, today, lean)


def _year(found: re.Match[str], today: date) -> int | None:
    if found[1]:
        return int(found[1])
    return today.year + _OF_YEARS[found[2]] if found[2] else None


def _short(found: re.Match[str], today: date, lean: Lean) -> date | None:
    return _nearest(int(found[1]), int(found[2]), today, lean)


def _nearest(month: int, day: int, today: date, lean: Lean) -> date | None:
    """The next such day, or of what is past the last one; of 29 February within eight years."""
    step = 1 if lean is Lean.FUTURE else -1
    for year in range(today.year, today.year + 9 * step, step):
        if day > calendar.monthrange(year, month)[1]:
            continue
        there = date(year, month, day)
        if (there - today).days * step >= 0:
            return there
    return None


def _of_month(found: re.Match[str], today: date, lean: Lean) -> date:
    """The fifth of a month that is named."""
    del lean
    return (today.replace(day=1) + relativedelta(months=_MONTHS[found[1]])).replace(day=number(found[2]) or 0)


def _of_next_month(found: re.Match[str], today: date, lean: Lean) -> date | None:
    """The fifth: of the next month that has one, or of what is past of the last."""
    day, first = number(found[1]), today.replace(day=1)
    if not day:
        return None
    step = 1 if lean is Lean.FUTURE else -1
    for month in (first + relativedelta(months=each * step) for each in range(13)):
        if day <= calendar.monthrange(month.year, month.month)[1] and (month.replace(day=day) - today).days * step >= 0:
            return month.replace(day=day)
    return None


def _end_of_month(found: re.Match[str], today: date, lean: Lean) -> date:
    del lean
    return _last(today.replace(day=1) + relativedelta(months=_MONTHS[found[1] or ""]))


def _end_of_named_month(found: re.Match[str], today: date, lean: Lean) -> date | None:
    month, year = number(found[3]), _year(found, today)
    if month is None:
        return None
    if year is not None:
        return _last(date(year, month, 1))
    this = _last(date(today.year, month, 1))
    if lean is Lean.FUTURE:
        return this if this >= today else _last(date(today.year + 1, month, 1))
    return this if this <= today else _last(date(today.year - 1, month, 1))


def _end_of_quarter(found: re.Match[str], today: date, lean: Lean) -> date:
    del lean
    begin = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    return _last(begin + relativedelta(months=2 + 3 * _MONTHS[found[1] or ""]))


def _end_of_year(found: re.Match[str], today: date, lean: Lean) -> date:
    del lean
    return date(int(found[1]) if found[1] else today.year + _OF_YEARS[found[2] or "今"], 12, 31)


def _last(month: date) -> date:
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def _weekday(found: re.Match[str], today: date, lean: Lean) -> date:
    """Friday: of this week or another one that is named, or the next."""
    wanted = _WEEKDAYS.index(found[2])
    monday = today - timedelta(days=today.weekday())
    weeks = found[1] or ""
    if weeks:
        ahead = weeks.count("下") - weeks.count("上")
        return monday + timedelta(days=wanted + 7 * ahead)
    days = (wanted - today.weekday()) % 7
    return today + timedelta(days=days if lean is Lean.FUTURE or not days else days - 7)


def _english_weekday(found: re.Match[str], today: date, lean: Lean) -> date:
    wanted = _NAMES.index(found[2])
    if found[1]:
        ahead = 1 if found[1].strip() == "next" else -1
        return today - timedelta(days=today.weekday()) + timedelta(days=wanted + 7 * ahead)
    days = (wanted - today.weekday()) % 7
    return today + timedelta(days=days if lean is Lean.FUTURE or not days else days - 7)


def _away(found: re.Match[str], today: date, lean: Lean) -> date | None:
    del lean
    count = number(found[1])
    if count is None or count > 400:
        return None
    sign = 1 if found[3] == "后" else -1
    if found[2].endswith("月"):
        return today + relativedelta(months=count * sign)
    return today + timedelta(days=count * sign * (7 if found[2].endswith("周") else 1))


def _relative(found: re.Match[str], today: date, lean: Lean) -> date:
    del lean
    return today + timedelta(days=_RELATIVE[found[0]])


def _english(found: re.Match[str], today: date, lean: Lean) -> date:
    del lean
    return today + timedelta(days=_ENGLISH[found[0]])


_FORMS: tuple[tuple[re.Pattern[str], Read], ...] = tuple(
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (r"(?<!\d)(\d{4}) ?[-./] ?(\d{1,2}) ?[-./] ?(\d{1,2})(?!\d)", _full),
        (r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)", _full),
        (rf"(?:{_YEAR})? ?{_N} ?月 ?{_N} ?日?(?!\d)", _dated),
        (rf"(?:{_YEAR})? ?{_N} ?月(?:份)?(?:底|末|最后一[天日])", _end_of_named_month),
        (r"(?<![\d.\-/])(\d{1,2})[./-](\d{1,2})日?(?![\d.%/\-])", _short),
        (r"([上本这下当])?个?月(?:底|末|最后一[天日])", _end_of_month),
        (rf"([上本这下当])个?月 ?{_N} ?日", _of_month),
        (r"(?<![\d月])(\d{1,2}|[一二三四五六七八九十廿卅]{1,3}) ?日", _of_next_month),
        (r"([上本这下])?个?季度?(?:底|末|最后一[天日])", _end_of_quarter),
        (rf"(?:{_YEAR})? ?(?:年)?(?:底|末|最后一[天日])", _end_of_year),
        (r"(上上?|下下?|本|这)?个?周([一二三四五六日])", _weekday),
        (r"(\d{1,3}|[一二两三四五六七八九十]{1,3}) ?(天|日|个?周|个月)(?:之|以)?(后|前)", _away),
        (rf"(?:{'|'.join(sorted(_RELATIVE, key=len, reverse=True))})(?!期)", _relative),
        (rf"\b(next |last )?({'|'.join(_NAMES)})\b", _english_weekday),
        (rf"\b(?:{'|'.join(_ENGLISH)})\b", _english),
    )
)
