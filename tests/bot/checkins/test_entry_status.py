"""How a matter stands by its last report and the office's word on it, and what the office may decide then."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.calendars.workdays import packaged_calendar
from bot.checkins.entry_status import Known, allowed, record_of
from bot.lights.light import Verdict, standing
from storage.reports import Matter, Report, Source, Words
from storage.reviews import Decision, Review

ZONE = ZoneInfo("Asia/Shanghai")
LATE = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
"""Already the next day where the deployment is."""
DAY = date(2026, 11, 23)
REPORT = Report(1, Matter("教体局", "49"), Source("7", "1", "x"), 2, Words(DAY, "on plan", 80, "已部署"), 1, LATE)


def known(state: str = "on plan", decision: Decision | None = None, version: int = 2) -> Known:
    report = replace(REPORT, words=replace(REPORT.words, state=state))
    review = Review(1, version, decision, "", 2, LATE) if decision is not None else None
    return Known(report, review, standing(record_of(report, review, ZONE), DAY, packaged_calendar()))


def test_days_are_those_where_the_deployment_is() -> None:
    assert record_of(REPORT, None, ZONE).reported_on == DAY


def test_a_decision_on_an_older_version_no_longer_counts_unless_it_closed_the_matter() -> None:
    of_before = Review(1, 1, Decision.RETURNED, "", 2, LATE)
    assert record_of(REPORT, of_before, ZONE).verdict is Verdict.NONE
    assert record_of(REPORT, replace(of_before, decision=Decision.CLOSED), ZONE).verdict is Verdict.CLOSED
    assert not known(decision=Decision.RETURNED, version=1).is_returned
    assert known(decision=Decision.CLOSED, version=1).is_closed


@pytest.mark.parametrize(
    ("found", "decisions"),
    [
        (known(), {Decision.RETURNED, Decision.ASKED, Decision.CLOSED}),
        (known(decision=Decision.CLOSED), {Decision.REOPENED}),
        (known(decision=Decision.RETURNED), set()),
        (known("coordinate"), {Decision.RETURNED, Decision.ASKED, Decision.AGREED, Decision.REFERRED}),
        (known("coordinate", Decision.AGREED), {Decision.ASKED}),
    ],
)
def test_what_the_office_may_decide(found: Known, decisions: set[Decision]) -> None:
    assert allowed(found) == decisions


def test_a_difficulty_is_troubling_until_it_is_agreed_on_or_closed() -> None:
    assert known("difficult").is_troubled
    assert not known("on plan").is_troubled
    assert not known("coordinate", Decision.AGREED).is_troubled
    assert not known("difficult", Decision.CLOSED).is_troubled
