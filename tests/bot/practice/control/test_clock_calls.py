"""The clock of the practice ground is set to a moment, by seconds, or to the next working day."""

import pytest

from bot.practice.control.clock_calls import clock
from bot.practice.control.fields import Fields, WrongCall
from tests.bot.practice.grounds import world


def at(**values: object) -> str:
    """What the clock shows then; it showed 9 o'clock of a Monday before."""
    return str(clock(world(), Fields(values))["clock"])


@pytest.mark.parametrize(
    ("values", "shows"),
    [
        ({"to": "2026-12-01T09:00"}, "2026-12-01T09:00:00+08:00"),
        ({"to": "2026-12-01T09:00+00:00"}, "2026-12-01T17:00:00+08:00"),
        ({"advance": 90}, "2026-11-30T09:01:30+08:00"),
        ({"advance": -3600.0}, "2026-11-30T08:00:00+08:00"),
        ({"workday": "08:30"}, "2026-12-01T08:30:00+08:00"),
    ],
)
def test_it_shows_what_was_asked_for(values: dict[str, object], shows: str) -> None:
    assert at(**values) == shows


def test_weekends_and_holidays_are_passed_over() -> None:
    ground = world()
    clock(ground, Fields({"to": "2026-12-31T09:00"}))
    assert str(clock(ground, Fields({"workday": "09:00"}))["clock"]).startswith("2027-01-04")
    clock(ground, Fields({"to": "2039-09-30T09:00"}))
    assert str(clock(ground, Fields({"workday": "09:00"}))["clock"]) >= "2039-10-04"


@pytest.mark.parametrize(
    "values", [{"to": "soon"}, {"to": "1969-12-31"}, {"to": "2200-01-01"}, {"advance": 1e18}, {"workday": "9 Uhr"}, {}]
)
def test_no_moment_and_none_beyond_its_years_is_taken(values: dict[str, object]) -> None:
    with pytest.raises(WrongCall):
        at(**values)
