"""What was decided on reports: closed (销号), returned (退回), asked, opened again, agreed, referred (转办)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.reports import Matter


class Decision(StrEnum):
    """The decisions on a report; the last is the reply of a department to which it was referred."""

    CLOSED = "closed"
    RETURNED = "returned"
    ASKED = "asked"
    REOPENED = "reopened"
    AGREED = "agreed"
    """Help was given: the reason says what was agreed."""
    REFERRED = "referred"
    """Another department is asked; the reason begins with its name."""
    ANSWERED = "answered"
    """The other department has answered; the reason begins with its name."""


@dataclass(frozen=True, slots=True)
class Review:
    """A decision on a version of a report; `person` is our id of who decided."""

    report: int
    version: int
    decision: Decision
    reason: str
    person: int
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Present:
    """How a matter stands by its present report, the last decision on that, and whether it is on this very version."""

    state: str
    review: Review | None
    holds: bool


async def decide(rows: Transaction, review: Review) -> None:
    """Store a decision."""
    statement = "INSERT INTO reviews (report, version, decision, reason, person, made_at) VALUES (?, ?, ?, ?, ?, ?)"
    told = (review.report, review.version, review.decision, review.reason, review.person)
    await rows.change(statement, (*told, stored(review.made_at)))


async def last_on(rows: Transaction, reports: Iterable[int]) -> dict[int, Review]:
    """The last decision on each report that has one."""
    wanted = tuple(reports)
    found: list[Row] = []
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        last = f"SELECT max(id) FROM reviews WHERE report IN ({', '.join('?' * len(some))}) GROUP BY report"
        found += await rows.rows(f"SELECT * FROM reviews WHERE id IN ({last})", some)
    return {each["report"]: _review(each) for each in found}


async def every(rows: Transaction) -> list[Review]:
    """Return every decision, the oldest first."""
    return [_review(each) for each in await rows.rows("SELECT * FROM reviews ORDER BY id")]


async def last_on_matter(rows: Transaction, matter: Matter) -> Review | None:
    """Return the last decision on any report of a matter."""
    found = await rows.row(
        "SELECT reviews.* FROM reviews JOIN reports ON reports.id = report WHERE department = ? AND ref = ?"
        " ORDER BY reviews.id DESC LIMIT 1",
        matter,
    )
    return _review(found) if found else None


async def on_present(rows: Transaction, matter: Matter) -> Present | None:
    """Return what a matter has been said to be and what was decided on it; None if nothing is reported on it."""
    found = await rows.row(
        "SELECT state, versions.number AS present, reviews.* FROM versions"
        " LEFT JOIN reviews ON reviews.id = (SELECT max(id) FROM reviews WHERE report = versions.report)"
        " WHERE versions.report = (SELECT max(id) FROM reports WHERE withdrawn = 0 AND department = ? AND ref = ?)"
        " ORDER BY versions.number DESC LIMIT 1",
        matter,
    )
    if found is None:
        return None
    review = _review(found) if found["decision"] else None
    return Present(found["state"], review, review is not None and review.version == found["present"])


async def all_on(rows: Transaction, report: int) -> list[Review]:
    """Every decision on a report, oldest first."""
    found = await rows.rows("SELECT * FROM reviews WHERE report = ? ORDER BY id", (report,))
    return [_review(each) for each in found]


def _review(row: Row) -> Review:
    decision, made_at = Decision(row["decision"]), restored(row["made_at"])
    return Review(row["report"], row["version"], decision, row["reason"], row["person"], made_at)
