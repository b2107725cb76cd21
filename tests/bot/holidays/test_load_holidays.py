"""Loading the holidays of years, and undoing that."""

import pytest

from bot.calendars.workdays import BadCalendar
from bot.holidays.load_holidays import Overtaken, load_holidays, unload_holidays
from bot.people.rights import NotAllowed
from storage import calendars
from tests.bot.staff import LIAISON, OFFICE, Staff


def table(year: int, day: int) -> str:
    return f'{{"year": {year}, "notice": "通知", "off": ["{year}-01-{day:02}"], "work": []}}'


async def kept(staff: Staff, year: int) -> str:
    return await calendars.kept(staff.rows, year)


async def test_years_are_loaded_and_what_stood_there_is_told(staff: Staff) -> None:
    office = await staff.by(OFFICE)
    assert await load_holidays(office, [table(2027, 1), table(2028, 3)]) == {2027: "", 2028: ""}
    assert await load_holidays(office, [table(2027, 4)]) == {2027: table(2027, 1)}
    assert await kept(staff, 2027) == table(2027, 4)


async def test_undone_each_year_is_what_it_was_before(staff: Staff) -> None:
    office = await staff.by(OFFICE)
    await load_holidays(office, [table(2027, 1)])
    loaded = {2027: table(2027, 4), 2028: table(2028, 3)}
    before = await load_holidays(office, loaded.values())
    await unload_holidays(office, loaded, before)
    assert await kept(staff, 2027) == table(2027, 1)
    assert not await kept(staff, 2028)


async def test_what_was_loaded_again_since_is_not_undone_in_part(staff: Staff) -> None:
    office = await staff.by(OFFICE)
    loaded = {2027: table(2027, 1), 2028: table(2028, 3)}
    before = await load_holidays(office, loaded.values())
    await load_holidays(office, [table(2028, 4)])
    with pytest.raises(Overtaken, match="2028"):
        await unload_holidays(office, loaded, before)
    assert await kept(staff, 2027) == table(2027, 1)
    assert await kept(staff, 2028) == table(2028, 4)


async def test_the_office_alone_loads_and_a_bad_table_is_refused(staff: Staff) -> None:
    with pytest.raises(NotAllowed):
        await load_holidays(await staff.by(LIAISON), [table(2027, 1)])
    with pytest.raises(BadCalendar):
        await load_holidays(await staff.by(OFFICE), ["{}"])
    assert not await kept(staff, 2027)
