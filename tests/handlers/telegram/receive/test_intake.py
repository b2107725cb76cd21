"""Intake: stored before it is confirmed, handled once, replayed, buried."""

import asyncio
import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from telegram import Update

from bot.clock import WoundClock
from bot.practice.ground import open_ground
from bot.questions.answer import Answer
from bot.questions.assistant import Assistant
from bot.questions.context import Context
from handlers.clock import SystemClock
from handlers.handling import Handling
from handlers.incoming import Arrival
from handlers.services import Services
from handlers.telegram.account import BotAccount, Webhook
from handlers.telegram.deployment import Deployment
from handlers.telegram.receive.intake import Intake, Taken
from handlers.telegram.receive.order import SIDE_BY_SIDE, TOGETHER, InOrder
from handlers.telegram.receive.reception import Reception
from handlers.telegram.send.platform_bot import PlatformBot
from storage import inbox
from storage.engine.database import Database, Transaction, open_database
from storage.errors import TryAgain
from storage.inbox import ATTEMPTS
from tests.conversations.live import TOKEN, Live
from tests.conversations.live import open_live as opened
from tests.conversations.stage import LIAISON, OWNER
from tests.stages import OpenLive
from torture.ports import free_port


class Brittle(Assistant):
    """An assistant that fails over a certain question."""

    def ask(self, text: str, context: Context | None = None, *, addressed: bool = True) -> Answer:
        """Answer, or fail."""
        if "毒" in text:
            raise ArithmeticError("poison")
        return super().ask(text, context, addressed=addressed)


def intake_over(database: Database) -> tuple[Intake, "asyncio.Queue[object]"]:
    queue: asyncio.Queue[object] = asyncio.Queue()
    return Intake(database, SystemClock(), PlatformBot(TOKEN), queue), queue


def test_an_update_is_stored_before_it_is_handed_on(tmp_path: Path) -> None:
    async def stored() -> None:
        database = await open_database(tmp_path / "bot.sqlite3")
        intake, queue = intake_over(database)
        assert await intake.take([{"update_id": 7}, {"update_id": 7}, {"update_id": 3}]) == Taken(last=7, new=2)
        assert await intake.take([{"update_id": 7}]) == Taken(last=7, new=0)
        async with database.transaction("look") as rows:
            assert [each.update_id for each in await inbox.waiting(rows)] == [3, 7]
        assert queue.qsize() == 2
        await database.close()

    asyncio.run(stored())


def test_an_update_that_was_stored_as_its_bringer_was_cancelled_is_handed_on_when_it_comes_again(
    tmp_path: Path,
) -> None:
    async def stored() -> None:
        reached = asyncio.Event()
        database = await open_database(tmp_path / "bot.sqlite3", observer=lambda _: reached.set())
        intake, queue = intake_over(database)
        taking = asyncio.create_task(intake.take([{"update_id": 7}]))
        while not reached.is_set():
            await asyncio.sleep(0)
        taking.cancel()  # committed, and not yet queued
        await asyncio.wait([taking])
        await intake.take([{"update_id": 7}])
        await intake.take([{"update_id": 7}])
        assert queue.qsize() == 1
        await database.close()

    asyncio.run(stored())


def test_what_cannot_be_masked_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(value: object) -> object:
        raise RecursionError(value)

    monkeypatch.setattr("handlers.telegram.receive.intake.safe_words", fail)

    async def stored() -> None:
        database = await open_database(tmp_path / "bot.sqlite3")
        intake, queue = intake_over(database)
        await intake.take([{"update_id": 7, "message": {"text": "410303199003077218"}}])
        async with database.transaction("look") as rows:
            (row,) = await rows.rows("SELECT state, body, error FROM inbox")
        assert tuple(row) == ("dead", "", "cannot be masked: RecursionError")
        assert queue.empty()
        await database.close()

    asyncio.run(stored())


