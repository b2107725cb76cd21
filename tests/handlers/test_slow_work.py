"""What takes long is made after the commit: nobody waits for it, and it is neither lost nor sent twice."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.duties.year_picture import draw
from bot.ledger.workbook import write_workbook
from bot.practice.world.people import Json
from handlers import slow_work
from handlers.duties import year_picture
from handlers.handling import Handling
from handlers.office.ledger import sending as ledger
from handlers.sent_files import FOLDER
from handlers.telegram.account import BotAccount
from handlers.telegram.deployment import Deployment
from handlers.telegram.receive.reception import Reception
from handlers.telegram.send.rate_limit import Unlimited
from handlers.telegram.watch.watchdog import PATIENCE
from handlers.thread_apart import is_at_it
from storage import inbox, people
from storage import slow_work as work_rows
from storage.engine.snapshot import read
from storage.errors import TryAgain
from storage.people import Role
from storage.slow_work import SlowWork
from tests.conversations.live import TOKEN, Live
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, Stage
from tests.patience import PATIENCE as AIR


class Slow:
    """A workbook that is written only when it is let go."""

    def __init__(self, write: Callable[..., None]) -> None:
        self.began = threading.Event()
        self.let_go = threading.Event()
        self.times = 0
        self._write = write

    def __call__(self, *args: object, **options: object) -> None:
        """Wait, then write."""
        self.times += 1
        self.began.set()
        assert self.let_go.wait(AIR)
        self._write(*args, **options)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    """Writing a ledger takes as long as the conversation wants."""
    made = Slow(write_workbook)
    monkeypatch.setattr(ledger, "write_workbook", made)
    yield made
    made.let_go.set()


def sent(stage: Stage, chat: str = OWNER, kind: str = "document") -> list[Json]:
    """The files that were sent to a chat."""
    return [each for each in stage.chat(chat).messages.values() if kind in each]


async def test_a_question_is_answered_while_a_ledger_is_written(live: Live, slow: Slow) -> None:
    live.say(OWNER, OWNER, "/ledger")
    await live.until(slow.began.is_set)
    live.say(LIAISON, LIAISON, "第33项多少分")
    assert "33" in (await live.said(LIAISON))["text"]
    live.say(OWNER, OWNER, "第34项多少分")
    assert "34" in (await live.said(OWNER))["text"], "nor does the chat wait that asked for it"
    assert sent(live) == []
    slow.let_go.set()
    await until_sent(live)


async def test_no_transaction_is_open_while_a_picture_is_drawn(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[bool] = []

    loop = asyncio.get_running_loop()

    def watched(*args: object, **named: object) -> bytes:
        async def written() -> None:
            async with asyncio.timeout(AIR), live.database.transaction("beside") as rows:
                await people.meet(rows, "99", "某人", live.world.clock.reading())

        asyncio.run_coroutine_threadsafe(written(), loop).result(AIR)
        drawn.append(True)
        return draw(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(year_picture, "draw", watched)
    live.say(OWNER, OWNER, "/calendar")
    await until_sent(live, kind="photo")
    assert drawn == [True]


async def test_the_same_is_made_once_while_it_waits(live: Live, slow: Slow) -> None:
    for _ in range(3):
        live.say(OWNER, OWNER, "/ledger")
    assert "不必重复" in (await live.said(OWNER, 2))["text"]
    slow.let_go.set()
    await live.quiet()
    assert (len(sent(live)), slow.times) == (1, 1)
    live.say(OWNER, OWNER, "/ledger")
    await live.quiet()
    assert len(sent(live)) == 2, "asked for later, it is made anew"


async def test_one_person_cannot_keep_the_others_waiting(live: Live, slow: Slow) -> None:
    for number in range(1, slow_work.MOST_WAITING + 2):
        live.say(OWNER, OWNER, f"/ledger 2026-11-{number:02}")
    assert "发得有些快" in (await live.said(OWNER))["text"]
    slow.let_go.set()
    await live.quiet()
    assert len(sent(live)) == slow_work.MOST_WAITING


async def test_what_the_program_did_not_finish_is_done_once_by_the_next(live: Live, slow: Slow) -> None:
    live.say(OWNER, OWNER, "/ledger")
    await live.until(slow.began.is_set)
    await live.deployment.stop()
    slow.let_go.set()
    await live.until(lambda: not is_at_it(slow_work.thread_of(1, live.services)))  # with a program its threads end
    assert sent(live) == []
    services = live.services
    again = Deployment(
        Reception(BotAccount(TOKEN, live.ground.address), services.database, services.clock),
        services,
        rate_limit=Unlimited(),
    )
    await again.start()
    try:
        await until_sent(live)
        await live.quiet()
        assert len(sent(live)) == 1
        assert await live.rows("SELECT 1 FROM slow_work") == []
    finally:
        await again.stop()
        await live.deployment.start()


async def test_a_right_that_has_ended_meanwhile_is_no_right(live: Live, slow: Slow) -> None:
    await live.appoint(COLLEAGUE, Role.OFFICE)
    live.say(OWNER, OWNER, "/ledger")
    await live.until(slow.began.is_set)
    live.say(COLLEAGUE, COLLEAGUE, "/ledger")
    await _until_waiting(live, 2)
    async with live.database.transaction("dismiss") as rows:
        found = await people.find(rows, COLLEAGUE)
        assert found is not None
        await people.dismiss_from_all(rows, found.id, live.world.clock.reading())
    slow.let_go.set()
    await until_sent(live)
    assert "此项由" in (await live.said(COLLEAGUE))["text"]
    assert (len(sent(live)), sent(live, COLLEAGUE)) == (1, [])


async def test_what_fails_is_apologised_for_and_the_next_is_made(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    failures = [OSError(28, "No space left on device")]

    def failing(*args: object, **options: object) -> None:
        if failures:
            raise failures.pop()
        write_workbook(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(ledger, "write_workbook", failing)

    await live.appoint(COLLEAGUE, Role.OFFICE)
    live.say(COLLEAGUE, COLLEAGUE, "/ledger")
    assert "抱歉" in (await live.said(COLLEAGUE))["text"]
    live.say(COLLEAGUE, COLLEAGUE, "/ledger")
    await until_sent(live, COLLEAGUE)
    dead = await live.rows("SELECT error FROM slow_work")
    assert ["OSError" in each["error"] for each in dead] == [True]
    notes = await live.rows("SELECT body FROM outbox WHERE chat = ? AND purpose = 'notice'", OWNER)
    assert len(notes) == 1


async def test_what_the_program_died_of_again_and_again_is_given_up(live: Live) -> None:
    live.say(OWNER, OWNER, "第33项多少分")
    await live.said(OWNER)
    await live.deployment.stop()
    body = '{"thread": 0, "tongue": "zh", "values": {"department": "", "since": ""}}'
    await live.rows(
        "INSERT INTO slow_work (kind, account, chat, body, attempts, made_at) VALUES ('ledger', 1, 1, ?, 5, 0)",
        body,
    )
    await live.deployment.start()
    assert "抱歉" in (await live.said(OWNER, 2))["text"]
    assert sent(live) == []


async def test_a_database_that_is_out_of_reach_for_long_takes_no_attempt_from_the_work(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = [TryAgain("too many clients already")] * (slow_work.ATTEMPTS + 2)

    def read_or_not(*told: Any) -> Any:  # noqa: ANN401 - whatever is read
        if missing:
            raise missing.pop()
        return read(*told)

    monkeypatch.setattr(slow_work, "read", read_or_not)
    monkeypatch.setattr(slow_work, "PAUSE", 0.01)
    live.say(OWNER, OWNER, "/ledger")
    await until_sent(live)
    assert missing == []


async def test_none_is_begun_before_that_is_handled_over_which_the_program_may_have_ended(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.say(OWNER, OWNER, "第33项多少分")
    await live.said(OWNER)
    await live.deployment.stop()
    async with live.database.transaction("as if the program had ended") as rows:
        await inbox.keep(rows, 901, '{"update_id": 901}', live.services.clock.reading())
        await inbox.attempt(rows, 901)
        body = '{"thread": "", "language": "zh", "values": {"department": "", "since": ""}}'
        await work_rows.put(rows, SlowWork("ledger", OWNER, OWNER, body), live.services.clock.reading())
    tried, may_go_on, ask = asyncio.Event(), asyncio.Event(), Handling.may_be_tried

    async def held(self: Handling, number: int) -> bool:
        tried.set()
        await may_go_on.wait()
        return await ask(self, number)

    monkeypatch.setattr(Handling, "may_be_tried", held)
    await live.deployment.start()
    await asyncio.wait_for(tried.wait(), PATIENCE)
    assert [each["attempts"] for each in await live.rows("SELECT attempts FROM slow_work")] == [0]
    may_go_on.set()
    await until_sent(live)


async def test_a_picture_asked_for_in_a_group_comes_there(live: Live) -> None:
    await live.adopted()
    await live.appoint(LIAISON, Role.LIAISON, live.parties("49")[0])
    live.say(LIAISON, GROUP, "/calendar")
    await until_sent(live, GROUP, "photo")


async def test_the_files_are_for_this_account_alone(live: Live, tmp_path: Path) -> None:
    live.say(OWNER, OWNER, "/ledger")
    await until_sent(live)
    folder = tmp_path / FOLDER
    assert folder.stat().st_mode & 0o077 == 0
    assert [each.stat().st_mode & 0o077 for each in folder.iterdir()] == [0]


async def _until_waiting(stage: Stage, count: int) -> None:
    async with asyncio.timeout(AIR):
        while len(await stage.rows("SELECT 1 FROM slow_work WHERE state = 'waiting'")) < count:
            await asyncio.sleep(0.01)


async def until_sent(stage: Live, chat: str = OWNER, kind: str = "document") -> None:
    """Wait until one file was sent; drawing takes its time on a busy machine."""
    async with asyncio.timeout(AIR):
        while not sent(stage, chat, kind):
            await asyncio.sleep(0.01)
    assert len(sent(stage, chat, kind)) == 1


async def test_a_worker_that_hangs_is_started_anew_and_what_it_was_at_is_given_up(
    live: Live, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No thread can be ended: tried again, one job would keep several of them busy without end."""
    monkeypatch.setattr(slow_work, "LONGEST", -PATIENCE - 1)

    live.say(OWNER, OWNER, "/ledger")
    await live.until(slow.began.is_set)
    watchdog = live.deployment._watchdog  # noqa: SLF001 - it looks every fifteen seconds
    await watchdog.look()
    assert "出了差错" in (await live.said(OWNER))["text"]
    assert slow.times == 1
    slow.let_go.set()
    monkeypatch.setattr(slow_work, "LONGEST", 120.0)
    live.say(OWNER, OWNER, "/ledger")
    await until_sent(live)


async def test_what_the_worker_is_at_is_known_outside(live: Live, slow: Slow) -> None:
    live.say(OWNER, OWNER, "/ledger")
    await live.until(slow.began.is_set)
    await live.deployment._watchdog.look()  # noqa: SLF001 - see above
    notes = await live.rows("SELECT note FROM pulses WHERE name = 'slow work'")
    assert [each["note"] for each in notes] == ["ledger"]
    slow.let_go.set()
    await until_sent(live)
