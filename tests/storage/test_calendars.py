"""The tables of years that the office has loaded."""

from storage.calendars import all_kept, keep, kept, remove
from storage.engine.database import Transaction
from tests.storage.conftest import NOW


async def test_the_same_table_again_is_nothing_new(rows: Transaction) -> None:
    assert [await keep(rows, 2027, each, NOW) for each in ("a", "a", "b")] == [True, False, True]
    assert [await kept(rows, each) for each in (2027, 2028)] == ["b", ""]


async def test_tables_come_by_their_year_and_can_be_removed(rows: Transaction) -> None:
    for year in (2028, 2027):
        await keep(rows, year, f"{year}", NOW)
    assert await all_kept(rows) == ["2027", "2028"]
    await remove(rows, 2027)
    assert await all_kept(rows) == ["2028"]
