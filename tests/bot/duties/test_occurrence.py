"""How an occurrence looks on a day."""

from datetime import date, timedelta

import pytest

from bot.calendars.workdays import packaged_calendar
from bot.duties.occurrence import NEAR, Responsible, Stage, standing_of
from bot.lights.light import Light, Standing

CALENDAR = packaged_calendar()
START, DUE = date(2026, 9, 1), date(2026, 11, 30)


def on(day: date, stage: Stage = Stage.OPEN) -> Standing:
    """How it stands on a day."""
    return standing_of(stage, START, DUE, day, CALENDAR)


def test_before_its_start_it_says_when_it_begins() -> None:
    found = on(START - timedelta(days=1), Stage.PLANNED)
    assert (found.light, found.rule) == (Light.GREEN, "9月1日开始")


def test_a_beginning_in_another_year_says_which() -> None:
    assert on(START.replace(year=2025), Stage.PLANNED).rule == "2026年9月1日开始"


def test_a_week_of_working_days_before_it_is_due_it_turns_yellow() -> None:
    first = CALENDAR.shifted(DUE, -NEAR)
    assert on(first).light is Light.YELLOW
    assert on(first).since == first
    assert on(CALENDAR.shifted(first, -1)).light is Light.GREEN


def test_a_light_does_not_begin_before_the_task_does() -> None:
    begins = CALENDAR.shifted(DUE, -2)
    assert standing_of(Stage.OPEN, begins, DUE, DUE, CALENDAR).since == begins


def test_on_its_day_it_is_due_and_the_day_after_it_is_late() -> None:
    assert on(DUE).rule == "今天到期"
    late = on(DUE + timedelta(days=1))
    assert (late.light, late.rule, late.since) == (Light.RED, "逾期1个工作日", DUE)


@pytest.mark.parametrize("stage", [Stage.CLOSED, Stage.WAIVED])
def test_what_has_ended_is_green_however_late(stage: Stage) -> None:
    assert on(DUE + timedelta(days=400), stage).light is Light.GREEN
    assert not stage.is_live


def test_what_was_reported_as_done_waits_for_the_office_and_is_not_late() -> None:
    found = on(DUE + timedelta(days=400), Stage.REPORTED)
    assert (found.light, found.remedy) == (Light.YELLOW, "综治办销号")


def test_those_in_charge_come_first() -> None:
    assert Responsible(("教体局",), ("卫健局",)).everybody == ("教体局", "卫健局")
