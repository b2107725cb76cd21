"""Findings on what keeps the bot from writing."""

import os
from pathlib import Path

import pytest

from bot.doctor import writing
from bot.doctor.environment import copies_of
from bot.doctor.findings import Grade
from bot.doctor.writing import on_owners, on_writing
from bot.settings import Settings

pytestmark = pytest.mark.usefixtures("alone")
DATABASE = Path("bot.sqlite3")


def settings() -> Settings:
    """A deployment with evidence."""
    return Settings(database=DATABASE, evidence=Path("evidence"))


def test_what_is_not_there_is_no_matter() -> None:
    assert [*on_writing(DATABASE), *on_owners(settings())] == []


def test_what_can_be_written_is_in_order() -> None:
    DATABASE.touch()
    assert [*on_writing(DATABASE), *on_owners(settings())] == []


@pytest.mark.parametrize("name", ["bot.sqlite3", "."])
def test_a_read_only_file_or_folder_is_named(name: str) -> None:
    DATABASE.touch()
    path = Path(name).absolute() if name == "." else Path(name)
    mode = path.stat().st_mode
    path.chmod(0o500)
    (finding,) = on_writing(DATABASE)
    path.chmod(mode)
    assert finding.grade is Grade.FAULT
    assert str(path) in finding.text


def test_a_disk_that_is_mounted_read_only_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    DATABASE.touch()
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # noqa: ARG005 - as the machine's
    assert len(list(on_writing(DATABASE))) == 2


@pytest.mark.parametrize(
    "name", ["bot.sqlite3-wal", "bot.sqlite3-shm", "bot.sqlite3.copies/a.sqlite3", "evidence/a.pdf"]
)
def test_a_file_of_another_owner_is_named_with_what_to_do(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the superuser could give a file away."""
    DATABASE.touch()
    copies_of(DATABASE).mkdir()
    Path("evidence").mkdir()
    Path(name).touch()
    monkeypatch.setattr(writing, "owner_of", lambda path: 1 if path == Path(name) else 2)
    (finding,) = on_owners(settings())
    assert finding.grade is Grade.FAULT
    assert finding.advice == f"chown --reference=bot.sqlite3 {name}"
