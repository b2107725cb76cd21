"""Intake: stored before it is confirmed, handled once, replayed, buried."""

import asyncio
from pathlib import Path

import pytest
from telegram import Update

from bot.clock import WoundClock
from bot.practice.ground import open_ground
from bot.questions.answer import Answer
from bot.questions.assistant import Assistant
from bot.questions.context import Context
from handlers.clock import SystemClock
from handlers.context import Services
from handlers.deployment import Deployment, Place, Webhook
from handlers.intake import DurableQueue
from handlers.order import ATTEMPTS
from storage import inbox
from storage.database import open_database
from tests.handlers.stage import LIAISON, OWNER, TOKEN, Play, Stage


class Brittle(Assistant):
    """An assistant that fails over a certain question."""

    def ask(self, text: str, context: Context | None = None, *, addressed: bool = True) -> Answer:
        """Answer, or fail."""
        if "毒" in text:
            raise ArithmeticError("poison")
        return super().ask(text, context, addressed=addressed)


def test_an_update_is_stored_before_it_is_handed_on(tmp_path: Path) -> None:
    async def stored() -> None:
        database = await open_database(tmp_path / "bot.sqlite3")
        queue = DurableQueue(database, SystemClock())
        await queue.put(Update(7))
        await queue.put(Update(7))
        await queue.put(Update(3))
        async with database.transaction("look") as rows:
            assert [each.update_id for each in await inbox.waiting(rows)] == [3, 7]
        assert queue.qsize() == 2
        await database.close()

    asyncio.run(stored())


def test_an_update_that_was_stored_but_never_put_is_handed_on_when_it_comes_again(tmp_path: Path) -> None:
    async def stored() -> None:
        database = await open_database(tmp_path / "bot.sqlite3")
        queue = DurableQueue(database, SystemClock())
        await queue.store([Update(7)])  # and here the poller ends
        await queue.store([Update(7)])
        await queue.put(Update(7))
        await queue.put(Update(7))
        assert queue.qsize() == 1
        await database.close()

    asyncio.run(stored())


def test_an_update_that_comes_again_is_handled_once(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        message = {
            "message_id": 5,
            "date": 1,
            "chat": {"id": LIAISON, "type": "private", "first_name": "甲"},
            "from": {"id": LIAISON, "is_bot": False, "first_name": "甲"},
            "text": "第33项多少分",
        }
        stage.ground.world.user(LIAISON).started = True
        stage.ground.world.chat(LIAISON)
        stage.ground.world.updates.add({"message": message})
        await stage.said(LIAISON)
        (kept,) = await stage.rows("SELECT update_id, body FROM inbox")
        assert kept["body"] == "", "what was handled is not kept"
        again = Update.de_json({"update_id": kept["update_id"], "message": message}, stage.deployment.line.bot)
        await stage.deployment.line.queue.put(again)
        await stage.deployment.line.application.update_queue.put(Update(999))
        await stage.quiet()
        assert len(stage.own(LIAISON)) == 1

    play(conversation)


def test_an_update_that_the_library_cannot_read_is_buried_and_the_next_is_handled(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        stage.ground.world.updates.add({"message": {"message_id": "x"}})
        stage.say(LIAISON, LIAISON, "第33项多少分")
        await stage.said(LIAISON)
        assert [each["state"] for each in await stage.rows("SELECT state FROM inbox ORDER BY update_id")] == [
            "dead",
            "done",
        ]

    play(conversation)


def test_what_a_handler_fails_over_is_undone_apologised_for_and_told(tmp_path: Path, brittle: Assistant) -> None:
    async def conversation(stage: Stage) -> None:
        stage.ground.world.user(OWNER).started = True
        stage.ground.world.chat(OWNER)
        stage.say(LIAISON, LIAISON, "毒")
        apology = (await stage.said(LIAISON))["text"]
        number = apology.split("编号")[1][:6]
        assert number in (await stage.said(OWNER))["text"]
        stage.say(LIAISON, LIAISON, "毒毒")
        await stage.said(LIAISON, 2)
        await stage.quiet()
        assert len(stage.own(OWNER)) == 1
        dead = await stage.rows("SELECT error FROM inbox WHERE state = 'dead' ORDER BY update_id")
        assert dead[0]["error"] == f"{number} ArithmeticError"
        assert await stage.rows("SELECT 1 FROM questions") == []

    _play_with(tmp_path, brittle, conversation)


def test_in_a_group_nobody_is_bothered_over_a_failure_with_talk(tmp_path: Path, brittle: Assistant) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.adopted()
        stage.say(LIAISON, -100, "毒")
        await stage.quiet()
        assert len(stage.own(-100)) == 1

    _play_with(tmp_path, brittle, conversation)


def test_an_update_over_which_the_program_keeps_ending_is_given_up(tmp_path: Path, assistant: Assistant) -> None:
    async def ended() -> None:
        database = await open_database(tmp_path / "bot.sqlite3")
        async with database.transaction("as if it had ended so often") as rows:
            await inbox.keep(rows, 1, Update(1).to_json(), SystemClock().reading())
            for _ in range(ATTEMPTS):
                await inbox.attempt(rows, 1)
        await database.close()

    async def conversation(stage: Stage) -> None:
        await stage.quiet()
        (row,) = await stage.rows("SELECT state, attempts FROM inbox")
        assert tuple(row) == ("dead", ATTEMPTS + 1)

    asyncio.run(ended())
    _play_with(tmp_path, assistant, conversation)


def test_by_webhook_the_platform_is_told_only_after_the_commit(tmp_path: Path, assistant: Assistant) -> None:
    async def played() -> None:
        ground = await open_ground(WoundClock(SystemClock().reading))
        database = await open_database(tmp_path / "bot.sqlite3")
        services = Services(assistant, "fingerprint", database, ground.world.clock, frozenset({OWNER}))
        hook = Webhook(f"http://127.0.0.1:{_free_port()}/hook", "127.0.0.1", 0, "a-secret-of-its-own")
        hook = Webhook(hook.url, hook.listen, int(hook.url.split(":")[2].split("/")[0]), hook.secret)
        deployment = Deployment(Place(TOKEN, ground.address, hook), services)
        stage = Stage(ground, database, deployment)
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


def _free_port() -> int:
    import socket  # noqa: PLC0415 - only here

    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def _play_with(folder: Path, assistant: Assistant, conversation: object) -> None:
    from tests.handlers.stage import play_on  # noqa: PLC0415 - only here

    play_on(folder / "bot.sqlite3", assistant, conversation)  # type: ignore[arg-type]
