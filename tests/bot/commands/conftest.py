"""What several commands work on."""

from pathlib import Path

import pytest

from bot.calendars.workdays import packaged_calendar
from bot.cli import main
from bot.duties.planner import keep
from bot.settings import PREFIX
from bot.timing.frame import Frame
from checklist_data.model import Checklist
from handlers.services import SHANGHAI
from storage.engine.database import Transaction
from tests.bot.commands.deployment import Call, Platform
from tests.bot.commands.records import fill_records
from tests.bot.ledger.desk import NOW, with_rows
from tests.next_year import PAIRS, next_year


@pytest.fixture
def deployment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a deployment with a liaison who has reported."""
    path = tmp_path / "bot.sqlite3"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(f"{PREFIX}DATABASE", str(path))
    monkeypatch.setenv(f"{PREFIX}OWNERS", "1")
    with_rows(path, fill_records)
    return path


@pytest.fixture
def planned_deployment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, checklist: Checklist) -> Path:
    """Make a deployment in which duties are planned."""
    path = tmp_path / "bot.sqlite3"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(f"{PREFIX}DATABASE", str(path))

    async def planned(rows: Transaction) -> None:
        await keep(rows, checklist, Frame(NOW, SHANGHAI, packaged_calendar()))

    with_rows(path, planned)
    return tmp_path


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], alone: None) -> Call:
    """Run a command; its status, what it printed, and what it complained of."""
    del alone

    def called(*words: object) -> tuple[int, str, str]:
        status = main([str(each) for each in words], Platform())
        said = capsys.readouterr()
        return status, said.out, said.err

    return called


@pytest.fixture
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of next year's list."""
    return next_year(tmp_path_factory.mktemp("lists") / "next")


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """Answers to everything that is asked of it."""
    file = tmp_path / "pairs.toml"
    file.write_text(PAIRS, encoding="utf-8")
    return file
