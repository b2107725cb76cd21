"""`qingdan check`: what a folder holds, or all its faults."""

import shutil
from pathlib import Path

import pytest

from bot.cli import main
from bot.errors import FAULTY
from checklist_data.reader import PACKAGED

pytestmark = pytest.mark.usefixtures("alone")


def test_the_packaged_checklist_is_summed_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    printed = capsys.readouterr().out
    assert "部分 11  事项 63  总分 840  条款 149" in printed
    assert "部门 27  未列牵头单位的事项 27" in printed


def test_every_fault_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "清单"
    shutil.copytree(PACKAGED, folder)
    (folder / "document.toml").write_bytes(b"\xff")
    (folder / "targets.toml").write_text("not toml", encoding="utf-8")
    assert main(["check", str(folder)]) == FAULTY
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "document.toml" in printed.err
    assert "targets.toml" in printed.err


def test_short_names_that_a_folder_of_before_lacks_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(Path(__file__).parents[2] / "examples" / "lanxi_2026")]) == 0
    assert "没有简称的单位" in (printed := capsys.readouterr().out)
    assert printed.endswith("  人民法院：法院\n")


def test_a_folder_that_lacks_none_is_told_of_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert "没有简称" not in capsys.readouterr().out
