"""`qingdan move-database`: what it says, and that it refuses in words."""

import asyncio
from pathlib import Path

import pytest

from bot.cli import main
from bot.errors import FAULTY, USAGE
from storage.engine.process_lock import ProcessLock
from tests.bot.commands.deployment import DATABASE, leave_database
from tests.servers import PostgresServer

pytestmark = pytest.mark.usefixtures("alone")


def test_it_says_what_moved_how_it_was_compared_and_what_to_do_now(capsys: pytest.CaptureFixture[str]) -> None:
    leave_database(dead=True)
    Path("drafts").mkdir()
    assert main(["move-database", str(DATABASE), "there/bot.sqlite3"]) == 0
    printed = capsys.readouterr().out
    assert "outbox：2 行，校验 " in printed
    assert "逐表核对" in printed
    assert "QINGDAN_DATABASE 设为 there/bot.sqlite3" in printed
    assert "复制到there" in printed
    assert DATABASE.exists(), "the old one stays"


def test_in_a_large_table_it_says_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.commands.move_database.STEP", 1)
    leave_database()
    assert main(["move-database", str(DATABASE), "moved.sqlite3"]) == 0
    assert "chats：已复制 2 行" in capsys.readouterr().out


def test_to_a_server_and_its_password_is_not_shown(server: PostgresServer, capsys: pytest.CaptureFixture[str]) -> None:
    leave_database()
    address = asyncio.run(server.copied("template0")).address
    given = f"{address}&password=secret&schema=haitang"
    assert main(["move-database", str(DATABASE), given]) == 0
    assert main(["move-database", given, "back.sqlite3"]) == 0
    assert Path("back.sqlite3").exists()
    printed = capsys.readouterr()
    assert "schema=haitang" in printed.out
    assert "secret" not in printed.out + printed.err


@pytest.mark.parametrize(
    ("call", "status", "said"),
    [
        ([], USAGE, "请写明"),
        (["qingdan.sqlite3"], USAGE, "请写明"),
        (["nowhere.sqlite3", "x.sqlite3"], USAGE, "没有数据库"),
        (["qingdan.sqlite3", "./qingdan.sqlite3"], USAGE, "同一个"),
        (["qingdan.sqlite3", "filled.sqlite3"], USAGE, "不是空的"),
        (["qingdan.sqlite3", "text"], FAULTY, "不能移动"),
        (["qingdan.sqlite3", "folder"], USAGE, "没有移动"),
        (["qingdan.sqlite3", "postgresql://a:secret@127.0.0.1:1/x"], USAGE, "没有移动"),
        (["text", "x.sqlite3"], FAULTY, "不能移动"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    call: list[str], status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    leave_database()
    DATABASE.rename("filled.sqlite3")
    leave_database(dead=True)
    Path("folder").mkdir()
    Path("text").write_text("no database" * 1000, encoding="utf-8")
    assert main(["move-database", *call]) == status
    printed = capsys.readouterr()
    assert said in printed.err
    assert "secret" not in printed.err
    assert len(printed.err.splitlines()) == 1
    assert printed.out == ""


def test_while_the_bot_runs_it_waits_for_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    leave_database()
    with ProcessLock(DATABASE):
        assert main(["move-database", str(DATABASE), "moved.sqlite3"]) == USAGE
    assert "请先停止机器人" in capsys.readouterr().err


def test_without_the_library_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    leave_database()
    monkeypatch.setattr("storage.engine.location.find_spec", lambda _: None)
    assert main(["move-database", str(DATABASE), "postgresql://a@/x"]) == USAGE
    assert "qingdan[postgres]" in capsys.readouterr().err


@pytest.mark.parametrize(
    "slip", ["postgresql://a:sec/secret@h/x", "postgresql+asyncpg://a:secret@h/x", "host=h password=secret"]
)
@pytest.mark.parametrize(
    "call", [["move-database", "qingdan.sqlite3"], ["move-database", "a", "b"], ["backup"], ["restore"], []]
)
def test_an_address_with_a_slip_or_in_a_wrong_place_is_not_repeated_with_its_password(
    slip: str, call: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    leave_database()
    assert main([*call, slip]) == USAGE
    printed = capsys.readouterr()
    assert "secret" not in printed.out + printed.err


def test_a_setting_with_a_slip_is_not_repeated_with_its_password(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QINGDAN_DATABASE", "postgresql+asyncpg://a:secret@h/x")
    assert main(["doctor"]) == USAGE
    printed = capsys.readouterr()
    assert "QINGDAN_DATABASE" in printed.err
    assert "secret" not in printed.out + printed.err
    assert not list(Path().iterdir()), "no folder of that name is made"
