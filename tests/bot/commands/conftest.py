"""What several commands work on."""

from pathlib import Path

import pytest

from bot.calendars.workdays import packaged_calendar
from bot.duties.planner import keep
from bot.settings import PREFIX
from bot.timing.frame import Frame
from checklist_data.model import Checklist
from handlers.services import SHANGHAI
from storage.engine.database import Transaction
from tests.bot.commands.records import fill_records
from tests.bot.ledger.desk import NOW, with_rows


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
