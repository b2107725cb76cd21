"""The n-th statement, the n-th commit fails, for every n of the main flow: nothing is lost, nothing is done twice."""

import asyncio
import itertools
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest

from bot.clock import WoundClock
from bot.practice.ground import open_ground
from bot.questions.assistant import Assistant
from handlers.clock import SystemClock
from handlers.services import Services
from handlers.telegram.account import BotAccount
from handlers.telegram.deployment import Deployment
from handlers.telegram.receive import order
from handlers.telegram.receive.reception import Reception
from handlers.telegram.send import delivery
from handlers.telegram.send.rate_limit import Unlimited
from handlers.telegram.watch.retry_policy import RetryPolicy
from storage.engine.connection import Link
from storage.engine.database import connect_to, open_database
from storage.engine.location import Location
from storage.engine.postgres.link import PostgresLink
from storage.engine.sqlite.link import SqliteLink
from storage.ids import AccountId
from tests.conversations.live import TOKEN, Live, still
from tests.conversations.stage import OWNER
from tests.patience import PATIENCE
from tests.stages import POSTGRES, SQLITE

AT_ONCE = RetryPolicy(first=0.01, most=0.01)
Raise = Callable[[Link], Exception]


def _of_sqlite(code: int) -> Raise:
    def made(link: Link) -> Exception:
        del link
        error = sqlite3.OperationalError("the disk has failed")
        error.sqlite_errorcode = code
        return error

    return made


def _cut_off(link: Link) -> Exception:
    """The server is gone, and what it was sent with it."""
    assert isinstance(link, PostgresLink)
    link.connection.terminate()
    lost: Exception = asyncpg.ConnectionDoesNotExistError("connection was closed in the middle of operation")
    return lost


FULL, BUSY, BROKEN = "full", "busy", "broken"
FAILURES: dict[str, dict[str, Raise]] = {
    SQLITE: {
        FULL: _of_sqlite(sqlite3.SQLITE_FULL),
        BUSY: _of_sqlite(sqlite3.SQLITE_BUSY),
        BROKEN: _of_sqlite(sqlite3.SQLITE_IOERR),
    },
    POSTGRES: {
        FULL: lambda _: asyncpg.DiskFullError("no space left on device"),
        BUSY: lambda _: asyncpg.SerializationError("could not serialize access"),
        BROKEN: _cut_off,
    },
}


class Failing:
    """A connection that fails at its n-th statement (or commit), for so many statements."""

    def __init__(self, count: int, failure: Raise, only: str = "") -> None:
        self.count, self.failure, self.only = count, failure, only
        self.nth, self.reached = 1, 0
        self.armed = False

    async def connect(self, location: Location) -> Link:
        """Connect, with the failure built in."""
        link = await connect_to(location)
        if isinstance(link, SqliteLink):
            self._before(link, "execute")
            self._before(link, "execute_all")
            self._before_each(link, "wait")
        else:
            self._before_each(link, "execute")
            self._before_each(link, "execute_all")
            self._before_each(link, "control")
        return link

    def _before(self, link: Link, name: str) -> None:
        ran = getattr(link, name)

        def failing(statement: str, *values: Any) -> Any:  # noqa: ANN401 - as the link's own
            self._fail(link, statement)
            return ran(statement, *values)

        setattr(link, name, failing)

    def _before_each(self, link: Link, name: str) -> None:
        ran = getattr(link, name)

        async def failing(statement: str, *values: Any) -> Any:  # noqa: ANN401 - as the link's own
            self._fail(link, statement)
            return await ran(statement, *values)

        setattr(link, name, failing)

    def _fail(self, link: Link, statement: str) -> None:
        if not self.armed or statement == "ROLLBACK" or not statement.startswith(self.only):
            return
        self.reached += 1
        if self.nth <= self.reached < self.nth + self.count:
            raise self.failure(link)


@pytest.mark.engine(SQLITE, POSTGRES)
@pytest.mark.parametrize("only", ["", "COMMIT"])
@pytest.mark.parametrize("failure", [(1, FULL), (1, BROKEN), (4, BUSY)])
def test_every_failure_of_the_main_flow_issurvived(
    engine: str,
    new_location: Callable[[], Location],
    assistant: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    only: str,
    failure: tuple[int, str],
) -> None:
    for module in (order, delivery):
        monkeypatch.setattr(module, "PAUSE", 0.01)
    count, kind = failure
    asyncio.run(survived(new_location(), assistant, Failing(count, FAILURES[engine][kind], only)))


