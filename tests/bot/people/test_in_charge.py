"""Those in charge: the office, or the owners where nobody of the office can be written to."""

import pytest

from bot.people.in_charge import accounts_in_charge, can_be_written_to
from storage import chats, people
from storage.engine.database import Database, Transaction
from storage.engine.timestamps import restored
from storage.people import Role

NOW = restored(1_795_000_000_000)
OWNERS = frozenset({"1", "2"})


async def met(rows: Transaction, *accounts: str) -> None:
    """People who have opened the chat with the bot."""
    for each in accounts:
        await chats.meet(rows, each, "private", "", NOW)


async def office(rows: Transaction, *accounts: str) -> None:
    """People of the office."""
    for each in accounts:
        person = await people.meet(rows, each, "甲", NOW)
        await people.appoint(rows, person.id, Role.OFFICE, "", NOW)


@pytest.mark.engine("sqlite")
async def test_the_office_comes_before_the_owners(database: Database) -> None:
    async with database.transaction("test") as rows:
        await met(rows, "1", "5")
        await office(rows, "5", "6")
        assert await accounts_in_charge(rows, OWNERS) == ["5"]
        assert await accounts_in_charge(rows, OWNERS, without={"5"}) == ["1"]
        assert await accounts_in_charge(rows, OWNERS, without={"5", "1"}) == []


@pytest.mark.engine("sqlite")
async def test_who_has_blocked_the_bot_cannot_be_written_to(database: Database) -> None:
    async with database.transaction("test") as rows:
        await met(rows, "1")
        await chats.retire(rows, "1", NOW)
        assert not await can_be_written_to(rows, "1")
        assert not await can_be_written_to(rows, "9")
        assert await accounts_in_charge(rows, OWNERS) == []