def test_what_the_database_will_not_have_is_buried_and_the_rest_of_its_batch_is_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_all = inbox.keep_all

    async def particular(rows: Transaction, updates: Sequence[tuple[int, str]], moment: datetime) -> frozenset[int]:
        if any("poison" in body for _, body in updates):
            raise OverflowError
        return await keep_all(rows, updates, moment)

    monkeypatch.setattr("handlers.telegram.receive.intake.inbox.keep_all", particular)

    async def stored() -> None:
        database = await open_database(tmp_path / "bot.sqlite3")
        intake, queue = intake_over(database)
        await intake.take([{"update_id": 1}, {"update_id": 2, "poison": 1}, {"update_id": 3}])
        async with database.transaction("look") as rows:
            found = await rows.rows("SELECT state FROM inbox ORDER BY update_id")
        assert [each["state"] for each in found] == ["new", "dead", "new"]
        assert queue.qsize() == 2
        await database.close()

    asyncio.run(stored())


async def test_an_update_that_comes_again_is_handled_once(live: Live) -> None:
    message = {
        "message_id": 5,
        "date": 1,
        "chat": {"id": int(LIAISON), "type": "private", "first_name": "甲"},
        "from": {"id": int(LIAISON), "is_bot": False, "first_name": "甲"},
        "text": "第33项多少分",
    }
    live.user(LIAISON).started = True
    live.chat(LIAISON)
    live.world.updates.add({"message": message})
    await live.said(LIAISON)
    (kept,) = await live.rows("SELECT update_id, body FROM inbox")
    assert kept["body"] == "", "what was handled is not kept"
    again = {"update_id": kept["update_id"], "message": message}
    reception = live.deployment.reception
    await reception.intake.take([again])
    await reception.queue.put(Update.de_json(again, reception.bot))
    await reception.queue.put(Update(999))
    await live.quiet()
    assert len(live.own(LIAISON)) == 1


async def test_an_update_that_the_library_cannot_read_is_buried_and_the_next_is_handled(live: Live) -> None:
    live.world.updates.add({"message": {"message_id": "x"}})
    live.say(LIAISON, LIAISON, "第33项多少分")
    await live.said(LIAISON)
    assert [each["state"] for each in await live.rows("SELECT state FROM inbox ORDER BY update_id")] == [
        "dead",
        "done",
    ]


async def test_what_a_handler_fails_over_is_undone_apologised_for_and_told(
    database_path: Path, brittle: Assistant
) -> None:
    async with opened(database_path, brittle) as live:
        live.user(OWNER).started = True
        live.chat(OWNER)
        live.say(LIAISON, LIAISON, "毒")
        apology = (await live.said(LIAISON))["text"]
        number = apology.split("编号")[1][:6]
        assert number in (await live.said(OWNER))["text"]
        live.say(LIAISON, LIAISON, "毒毒")
        await live.said(LIAISON, 2)
        await live.quiet()
        assert len(live.own(OWNER)) == 1
        dead = await live.rows("SELECT error FROM inbox WHERE state = 'dead' ORDER BY update_id")
        assert dead[0]["error"] == f"{number} ArithmeticError"
        assert await live.rows("SELECT 1 FROM questions") == []


async def test_in_a_group_nobody_is_bothered_over_a_failure_with_talk(database_path: Path, brittle: Assistant) -> None:
    async with opened(database_path, brittle) as live:
        await live.adopted()
        live.say(LIAISON, "-100", "毒")
        await live.quiet()
        assert len(live.own("-100")) == 1


