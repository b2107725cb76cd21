"""What is still said of the words that were to be said by now: the last of them, and why the others are not."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bot.duties.occurrence import Stage
from bot.timing.ladder import REVIEW, START, is_late


class End(StrEnum):
    """How a planned message ends."""

    SENT = "sent"
    MERGED = "merged"
    """It went out in one message with others."""
    WAIVED = "waived"
    """There was nothing to be said any more, or nobody to say it to; the reason says which."""
    SUPERSEDED = "superseded"
    """A later word on the same occurrence took its place."""
    LATE = "late"
    """It went out on a later day than planned; the reason says why."""


@dataclass(frozen=True, slots=True)
class Due:
    """A planned message whose time has come, and how its occurrence stands."""

    id: int
    occurrence: int
    audience: str
    """To whom it goes: `lead:教体局`, `office`."""
    rung: str
    day: date
    stage: Stage
    seen_on: date | None = None
    """When somebody of the department said that it is being done."""
    disputed: bool = False
    """Whether the department has said that it is not theirs, and the office has not decided."""


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Folded:
    """What is to be said, and what ends without a word, with the reason."""

    said: tuple[Due, ...]
    ended: tuple[tuple[Due, End, str], ...]


CLOSED = "已办结"
REPORTED = "已报办结，待审核"
REVIEWED = "已不在待审核"
DISPUTED = "归属待综治办认定"
OVERTAKEN = "由后一次提醒代替"
SEEN = "已在办"


def fold(due: Iterable[Due]) -> Folded:
    """Of everything that is due, the last word on each occurrence for each of those who are told of it.

    Nothing is said of what has ended or is disputed, and of what waits for review to the office alone. Who has said
    that it is being done is not told to start; what is late they are told.
    """
    said: list[Due] = []
    ended: list[tuple[Due, End, str]] = []
    for group in _grouped(due, lambda each: (each.occurrence, each.audience, each.rung == REVIEW)):
        ordered = sorted(group, key=lambda each: (each.day, each.id))
        ended += [(each, End.SUPERSEDED, OVERTAKEN) for each in ordered[:-1]]
        reason = _pointless(ordered[-1])
        if reason:
            ended.append((ordered[-1], End.WAIVED, reason))
        else:
            said.append(ordered[-1])
    return Folded(tuple(said), tuple(ended))


def _pointless(word: Due) -> str:
    """Why nothing is to be said; empty where something is."""
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


def _grouped(found: Iterable[Due], key: Callable[[Due], Hashable]) -> Sequence[list[Due]]:
    groups: dict[Hashable, list[Due]] = {}
    for each in found:
        groups.setdefault(key(each), []).append(each)
    return list(groups.values())
