"""When an item is to be done, as the source prints it (完成时限)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DeadlineKind(StrEnum):
    """What a printed deadline (完成时限) is."""

    DATE = "date"
    PERIOD = "period"
    STANDING = "standing"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class Deadline:
    """When an item is to be done, as the source prints it."""

    text: str
    kind: DeadlineKind
    day: date | None = None
    """The last day, for those of the kind `date`."""
