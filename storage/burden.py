"""The burden of each department in a week: unasked messages sent, and buttons pressed."""

from collections.abc import Iterable
from dataclasses import dataclass

from storage.engine.database import Transaction


@dataclass(frozen=True, slots=True)
class Burden:
    """Messages and taps of a department in a week."""

    department: str
    messages: int
    taps: int


async def count(rows: Transaction, departments: Iterable[str], week: str, *, messages: int = 0, taps: int = 0) -> None:
    """Add to what it cost."""
    statement = (
        "INSERT INTO burden VALUES (?, ?, ?, ?) ON CONFLICT (department, week) DO UPDATE"
        " SET messages = burden.messages + excluded.messages, taps = burden.taps + excluded.taps"
    )
    for each in departments:
        await rows.change(statement, (each, week, messages, taps))


async def in_week(rows: Transaction, week: str) -> list[Burden]:
    """What a week cost, the department with most messages first."""
    statement = "SELECT * FROM burden WHERE week = ? ORDER BY messages DESC, taps DESC, department"
    return [Burden(each["department"], each["messages"], each["taps"]) for each in await rows.rows(statement, (week,))]
