"""`health` and `doctor` where the database is on a server: run anywhere, they know who is active and who stands by."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot import cli
from bot.doctor.liveness import TASKS
from storage import heartbeats
from storage.engine.active import Active
from storage.engine.database import Database, open_database
from storage.engine.location import Location, Server
from tests.bot.commands.deployment import NOW, Platform
from tests.patience import PATIENCE

pytestmark = [pytest.mark.engine("postgres"), pytest.mark.usefixtures("alone")]


@asynccontextmanager
async def at_work(location: Location, host: str) -> AsyncIterator[Database]:
    database = await open_database(location, Active(lambda: None, host).connect)
    async with database.transaction("beat") as rows:
        for name in TASKS:
            await heartbeats.beat(rows, name, NOW)
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def standing_by(location: Location, host: str) -> AsyncIterator[None]:
    assert isinstance(location, Server)
    looked = asyncio.Event()
    waiting = asyncio.create_task(Active(lambda: None, host).stand_by(location, lambda _: looked.set()))
    try:
        await asyncio.wait_for(looked.wait(), PATIENCE)
        yield
    finally:
        waiting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await waiting


@pytest.fixture
def here(location: Location, monkeypatch: pytest.MonkeyPatch) -> Location:
    """Run commands on the host `here`, with the server in the settings."""
    assert isinstance(location, Server)
    monkeypatch.setenv("QINGDAN_DATABASE", location.address)
    monkeypatch.setattr(socket, "gethostname", lambda: "here")
    return location


async def said_by(command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    status = await asyncio.to_thread(cli.main, [command], Platform())
    return status, capsys.readouterr().out


async def test_health_names_the_host_that_is_active(here: Location, capsys: pytest.CaptureFixture[str]) -> None:
    async with at_work(here, "there"):
        status, said = await said_by("health", capsys)
    assert status == 0
    assert said.startswith("正常 (at work)；活动 (active)：there（自 20")


async def test_the_health_of_a_copy_that_stands_by_is_its_own(
    here: Location, capsys: pytest.CaptureFixture[str]
) -> None:
    async with at_work(here, "there") as database, standing_by(here, "here"):
        async with database.transaction("fall ill") as rows:
            await rows.change("DELETE FROM pulses")
        assert (await said_by("health", capsys))[1].startswith("备用正常 (standing by)；活动 (active)：there")
    status, said = await said_by("health", capsys)
    assert status == 1
    assert "从未运行" in said


async def test_the_health_of_the_active_copy_is_not_that_of_one_that_stands_by_beside_it(
    here: Location, capsys: pytest.CaptureFixture[str]
) -> None:
    async with at_work(here, "here"), standing_by(here, "here"):
        assert (await said_by("health", capsys))[1].startswith("正常 (at work)")


async def test_health_is_bad_where_the_server_cannot_be_reached(
    here: Location, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del here
    monkeypatch.setenv("QINGDAN_DATABASE", "postgresql://a:secret@/d?host=/nonexistent")
    status, said = await said_by("health", capsys)
    assert status == 1
    assert "数据库读不出" in said
    assert "secret" not in said


async def test_doctor_tells_of_the_copies_and_of_the_server(here: Location, capsys: pytest.CaptureFixture[str]) -> None:
    async with at_work(here, "there"), standing_by(here, "here"), standing_by(here, "elsewhere"):
        _, said = await said_by("doctor", capsys)
    assert "活动 (active)：there（自 20" in said
    waiting = next(each for each in said.splitlines() if "备用 (standing by)：" in each)  # whoever began first is first
    assert "elsewhere（自 20" in waiting
    assert "here（自 20" in waiting.replace("elsewhere", "")
    assert "PostgreSQL " in said
    assert "服务器没有副本 (no replica)" in said


async def test_doctor_misses_whoever_is_not_there(here: Location, capsys: pytest.CaptureFixture[str]) -> None:
    del here
    _, said = await said_by("doctor", capsys)
    assert "没有活动的助手 (nobody is active)" in said
    assert "没有备用的助手 (nobody stands by)" in said


@pytest.mark.parametrize("database", ["qingdan.sqlite3", "postgresql://a@/d?host=/nonexistent"])
async def test_standing_by_needs_a_server_and_a_token(
    database: str, here: Location, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del here
    monkeypatch.setenv("QINGDAN_DATABASE", database)
    assert cli.main(["run", "--standby"], Platform()) == 2
    assert "备用需要 PostgreSQL 和令牌" in capsys.readouterr().err


async def test_standing_by_is_asked_of_the_conversation(here: Location, monkeypatch: pytest.MonkeyPatch) -> None:
    del here
    monkeypatch.setenv("QINGDAN_TOKEN", "7000000001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw")
    platform = Platform()
    assert cli.main(["run", "--standby"], platform) == 0
    assert platform.served == ["stand by"]
