"""The bot as a process: it starts, serves, ends when told, and never tells its token."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from telegram.error import InvalidToken

from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from bot.practice.refusing.faults import Fault
from bot.questions.assistant import Assistant
from handlers.clock import SystemClock
from handlers.telegram.deployment import run_until
from handlers.telegram.watch.retry_policy import RetryPolicy
from storage.engine.database import open_database
from tests.handlers.telegram.raw_platform import RawPlatform, Reply, at_work, http
from tests.handlers.telegram.receive.test_hostile_updates import BURIED, STORED
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[3]
TOKEN = "7000000001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - made up
OWNER, PERSON = 1, 2


def environment(address: str, folder: Path) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("QINGDAN_")}
    return plain | {
        "PYTHONPATH": str(ROOT),
        "QINGDAN_TOKEN": TOKEN,
        "QINGDAN_OWNERS": str(OWNER),
        "QINGDAN_BASE_URL": address,
        "QINGDAN_DATABASE": str(folder / "bot.sqlite3"),
        "QINGDAN_LOG_LEVEL": "debug",
    }


async def started(address: str, folder: Path, command: str = "run") -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        command,
        cwd=folder,
        env=environment(address, folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


async def asked(ground: Ground, text: str) -> str:
    """Ask in private and wait for the answer."""
    world = ground.world
    chat = world.chat(PERSON)
    count = len(chat.messages) + 2
    world.say(chat, world.user(PERSON), text)
    async with asyncio.timeout(PATIENCE):
        while len(chat.messages) < count:
            await asyncio.sleep(0.02)
    return str(chat.messages[max(chat.messages)]["text"])


def test_it_serves_survives_faults_ends_when_told_and_never_tells_its_token(tmp_path: Path) -> None:
    async def run() -> str:
        ground = await open_ground(WoundClock(SystemClock().reading))
        process = await started(ground.address, tmp_path)
        try:
            assert "18分" in await asked(ground, "第33项多少分")
            faults = ground.world.faults
            faults.plan(Fault("getUpdates", "reset", times=2))
            faults.plan(Fault("getUpdates", code=502, description="Bad Gateway", times=1))
            faults.plan(Fault("getUpdates", code=409, description="Conflict: terminated by other getUpdates request"))
            faults.plan(Fault("sendMessage", code=500, description="Internal Server Error"))
            ground.world.updates.add({"message": {"message_id": "x"}})
            assert "18分" in await asked(ground, "第32项多少分")
        finally:
            process.send_signal(signal.SIGTERM)
            output, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
            await ground.close()
        assert process.returncode == 0
        return output.decode()

    output = asyncio.run(run())
    assert "the bot is at work" in output, "the log tells of the work"
    assert TOKEN.split(":")[1] not in output


def test_beside_a_bot_at_work_a_second_copy_ends_with_a_clear_line_and_the_doctor_asks_the_platform(
    tmp_path: Path,
) -> None:
    async def run() -> tuple[int | None, str, str]:
        ground = await open_ground(WoundClock(SystemClock().reading))
        first = await started(ground.address, tmp_path)
        await asked(ground, "第33项多少分")
        second = await started(ground.address, tmp_path)
        output, _ = await asyncio.wait_for(second.communicate(), PATIENCE)
        examined = await started(ground.address, tmp_path, "doctor")
        told, _ = await asyncio.wait_for(examined.communicate(), PATIENCE)
        first.terminate()
        await asyncio.wait_for(first.communicate(), PATIENCE)
        await ground.close()
        return second.returncode, output.decode(), told.decode()

    status, output, told = asyncio.run(run())
    assert status == 2
    assert "另一个助手正在使用" in output
    assert "Traceback" not in output
    assert "令牌有效，机器人 @" in told
    assert TOKEN not in output
    assert TOKEN.split(":")[1] not in told


def test_a_token_that_is_refused_ends_it_with_a_clear_line(tmp_path: Path) -> None:
    async def run() -> tuple[int | None, str]:
        ground = await open_ground(WoundClock(SystemClock().reading))
        ground.world.faults.plan(Fault("getMe", code=401, description="Unauthorized", times=-1))
        process = await started(ground.address, tmp_path)
        output, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        await ground.close()
        return process.returncode, output.decode()

    status, output = asyncio.run(run())
    assert status == 2
    assert "平台不认这个令牌" in output
    assert TOKEN.split(":")[1] not in output
    assert "Traceback" not in output.splitlines()[-1]


def test_a_platform_that_cannot_be_reached_is_waited_for_and_it_can_be_ended_meanwhile(tmp_path: Path) -> None:
    async def run() -> int | None:
        ground = await open_ground(WoundClock(SystemClock().reading))
        address = ground.address
        await ground.close()
        process = await started(address, tmp_path)
        assert process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            while b"reaching the platform fails" not in await process.stdout.readline():
                assert process.returncode is None
        process.terminate()
        await asyncio.wait_for(process.communicate(), PATIENCE)
        return process.returncode

    assert asyncio.run(run()) == 0


HOSTILE = {
    "a press with the bytes ED A0 BD": STORED["a press with the bytes ED A0 BD"],
    "a lone surrogate": STORED["a lone high surrogate in a text"],
    "nested 900 deep": STORED["an unknown thing nested 900 deep"],
    "a message that is a number": BURIED["a message that is a number"],
}
REFUSALS = [http(status, b'{"ok":false,"error_code":%d,"description":"Not Found"}' % status) for status in (404, 401)]


def test_the_process_is_made_deaf_by_nothing_that_arrives_and_health_is_true(tmp_path: Path) -> None:
    async def run() -> tuple[str, int | None, str]:
        platform = RawPlatform()
        await platform.open()
        process = await started(platform.address, tmp_path)
        reading = asyncio.create_task(process.communicate())
        try:
            assert "18分" in await platform.answered()
            for made in HOSTILE.values():
                platform.bring(made)
                assert "18分" in await platform.answered()
            for refusal in REFUSALS:
                platform.replies["getUpdates"].append(Reply(refusal, "keep"))
                assert "18分" in await platform.answered()
            health, told = await health_of(platform.address, tmp_path)
        finally:
            process.terminate()
            output, _ = await asyncio.wait_for(reading, PATIENCE)
            await platform.close()
        assert process.returncode == 0
        return output.decode(), health, told

    output, health, told = asyncio.run(run())
    assert (health, told) == (0, "正常 (at work)\n")
    assert "Traceback" not in output
    assert len(output) < 200_000, "the log is bounded, even at its most talkative"


async def health_of(address: str, folder: Path) -> tuple[int | None, str]:
    """Ask for the health until the watchdog has looked for the second time."""
    async with asyncio.timeout(PATIENCE):
        while True:
            process = await started(address, folder, "health")
            output, _ = await process.communicate()
            if process.returncode == 0:
                return 0, output.decode()
            await asyncio.sleep(0.5)


def test_a_token_that_is_refused_for_good_while_it_is_at_work_ends_it_with_a_clear_line(
    tmp_path: Path, assistant: Assistant
) -> None:
    async def run() -> None:
        platform = RawPlatform()
        await platform.open()
        policy = RetryPolicy(first=0.01, most_refused=0.05, gives_up_work=0.2)
        async with at_work(tmp_path / "bot.sqlite3", assistant, platform, policy, begin=False) as scene:
            running = asyncio.create_task(run_until(asyncio.Event(), scene.deployment))
            await platform.answered()
            platform.replies["getUpdates"] += [Reply(REFUSALS[1], "keep")] * 10_000
            await asyncio.wait_for(running, PATIENCE)

    with pytest.raises(InvalidToken):
        asyncio.run(run())


def test_a_database_of_a_newer_program_is_no_reason_to_restore_a_copy(tmp_path: Path) -> None:
    async def run() -> tuple[int | None, str]:
        database = await open_database(tmp_path / "bot.sqlite3")
        async with database.transaction("become newer") as rows:
            await rows.change("PRAGMA user_version = 999")
        await database.close()
        ground = await open_ground(WoundClock(SystemClock().reading))
        process = await started(ground.address, tmp_path)
        output, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        await ground.close()
        return process.returncode, output.decode()

    status, output = asyncio.run(run())
    assert status == 2
    assert "请更新程序" in output.splitlines()[-1]
    assert "恢复备份" not in output
    assert "Traceback" not in output
