"""From what is stored of a matter to the record by which it is judged."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.checkins.light import Record, Verdict
from bot.checkins.model import State
from storage.reports import Report
from storage.reviews import Decision, Review


def record_of(report: Report, review: Review | None, zone: ZoneInfo) -> Record:
    """The last report on a matter with the office's word on this version of it; what is closed stays so."""
    state, reported_on = State(report.words.state), day_of(report.made_at, zone)
    if review is None or (review.version != report.version and review.decision is not Decision.CLOSED):
        return Record(state, report.words.day, reported_on)
    return Record(state, report.words.day, reported_on, Verdict(review.decision.value), day_of(review.made_at, zone))


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    """The day of a moment where the deployment is."""
    return moment.astimezone(zone).date()
