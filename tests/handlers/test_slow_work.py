"""What takes long is made after the commit: nobody waits for it, and it is neither lost nor sent twice."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.duties.year_picture import draw
from bot.ledger.workbook import write_workbook
from bot.practice.world.people import Json
from handlers import slow_work
from handlers.duties import year_picture
from handlers.office import ledger
from handlers.telegram.deployment import Deployment
from handlers.telegram.place import Place
from handlers.telegram.send.rate_limit import Unlimited
from handlers.telegram.watch.watchdog import PATIENCE
from storage import people
from storage.people import Role
from tests.handlers.stage import COLLEAGUE, GROUP, LIAISON, OWNER, TOKEN, Play, Stage

SECONDS = 20.0


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
        assert self.let_go.wait(SECONDS)
        self._write(*args, **options)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    """Writing a ledger takes as long as the conversation wants."""
    made = Slow(write_workbook)
    monkeypatch.setattr(ledger, "write_workbook", made)
    yield made
    made.let_go.set()


def sent(stage: Stage, chat: int = OWNER, kind: str = "document") -> list[Json]:
    """The files that were sent to a chat."""
    return [each for each in stage.ground.world.chat(chat).messages.values() if kind in each]


def test_a_question_is_answered_while_a_ledger_is_written(play: Play, slow: Slow) -> None:
    async def conversation(stage: Stage) -> None:
        stage.say(OWNER, OWNER, "/ledger")
        await stage.until(slow.began.is_set)
        stage.say(LIAISON, LIAISON, "第33项多少分")
        assert "33" in (await stage.said(LIAISON))["text"]
        stage.say(OWNER, OWNER, "第34项多少分")
        assert "34" in (await stage.said(OWNER))["text"], "nor does the chat wait that asked for it"
        assert sent(stage) == []
        slow.let_go.set()
        await until_sent(stage)

    play(conversation)


def test_no_transaction_is_open_while_a_picture_is_drawn(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[bool] = []

    async def conversation(stage: Stage) -> None:
        loop = asyncio.get_running_loop()

        def watched(*args: object) -> bytes:
            async def written() -> None:
                async with asyncio.timeout(SECONDS), stage.database.transaction("beside") as rows:
                    await people.meet(rows, 99, "某人", stage.ground.world.clock.reading())

            asyncio.run_coroutine_threadsafe(written(), loop).result(SECONDS)
            drawn.append(True)
            return draw(*args)  # type: ignore[arg-type]

        monkeypatch.setattr(year_picture, "draw", watched)
        stage.say(OWNER, OWNER, "/calendar")
        await until_sent(stage, kind="photo")
        assert drawn == [True]

    play(conversation)


def test_the_same_is_made_once_while_it_waits(play: Play, slow: Slow) -> None:
    async def conversation(stage: Stage) -> None:
        for _ in range(3):
            stage.say(OWNER, OWNER, "/ledger")
        assert "不必重复" in (await stage.said(OWNER, 2))["text"]
        slow.let_go.set()
        await stage.quiet()
        assert (len(sent(stage)), slow.times) == (1, 1)
        stage.say(OWNER, OWNER, "/ledger")
        await stage.quiet()
        assert len(sent(stage)) == 2, "asked for later, it is made anew"

    play(conversation)


def test_one_person_cannot_keep_the_others_waiting(play: Play, slow: Slow) -> None:
    async def conversation(stage: Stage) -> None:
        for number in range(1, slow_work.MOST_WAITING + 2):
            stage.say(OWNER, OWNER, f"/ledger 2026-11-{number:02}")
        assert "发得有些快" in (await stage.said(OWNER))["text"]
        slow.let_go.set()
        await stage.quiet()
        assert len(sent(stage)) == slow_work.MOST_WAITING

    play(conversation)


def test_what_the_program_did_not_finish_is_done_once_by_the_next(play: Play, slow: Slow) -> None:
    async def conversation(stage: Stage) -> None:
        stage.say(OWNER, OWNER, "/ledger")
        await stage.until(slow.began.is_set)
        await stage.deployment.stop()
        slow.let_go.set()
        assert sent(stage) == []
        services = stage.deployment.services
        again = Deployment(Place(TOKEN, stage.ground.address), services, rate_limit=Unlimited())
        await again.start()
        try:
            await until_sent(stage)
            await stage.quiet()
            assert len(sent(stage)) == 1
            assert await stage.rows("SELECT 1 FROM slow_work") == []
        finally:
            await again.stop()
            await stage.deployment.start()

    play(conversation)


def test_a_right_that_has_ended_meanwhile_is_no_right(play: Play, slow: Slow) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.appoint(COLLEAGUE, Role.OFFICE)
        stage.say(OWNER, OWNER, "/ledger")
        await stage.until(slow.began.is_set)
        stage.say(COLLEAGUE, COLLEAGUE, "/ledger")
        await _until_waiting(stage, 2)
        async with stage.database.transaction("dismiss") as rows:
            found = await people.find(rows, COLLEAGUE)
            assert found is not None
            await people.dismiss_from_all(rows, found.id, stage.ground.world.clock.reading())
        slow.let_go.set()
        assert "此项由" in (await stage.said(COLLEAGUE))["text"]
        assert (len(sent(stage)), sent(stage, COLLEAGUE)) == (1, [])

    play(conversation)


def test_what_fails_is_apologised_for_and_the_next_is_made(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    failures = [OSError(28, "No space left on device")]

    def failing(*args: object, **options: object) -> None:
        if failures:
            raise failures.pop()
        write_workbook(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(ledger, "write_workbook", failing)

    async def conversation(stage: Stage) -> None:
        await stage.appoint(COLLEAGUE, Role.OFFICE)
        stage.say(COLLEAGUE, COLLEAGUE, "/ledger")
        assert "抱歉" in (await stage.said(COLLEAGUE))["text"]
        stage.say(COLLEAGUE, COLLEAGUE, "/ledger")
        await until_sent(stage, COLLEAGUE)
        dead = await stage.rows("SELECT error FROM slow_work")
        assert ["OSError" in each["error"] for each in dead] == [True]
        notes = await stage.rows("SELECT body FROM outbox WHERE chat = ? AND purpose = 'notice'", OWNER)
        assert len(notes) == 1

    play(conversation)


def test_what_the_program_died_of_again_and_again_is_given_up(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        stage.say(OWNER, OWNER, "第33项多少分")
        await stage.said(OWNER)
        await stage.deployment.stop()
        body = '{"thread": 0, "tongue": "zh", "values": {"department": "", "since": ""}}'
        await stage.rows(
            "INSERT INTO slow_work (kind, account, chat, body, attempts, made_at) VALUES ('ledger', 1, 1, ?, 5, 0)",
            body,
        )
        await stage.deployment.start()
        assert "抱歉" in (await stage.said(OWNER, 2))["text"]
        assert sent(stage) == []

    play(conversation)


def test_a_picture_asked_for_in_a_group_comes_there(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.adopted()
        await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
        stage.say(LIAISON, GROUP, "/calendar")
        await until_sent(stage, GROUP, "photo")

    play(conversation)


def test_the_files_are_for_this_account_alone(play: Play, tmp_path: Path) -> None:
    async def conversation(stage: Stage) -> None:
        stage.say(OWNER, OWNER, "/ledger")
        await until_sent(stage)
        folder = tmp_path / ledger.FOLDER
        assert folder.stat().st_mode & 0o077 == 0
        assert [each.stat().st_mode & 0o077 for each in folder.iterdir()] == [0]

    play(conversation)


async def _until_waiting(stage: Stage, count: int) -> None:
    async with asyncio.timeout(SECONDS):
        while len(await stage.rows("SELECT 1 FROM slow_work WHERE state = 'waiting'")) < count:
            await asyncio.sleep(0.01)


async def until_sent(stage: Stage, chat: int = OWNER, kind: str = "document") -> None:
    """Wait until one file was sent; drawing takes its time on a busy machine."""
    async with asyncio.timeout(SECONDS):
        while not sent(stage, chat, kind):
            await asyncio.sleep(0.01)
    assert len(sent(stage, chat, kind)) == 1


def test_a_worker_that_hangs_is_started_anew_and_what_it_was_at_is_tried_again(
    play: Play, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slow_work, "LONGEST", -PATIENCE - 1)

    async def conversation(stage: Stage) -> None:
        stage.say(OWNER, OWNER, "/ledger")
        await stage.until(slow.began.is_set)
        watchdog = stage.deployment._watchdog  # noqa: SLF001 - it looks every fifteen seconds
        await watchdog.look()
        await stage.until(lambda: slow.times == 2)
        slow.let_go.set()
        await until_sent(stage)
        await stage.quiet()
        assert len(sent(stage)) == 1

    play(conversation)


def test_what_the_worker_is_at_is_known_outside(play: Play, slow: Slow) -> None:
    async def conversation(stage: Stage) -> None:
        stage.say(OWNER, OWNER, "/ledger")
        await stage.until(slow.began.is_set)
        await stage.deployment._watchdog.look()  # noqa: SLF001 - see above
        notes = await stage.rows("SELECT note FROM pulses WHERE name = 'slow work'")
        assert [each["note"] for each in notes] == ["ledger"]
        slow.let_go.set()
        await until_sent(stage)

    play(conversation)