async def test_an_update_over_which_the_program_keeps_ending_is_given_up(
    database_path: Path, open_live: OpenLive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.telegram.receive.order.SUSPECTED", 0.0)
    database = await open_database(database_path)
    async with database.transaction("as if it had ended so often") as rows:
        await inbox.keep(rows, 1, Update(1).to_json(), SystemClock().reading())
        for _ in range(ATTEMPTS):
            await inbox.attempt(rows, 1)
    await database.close()
    async with open_live() as live:
        await live.quiet()
        (row,) = await live.rows("SELECT state, attempts FROM inbox")
    assert tuple(row) == ("dead", ATTEMPTS + 1)


class Slow(Handling):
    """Handling that waits over every update, and cannot store one of them at first."""

    def __init__(self, services: Services, fails: int) -> None:
        """Wait until it is let go."""
        super().__init__(services)
        self.fails, self.failures = fails, 0
        self.go = asyncio.Event()

    async def handle(self, arrival: Arrival) -> None:
        """Handle an update late, or at the third time."""
        await self.go.wait()
        if arrival.number == self.fails and self.failures < 2:
            self.failures += 1
            raise TryAgain("not yet")
        await super().handle(arrival)


async def test_of_those_that_waited_few_at_a_time_are_tried_and_counted_once(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.telegram.receive.order.PAUSE", 0.01)
    numbers = range(901, 901 + TOGETHER + 3)
    handling = Slow(live.services, fails=902)
    order = InOrder(handling)
    updates = await waited(live, *numbers)
    order.replayed = dict.fromkeys(numbers, 0)
    tasks = [asyncio.create_task(order.do_process_update(each, asyncio.sleep(0))) for each in updates]
    await live.until(lambda: len(order.replayed) == 3)
    await live.found("SELECT 1 FROM inbox WHERE attempts = 1 GROUP BY 1 HAVING count(*) = ?", TOGETHER)
    await asyncio.sleep(0.05)
    tried = sorted((await attempts(live)).values())
    assert tried == [0] * 3 + [1] * TOGETHER  # were the program to end now, it would be over one of these
    handling.go.set()
    await asyncio.gather(*tasks)
    assert set((await attempts(live)).values()) == {1}
    assert handling.failures == 2


async def test_those_over_which_the_program_may_have_ended_are_tried_one_at_a_time(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.telegram.receive.order.SUSPECTED", 0.0)
    handling = Slow(live.services, fails=0)
    order = InOrder(handling)
    updates = await waited(live, 901, 902, 903)
    order.replayed = dict.fromkeys((901, 902, 903), 1)
    tasks = [asyncio.create_task(order.do_process_update(each, asyncio.sleep(0))) for each in updates]
    await live.until(lambda: len(order.replayed) == 2)
    await live.found("SELECT 1 FROM inbox WHERE attempts = 1")
    await asyncio.sleep(0.05)
    assert sorted((await attempts(live)).values()) == [0, 0, 1]
    handling.go.set()
    await asyncio.gather(*tasks)


async def test_what_was_tried_before_comes_after_the_others(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    handled: list[int] = []

    class Noted(Handling):
        async def handle(self, arrival: Arrival) -> None:
            handled.append(arrival.number)

    monkeypatch.setattr("handlers.telegram.receive.order.SUSPECTED", 1.0)
    order = InOrder(Noted(live.services))
    updates = await waited(live, 901, 902)
    async with live.database.transaction("as if the program had ended over it") as rows:
        await inbox.attempt(rows, 901)
    order.replayed = {901: 1, 902: 0}
    await asyncio.gather(*(order.do_process_update(each, asyncio.sleep(0)) for each in updates))
    assert handled == [902, 901]
    assert await attempts(live) == {901: 2, 902: 1}


async def test_many_at_once_leave_the_database_to_what_is_to_be_sent(live: Live) -> None:
    inside: list[int] = []
    most = 0

    class Counted(Handling):
        async def handle(self, arrival: Arrival) -> None:
            nonlocal most
            inside.append(arrival.number)
            most = max(most, len(inside))
            await asyncio.sleep(0)
            await super().handle(arrival)
            inside.remove(arrival.number)

    order = InOrder(Counted(live.services))
    numbers = range(901, 1001)
    updates = await waited(live, *numbers)
    await asyncio.gather(*(order.do_process_update(each, asyncio.sleep(0)) for each in updates))
    assert most == SIDE_BY_SIDE
    assert await live.rows("SELECT 1 FROM inbox WHERE update_id > 900 AND state <> 'done'") == []


async def test_those_who_are_given_up_while_they_wait_for_the_database_keep_nobody_out(live: Live) -> None:
    handling = Slow(live.services, fails=0)
    order = InOrder(handling)
    updates = await waited(live, *range(901, 901 + 5 * SIDE_BY_SIDE))
    tasks = [asyncio.create_task(order.do_process_update(each, asyncio.sleep(0))) for each in updates]
    await asyncio.sleep(0.05)
    given_up = tasks[SIDE_BY_SIDE - 1 : 3 * SIDE_BY_SIDE]  # one that is in hand, and many that wait
    for each in given_up:
        each.cancel()
    handling.go.set()
    await asyncio.wait(tasks)
    assert all(each.cancelled() for each in given_up)
    done = {each["update_id"] for each in await live.rows("SELECT update_id FROM inbox WHERE state = 'done'")}
    assert done >= {one.update_id for one, task in zip(updates, tasks, strict=True) if task not in given_up}


async def test_while_nothing_can_be_stored_no_attempt_is_counted_and_what_waited_is_handled_later(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PAUSE", "LONGEST_PAUSE", "SUSPECTED"):
        monkeypatch.setattr(f"handlers.telegram.receive.order.{name}", 0.01)

    class Full(Handling):
        refusals = 6

        async def may_be_tried(self, number: int) -> bool:
            if self.refusals:
                self.refusals -= 1
                raise TryAgain("database or disk is full")
            return await super().may_be_tried(number)

    order = InOrder(Full(live.services))
    updates = await waited(live, 901, 902)
    order.replayed = {901: 0, 902: 2}
    await asyncio.gather(*(order.do_process_update(each, asyncio.sleep(0)) for each in updates))
    assert order.replayed == {}
    assert await attempts(live) == {901: 1, 902: 1}
    assert {each["state"] for each in await live.rows("SELECT state FROM inbox WHERE update_id > 900")} == {"done"}


async def waited(live: Live, *numbers: int) -> list[Update]:
    """Updates of a chat each that were stored and not handled."""
    body = '{"update_id": %d, "message": {"message_id": 1, "date": 1, "chat": {"id": %d, "type": "private"}}}'
    async with live.database.transaction("as if they had waited") as rows:
        for number in numbers:
            await inbox.keep(rows, number, body % (number, number), live.services.clock.reading())
    return [Update.de_json(json.loads(body % (each, each)), None) for each in numbers]


async def attempts(live: Live) -> dict[int, int]:
    """How often each update was tried."""
    found = await live.rows("SELECT update_id, attempts FROM inbox WHERE update_id > 900")
    return {each["update_id"]: each["attempts"] for each in found}


def test_by_webhook_the_platform_is_told_only_after_the_commit(tmp_path: Path, assistant: Assistant) -> None:
    async def played() -> None:
        ground = await open_ground(WoundClock(SystemClock().reading))
        database = await open_database(tmp_path / "bot.sqlite3")
        services = Services(assistant, "fingerprint", database, ground.world.clock, frozenset({OWNER}))
        hook = Webhook(f"http://127.0.0.1:{free_port()}/hook", "127.0.0.1", 0, "a-secret-of-its-own")
        hook = Webhook(hook.url, hook.listen, int(hook.url.split(":")[2].split("/")[0]), hook.secret)
        deployment = Deployment(
            Reception(BotAccount(TOKEN, ground.address, hook), services.database, services.clock), services
        )
        stage = Live(ground.world, database, services, ground, deployment)
        try:
            await deployment.start()
            await stage.until(lambda: ground.world.webhook.url == hook.url)
            stage.say(LIAISON, LIAISON, "第33项多少分")
            await stage.said(LIAISON)
            ground.world.webhook._secret = "wrong"  # noqa: S105, SLF001 - somebody else calls
            stage.say(LIAISON, LIAISON, "第34项多少分")
            await stage.until(lambda: "403" in ground.world.webhook.last_error)
            assert len(await stage.rows("SELECT 1 FROM inbox")) == 1
        finally:
            await deployment.stop()
            await database.close()
            await ground.close()

    asyncio.run(played())


@pytest.fixture(scope="session")
def brittle(assistant: Assistant) -> Assistant:
    """An assistant with a fault in it."""
    made = Brittle.__new__(Brittle)
    made.__dict__.update(assistant.__dict__)
    return made
