"""A year's holidays as they are announced: 元旦：1月1日至3日放假，1月9日上班, or a table of days with 休 and 班."""

import json
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.calendars.workdays import FRIDAY, ONE_DAY, WorkCalendar, YearTable

FESTIVALS = ("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆")
WHOLE_YEAR = 15
"""Weekdays off of which a text that names no festivals tells the whole year: no year since 2008 had fewer."""
LONGEST = 20_000
_WEEKDAYS = "一二三四五六日"
_TOKEN = re.compile(
    r"(?P<full>\d{4})[-/.年]\s?(?P<fm>\d{1,2})[-/.月]\s?(?P<fd>\d{1,2})日?"
    r"|(?P<m>\d{1,2})月(?P<d>\d{1,2})日?"
    r"|(?P<year>\d{4})年"
    r"|(?P<to>至|到|—+|-|~)\s?(?P<td>\d{1,2})日(?!\d)"
    r"|(?P<range>至|到|—+|-|~)"
    r"|(?P<weekday>周|星期|礼拜)(?P<wd>[一二三四五六日天])"
    r"|共(?P<count>\d{1,2})天"
    r"|(?P<off>放假|休息|休假|公休|假期|休|\boff\b|\bholiday\b)"
    r"|(?P<work>上班|补班|班|\bwork\w*)",
    re.ASCII | re.IGNORECASE,
)
_WORD_FIRST = re.compile(r"(?:放假|休息|假期|上班|补班)[^\d。]{0,6}[:为]")
_DOCUMENT = re.compile(r"国办发(?:明电)?[〔\[(（]\d{4}[〕\])）]\d+号")


@dataclass(frozen=True, slots=True)
class HolidayNotice:
    """What a text says of holidays: the tables that follow from it, what it leaves doubtful, and what cannot be."""

    tables: tuple[YearTable, ...] = ()
    doubts: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


@dataclass
class _Days:
    """The days off and at work that are named, and what was found on the way."""

    off: list[date] = field(default_factory=list)
    work: list[date] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def announces(text: str) -> bool:
    """Whether a text surely announces holidays, so that it needs no command before it."""
    has_day = re.search(r"\d{1,2}月\d{1,2}日", text) is not None
    begins = re.match(r"\W*(?:\d{4}年|一、|关于|国务院|元旦|春节|清明|劳动|端午|中秋|国庆)", text) is not None
    return begins and has_day and "放假" in text and any(each in text for each in FESTIVALS)


def read_notice(text: str, today: date, calendar: WorkCalendar) -> HolidayNotice:
    """Read the holidays of one year or several; what the text does not speak of stays as the calendar has it."""
    written = unicodedata.normalize("NFKC", text[:LONGEST])
    days = _Days()
    year = 0
    for line in re.split(r"[。;\n]", written):
        year = _Sentence(line, year, days).read()
    near = range(today.year - 1, today.year + 3)
    days.faults += [f"{each}年离现在太远，请核对年份" for each in _years(days) if each not in near]
    if not days.faults and not days.off and not days.work:
        days.faults.append("没有找到放假或上班的日期，请写如：2027年元旦：1月1日至3日放假")
    if days.faults:
        return HolidayNotice((), tuple(days.doubts), tuple(dict.fromkeys(days.faults)))
    found = _DOCUMENT.search(written)
    source = found[0] if found else "综治办录入"
    tables = tuple(_table(each, days, written, source, calendar) for each in _years(days))
    return HolidayNotice(tables, tuple(dict.fromkeys(days.doubts)))


def to_json(table: YearTable) -> str:
    """Return a table as `read_table` reads it."""
    said = {
        "year": table.year,
        "notice": table.notice,
        "off": [str(each) for each in sorted(table.off)],
        "work": [str(each) for each in sorted(table.work)],
    }
    return json.dumps(said | ({"partial": True} if table.is_partial else {}), ensure_ascii=False)


def changes(table: YearTable, calendar: WorkCalendar) -> list[tuple[date, bool]]:
    """The days that a table changes, each with whether people work on it from then on."""
    after = calendar.with_table(table)
    return [
        (day, after.is_workday(day)) for day in _of(table.year) if after.is_workday(day) != calendar.is_workday(day)
    ]


