"""`qingdan backup` and `qingdan restore` on a server: a copy is restored on trial, and put back where nothing is."""

import asyncio
import os
from pathlib import Path

import asyncpg
import pytest

from bot.cli import main
from bot.errors import FAULTY, USAGE
from storage.engine.location import Server, location_of
from storage.engine.move import move
from storage.engine.postgres.dump import SCRATCH
from storage.engine.process_lock import held
from tests.bot.commands.deployment import DATABASE, Platform, leave_database
from tests.servers import PostgresServer

pytestmark = pytest.mark.usefixtures("alone")
COPY = "copy.dump"


async def _on(address: str, *statements: str) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(address)
    try:
        for each in statements[:-1]:
            await connection.execute(each)
        found: list[asyncpg.Record] = await connection.fetch(statements[-1])
        return found
    finally:
        await connection.close()


def on(server: Server, *statements: str) -> list[tuple[object, ...]]:
    """Run statements; what the last of them finds."""
    return [tuple(each) for each in asyncio.run(_on(server.address, *statements))]


@pytest.fixture(params=["public", '区 "1" a\'b'])
def deployment(server: PostgresServer, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A deployment in a schema of a database of its own."""
    location = Server(asyncio.run(server.copied("template0")).address, request.param)
    leave_database(dead=True)
    move(DATABASE, location)
    separator = "" if location.schema == "public" else f"&schema={location.schema.replace(' ', '%20')}"
    monkeypatch.setenv("QINGDAN_DATABASE", f"{location.address}{separator}")
    assert location_of(os.environ["QINGDAN_DATABASE"]) == location
    return location


def name(server: Server) -> str:
    return '"' + server.schema.replace('"', '""') + '"'


def outbox(server: Server) -> list[tuple[object, ...]]:
    return on(server, f"SELECT key, state FROM {name(server)}.outbox ORDER BY id")  # noqa: S608 - quoted


def test_a_copy_is_restored_on_trial_and_counted_and_nothing_is_left_of_it(
    deployment: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", COPY]) == 0
    assert "试恢复后逐表核对，共 9 行" in capsys.readouterr().out
    assert on(deployment, f"SELECT datname FROM pg_database WHERE datname LIKE '{SCRATCH}%'") == []  # noqa: S608 - ours
    assert Path(COPY).stat().st_mode & 0o077 == 0


def test_an_account_that_may_make_no_database_is_told_that_the_copy_was_only_read_back(
    deployment: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on(deployment, "DROP ROLE IF EXISTS plain", "CREATE ROLE plain LOGIN", "SELECT 1")
    on(
        deployment,
        f"GRANT USAGE ON SCHEMA {name(deployment)} TO plain",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {name(deployment)} TO plain",
        f"GRANT SELECT ON ALL SEQUENCES IN SCHEMA {name(deployment)} TO plain",
        "SELECT 1",
    )
    monkeypatch.setenv("QINGDAN_DATABASE", os.environ["QINGDAN_DATABASE"].replace("//qingdan@", "//plain@"))
    try:
        assert main(["backup", COPY]) == 0
        printed = capsys.readouterr().out
        assert "read back, not restored" in printed
        assert "permission denied" in printed
    finally:
        on(deployment, "DROP OWNED BY plain", "DROP ROLE plain", "SELECT 1")


def test_a_copy_is_put_back_where_the_old_schema_was_moved_away(
    deployment: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    before = outbox(deployment)
    assert main(["backup", COPY]) == 0
    assert main(["restore", COPY]) == USAGE
    said = capsys.readouterr().err
    assert "请先在 psql 中执行" in said
    words = said.partition("执行 ")[2].partition(" (move")[0]
    on(deployment, *words.split("; "), "SELECT 1")
    assert main(["restore", COPY]) == 0
    assert outbox(deployment) == before
    with pytest.raises(asyncpg.IntegrityConstraintViolationError):
        on(
            deployment,
            f"INSERT INTO {name(deployment)}.audit (at, action, subject) VALUES (0, '', '')",  # noqa: S608 - quoted
            f"DELETE FROM {name(deployment)}.audit",  # noqa: S608 - quoted
        )
    main(["doctor"], Platform())
    assert "数据库完好" in capsys.readouterr().out


def test_nothing_is_put_back_while_the_bot_runs(deployment: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", COPY]) == 0
    with held(deployment):
        assert main(["restore", COPY]) == USAGE
    assert "请先停止" in capsys.readouterr().err


def test_only_a_copy_of_this_schema_and_not_of_a_newer_program_is_put_back(
    deployment: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", COPY]) == 0
    on(deployment, f"UPDATE {name(deployment)}.qingdan_schema SET version = version + 1")  # noqa: S608 - quoted
    assert main(["backup", "newer.dump"]) == 0
    on(deployment, f"DROP SCHEMA {name(deployment)} CASCADE", f"CREATE SCHEMA {name(deployment)}")
    Path("cut.dump").write_bytes(Path(COPY).read_bytes()[:3000])
    Path("text.dump").write_text("no copy", encoding="utf-8")
    for each in ("newer.dump", "cut.dump", "text.dump"):
        assert main(["restore", each]) == FAULTY
    monkeypatch.setenv("QINGDAN_DATABASE", f"{deployment.address}&schema=other")
    assert main(["restore", COPY]) == FAULTY
    printed = capsys.readouterr().err
    assert len(printed.splitlines()) == 4
    assert printed.count("不是完好的备份") == 4
    found = f"SELECT count(*) FROM pg_tables WHERE schemaname IN ('other', '{deployment.schema.replace(chr(39), chr(39) * 2)}')"  # noqa: E501, S608
    assert on(deployment, found) == [(0,)]


def test_a_copy_of_the_other_engine_is_known(
    deployment: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["restore", str(DATABASE)]) == USAGE
    assert "move-database qingdan.sqlite3" in capsys.readouterr().err
    assert main(["backup", COPY]) == 0
    del deployment
    monkeypatch.setenv("QINGDAN_DATABASE", "new.sqlite3")
    assert main(["restore", COPY]) == USAGE
    assert "恢复到服务器" in capsys.readouterr().err
    assert not Path("new.sqlite3").exists()
