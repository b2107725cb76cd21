"""Commands on the deployment's database: what they store stays, and a database that cannot be used is told."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.commands.on_database import on_database, on_database_in_steps, reading_database
from bot.errors import NEWER, CommandFailed
from bot.settings import Settings, load_settings
from storage.engine.database import Transaction

pytestmark = pytest.mark.usefixtures("alone")


@pytest.fixture
def settings(database_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("QINGDAN_DATABASE", str(database_path))
    return load_settings()


def marked(name: str) -> Callable[[Transaction], Awaitable[int]]:
    async def work(rows: Transaction) -> int:
        return await rows.change("INSERT INTO marks VALUES (?, '')", (name,))

    return work


async def marks(rows: Transaction) -> int:
    return int((await rows.one("SELECT count(*) AS n FROM marks"))["n"])


def test_what_is_done_in_a_transaction_is_read_afterwards(settings: Settings) -> None:
    before = reading_database(settings, marks)
    assert on_database(settings, "mark", marked("a")) == 1
    assert reading_database(settings, marks) == before + 1


def test_of_several_steps_those_before_a_failure_stay(settings: Settings) -> None:
    async def failing(rows: Transaction) -> int:
        await marked("b")(rows)
        raise ValueError

    before = reading_database(settings, marks)
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the step raises
        on_database_in_steps(settings, "mark", (marked("a"), failing))
    assert reading_database(settings, marks) == before + 1


def test_what_only_reads_stores_nothing(settings: Settings) -> None:
    before = reading_database(settings, marks)
    with pytest.raises(CommandFailed):
        reading_database(settings, marked("a"))
    assert reading_database(settings, marks) == before


def test_a_database_that_is_not_there_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QINGDAN_DATABASE", "nowhere.sqlite3")
    settings = load_settings()
    with pytest.raises(CommandFailed, match="没有数据库"):
        reading_database(settings, marks)
    with pytest.raises(CommandFailed, match="没有数据库"):
        on_database(settings, "mark", marks)
    assert not Path("nowhere.sqlite3").exists()


def test_a_newer_database_is_told_as_such(settings: Settings) -> None:
    async def newer(rows: Transaction) -> None:
        await rows.change("PRAGMA user_version = 9999")

    on_database(settings, "newer", newer)
    with pytest.raises(CommandFailed, match=NEWER[:6]):
        on_database(settings, "mark", marked("a"))


def test_a_file_that_is_no_database_is_told(settings: Settings, database_path: Path) -> None:
    database_path.write_bytes(b"no database" * 100)
    with pytest.raises(CommandFailed, match="数据库不可用"):
        on_database(settings, "mark", marked("a"))
