"""The light of a matter: by exception, by the last word, and by what the office said of it."""

from datetime import date, timedelta

import pytest

from bot.calendars.workdays import packaged_calendar
from bot.lights.light import AGREED, FRESH, PATIENCE, STALE, WAITS_FOR_REVIEW, Light, Record, Verdict, standing
from bot.lights.state import State

CALENDAR = packaged_calendar()
DAY = date(2026, 11, 2)


def on(days: int, state: State = State.ON_PLAN, verdict: Verdict = Verdict.NONE) -> Light:
    """The light so many days after a report and its verdict."""
    return standing(Record(state, DAY, DAY, verdict, DAY), DAY + timedelta(days=days), CALENDAR).light


def test_where_nothing_was_reported_and_nothing_is_due_all_is_well() -> None:
    found = standing(None, DAY, CALENDAR)
    assert (found.light, found.since, found.remedy, found.needs_word) == (Light.GREEN, None, "", False)


@pytest.mark.parametrize(
    ("state", "light"),
    [
        (State.ON_PLAN, Light.GREEN),
        (State.DIFFICULT, Light.YELLOW),
        (State.COORDINATE, Light.YELLOW),
        (State.DONE, Light.YELLOW),
    ],
)
def test_the_state_that_was_reported_sets_the_light(state: State, light: Light) -> None:
    assert on(0, state) is light


def test_word_of_work_that_goes_on_is_good_for_a_quarter() -> None:
    assert on(FRESH.days) is Light.GREEN
    stale = standing(Record(State.ON_PLAN, DAY, DAY), DAY + FRESH + timedelta(days=1), CALENDAR)
    assert (stale.light, stale.rule, stale.since) == (Light.YELLOW, STALE, DAY + FRESH)
    assert stale.needs_word


@pytest.mark.parametrize("verdict", [Verdict.RETURNED, Verdict.ASKED, Verdict.REOPENED])
def test_what_is_to_be_corrected_turns_red_after_some_working_days(verdict: Verdict) -> None:
    record = Record(State.DONE, DAY, DAY, verdict, DAY)
    last = CALENDAR.shifted(DAY, PATIENCE)
    assert standing(record, last, CALENDAR).light is Light.YELLOW
    assert standing(record, last + timedelta(days=1), CALENDAR).light is Light.RED


def test_what_the_office_closed_stays_green() -> None:
    assert on(1000, State.DIFFICULT, Verdict.CLOSED) is Light.GREEN


@pytest.mark.parametrize("verdict", [Verdict.REFERRED, Verdict.ANSWERED])
def test_in_other_hands_the_department_is_left_alone(verdict: Verdict) -> None:
    found = standing(Record(State.COORDINATE, DAY, DAY, verdict, DAY), DAY, CALENDAR)
    assert found.light is Light.YELLOW
    assert not found.needs_word


def test_what_waits_for_the_review_needs_no_word_of_the_department() -> None:
    found = standing(Record(State.DONE, DAY, DAY), DAY, CALENDAR)
    assert (found.rule, found.needs_word) == (WAITS_FOR_REVIEW, False)


def test_help_that_was_agreed_counts_from_its_day() -> None:
    agreed = Record(State.COORDINATE, DAY, DAY, Verdict.AGREED, DAY + timedelta(days=60))
    found = standing(agreed, DAY + FRESH + timedelta(days=30), CALENDAR)
    assert (found.light, found.rule, found.since) == (Light.GREEN, AGREED, agreed.decided_on)
