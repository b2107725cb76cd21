"""The n-th statement, the n-th commit fails, for every n of the main flow: nothing is lost, nothing is done twice."""

import asyncio
import shutil
import sqlite3
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.clock import WoundClock
from bot.practice.ground import open_ground
from bot.questions.assistant import Assistant
from handlers.clock import SystemClock
from handlers.services import Services
from handlers.telegram.deployment import Deployment
from handlers.telegram.place import Place
from handlers.telegram.receive import order
from handlers.telegram.send import delivery
from handlers.telegram.send.rate_limit import Unlimited
from handlers.telegram.watch.retry_policy import RetryPolicy
from storage.engine.connection import Link, Row, Value, connect
from storage.engine.database import open_database
from tests.conversations.live import TOKEN, Live
from tests.conversations.stage import LIAISON, OWNER

AT_ONCE = RetryPolicy(first=0.01, most=0.01)
FULL, BUSY, BROKEN = sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_IOERR


class Failing:
    """A connection that fails at its n-th statement (or commit), for so many statements."""

    def __init__(self, nth: int, count: int, code: int, only: str = "") -> None:
        self.nth, self.count, self.code, self.only = nth, count, code, only
        self.reached = 0
        self.armed = False

    async def connect(self, path: Path) -> Link:
        """Connect, with the failure built in."""
        link = await connect(path)
        run, wait = link.run, link.wait

        def failing_run(statement: str, values: Iterable[Value] = ()) -> sqlite3.Cursor:
            self._fail(statement)
            return run(statement, values)

        async def failing_wait(statement: str) -> list[Row]:
            self._fail(statement)
            return await wait(statement)

        link.run = failing_run  # type: ignore[method-assign]
        link.wait = failing_wait  # type: ignore[method-assign]
        return link

    def _fail(self, statement: str) -> None:
        if not self.armed or statement == "ROLLBACK" or not statement.startswith(self.only):
            return
        self.reached += 1
        if self.nth <= self.reached < self.nth + self.count:
            error = sqlite3.OperationalError("the disk has failed")
            error.sqlite_errorcode = self.code
            raise error


@pytest.mark.parametrize("only", ["", "COMMIT"])
@pytest.mark.parametrize("failure", [(1, FULL), (1, BROKEN), (4, BUSY)])
def test_every_failure_of_the_main_flow_is_survived(
    tmp_path: Path,
    new_database: Path,
    assistant: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    only: str,
    failure: tuple[int, int],
) -> None:
    for module in (order, delivery):
        monkeypatch.setattr(module, "PAUSE", 0.01)
    nth, passed = 1, False
    while not passed:
        failing = Failing(nth, *failure, only)
        path = Path(shutil.copy(new_database, tmp_path / f"{nth}.sqlite3"))
        asyncio.run(_main_flow(path, assistant, failing))
        passed = failing.reached < nth
        nth += 1
    assert nth > 5


async def _main_flow(path: Path, assistant: Assistant, failing: Failing) -> None:
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    database = await open_database(path, failing.connect)
    services = Services(assistant, "fingerprint", database, ground.world.clock, frozenset({OWNER}))
    deployment = Deployment(Place(TOKEN, ground.address), services, rate_limit=Unlimited(), policy=AT_ONCE)
    stage = Live(ground.world, database, services, ground, deployment)
    try:
        await deployment.start()
        failing.armed = True
        number = stage.say(LIAISON, LIAISON, "第33项多少分")
        await stage.said(LIAISON)
        stage.edit(LIAISON, number, "第34项多少分")
        await stage.until(lambda: "第34项" in stage.own(LIAISON)[0]["text"])
        failing.armed = False
        await stage.quiet()
        assert len(stage.own(LIAISON)) == 1
        assert [each["state"] for each in await stage.rows("SELECT state FROM inbox")] == ["done", "done"]
        assert [each["state"] for each in await stage.rows("SELECT state FROM outbox ORDER BY id")] == ["sent", "sent"]
        assert (await stage.rows("PRAGMA integrity_check"))[0][0] == "ok"
    finally:
        failing.armed = False
        await deployment.stop()
        await database.close()
        await ground.close()
