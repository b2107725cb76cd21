"""`ics`: the feed of what is due, for calendars."""

from argparse import Namespace
from pathlib import Path

import pytest
from icalendar import Calendar

from bot.commands import ics
from bot.errors import CommandFailed
from storage.engine.database import Transaction
from tests.bot.commands.records import Clockwork
from tests.bot.ledger.desk import with_rows


def called(**given: object) -> Namespace:
    return Namespace(**{"front_end": Clockwork(), "checklist": None, "file": None, "department": None, **given})


def test_the_feed_has_every_occurrence_once(planned_deployment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ics.run(called(file=planned_deployment / "all.ics")) == 0
    assert "已导出" in capsys.readouterr().out
    events = Calendar.from_ical((planned_deployment / "all.ics").read_bytes()).walk("VEVENT")
    assert len({str(each["uid"]) for each in events}) == len(events) > 10
    drill = next(each for each in events if "network-drill-2026" in str(each["uid"]))
    assert str(drill["summary"]).startswith("33.2 每年开展至少一次")
    assert drill.decoded("dtstart").isoformat() == "2026-12-31"
    assert "责任：党政办" in str(drill["description"])


def test_the_feed_of_a_department_has_its_own_alone(planned_deployment: Path) -> None:
    assert ics.run(called(file=planned_deployment / "one.ics", department="财政局")) == 0
    events = Calendar.from_ical((planned_deployment / "one.ics").read_bytes()).walk("VEVENT")
    assert events
    assert all("财政局" in str(each["description"]) for each in events)
    with pytest.raises(CommandFailed, match="没有"):
        ics.run(called(file=planned_deployment / "one.ics", department="水利局"))


def test_a_duty_that_was_stopped_is_cancelled_in_the_feed(planned_deployment: Path) -> None:
    async def stopped(rows: Transaction) -> None:
        await rows.change("UPDATE duties SET stopped = 1 WHERE key = 'network-drill'")

    with_rows(planned_deployment / "bot.sqlite3", stopped)
    assert ics.run(called(file=planned_deployment / "all.ics")) == 0
    events = Calendar.from_ical((planned_deployment / "all.ics").read_bytes()).walk("VEVENT")
    drills = [each for each in events if "network-drill" in str(each["uid"])]
    assert {str(each["status"]) for each in drills} == {"CANCELLED"}
    assert all(int(str(each["sequence"])) > 0 for each in drills)
    assert "CANCELLED" not in {str(each["status"]) for each in events if each not in drills}
