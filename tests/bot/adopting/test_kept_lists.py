"""The files of an adopted list are laid out whole and in their folder, or not at all."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.adopting.kept_lists import FOLDER, laid_out
from storage.lists import List

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def kept(files: str) -> List:
    """An adopted list with these files."""
    return List(1, "清单", "{}", NOW, NOW, files)


@pytest.mark.parametrize(
    "files",
    [
        json.dumps({"a.toml": "x", "../b.toml": "x"}),
        json.dumps({"a/../../b.toml": "x"}),
        json.dumps({"/b.toml": "x"}),
        json.dumps({"a.py": "x"}),
        json.dumps({".": "x"}),
        json.dumps({"": "x"}),
        json.dumps({"a\0.toml": "x"}),
        json.dumps({"a\0/b.toml": "x"}),
        json.dumps({"\ud83d.toml": "x"}),
        json.dumps({"a.toml": "\ud83d"}),
        json.dumps({f"{'a' * 300}.toml": "x"}),
        json.dumps({"a.toml": "x", "a.toml/b.toml": "x"}),
        json.dumps({"a.toml": 5}),
        "[1]",
        "null",
        "{",
        "[" * 100_000,
    ],
)
def test_files_that_are_none_of_a_list_leave_nothing_behind(tmp_path: Path, files: str) -> None:
    with pytest.raises(OSError, match=r".") as refused:
        laid_out(kept(files), tmp_path / "bot.sqlite3")
    str(refused.value).encode()
    assert [each.name for each in tmp_path.rglob("*")] == [FOLDER]


def test_whoever_comes_second_takes_what_the_first_has_laid_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, list_ = tmp_path / "bot.sqlite3", kept(json.dumps({"a.toml": "项"}))
    move = Path.rename

    def moved_late(part: Path, place: Path) -> Path:
        monkeypatch.setattr(Path, "rename", move)
        laid_out(list_, database)
        return move(part, place)

    monkeypatch.setattr(Path, "rename", moved_late)
    folder = laid_out(list_, database)
    assert folder is not None
    assert (folder / "a.toml").read_text(encoding="utf-8") == "项"
    assert list((tmp_path / FOLDER).iterdir()) == [folder]
