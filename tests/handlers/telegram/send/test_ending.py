"""The sender is ended at every rest that it takes: nothing is lost, and nothing is said twice."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Generator
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from telegram.error import BadRequest

from handlers.clock import SystemClock
from handlers.outgoing import Body
from handlers.telegram.send import delivery
from handlers.telegram.send.courier import Courier
from handlers.telegram.send.delivery import Delivery
from handlers.telegram.send.rate_limit import Unlimited
from storage import outbox
from storage.engine.database import Database, Transaction, open_database
from storage.engine.location import Location
from storage.errors import TryAgain
from storage.ids import MessageId
from storage.outbox import ClaimedMessage, Outgoing, Purpose
from tests.patience import PATIENCE
from tests.stages import POSTGRES, SQLITE

FIRST, CHANGE, OTHER = "answer:first", "edit:first", "reminder:other"


class Carrying(Courier):
    """A courier whose requests arrive, but for changes, which the platform refuses; each takes a moment."""

    def __init__(self, said: list[str] | None = None, without_end: Collection[str] = ()) -> None:
        self.said = [] if said is None else said
        self.begun = Counter[str]()
        self._without_end = without_end

    async def carry(
        self, message: ClaimedMessage, body: Body, *, to: MessageId | None, formatted: bool = True
    ) -> MessageId | None:
        """Note what is said."""
        del to, formatted
        self.begun[body.text] += 1
        await asyncio.sleep(PATIENCE if body.text in self._without_end else 0)
        if message.purpose is Purpose.EDIT:
            raise BadRequest("Message to edit not found")
        self.said.append(body.text)
        return str(len(self.said))


class EndedAt:
    """Work whose task is cancelled at its n-th rest."""

    def __init__(self, work: Awaitable[None], nth: int) -> None:
        self._work, self._nth, self.rests = work, nth, 0

    def __await__(self) -> Generator[Any, Any, None]:
        resting, thrown = self._work.__await__(), None
        while True:
            try:
                awaited = next(resting) if thrown is None else resting.throw(thrown)
            except StopIteration:
                return
            self.rests += 1
            if self.rests == self._nth and (task := asyncio.current_task()) is not None:
                task.cancel()
            try:
                thrown = yield awaited
            except BaseException as error:  # noqa: BLE001 - it is the work's
                thrown = error


async def _run(work: EndedAt) -> None:
    await work


async def _queued(database: Database) -> None:
    now = SystemClock().reading()
    said = (
        Outgoing(FIRST, "1", Purpose.ANSWER, Body("first").to_json()),
        Outgoing(CHANGE, "1", Purpose.EDIT, Body("changed", edits=FIRST, anew=True).to_json()),
        Outgoing(OTHER, "2", Purpose.REMINDER, Body("other").to_json()),
    )
    async with database.transaction("queue") as rows:
        for each in said:
            await outbox.put(rows, each, now)


async def _others(database: Database) -> None:
    """Write all the time, so that the sender's transactions are committed by somebody else as well."""
    while True:
        async with database.transaction("other") as rows:
            await asyncio.sleep(0)
            await rows.row("SELECT 1")
        await asyncio.sleep(0)


async def _states(database: Database) -> list[str]:
    async with database.transaction("look") as rows:
        return [each["state"] for each in await rows.rows("SELECT state FROM outbox ORDER BY id")]


async def _all_ended(database: Database) -> None:
    async with asyncio.timeout(PATIENCE):
        while not {"waiting", "sending"}.isdisjoint(await _states(database)):
            await asyncio.sleep(0.005)


def _sender(database: Database, courier: Courier) -> Delivery:
    return Delivery(database, courier, SystemClock(), Unlimited(), lambda _: None)


async def _ended_and_begun_anew(location: Location, nth: int, *, same: bool) -> bool:
    """End a sender at its n-th rest, and let the next one go on, or itself; whether it has rested so often."""
    database, courier = await open_database(location), Carrying()
    await _queued(database)
    others = asyncio.create_task(_others(database))
    sender = _sender(database, courier)
    work = EndedAt(sender.run(), nth)
    running = asyncio.create_task(_run(work))
    ended = asyncio.create_task(_all_ended(database))
    await asyncio.wait({running, ended}, return_when=asyncio.FIRST_COMPLETED)
    for each in (running, ended):
        each.cancel()
    await asyncio.wait({running, ended})
    next_one = asyncio.create_task((sender if same else _sender(database, courier)).run())
    await _all_ended(database)
    for each in (next_one, others):
        each.cancel()
    await asyncio.wait({next_one, others})
    assert sorted(courier.said) == ["changed", "first", "other"], (nth, courier.said)
    assert await _states(database) == ["sent", "dropped", "sent", "sent"], nth
    await database.close()
    return work.rests >= nth


def _ended_at_every_rest(new_location: Callable[[], Location], *, same: bool) -> None:
    nth = 1
    while asyncio.run(_ended_and_begun_anew(new_location(), nth, same=same)):
        nth += 1
    assert nth > 10


@pytest.mark.engine(SQLITE, POSTGRES)
def test_an_end_at_any_rest_loses_nothing_and_the_next_program_says_nothing_twice(
    new_location: Callable[[], Location],
) -> None:
    _ended_at_every_rest(new_location, same=False)


@pytest.mark.engine(SQLITE)
def test_nor_does_a_sender_that_is_begun_anew_after_its_storage_was_away(
    new_location: Callable[[], Location], monkeypatch: pytest.MonkeyPatch
) -> None:
    transaction = Database.transaction

    def away_at_the_end(database: Database, name: str) -> AbstractAsyncContextManager[Transaction]:
        if name == "settle the last":
            raise TryAgain("the storage is away")
        return transaction(database, name)

    monkeypatch.setattr(Database, "transaction", away_at_the_end)
    _ended_at_every_rest(new_location, same=True)


async def test_a_request_without_end_keeps_no_sender_from_ending_and_storing_what_arrived(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "LAST_WITHIN", 0.01)
    courier = Carrying(without_end={"other"})
    await _queued(database)
    running = asyncio.create_task(_sender(database, courier).run())
    async with asyncio.timeout(PATIENCE):
        while "first" not in courier.said or not courier.begun["other"]:
            await asyncio.sleep(0.005)
    running.cancel()
    await asyncio.wait_for(asyncio.wait([running]), PATIENCE)
    states = await _states(database)
    assert states[0] == "sent"
    assert "sending" not in states
    next_one = asyncio.create_task(_sender(database, Carrying(courier.said)).run())
    await _all_ended(database)
    next_one.cancel()
    await asyncio.wait([next_one])
    assert courier.said.count("first") == courier.said.count("changed") == 1
    assert [each for each in courier.said if each.endswith("other")] == ["（可能重复）other"]
