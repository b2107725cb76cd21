"""What a bot at work leaves for `health`, and what `health` makes of it."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from bot.doctor.findings import Grade
from bot.doctor.liveness import LONGEST_LAG, on_vitals
from bot.questions.assistant import Assistant
from bot.trouble import Trouble
from handlers.clock import SystemClock
from storage.engine.timestamps import stored
from storage.health import vitals
from tests.handlers.telegram.raw_platform import RawPlatform, Reply, Scene, at_work, http, until

Conversation = Callable[[Scene], Awaitable[None]]


def played(path: Path, assistant: Assistant, conversation: Conversation) -> None:
    async def run() -> None:
        platform = RawPlatform()
        await platform.open()
        try:
            async with at_work(path / "bot.sqlite3", assistant, platform) as scene:
                await platform.answered()
                await scene.quiet()
                await conversation(scene)
        finally:
            await platform.close()

    asyncio.run(run())


async def faults(scene: Scene) -> list[str]:
    """Let the watchdog look, and read what `health` would."""
    await scene.deployment._watchdog.look()  # noqa: SLF001 - instead of waiting for it
    moment = SystemClock().reading()
    found = on_vitals(await asyncio.to_thread(vitals, scene.database.path, moment), moment)
    return [f"{each.text} → {each.advice}" for each in found if each.grade is Grade.FAULT]


def test_a_bot_that_answers_is_well(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        assert await faults(scene) == []

    played(tmp_path, assistant, conversation)


def test_polls_that_are_not_answered_are_named_with_why(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        answered = scene.deployment.receiver.answered
        scene.platform.replies["getUpdates"] += [Reply(http(502, b"<html>"), "keep")] * 10_000
        await until(lambda: answered.trouble is Trouble.NETWORK)
        assert await faults(scene) == [], "a short fault is none"
        answered.at -= 61
        (fault,) = await faults(scene)
        assert re.match(r".*收消息 \(poll\)：已 0:0\d:\d\d 没有得到答复（network: 502", fault)
        assert "检查网络" in fault
        scene.platform.replies.clear()
        await until(lambda: answered.trouble is None)
        assert await faults(scene) == []

    played(tmp_path, assistant, conversation)


def test_messages_that_nobody_takes_are_named(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        answered = scene.deployment.delivery.answered
        scene.platform.replies["sendMessage"] += [Reply(http(502, b"bad gateway"))] * 10_000
        scene.platform.ask(50)
        await until(lambda: answered.trouble is Trouble.NETWORK)
        answered.at -= 61
        (fault,) = await faults(scene)
        assert "发消息 (send)" in fault
        scene.platform.replies.clear()

    played(tmp_path, assistant, conversation)


def test_an_update_that_lies_unanswered_is_a_fault(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        for number, age in enumerate((-3600, 30, 61), start=1):
            at = stored(SystemClock().reading() - timedelta(seconds=age))
            await scene.rows(f"INSERT INTO inbox (update_id, body, received_at) VALUES ({number}, '', {at})")  # noqa: S608
        (fault,) = await faults(scene)
        assert "有2条消息一分钟以上未处理" in fault

    played(tmp_path, assistant, conversation)


def test_a_loop_that_was_blocked_is_a_fault(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        scene.deployment._lag.note(LONGEST_LAG + 1)  # noqa: SLF001 - instead of blocking it for so long
        (fault,) = await faults(scene)
        assert "事件循环曾停顿 6.0 秒" in fault

    played(tmp_path, assistant, conversation)


def test_what_cannot_be_stored_is_no_answered_poll(tmp_path: Path, assistant: Assistant) -> None:
    async def conversation(scene: Scene) -> None:
        answered = scene.deployment.receiver.answered
        await scene.rows("CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT raise(ABORT, 'no room'); END")
        scene.platform.ask(50)
        await until(lambda: answered.trouble is Trouble.PROGRAM)
        answered.at -= 61
        (fault,) = await faults(scene)
        assert "program" in fault
        await scene.rows("DROP TRIGGER full")
        await scene.platform.answered()  # the first question is buried where the room came between two attempts at it
        assert await faults(scene) == []

    played(tmp_path, assistant, conversation)
