"""What an action on check-ins is told to do: a filing by the department, a ruling by the office."""

from dataclasses import dataclass

from bot.checkins.model import Draft
from storage.reports import Matter
from storage.reviews import Decision

MARK = "："
"""Stands behind the name of the department to which something is referred."""


@dataclass(frozen=True, slots=True)
class Filing:
    """What is to be stored on a matter, with the numbers of the pieces that prove it."""

    matter: Matter
    draft: Draft
    pieces: tuple[int, ...] = ()
    occurrence: int | None = None
    """The occurrence that the writer was reminded of."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the office says of a version of a report; `occurrences` are those that are closed with it."""

    report: int
    version: int
    decision: Decision
    reason: str = ""
    occurrences: tuple[int, ...] = ()