async def survived(location: Location, assistant: Assistant, failing: Failing) -> None:
    """Go through the main flow with one person after the other, failing one statement later each time."""
    async with at_work(location, assistant, failing) as stage:
        for failing.nth in itertools.count(1):
            await main_flow(stage, failing, person=str(1000 + failing.nth))
            if failing.reached < failing.nth:
                break
    assert failing.nth > 5


async def main_flow(stage: Live, failing: Failing, person: AccountId) -> None:
    """A question, and the question changed: each is answered once whatever fails meanwhile."""
    failing.reached, failing.armed = 0, True
    number = stage.say(person, person, "第33项多少分")
    await stage.said(person)
    stage.edit(person, number, "第34项多少分")
    await stage.until(lambda: "第34项" in stage.own(person)[0]["text"])
    failing.armed = False
    await stage.quiet()
    assert len(stage.own(person)) == 1
    assert [each["state"] for each in await stage.rows("SELECT state FROM inbox")] == ["done", "done"] * failing.nth
    assert [each["state"] for each in await stage.rows("SELECT state FROM outbox")] == ["sent", "sent"] * failing.nth
    async with stage.database.transaction("check") as rows:
        assert await rows.soundness() == "ok"


@asynccontextmanager
async def at_work(location: Location, assistant: Assistant, failing: Failing) -> AsyncIterator[Live]:
    """A deployment whose connections can fail."""
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    database = await open_database(location, failing.connect)
    services = Services(assistant, "fingerprint", database, ground.world.clock, frozenset({OWNER}))
    deployment = Deployment(
        Reception(BotAccount(TOKEN, ground.address), services.database, services.clock, AT_ONCE),
        services,
        rate_limit=Unlimited(),
    )
    try:
        await deployment.start()
        still(deployment)  # a tick would take a failure upon itself
        yield Live(ground.world, database, services, ground, deployment)
    finally:
        failing.armed = False
        await deployment.stop()
        await database.close()
        await ground.close()


@pytest.mark.engine(SQLITE, POSTGRES)
def test_a_program_whose_storage_is_gone_can_end_and_the_next_one_answers(
    engine: str, new_location: Callable[[], Location], assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(order, "PAUSE", 0.01)
    never = Failing(10**9, FAILURES[engine][BROKEN], "UPDATE inbox")
    asyncio.run(ended_and_begun_anew(new_location(), assistant, never))


async def ended_and_begun_anew(location: Location, assistant: Assistant, failing: Failing) -> None:
    async with at_work(location, assistant, failing) as stage:
        failing.armed = True
        stage.say("1001", "1001", "第33项多少分")
        await stage.until(lambda: failing.reached > 1)
        await asyncio.wait_for(stage.deployment.stop(), PATIENCE)
        failing.armed = False
        assert [each["state"] for each in await stage.rows("SELECT state FROM inbox")] == ["new"]
    async with at_work(location, assistant, failing) as stage:
        await stage.quiet()
        assert [each["state"] for each in await stage.rows("SELECT state FROM inbox")] == ["done"]
        assert len(await stage.rows("SELECT 1 FROM outbox")) == 1


@pytest.mark.engine(SQLITE, POSTGRES)
def test_what_was_marked_and_not_begun_when_it_ended_waits_for_the_next(
    engine: str, new_location: Callable[[], Location], assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio.run(ended_between_mark_and_request(new_location(), assistant, engine, monkeypatch))


async def ended_between_mark_and_request(
    location: Location, assistant: Assistant, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """End while the round that has marked an answer waits for somebody else, who commits for both."""
    joined, over, name = asyncio.Event(), asyncio.Event(), "_marked"
    marked = getattr(delivery.Delivery, name)
    others: list[asyncio.Task[None]] = []

    async def watched(sender: delivery.Delivery, *values: Any) -> Any:  # noqa: ANN401 - as the sender's own
        parcels = await marked(sender, *values)
        if parcels and not others:
            others.append(asyncio.create_task(joins()))
            await asyncio.sleep(0)
        return parcels

    async def joins() -> None:
        async with stage.database.transaction("other"):
            joined.set()
            await over.wait()

    monkeypatch.setattr(delivery.Delivery, name, watched)
    async with at_work(location, assistant, Failing(0, FAILURES[engine][BROKEN])) as stage:
        stage.say("1001", "1001", "第33项多少分")
        await asyncio.wait_for(joined.wait(), PATIENCE)
        ending = asyncio.create_task(stage.deployment.stop())
        await stage.until(lambda: any(each.get_name() == "send" and each.cancelling() for each in asyncio.all_tasks()))
        over.set()
        await asyncio.wait_for(ending, PATIENCE)
        assert [each["state"] for each in await stage.rows("SELECT state FROM outbox")] == ["waiting"]
