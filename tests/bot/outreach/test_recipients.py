"""Who is told: in private first, else in the named group, else the office; nobody who is away or does not wish it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.outreach.recipients import Recipient, recipients_on
from storage import absences, chats, people, quiet_hours
from storage.absences import Leave
from storage.engine.database import Transaction, open_database
from storage.people import Role

NOW = datetime(2026, 12, 2, 2, tzinfo=UTC)
TODAY = date(2026, 12, 2)
LIAISON, DEPUTY, OFFICE, OWNER, FIRST, NAMED = "11", "12", "13", "1", "-100", "-200"
LEAD = "lead:教体局"
Change = Callable[[Transaction], Awaitable[object]]


async def staffed(rows: Transaction) -> None:
    """A department with a liaison and a deputy, an office, and two groups of which the second is named."""
    for account, role, department in (
        (LIAISON, Role.LIAISON, "教体局"),
        (DEPUTY, Role.DEPUTY, "教体局"),
        (OFFICE, Role.OFFICE, ""),
    ):
        person = await people.meet(rows, account, f"{account}", NOW)
        await people.appoint(rows, person.id, role, department, NOW)
        await chats.meet(rows, account, "private", "", NOW)
    for chat in (FIRST, NAMED):
        await chats.meet(rows, chat, "supergroup", "", NOW)
        await chats.adopt(rows, chat, OWNER, NOW)
    await quiet_hours.keep(rows, FIRST, quiet_hours.Quiet("12:00-14:00"))
    await quiet_hours.name(rows, NAMED, "7")


def told(path: Path, audience: str, *changes: Change) -> list[Recipient]:
    """Who is told once some things have changed."""

    async def found() -> list[Recipient]:
        database = await open_database(path / "bot.sqlite3")
        try:
            async with database.transaction("test") as rows:
                await staffed(rows)
                for change in changes:
                    await change(rows)
                return await (await recipients_on(rows, frozenset({OWNER}), TODAY)).of(audience)
        finally:
            await database.close()

    return asyncio.run(found())


async def number_of(rows: Transaction, account: str) -> int:
    person = await people.find(rows, account)
    assert person is not None
    return person.id


def away(account: str, first: int, last: int) -> Change:
    async def changed(rows: Transaction) -> None:
        days = (date(2026, 12, first), date(2026, 12, last))
        await absences.take(rows, Leave(await number_of(rows, account), *days), NOW)

    return changed


def unwilling(account: str) -> Change:
    async def changed(rows: Transaction) -> None:
        await absences.wish(rows, await number_of(rows, account), in_private=False)

    return changed


def closed(chat: str) -> Change:
    async def changed(rows: Transaction) -> None:
        await chats.retire(rows, chat, NOW)

    return changed


def dismissed(account: str, role: Role) -> Change:
    async def changed(rows: Transaction) -> None:
        await people.dismiss(rows, await number_of(rows, account), role, "教体局", NOW)

    return changed


@pytest.mark.parametrize(
    ("changes", "chats_told"),
    [
        ((), [Recipient(LIAISON)]),
        ((away(LIAISON, 2, 2),), [Recipient(DEPUTY)]),
        ((away(LIAISON, 3, 5),), [Recipient(LIAISON)]),
        ((away(LIAISON, 1, 1),), [Recipient(LIAISON)]),
        ((unwilling(LIAISON),), [Recipient(DEPUTY)]),
        ((closed(LIAISON),), [Recipient(DEPUTY)]),
        ((away(LIAISON, 1, 9), unwilling(DEPUTY)), [Recipient(NAMED, "7")]),
        ((closed(LIAISON), closed(DEPUTY), closed(NAMED)), [Recipient(FIRST)]),
        ((closed(LIAISON), closed(DEPUTY), closed(NAMED), closed(FIRST)), [Recipient(OFFICE)]),
        ((dismissed(LIAISON, Role.LIAISON), dismissed(DEPUTY, Role.DEPUTY)), [Recipient(OFFICE)]),
    ],
)
def test_a_department_is_told(tmp_path: Path, changes: tuple[Change, ...], chats_told: list[Recipient]) -> None:
    assert told(tmp_path, LEAD, *changes) == chats_told


def test_a_leader_who_is_not_named_is_the_office(tmp_path: Path) -> None:
    assert told(tmp_path, "leader") == [Recipient(OFFICE)]


def test_what_nobody_can_be_told_goes_nowhere(tmp_path: Path) -> None:
    assert told(tmp_path, "office", closed(OFFICE)) == []
