"""The commands on duties: the calendar of a year, and the feed."""

from argparse import Namespace
from pathlib import Path

import pytest
from icalendar import Calendar

from bot.calendars.workdays import packaged_calendar
from bot.commands import calendar, ics
from bot.duties.planner import keep
from bot.errors import FAULTY, CommandFailed
from bot.settings import PREFIX
from bot.timing.frame import Frame
from checklist_data.model import Checklist
from handlers.services import SHANGHAI
from storage.engine.database import Transaction
from tests.bot.commands.test_check_in_commands import Clockwork
from tests.bot.ledger.desk import NOW, with_rows

TABLE = '{"year": 2027, "notice": "国务院办公厅通知", "off": ["2027-01-01"], "work": ["2027-02-06"]}'


@pytest.fixture
def deployment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, checklist: Checklist) -> Path:
    """A deployment in which duties are planned."""
    path = tmp_path / "bot.sqlite3"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(f"{PREFIX}DATABASE", str(path))

    async def planned(rows: Transaction) -> None:
        await keep(rows, checklist, Frame(NOW, SHANGHAI, packaged_calendar()))

    with_rows(path, planned)
    return tmp_path


def called(**given: object) -> Namespace:
    usual = {"action": None, "what": None, "file": None, "department": None}
    return Namespace(front_end=Clockwork(), checklist=None, **{**usual, **given})


def test_a_calendar_is_loaded_once_and_shown(deployment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (deployment / "2027.json").write_text(TABLE, encoding="utf-8")
    assert calendar.run(called(action="show", what="2027")) == 0
    assert "暂定" in capsys.readouterr().out
    assert calendar.run(called(action="import", what="2027.json")) == 0
    assert "已导入" in capsys.readouterr().out
    assert calendar.run(called(action="import", what="2027.json")) == 0
    assert "没有变化" in capsys.readouterr().out
    assert calendar.run(called(action="show", what="2027")) == 0
    assert "2027-02-06" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"action": "import"}, "请写明文件名"),
        ({"action": "import", "what": "nowhere.json"}, "请写明文件名"),
        ({"action": "drop"}, "import 或 show"),
        ({"action": "show", "what": "明年"}, "不是年份"),
    ],
)
@pytest.mark.usefixtures("deployment")
def test_a_bad_call_is_told_what_to_change(given: dict[str, str], said: str) -> None:
    with pytest.raises(CommandFailed, match=said):
        calendar.run(called(**given))


def test_every_fault_of_a_table_is_named_and_nothing_is_loaded(deployment: Path) -> None:
    bad = '{"year": 2027, "notice": "", "off": ["2027-01-02", "x"], "work": ["2027-01-01"]}'
    (deployment / "2027.json").write_text(bad, encoding="utf-8")
    with pytest.raises(CommandFailed) as error:
        calendar.run(called(action="import", what="2027.json"))
    assert error.value.status == FAULTY
    assert "4处" in str(error.value)


def test_the_feed_has_every_occurrence_once(deployment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ics.run(called(file=deployment / "all.ics")) == 0
    assert "已导出" in capsys.readouterr().out
    events = Calendar.from_ical((deployment / "all.ics").read_bytes()).walk("VEVENT")
    assert len({str(each["uid"]) for each in events}) == len(events) > 10
    drill = next(each for each in events if "network-drill-2026" in str(each["uid"]))
    assert str(drill["summary"]).startswith("33.2 每年开展至少一次")
    assert drill.decoded("dtstart").isoformat() == "2026-12-31"
    assert "责任：党政办" in str(drill["description"])


def test_the_feed_of_a_department_has_its_own_alone(deployment: Path) -> None:
    assert ics.run(called(file=deployment / "one.ics", department="财政局")) == 0
    events = Calendar.from_ical((deployment / "one.ics").read_bytes()).walk("VEVENT")
    assert events
    assert all("财政局" in str(each["description"]) for each in events)
    with pytest.raises(CommandFailed, match="没有"):
        ics.run(called(file=deployment / "one.ics", department="水利局"))


def test_a_duty_that_was_stopped_is_cancelled_in_the_feed(deployment: Path) -> None:
    async def stopped(rows: Transaction) -> None:
        await rows.change("UPDATE duties SET stopped = 1 WHERE key = 'network-drill'")

    with_rows(deployment / "bot.sqlite3", stopped)
    assert ics.run(called(file=deployment / "all.ics")) == 0
    events = Calendar.from_ical((deployment / "all.ics").read_bytes()).walk("VEVENT")
    drills = [each for each in events if "network-drill" in str(each["uid"])]
    assert {str(each["status"]) for each in drills} == {"CANCELLED"}
    assert all(int(str(each["sequence"])) > 0 for each in drills)
    assert "CANCELLED" not in {str(each["status"]) for each in events if each not in drills}
