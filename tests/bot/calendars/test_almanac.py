"""The calendar of a deployment: the packaged tables, and what the office has loaded."""

import json
from datetime import date

from bot.calendars.almanac import Almanac, calendar_of, with_tables
from bot.calendars.workdays import packaged_calendar
from storage import calendars
from storage.engine.database import Database
from storage.engine.timestamps import restored

NOW = restored(1_795_000_000_000)
TABLE = json.dumps({"year": 2027, "notice": "国办发明电〔2026〕1号", "off": ["2027-01-04"], "work": ["2027-01-09"]})


async def test_what_the_office_loads_is_taken_in_once(database: Database) -> None:
    almanac = Almanac()
    before = almanac.signature
    async with database.transaction("test") as rows:
        assert not await almanac.follow(rows)
        await calendars.keep(rows, 2027, TABLE, NOW)
        assert [await almanac.follow(rows) for _ in range(2)] == [True, False]
        assert (await calendar_of(rows)).tables == almanac.calendar.tables
    assert not almanac.calendar.is_workday(date(2027, 1, 4))
    assert almanac.calendar.is_workday(date(2027, 1, 9))
    assert almanac.signature != before


def test_tables_of_other_years_leave_the_packaged_ones_as_they_are() -> None:
    packaged, loaded = packaged_calendar(), with_tables([TABLE])
    assert packaged.tables.items() <= loaded.tables.items()
    assert Almanac(loaded).signature != Almanac(packaged).signature == Almanac(with_tables([])).signature
