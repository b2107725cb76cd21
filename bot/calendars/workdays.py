"""Working days: the State Council's table of a year first, `chinesecalendar` second.

Of a year of which neither knows anything, Monday to Friday without the public holidays that are certain.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

from bot.calendars.public_holidays import public_holidays
from bot.errors import QingdanError

ONE_DAY = timedelta(days=1)
FRIDAY = 4


class BadCalendar(QingdanError):
    """A year's table cannot be read: correct what is named and load it again."""

    def __init__(self, faults: Iterable[str]) -> None:
        """Carry every fault."""
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


@dataclass(frozen=True, slots=True)
class YearTable:
    """What a year's notice says: weekdays off, weekend days to make up (调休), and the notice itself."""

    year: int
    notice: str
    off: frozenset[date]
    work: frozenset[date]
    is_partial: bool = False
    """Whether not all of the year's holidays are announced yet."""


@dataclass(frozen=True)
class WorkCalendar:
    """The working days of the years for which tables are held; other years are worked out or provisional (暂定)."""

    tables: Mapping[int, YearTable]
    _years: dict[int, list[date]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def is_workday(self, day: date) -> bool:
        """Whether people work on a day."""
        table = self.tables.get(day.year)
        if table is not None:
            return day in table.work or (day.weekday() <= FRIDAY and day not in table.off)
        known = _worked_out(day.year)
        if known is not None:
            return day in known
        return day.weekday() <= FRIDAY and day not in public_holidays(day.year)

    def is_provisional(self, year: int) -> bool:
        """Whether nothing is known of a year's holidays yet."""
        table = self.tables.get(year)
        return table.is_partial if table is not None else _worked_out(year) is None

    def last_on_or_before(self, day: date) -> date:
        """The last working day that is not after a day."""
        return self._counted(day.year, bisect_right(self._of(day.year), day) - 1)

    def first_on_or_after(self, day: date) -> date:
        """The first working day that is not before a day."""
        return self._counted(day.year, bisect_left(self._of(day.year), day))

    def shifted(self, day: date, workdays: int) -> date:
        """The working day so many working days after a day, or before it where the number is negative."""
        if workdays == 0:
            return day
        if workdays > 0:
            return self._counted(day.year, bisect_right(self._of(day.year), day) - 1 + workdays)
        return self._counted(day.year, bisect_left(self._of(day.year), day) + workdays)

    def workdays_between(self, day: date, later: date) -> int:
        """How many working days after a day another one is; negative where it is before."""
        if later < day:
            return -self.workdays_between(later, day)
        counts = [len(self._of(year)) for year in range(day.year, later.year)]
        return sum(counts) + bisect_right(self._of(later.year), later) - bisect_right(self._of(day.year), day)

    def with_table(self, table: YearTable) -> "WorkCalendar":
        """The same with another table, in place of one of the same year."""
        return WorkCalendar({**self.tables, table.year: table})

    def _counted(self, year: int, place: int) -> date:
        """The working day at a place in a year, counted from 0, or from there on into the years beside it."""
        while place < 0:
            year -= 1
            place += len(self._of(year))
        while place >= len(self._of(year)):
            place -= len(self._of(year))
            year += 1
        return self._of(year)[place]

    def _of(self, year: int) -> list[date]:
        """The working days of a year, in order."""
        if year not in self._years:
            days = (date(year, 1, 1) + ONE_DAY * each for each in range(366))
            self._years[year] = [each for each in days if each.year == year and self.is_workday(each)]
        return self._years[year]


def packaged_calendar() -> WorkCalendar:
    """The calendar with the tables that come with the program."""
    folder = files("bot") / "calendars"
    texts = [each.read_text(encoding="utf-8") for each in folder.iterdir() if each.name.endswith(".json")]
    tables = [read_table(text) for text in texts]
    return WorkCalendar({table.year: table for table in tables})


def read_table(text: str) -> YearTable:
    """A year's table from JSON: `year`, `notice`, `off` (weekdays off) and `work` (weekend days worked), as ISO dates.

    Raises BadCalendar with every fault.
    """
    fields = _fields(text)
    faults: list[str] = []
    year, notice = _year(fields), fields.get("notice")
    if not isinstance(notice, str) or not notice:
        faults.append("notice: 应写明依据的通知")
    off = _days(fields, "off", year, faults)
    work = _days(fields, "work", year, faults)
    faults += [f"off: {day} 本来就是周末" for day in sorted(off) if day.weekday() > FRIDAY]
    faults += [f"work: {day} 本来就是工作日" for day in sorted(work) if day.weekday() <= FRIDAY]
    if faults:
        raise BadCalendar(faults)
    return YearTable(year, str(notice), frozenset(off), frozenset(work), fields.get("partial") is True)


def _fields(text: str) -> dict[str, object]:
    """The fields of a table. Raises BadCalendar if it has none."""
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:  # a number of too many digits is no JSONDecodeError
        raise BadCalendar([f"不是有效的 JSON：{error}"]) from None
    if not isinstance(fields, dict):
        raise BadCalendar(["应为一个 JSON 对象"])
    return fields


def _year(fields: Mapping[str, object]) -> int:
    """The year of a table. Raises BadCalendar if it is none."""
    year = fields.get("year")
    if not isinstance(year, int) or isinstance(year, bool) or not date.min.year < year < date.max.year:
        raise BadCalendar(["year: 应为年份，如 2027"])
    return year


def _days(fields: Mapping[str, object], key: str, year: int, faults: list[str]) -> set[date]:
    values = fields.get(key, [])
    days: set[date] = set()
    for each in values if isinstance(values, list) else [values]:
        try:
            day = date.fromisoformat(str(each))
        except ValueError:
            faults.append(f"{key}: “{each}”不是日期，应如 {year}-01-01")
            continue
        if day.year != year:
            faults.append(f"{key}: {day} 不在{year}年")
        days.add(day)
    return days


@lru_cache(maxsize=64)
def _worked_out(year: int) -> frozenset[date] | None:
    """The working days of a year as `chinesecalendar` has them; None for a year that it does not know."""
    import chinese_calendar

    first = date(year, 1, 1)
    days = (first + ONE_DAY * each for each in range(366))
    try:
        return frozenset(day for day in days if day.year == year and chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None
