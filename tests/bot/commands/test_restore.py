"""`qingdan restore`: nothing is overwritten, and only what is sound is put back."""

from pathlib import Path

import pytest

from bot.cli import main
from bot.errors import FAULTY, USAGE
from tests.bot.commands.deployment import DATABASE, leave_database

pytestmark = pytest.mark.usefixtures("alone")


def test_a_copy_is_put_back(capsys: pytest.CaptureFixture[str]) -> None:
    leave_database()
    assert main(["backup", "copy.sqlite3"]) == 0
    DATABASE.unlink()
    assert main(["restore", "copy.sqlite3"]) == 0
    assert DATABASE.exists()
    printed = capsys.readouterr().out
    assert "已备份并核对" in printed
    assert "已恢复" in printed


def test_nothing_is_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    leave_database()
    Path("copy.sqlite3").write_text("precious", encoding="utf-8")
    assert main(["backup", "copy.sqlite3"]) == USAGE
    assert Path("copy.sqlite3").read_text(encoding="utf-8") == "precious"
    assert main(["backup", "other.sqlite3"]) == 0
    before = DATABASE.read_bytes()
    assert main(["restore", "other.sqlite3"]) == USAGE
    assert DATABASE.read_bytes() == before
    assert "请先移走" in capsys.readouterr().err


def test_only_a_sound_copy_is_put_back(capsys: pytest.CaptureFixture[str]) -> None:
    leave_database()
    assert main(["backup", "copy.sqlite3"]) == 0
    DATABASE.unlink()
    damaged = bytearray(Path("copy.sqlite3").read_bytes())
    damaged[4096:12288] = b"\xff" * 8192
    Path("copy.sqlite3").write_bytes(damaged)
    assert main(["restore", "copy.sqlite3"]) == FAULTY
    assert not DATABASE.exists()
    assert "不是完好的备份" in capsys.readouterr().err
