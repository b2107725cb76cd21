"""Findings on who can read what people said."""

from pathlib import Path

import pytest

from bot.doctor.environment import copies_of
from bot.doctor.findings import Grade
from bot.doctor.permissions import MOST_TOLD, on_permissions
from bot.settings import Settings
from storage.engine.atomic_files import private_folder

pytestmark = pytest.mark.usefixtures("alone")
DATABASE = Path("bot.sqlite3")


def settings() -> Settings:
    """A deployment with evidence."""
    return Settings(database=DATABASE, evidence=Path("evidence"))


def advice() -> list[str]:
    """What is to be done."""
    return [each.advice for each in on_permissions(settings()) if each.grade is not Grade.GOOD]


def test_what_is_not_there_is_in_order() -> None:
    assert [each.grade for each in on_permissions(settings())] == [Grade.GOOD]


@pytest.mark.parametrize(
    "name",
    [
        "bot.sqlite3",
        "bot.sqlite3-wal",
        "bot.sqlite3.before-0003",
        "bot.sqlite3.copies/a.sqlite3",
        "evidence/a.pdf",
        "ledgers/1.xlsx",
        "drafts/8/document",
        "drafts/8/checklist/sections/01.toml",
        ".env",
        "qingdan.env",
    ],
)
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
def test_a_file_that_others_can_read_is_named_with_what_to_do(name: str, mode: int) -> None:
    private_folder(Path(name).parent)
    for each in Path(name).parent.parents:
        each.chmod(0o700)
    Path(name).touch()
    Path(name).chmod(mode)
    assert advice() == [f"chmod 600 {name}"]
    Path(name).chmod(0o600)
    assert advice() == []


def test_a_folder_that_others_can_enter_is_named() -> None:
    for each in (copies_of(DATABASE), Path("evidence")):
        each.mkdir()
        each.chmod(0o755)
    assert advice() == ["chmod 700 bot.sqlite3.copies", "chmod 700 evidence"]


def test_a_folder_in_which_others_can_replace_the_database_is_named() -> None:
    here = Path().absolute()
    here.chmod(0o777)
    assert advice() == [f"chmod o-w {here}"]
    here.chmod(0o1777)
    assert advice() == [], "there everybody moves their own files alone"


def test_of_very_many_the_first_are_named() -> None:
    Path("evidence").mkdir(mode=0o700)
    for number in range(MOST_TOLD + 5):
        path = Path("evidence") / str(number)
        path.touch()
        path.chmod(0o644)
    assert len(advice()) == MOST_TOLD + 1
