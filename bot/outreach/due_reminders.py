"""Of the reminders that are due, which one still goes out, and why the others do not."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bot.duties.occurrence import Stage
from bot.timing.ladder import REVIEW, START, URGE, is_late


class End(StrEnum):
    """How a planned message ends."""

    SENT = "sent"
    MERGED = "merged"
    """It went out in one message with others."""
    WAIVED = "waived"
    """There was nothing left to say, or nobody to say it to; the reason says which."""
    SUPERSEDED = "superseded"
    """A later reminder of the same occurrence replaced it."""
    LATE = "late"
    """It went out on a later day than planned; the reason says why."""


@dataclass(frozen=True, slots=True)
class DueReminder:
    """A planned message whose time has come, and how its occurrence stands."""

    id: int
    occurrence: int
    audience: str
    """To whom it goes: `lead:教体局`, `office`."""
    rung: str
    day: date
    stage: Stage
    seen_on: date | None = None
    """The day on which the department said that it is at work on it."""
    disputed: bool = False
    """Whether the department has disputed it, and the office has not decided."""


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Folded:
    """The reminders that go out, and those that end without, each with its reason."""

    said: tuple[DueReminder, ...]
    ended: tuple[tuple[DueReminder, End, str], ...]


CLOSED = "已办结"
REPORTED = "已报办结，待审核"
REVIEWED = "已不在待审核"
DISPUTED = "归属待综治办认定"
OVERTAKEN = "由后一次提醒代替"
SEEN = "已在办"


def fold(due: Iterable[DueReminder]) -> Folded:
    """Keep the latest due reminder of each occurrence for each audience, or where the office urges, that.

    Nothing goes out for an occurrence that has ended or is disputed; what waits for review concerns the office alone.
    Whoever acknowledged an occurrence gets no reminder to start, but still hears that it is late.
    """
    said: list[DueReminder] = []
    ended: list[tuple[DueReminder, End, str]] = []
    for group in _grouped(due, lambda each: (each.occurrence, each.audience, each.rung == REVIEW)):
        ordered = sorted(group, key=lambda each: (each.rung == URGE, each.day, each.id))
        ended += [(each, End.SUPERSEDED, OVERTAKEN) for each in ordered[:-1]]
        reason = _pointless(ordered[-1])
        if reason:
            ended.append((ordered[-1], End.WAIVED, reason))
        else:
            said.append(ordered[-1])
    return Folded(tuple(said), tuple(ended))


def _pointless(word: DueReminder) -> str:
    """Why the reminder is pointless; empty if it is not."""
    if not word.stage.is_live:
        return CLOSED if word.stage is Stage.CLOSED else word.stage.chinese
    if word.rung == REVIEW:
        return "" if word.stage is Stage.REPORTED else REVIEWED
    if word.stage is Stage.REPORTED:
        return REPORTED
    if word.disputed:
        return DISPUTED
    if word.seen_on is not None and word.rung == START and not is_late(word.rung):
        return SEEN
    return ""


def _grouped(found: Iterable[DueReminder], key: Callable[[DueReminder], Hashable]) -> Sequence[list[DueReminder]]:
    groups: dict[Hashable, list[DueReminder]] = {}
    for each in found:
        groups.setdefault(key(each), []).append(each)
    return list(groups.values())
