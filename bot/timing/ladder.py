"""The ladder: on which working days before and after a due day somebody is reminded, and who."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.calendars.workdays import WorkCalendar
from checklist_data.model import Checklist


class Audience(StrEnum):
    """Who is told, those first who are told first."""

    LEAD = "lead"
    PARTICIPANT = "participant"
    OFFICE = "office"
    LEADER = "leader"


START = "start"
MOVED = "moved"
SNOOZE = "snooze"
"""Whoever was reminded wants to be once more."""
URGE = "urge"
"""The office wants somebody to be reminded."""
REVIEW = "review"
"""A department has said that it is done: from then on the office is reminded, of its review."""
TO_OFFICE = 7
"""Working days late from which on the office is told."""
TO_LEADER = 14
"""Working days late from which on the leader is told whom the office has named."""
FOR_PARTICIPANTS = 7
"""Working days before the due day from which on participants are reminded as well as the lead."""
_WRITTEN = re.compile(r"(\d+(?:[,，、]\d+)*)?(?:/(\d+(?:[,，、]\d+)*)?)?", re.ASCII)
MOST = 250
"""Working days: a year."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """Working days before the due day and after it; on the day itself always."""

    before: tuple[int, ...] = (30, 14, 7, 1)
    after: tuple[int, ...] = (1, 7, 14)

    def __str__(self) -> str:
        """As it is written and stored: `30,14,7,1/1,7,14`."""
        return f"{','.join(map(str, self.before))}/{','.join(map(str, self.after))}"

    def within(self, start: int) -> "Ladder":
        """What is left of it where a duty begins so many working days before: there is nothing to say until then."""
        return Ladder(tuple(each for each in self.before if each < start), self.after)

    @property
    def chinese(self) -> str:
        """As a person reads it."""
        before, after = ("、".join(map(str, each)) for each in (self.before, self.after))
        early = f"提前{before}个工作日、" if before else ""
        late = f"，逾期{after}个工作日" if after else ""
        return f"{early}当天{late}"


USUAL = Ladder()


def read_ladder(word: str) -> Ladder:
    """A ladder from how it is written; without what comes after, the usual. Raises ValueError if it is none."""
    found = _WRITTEN.fullmatch(word)
    if found is None or not word:
        raise ValueError(f"not a ladder: {word}")
    before = _days(found[1])
    after = USUAL.after if "/" not in word else _days(found[2])
    if max((*before, *after), default=0) > MOST:
        raise ValueError(f"too far away: {word}")
    return Ladder(tuple(sorted(before, reverse=True)), tuple(sorted(after)))


def usual_ladder(checklist: Checklist) -> Ladder:
    """The ladder of duties for which nobody has set another: the district's own, where its checklist has one."""
    return read_ladder(checklist.ladder) if checklist.ladder else USUAL


def _days(written: str | None) -> tuple[int, ...]:
    return tuple({int(each) for each in re.split("[,，、]", written) if int(each)}) if written else ()


@dataclass(frozen=True, slots=True)
class Rung:
    """A day on which somebody is told: `start`, `-14`, `0`, `+7`."""

    name: str
    audience: Audience
    day: date


def rungs(start: date, due: date, ladder: Ladder, calendar: WorkCalendar) -> Iterator[Rung]:
    """Every rung of an occurrence, none before its start: there is nothing to remind of until then.

    The lead is told at the start, participants a working day later; on the due day and when it is late, both are.
    """
    after_lead = calendar.shifted(start, 1)
    if start < due:
        yield Rung(START, Audience.LEAD, start)
    if after_lead < due:
        yield Rung(START, Audience.PARTICIPANT, after_lead)
    for days in ladder.before:
        day = calendar.shifted(due, -days)
        if day > start:
            yield Rung(f"-{days}", Audience.LEAD, day)
        if day > after_lead and days <= FOR_PARTICIPANTS:
            yield Rung(f"-{days}", Audience.PARTICIPANT, day)
    yield Rung("0", Audience.LEAD, due)
    yield Rung("0", Audience.PARTICIPANT, due)
    yield from _late(due, ladder, calendar)


def _late(due: date, ladder: Ladder, calendar: WorkCalendar) -> Iterator[Rung]:
    for days in ladder.after:
        day = calendar.shifted(due, days)
        yield Rung(f"+{days}", Audience.LEAD, day)
        yield Rung(f"+{days}", Audience.PARTICIPANT, day)
    yield Rung(f"+{TO_OFFICE}", Audience.OFFICE, calendar.shifted(due, TO_OFFICE))
    yield Rung(f"+{TO_LEADER}", Audience.LEADER, calendar.shifted(due, TO_LEADER))


def is_late(rung: str) -> bool:
    """Whether a rung lies after the due day."""
    return rung.startswith("+")


def is_for_departments(audience: str) -> bool:
    """Whether somebody other than the office and the leader is told."""
    return audience not in {Audience.OFFICE, Audience.LEADER}
