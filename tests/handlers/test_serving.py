"""The bot as a process: it starts, serves, ends when told, and never tells its token."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

from bot.clock import WoundClock
from bot.practice.faults import Fault
from bot.practice.ground import Ground, open_ground
from handlers.clock import SystemClock

ROOT = Path(__file__).parents[2]
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
    async with asyncio.timeout(20):
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
            output, _ = await asyncio.wait_for(process.communicate(), 15)
            await ground.close()
        assert process.returncode == 0
        return output.decode()

    output = asyncio.run(run())
    assert len(output) > 1000, "the log is at its most talkative"
    assert TOKEN.split(":")[1] not in output


def test_a_second_copy_ends_with_a_clear_line(tmp_path: Path) -> None:
    async def run() -> tuple[int | None, str]:
        ground = await open_ground(WoundClock(SystemClock().reading))
        first = await started(ground.address, tmp_path)
        await asked(ground, "第33项多少分")
        second = await started(ground.address, tmp_path)
        output, _ = await asyncio.wait_for(second.communicate(), 10)
        first.terminate()
        await asyncio.wait_for(first.communicate(), 15)
        await ground.close()
        return second.returncode, output.decode()

    status, output = asyncio.run(run())
    assert status == 2
    assert "另一个助手正在使用" in output
    assert "Traceback" not in output
    assert TOKEN not in output


def test_a_token_that_is_refused_ends_it_with_a_clear_line(tmp_path: Path) -> None:
    async def run() -> tuple[int | None, str]:
        ground = await open_ground(WoundClock(SystemClock().reading))
        ground.world.faults.plan(Fault("getMe", code=401, description="Unauthorized", times=-1))
        process = await started(ground.address, tmp_path)
        output, _ = await asyncio.wait_for(process.communicate(), 15)
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
        await asyncio.sleep(3)
        assert process.returncode is None
        process.terminate()
        await asyncio.wait_for(process.communicate(), 15)
        return process.returncode

    assert asyncio.run(run()) == 0


def test_doctor_asks_the_platform(tmp_path: Path) -> None:
    async def run() -> str:
        ground = await open_ground(WoundClock(SystemClock().reading))
        process = await started(ground.address, tmp_path)
        await asked(ground, "第33项多少分")
        examined = await started(ground.address, tmp_path, "doctor")
        output, _ = await asyncio.wait_for(examined.communicate(), 20)
        process.terminate()
        await asyncio.wait_for(process.communicate(), 15)
        await ground.close()
        return output.decode()

    output = asyncio.run(run())
    assert "令牌有效，机器人 @" in output
    assert TOKEN.split(":")[1] not in output
