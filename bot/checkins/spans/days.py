"""The day of which a report tells: 昨天, 上周五, 本月5日, 11月20日, 11.20, 2026-11-20."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.checkins.spans.bounds import MOST_DATES, TooMuch
from bot.numerals import number

_N = r"[\d一二两三四五六七八九十廿卅〇零]{1,3}"
_WEEKDAYS = "一二三四五六日天"
_ENGLISH = "monday tuesday wednesday thursday friday saturday sunday".split()
OLDEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a text names from one place to another; `day` is None where there is no such day."""

    start: int
    end: int
    day: date | None
    said: str


def _of(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None


def _full(match: re.Match[str], today: date) -> date | None:
    del today
    return _of(int(match[1]), number(match[2]), number(match[3]))


def _short_year(match: re.Match[str], today: date) -> date | None:
    del today
    return _of(2000 + int(match[1]), int(match[3]), int(match[4]))


def _in_year(match: re.Match[str], today: date) -> date | None:
    """The last such day that is not after today; one that comes soon is meant as such."""
    month, day = number(match[1]), number(match[2])
    this = _of(today.year, month, day)
    if this is None:
        return _of(today.year - 1, month, day) if (month, day) == (2, 29) else None
    if this > today + timedelta(days=90):
        return _of(today.year - 1, month, day)
    return this


def _in_month(match: re.Match[str], today: date) -> date | None:
    first = today.replace(day=1) - relativedelta(months=match[1] in {"上月", "上个月"})
    return _of(first.year, first.month, number(match[2]))


def _end_of_named(match: re.Match[str], today: date) -> date | None:
    """The last day of a month by its number: of this year, also where it is still to come."""
    first = _of(today.year, number(match[1]), 1)
    return None if first is None else first + relativedelta(months=1) - timedelta(days=1)


def _end_of_month(match: re.Match[str], today: date) -> date | None:
    first = today.replace(day=1)
    return (
        first - timedelta(days=1) if match[1].startswith("上") else first + relativedelta(months=1) - timedelta(days=1)
    )


def _weekday(match: re.Match[str], today: date) -> date | None:
    wanted = min(_WEEKDAYS.index(match[2]), 6)
    monday = today - timedelta(days=today.weekday())
    if match[1] and match[1].startswith("上上"):
        return monday + timedelta(days=wanted - 14)
    if match[1] and match[1].startswith("上"):
        return monday + timedelta(days=wanted - 7)
    if match[1]:
        return monday + timedelta(days=wanted + (7 if match[1].startswith("下") else 0))
    return today - timedelta(days=(today.weekday() - wanted) % 7)


def _relative(match: re.Match[str], today: date) -> date | None:
    return today + timedelta(days=_RELATIVE[match[0]])


def _english(match: re.Match[str], today: date) -> date | None:
    wanted = _ENGLISH.index(match[2])
    back = (today.weekday() - wanted) % 7
    return today - timedelta(days=back or 7 if match[1] else back)


def _ago(match: re.Match[str], today: date) -> date | None:
    count = number(match[1])
    return None if count is None or count > 400 else today - timedelta(days=count * (7 if match[2] != "天" else 1))


_RELATIVE = {
    **dict.fromkeys(("今天", "今日", "今儿", "今儿个", "今早", "今晚", "今天上午", "今天下午", "today"), 0),
    **dict.fromkeys(("昨天", "昨日", "昨儿", "昨儿个", "昨晚", "yesterday"), -1),
    **dict.fromkeys(("前天", "前日", "前儿", "前儿个"), -2),
    "大前天": -3,
    **dict.fromkeys(("明天", "明日", "明儿", "明儿个", "tomorrow"), 1),
    "后天": 2,
}
_RELATIVE_WORDS = "|".join(sorted(_RELATIVE, key=len, reverse=True))
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"(20\d\d)\s*年\s*({_N})\s*月\s*({_N})\s*(?:日|号)?", _full),
        (r"(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", _full),
        (r"(?<![\d.\-/])(2\d)([-/.])(1[0-2]|0?[1-9])\2([0-2]\d|3[01]|[1-9])(?![\d.\-/%])", _short_year),
        (rf"(?<![\d年])({_N})\s*月\s*({_N})\s*(?:日|号)", _in_year),
        (
            r"(?<![\d.\-/])(1[0-2]|0?[1-9])[./·-](\d\d|[1-9](?=[日号\s,完已办召开前，]))(?![\d.%‰/月]|\s*(?:万|元|亿|个|家|所|条|项))(?:日|号)?",
            _in_year,
        ),
        (r"(?m)(?<=^)(1[0-2]|[1-9])\.(1\d|2\d|3[01])(?= ?[\u4e00-\u9fff])(?![项号条款]| ?[已办完按])", _in_year),
        (rf"(本月|这个月|上月|上个月)\s*({_N})\s*(?:日|号)", _in_month),
        (r"(?<![\d.])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:底|末)(?!之?前|以前)", _end_of_named),
        (r"(上个?月底|上月末|本月底|月底)(?!前)", _end_of_month),
        (
            r"(?=[上本这下周星礼一二三四五六日天])(?<![a-z])(上上周|上周|上个?星期|上个?礼拜|本周|这周|这个?星期|下周|下个?星期)?(?:(?<=周)|(?<=星期)|(?<=礼拜)|周|星期|礼拜)([一二三四五六日天])(?![月年天]|至|到|[件个次场项大期]|(?<=一)[样致直般])",
            _weekday,
        ),
        (rf"({_N})\s*(天|周|个?星期)(?:之?前)", _ago),
        (_RELATIVE_WORDS, _relative),
        (rf"\b(last )?({'|'.join(_ENGLISH)})\b", _english),
    )
)
_HINT = re.compile(r"[年月日号天晚早周期拜后儿/]|\d[.·\-]\d|day")
"""One of these is in every date."""


def dates_in(text: str, today: date) -> list[Dated]:
    """Every date that a text names; where readings overlap, the fuller one. Raises TooMuch."""
    found: list[Dated] = []
    if not _HINT.search(text):
        return found
    taken = bytearray(len(text))
    for pattern, read in _FORMS:
        known: dict[str, date | None] = {}
        for match in pattern.finditer(text):
            start, end = match.span()
            if taken.find(1, start, end) >= 0:
                continue
            taken[start:end] = b"\x01" * (end - start)
            if match.group() not in known:
                known[match.group()] = _read(read, match, today)
            if len(found) >= MOST_DATES:
                raise TooMuch
            found.append(Dated(start, end, known[match.group()], match.group()))
    return sorted(found, key=lambda each: each.start)


def _read(read: Callable[[re.Match[str], date], date | None], match: re.Match[str], today: date) -> date | None:
    try:
        return read(match, today)
    except (ValueError, OverflowError):
        return None
