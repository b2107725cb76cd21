"""Failing handlers: whoever spoke to the bot gets one apology, and those in charge a note, once an hour."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handlers.failures import NOTES_EVERY, answer_failure
from handlers.incoming import Incoming, Person, Place, Pressed, Said, Towards
from handlers.outgoing import Body, body_of
from handlers.work import Work
from storage.engine.database import Database, Transaction

NOW = datetime(2026, 11, 30, 1, tzinfo=UTC)
OWNERS = frozenset({"1", "9"})
AUTHOR = Person("2", "李敏")
SAID = Said(Place("-100", "supergroup", thread="4"), "5", AUTHOR, "2", "好", Towards.BOT, NOW)


@pytest.fixture
async def rows(database: Database) -> AsyncIterator[Transaction]:
    async with database.transaction("test") as opened:
        yield opened


async def told(rows: Transaction) -> dict[str, list[Body]]:
    """What goes out, by chat."""
    found: dict[str, list[Body]] = {}
    for each in await rows.rows("SELECT chat, body FROM outbox ORDER BY id"):
        found.setdefault(each["chat"], []).append(body_of(each["body"]))
    return found


async def failed(rows: Transaction, incoming: Incoming | None, update: int = 1, moment: datetime = NOW) -> None:
    await answer_failure(Work(rows, update, moment), incoming, "a1b2c3", ValueError("secret"), OWNERS)


async def test_whoever_spoke_to_the_bot_is_told_a_number_and_no_detail(rows: Transaction) -> None:
    await failed(rows, SAID)
    (apology,) = (await told(rows))["-100"]
    assert "a1b2c3" in apology.text
    assert (apology.thread, apology.reply_to) == ("4", "5")
    assert "secret" not in str(await told(rows))


async def test_whoever_pressed_is_told_where_they_pressed(rows: Transaction) -> None:
    await failed(rows, Pressed("p1", AUTHOR, "do:1:1:0", Place("-100", "supergroup")))
    (apology,) = (await told(rows))["-100"]
    assert (apology.press, apology.alert) == ("p1", True)


@pytest.mark.parametrize("incoming", [replace(SAID, towards=Towards.EVERYBODY), None, Pressed("p1", AUTHOR, "x")])
async def test_where_nobody_spoke_to_it_those_in_charge_alone_are_told(
    rows: Transaction, incoming: Incoming | None
) -> None:
    await failed(rows, incoming)
    assert (await told(rows)).keys() == OWNERS


async def test_those_in_charge_are_told_once_an_hour_of_each_kind_of_failure(rows: Transaction) -> None:
    await failed(rows, None)
    await failed(rows, None, 2, NOW + timedelta(minutes=5))
    assert [len(each) for each in (await told(rows)).values()] == [1, 1]
    await failed(rows, None, 3, NOW + timedelta(seconds=NOTES_EVERY))
    assert [len(each) for each in (await told(rows)).values()] == [2, 2]
    await answer_failure(Work(rows, 4, NOW), None, "d4", KeyError("x"), OWNERS)
    assert [len(each) for each in (await told(rows)).values()] == [3, 3]
