"""What is exported: every row of a table once, however many there are, with moments that people read."""

from datetime import UTC, datetime

from storage import people
from storage.engine.database import Database, Transaction
from storage.engine.timestamps import stored
from storage.exporting import TABLES, exported
from storage.people import Role

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
MANY = 2_500
"""Rows: more than two pages."""


async def all_of(rows: Transaction, table: str) -> list[dict[str, object]]:
    return [each async for each in exported(rows, table)]


async def test_every_table_can_be_read(database: Database) -> None:
    async with database.transaction("test") as rows:
        assert {table: await all_of(rows, table) for table in TABLES} == {table: [] for table in TABLES}


async def test_moments_are_texts_in_utc(database: Database) -> None:
    async with database.transaction("test") as rows:
        person = await people.meet(rows, "1", "甲", NOW)
        await people.appoint(rows, person.id, Role.LIAISON, "教体局", NOW)
        (found,) = await all_of(rows, "appointments")
    assert (found["since"], found["until"], found["department"]) == ("2026-12-01T09:00:00+00:00", None, "教体局")


async def test_rows_that_begin_alike_are_each_exported_once_over_all_pages(database: Database) -> None:
    async with database.transaction("test") as rows:
        person = await people.meet(rows, "1", "甲", NOW)
        await rows.change_all(
            "INSERT INTO invitations (token, role, department, made_by, expires_at, made_at) VALUES (?, ?, ?, ?, ?, ?)",
            ((str(at), Role.LIAISON, f"{at * 5 % 7}局", person.id, at, stored(NOW)) for at in range(MANY)),
        )
        found = [each["expires_at"] for each in await all_of(rows, "invitations")]
    assert len(found) == len(set(found)) == MANY
