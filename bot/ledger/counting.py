"""Counting the rows of a ledger: the one count that its cover, its summary and the commands show."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.checkins.light import Light
from bot.checkins.model import State
from bot.ledger.rows import Row
from storage.reviews import Decision

STATES = tuple(each.chinese for each in State)
LIGHTS = tuple(each.chinese for each in Light)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows say what.

    `entries` are those on which reports are taken, clauses left out, as they stand in their item; `silent` are those of
    them without a report. `reported` are all rows with a report, by state and by light.
    """

    entries: int
    silent: int
    reported: int
    closed: int
    states: Mapping[str, int]
    lights: Mapping[str, int]


def count(rows: Iterable[Row]) -> Counts:
    """Count some rows."""
    found = list(rows)
    entries = [row for row in found if row.tracked and not row.is_clause]
    reported = [row for row in found if row.report is not None]
    states, lights = Counter(row.state for row in reported), Counter(row.light for row in reported)
    return Counts(
        len(entries),
        sum(row.report is None for row in entries),
        len(reported),
        sum(row.review is not None and row.review.decision is Decision.CLOSED for row in reported),
        {each: states[each] for each in STATES},
        {each: lights[each] for each in LIGHTS},
    )


def by_department(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows of each department, in the order in which they first appear; the rows of none come last, under ""."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.matter.department, []).append(row)
    nobody = found.pop("", None)
    return {**found, "": nobody} if nobody else found
