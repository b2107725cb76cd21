"""How everything stood week after week, worked out from what is on record."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.calendars.workdays import WorkCalendar
from bot.checkins.entry_status import day_of, record_of
from bot.lights.light import Light, standing
from bot.standing.facts import Facts, OccurrenceFact
from storage import occurrences, reports, reviews
from storage.engine.database import Transaction
from storage.occurrences import Move
from storage.reports import Matter, Report
from storage.reviews import Review

WEEKS = 12
ONE_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Point:
    """The end of a day: how many reported matters showed which light, and how many tasks were late."""

    day: date
    lights: Mapping[Light, int]
    late: int


@dataclass(frozen=True, slots=True)
class Past:
    """What is on record, oldest first: versions by report, decisions, changes of due days by occurrence."""

    versions: Sequence[Report]
    decisions: Sequence[Review]
    moves: Mapping[int, Sequence[Move]]


async def past_of(rows: Transaction, facts: Facts) -> Past:
    """Read what is on record of the matters and occurrences of the facts."""
    moves = await occurrences.moved(rows, [each.number for each in facts.occurrences])
    return Past(await reports.every_version(rows), await reviews.every(rows), moves)


def days_of(today: date) -> list[date]:
    """Return the ends of the weeks that are shown: Sundays, and last of all today."""
    sunday = today - timedelta(days=today.isoweekday())
    return [sunday - ONE_WEEK * back for back in reversed(range(WEEKS - 1))] + [today]


def trend(facts: Facts, past: Past, zone: ZoneInfo, calendar: WorkCalendar) -> list[Point]:
    """Return a point for the end of each week.

    A report that was taken back counts as never made, a task that was set later as if it had been there.
    """
    matters = {Matter(each.department, each.ref) for each in facts.matters}
    versions = [each for each in past.versions if each.matter in matters]
    reported = {each.id: day_of(each.made_at, zone) for each in reversed(versions)}
    return [
        Point(
            day,
            _lights(day, versions, past.decisions, zone, calendar),
            sum(_was_late(each, day, past.moves.get(each.number, ()), reported, zone) for each in facts.occurrences),
        )
        for day in days_of(facts.today)
    ]


def _lights(
    day: date, versions: Sequence[Report], decisions: Sequence[Review], zone: ZoneInfo, calendar: WorkCalendar
) -> Mapping[Light, int]:
    last = {each.matter: each for each in versions if day_of(each.made_at, zone) <= day}
    decided = {each.report: each for each in decisions if day_of(each.made_at, zone) <= day}
    found = (record_of(each, decided.get(each.id), zone) for each in last.values())
    counts = Counter(standing(each, day, calendar).light for each in found)
    return {each: counts[each] for each in Light}


def _was_late(
    fact: OccurrenceFact, day: date, moves: Sequence[Move], reported: Mapping[int, date], zone: ZoneInfo
) -> bool:
    due = next((each.old for each in moves if day_of(each.made_at, zone) > day), fact.due)
    is_said = fact.report is not None and fact.report in reported and reported[fact.report] <= day
    is_over = fact.ended_on is not None and fact.ended_on <= day
    return day > due and not is_said and not is_over
