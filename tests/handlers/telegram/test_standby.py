"""Two processes of the bot on a server: one works, the other stands by, says so, and takes over."""

import asyncio
import signal
import sys
from pathlib import Path

import asyncpg
import pytest

from bot.clock import WoundClock
from bot.practice.ground import open_ground
from handlers.clock import SystemClock
from storage.engine.location import Location, Server
from tests.handlers.telegram.test_serving import TOKEN, asked, environment
from tests.patience import PATIENCE

pytestmark = pytest.mark.engine("postgres")


async def started(address: str, folder: Path, location: Location, *command: str) -> asyncio.subprocess.Process:
    assert isinstance(location, Server)
    folder.mkdir(exist_ok=True)
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *command,
        cwd=folder,
        env=environment(address, folder) | {"QINGDAN_DATABASE": location.address},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


async def line_of(process: asyncio.subprocess.Process, words: str) -> str:
    """Read what a process logs until a line has these words."""
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        while words not in (line := (await process.stdout.readline()).decode()):
            assert process.returncode is None, line
    return line


async def output_of(process: asyncio.subprocess.Process) -> str:
    output, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
    return output.decode()


def test_the_one_that_stands_by_takes_over_and_the_first_ends_with_a_clear_line(
    location: Location, tmp_path: Path
) -> None:
    async def run() -> tuple[str, int | None, str]:
        ground = await open_ground(WoundClock(SystemClock().reading))
        first = await started(ground.address, tmp_path / "first", location, "run")
        assert "18分" in await asked(ground, "第33项多少分")
        reading = asyncio.create_task(output_of(first))
        second = await started(ground.address, tmp_path / "second", location, "run", "--standby")
        await line_of(second, "standing by for")
        assert "18分" in await asked(ground, "第32项多少分")
        assert [each.name for each in (tmp_path / "second").iterdir()] == [], "nothing is laid out before it is active"
        first.send_signal(signal.SIGSTOP)
        await cut_off(location)
        assert "分" in await asked(ground, "第31项多少分")
        first.send_signal(signal.SIGCONT)
        ended = await reading
        second.terminate()
        rest = await output_of(second)
        await ground.close()
        return ended, first.returncode, rest

    ended, status, rest = asyncio.run(run())
    assert status == 1
    assert "另一个助手已接替" in ended
    assert "another copy has taken over" in ended.splitlines()[-1]
    assert TOKEN not in ended + rest
    assert "the bot is at work" in rest


async def cut_off(location: Location) -> None:
    """End the connection of the active copy from the other side."""
    assert isinstance(location, Server)
    other = await asyncpg.connect(location.address)
    ended = (
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name LIKE 'qingdan active %'"
    )
    assert len(await other.fetch(f"{ended} AND datname = current_database()")) == 1
    await other.close()


def test_one_that_stands_by_ends_when_told(location: Location, tmp_path: Path) -> None:
    async def run() -> tuple[int | None, str]:
        ground = await open_ground(WoundClock(SystemClock().reading))
        nowhere = Server("postgresql://a:secret@/d?host=/nonexistent")
        second = await started(ground.address, tmp_path / "second", nowhere, "run", "--standby")
        line = await line_of(second, "standing by, cannot take over")
        second.terminate()
        output = line + await output_of(second)
        await ground.close()
        return second.returncode, output

    del location
    status, output = asyncio.run(run())
    assert status == 0
    assert "secret" not in output
    assert "Traceback" not in output
