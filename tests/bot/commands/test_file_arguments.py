"""File arguments of commands: a file to read is there, and a file to write is not."""

from pathlib import Path

import pytest

from bot.commands.file_arguments import named_file, written_to
from bot.errors import CommandFailed


def test_a_file_that_is_there_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "清单.xlsx"
    file.touch()
    assert named_file(file, "x") == file


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (None, "如 清单.xlsx"),
        ("none.xlsx", "如 清单.xlsx"),
        (".", "不是文件"),
        ("a" * 300, "无法读取"),
        ("清单.txt/x", "如 清单.xlsx"),
    ],
)
def test_what_is_no_file_is_told_with_an_example(tmp_path: Path, given: str | None, told: str) -> None:
    (tmp_path / "清单.txt").touch()
    with pytest.raises(CommandFailed, match=told):
        named_file(tmp_path / given if given is not None else None, "清单.xlsx")


def test_nothing_is_overwritten_and_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a"
    with written_to(file):
        file.open("x", encoding="utf-8").close()
    with pytest.raises(CommandFailed, match="文件已存在"), written_to(file):
        file.open("x", encoding="utf-8").close()
    with pytest.raises(CommandFailed, match="无法写入"), written_to(tmp_path / "none" / "a"):
        (tmp_path / "none" / "a").open("x", encoding="utf-8").close()
