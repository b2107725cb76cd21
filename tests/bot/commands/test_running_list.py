"""The list that was adopted in the chat, as an operator meets it: settings, doctor, backup, restore. On real files."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.adopting.adopt import adopt
from bot.adopting.kept_lists import FOLDER, packed
from bot.cli import main
from bot.errors import FAULTY
from checklist_data.comparing.difference import compare
from checklist_data.comparing.outline import outline_of
from checklist_data.comparing.pairs import Pairs
from checklist_data.reader import load
from storage.engine.database import open_database
from tests.bot.commands.deployment import DATABASE, NOW, Platform, leave_database

pytestmark = pytest.mark.usefixtures("alone")
RIVERS = Path(__file__).parents[2] / "examples" / "anhe_2025"
HILLS = Path(__file__).parents[2] / "examples" / "qingshan_2026"


@pytest.fixture
def adopted(alone: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - after that one
    """A deployment whose settings name one list, and which has gone over to another in the chat."""
    monkeypatch.setenv("QINGDAN_TOKEN", "123456:hidden-away")
    monkeypatch.setenv("QINGDAN_OWNERS", "1")
    monkeypatch.setenv("QINGDAN_CHECKLIST", str(RIVERS))
    leave_database()
    asyncio.run(_adopt())


async def _adopt() -> None:
    pairs = Pairs(departments={"各乡镇": ""})
    change = compare(outline_of(load(RIVERS)), outline_of(load(HILLS)), pairs)
    database = await open_database(DATABASE)
    async with database.transaction("adopt list") as rows:
        await adopt(rows, change, NOW, files=packed(HILLS))
    await database.close()


def printed(capsys: pytest.CaptureFixture[str], *call: str, status: int = 0) -> str:
    assert main(list(call), Platform()) == status
    return capsys.readouterr().out


@pytest.mark.usefixtures("adopted")
def test_settings_and_doctor_say_which_list_runs_since_when_and_where_it_lies(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "司法局" in printed(capsys, "ask", "M-2谁负责"), "it goes before the settings"
    told = printed(capsys, "settings")
    assert f"清单 {FOLDER}/" in told
    assert "在聊天里换用 (adopted in the chat)，2026-11-23 17:00 起《青山区平安建设责任清单》" in told
    told = printed(capsys, "doctor")
    assert "《青山区平安建设责任清单》4项 (list reads)" in told
    assert "QINGDAN_CHECKLIST 不起作用" in told


@pytest.mark.usefixtures("adopted")
def test_a_backup_has_the_list_and_restoring_it_elsewhere_brings_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    printed(capsys, "backup", "copy.sqlite3")
    elsewhere = tmp_path / "another machine"
    elsewhere.mkdir()
    shutil.copy("copy.sqlite3", elsewhere)
    monkeypatch.chdir(elsewhere)
    printed(capsys, "restore", "copy.sqlite3")
    assert "尚未写出" in printed(capsys, "doctor")
    assert "司法局" in printed(capsys, "ask", "M-2谁负责")
    (folder,) = (elsewhere / FOLDER).iterdir()
    assert load(folder) == load(HILLS)
    assert folder.stat().st_mode & 0o077 == 0, "for this account alone"


@pytest.mark.usefixtures("adopted")
def test_a_copy_of_before_brings_back_the_list_of_before(capsys: pytest.CaptureFixture[str]) -> None:
    printed(capsys, "ask", "M-2谁负责")
    DATABASE.rename("later.sqlite3")
    leave_database()
    assert "水利局" in printed(capsys, "ask", "A-1谁牵头"), "the folder of the later list is there, and is not read"


@pytest.mark.usefixtures("adopted")
def test_a_folder_that_was_spoilt_is_a_fault_and_is_laid_out_again_when_it_is_gone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    printed(capsys, "ask", "M-2谁负责")
    (folder,) = Path(FOLDER).iterdir()
    (folder / "document.toml").write_text("title = ", encoding="utf-8")
    told = printed(capsys, "doctor", status=FAULTY)
    assert "读不出" in told
    assert "移走这个文件夹" in told
    folder.rename("spoilt")
    assert "司法局" in printed(capsys, "ask", "M-2谁负责")


@pytest.mark.usefixtures("adopted")
def test_corrected_words_are_read_and_noted(capsys: pytest.CaptureFixture[str]) -> None:
    printed(capsys, "ask", "M-2谁负责")
    (folder,) = Path(FOLDER).iterdir()
    synonyms = folder / "synonyms.toml"
    synonyms.write_text('[[word]]\nsaid = "打官司"\nprinted = ["网上立案"]\n', encoding="utf-8")
    assert "M-2" in printed(capsys, "ask", "打官司归谁管")
    assert "被改动过" in printed(capsys, "doctor")


def test_without_any_of_it_the_packaged_list_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert "自带 (packaged)" in printed(capsys, "settings")
    leave_database()
    assert "自带 (packaged)" in printed(capsys, "settings")


def test_a_database_that_cannot_be_read_is_told_and_the_settings_still_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    DATABASE.write_bytes(b"no database at all" * 100)
    told = printed(capsys, "settings")
    assert "QINGDAN_ZONE" in told
    assert "数据库不可用" in told
