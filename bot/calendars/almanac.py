"""The calendar of a deployment: the tables that come with the program, and those that the office has loaded."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.calendars.workdays import WorkCalendar, packaged_calendar, read_table
from storage import calendars
from storage.engine.database import Transaction


@dataclass(slots=True)
class Almanac:
    """The calendar that holds now; `follow` it whenever something is planned."""

    calendar: WorkCalendar = field(default_factory=packaged_calendar)
    _followed: list[str] = field(default_factory=list)

    async def follow(self, rows: Transaction) -> bool:
        """Take in what the office has loaded; whether there is anything new."""
        kept = await calendars.all_kept(rows)
        if kept == self._followed:
            return False
        self.calendar, self._followed = with_tables(kept), kept
        return True

    @property
    def signature(self) -> str:
        """Changes whenever the calendar does."""
        tables = [
            (year, sorted(table.off), sorted(table.work), table.is_partial)
            for year, table in sorted(self.calendar.tables.items())
        ]
        return hashlib.sha256(repr(tables).encode()).hexdigest()[:16]


async def calendar_of(rows: Transaction) -> WorkCalendar:
    """The calendar of a deployment."""
    return with_tables(await calendars.all_kept(rows))


def with_tables(bodies: Iterable[str]) -> WorkCalendar:
    """The packaged calendar with other years' tables."""
    calendar = packaged_calendar()
    for each in bodies:
        calendar = calendar.with_table(read_table(each))
    return calendar