class _Sentence:
    """One sentence: the days that are named wait for the word that says what they are, or follow it (放假：…)."""

    def __init__(self, line: str, year: int, days: _Days) -> None:
        """Begin with the year that was meant last."""
        self._line, self._year, self._days = line, year, days
        self._word_first = _WORD_FIRST.search(line) is not None
        self._waiting: list[date] = []
        self._kind: list[date] | None = None
        self._is_range = False

    def read(self) -> int:
        """Read it; return the year that goes on being meant."""
        for token in _TOKEN.finditer(self._line):
            self._take(token)
        if self._kind is not None:
            self._kind += self._waiting
        return self._year

    def _take(self, token: re.Match[str]) -> None:
        match token.lastgroup:
            case "year":
                self._year = int(token["year"])
            case "fd" | "d" | "td":
                self._take_day(token)
            case "off":
                self._take_word(self._days.off)
            case "work":
                self._take_word(self._days.work)
            case "range":
                self._is_range = True
            case "wd" if self._waiting:
                _check_weekday(self._waiting[-1], token["wd"], self._days)
            case "count" if self._kind is not None:
                _check_count(int(token["count"]), self._waiting or self._kind, self._days)

    def _take_day(self, token: re.Match[str]) -> None:
        waiting = self._waiting
        day = _day(token, self._year, waiting, self._days)
        self._year = int(token["full"]) if token["full"] else self._year
        if day is not None:
            is_span = bool(waiting) and (bool(token["td"]) or self._is_range)
            waiting += _between(waiting[-1], day, self._days) if is_span else [day]
        self._is_range = False

    def _take_word(self, kind: list[date]) -> None:
        before, self._kind = self._kind, kind
        meant = before if self._word_first else kind
        if meant is not None:
            meant += self._waiting
            self._waiting = []


def _day(token: re.Match[str], year: int, waiting: Sequence[date], days: _Days) -> date | None:
    parts = _parts(token, year, waiting[-1] if waiting else None)
    if parts is None:
        return None
    if not parts[0]:
        days.faults.append("请写明年份，如“2027年元旦：……”")
        return None
    try:
        return date(*parts)
    except ValueError:
        days.faults.append(f"“{token[0]}”不是日期")
        return None


def _parts(token: re.Match[str], year: int, last: date | None) -> tuple[int, int, int] | None:
    """The year, 0 where none is said, the month and the day; None of a day behind no other one."""
    if token["full"]:
        return int(token["full"]), int(token["fm"]), int(token["fd"])
    if token["td"]:
        return (last.year, last.month, int(token["td"])) if last is not None else None
    month = int(token["m"])
    over = last is not None and year == last.year and month == 1 and last.month == 12
    return (year + over if year else 0), month, int(token["d"])


def _between(first: date, last: date, days: _Days) -> list[date]:
    """The days after the first up to the last."""
    if not first < last <= first + timedelta(days=15):
        days.faults.append(f"“{_short(first)}至{_short(last)}”的起止日期请核对")
        return []
    return [first + ONE_DAY * each for each in range(1, (last - first).days + 1)]


def _check_weekday(day: date, said: str, days: _Days) -> None:
    real = _WEEKDAYS[day.weekday()]
    if said.replace("天", "日") != real:
        days.doubts.append(f"{_short(day)}写的是周{said}，{day.year}年这一天是周{real}，请核对年份和日期")


def _check_count(count: int, named: Sequence[date], days: _Days) -> None:
    run = 0
    for day in sorted(set(named), reverse=True):
        if run and day + ONE_DAY not in named:
            break
        run += 1
    if run != count:
        days.doubts.append(f"写明共{count}天，按日期是{run}天，请核对")


def _table(year: int, days: _Days, text: str, source: str, calendar: WorkCalendar) -> YearTable:
    named_off = {each for each in days.off if each.year == year}
    off, work = _known(year, calendar)
    off |= {each for each in named_off if each.weekday() <= FRIDAY}
    work -= named_off
    for day in days.work:
        if day.year == year:
            _make_work(day, off, work, days)
    is_partial = calendar.is_provisional(year) and not _is_whole(named_off, text)
    return YearTable(year, source, frozenset(off), frozenset(work), is_partial)


def _known(year: int, calendar: WorkCalendar) -> tuple[set[date], set[date]]:
    """The weekdays off and the working days at weekends that are known already."""
    unusual = [day for day in _of(year) if (day.weekday() <= FRIDAY) is not calendar.is_workday(day)]
    return {day for day in unusual if day.weekday() <= FRIDAY}, {day for day in unusual if day.weekday() > FRIDAY}


def _is_whole(off: Collection[date], text: str) -> bool:
    """Whether a text tells all holidays of a year."""
    return sum(each.weekday() <= FRIDAY for each in off) >= WHOLE_YEAR or all(each in text for each in FESTIVALS)


def _make_work(day: date, off: set[date], work: set[date], days: _Days) -> None:
    """Take a day for a working day; one that is one anyway is doubted."""
    if day.weekday() > FRIDAY:
        work.add(day)
    elif day in off:
        off.discard(day)
    else:
        days.doubts.append(f"{_short(day)}是周{_WEEKDAYS[day.weekday()]}，本来就上班，不用补班")


def _years(days: _Days) -> list[int]:
    return sorted({each.year for each in [*days.off, *days.work]})


def _of(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + ONE_DAY * each for each in range((date(year, 12, 31) - first).days + 1))


def _short(day: date) -> str:
    return f"{day.month}月{day.day}日"
