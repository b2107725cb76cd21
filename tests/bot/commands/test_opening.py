"""Which checklist is opened, and what is said where it cannot be."""

from pathlib import Path

import pytest

from bot.commands.asking import open_assistant
from bot.commands.opening import open_checklist
from bot.errors import FAULTY, USAGE, CommandFailed

pytestmark = pytest.mark.usefixtures("alone")
OTHER_DISTRICT = Path(__file__).parents[2] / "examples" / "anhe_2025"


def test_the_packaged_checklist_is_opened_where_nothing_is_said() -> None:
    assert len(open_checklist(None).items) == 63


def test_the_folder_of_the_settings_goes_before_the_packaged_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QINGDAN_CHECKLIST", str(OTHER_DISTRICT))
    assert open_checklist(None).title == "安河区河湖长制责任清单"


def test_the_folder_given_goes_before_that_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QINGDAN_CHECKLIST", "/nowhere")
    assert open_checklist(OTHER_DISTRICT).title == "安河区河湖长制责任清单"


def test_the_assistant_answers_over_the_folder_given() -> None:
    assert open_assistant(OTHER_DISTRICT).ask("水利局牵头哪些任务").refs[0] == "A-1"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    with pytest.raises(CommandFailed, match="没有这个文件夹") as told:
        open_checklist(path)
    assert told.value.status == USAGE


def test_faults_are_told_with_their_count(tmp_path: Path) -> None:
    with pytest.raises(CommandFailed, match=r"清单有\d+处需要改正") as told:
        open_checklist(tmp_path)
    assert told.value.status == FAULTY
    assert "document.toml" in str(told.value)
