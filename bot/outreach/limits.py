"""The limits on unasked messages: hours, quiet hours, once a day, the weekly ceiling. Read once a tick."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.timing.frame import Frame
from bot.timing.hours import Hours, moment_of, read_hours
from storage import burden, quiet_hours, reminders
from storage.engine.database import Transaction
from storage.ids import ChatId


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits at one moment, for everybody who may be written to."""

    frame: Frame
    told: frozenset[tuple[int, str]]
    """Of the duties that were asked for, those with a reminder today, each with its audience."""
    full: frozenset[str]
    """Departments that have reached the weekly ceiling."""
    closed_until: datetime | None
    """The next beginning of working hours; None within them."""

    @property
    def next_morning(self) -> datetime:
        """The beginning of the next working day."""
        frame = self.frame
        return moment_of(frame.calendar.shifted(frame.today, 1), frame.hours.opening, frame.zone)

    @property
    def next_week(self) -> datetime:
        """The beginning of the first working day of next week."""
        frame = self.frame
        monday = frame.today + timedelta(days=7 - frame.today.weekday())
        return moment_of(frame.calendar.first_on_or_after(monday), frame.hours.opening, frame.zone)

    def told_until(self, duty: int, audience: str) -> datetime | None:
        """Return when an audience may next be reminded of a duty; None if now."""
        return self.next_morning if (duty, audience) in self.told else None

    def ceiling_until(self, department: str) -> datetime | None:
        """Return when a department below its ceiling again may be written to; None if now."""
        return self.next_week if department in self.full else None


async def read_limits(rows: Transaction, frame: Frame, ceiling: int, duties: Collection[int]) -> Limits:
    """Read the present limits for reminders of these duties.

    `ceiling` is the most messages that a department gets in a week.
    """
    midnight = moment_of(frame.today, time.min, frame.zone)
    told = await reminders.said_since(rows, midnight, duties)
    spent = await burden.in_week(rows, week_of(frame.today))
    full = frozenset(each.department for each in spent if each.messages >= ceiling)
    return Limits(frame, frozenset(told), full, None if frame.is_open else opening_after(frame))


async def quiet_until(rows: Transaction, chat: ChatId, frame: Frame) -> datetime | None:
    """Return the end of a group's quiet hours; None outside of them."""
    wanted = await quiet_hours.of(rows, chat)
    if not wanted.hours:
        return None
    hours = read_hours(wanted.hours)
    local = frame.now.astimezone(frame.zone)
    if not hours.holds(local.time()):
        return None
    over = local.date() + timedelta(days=int(hours.closing <= hours.opening and local.time() >= hours.opening))
    return moment_of(over, hours.closing, frame.zone)


def opening_after(frame: Frame) -> datetime:
    """Return the next moment at which working hours begin."""
    first = frame.calendar.first_on_or_after(frame.today)
    opening = moment_of(first, frame.hours.opening, frame.zone)
    return (
        opening if opening > frame.now else moment_of(frame.calendar.shifted(first, 1), frame.hours.opening, frame.zone)
    )


def speaking_time(at: time, hours: Hours, quiet: Hours | None) -> time | None:
    """Return when a message set for a time of day can go out: then, or after quiet hours.

    None if that is never within working hours.
    """
    if not hours.holds(at):
        return None
    later = quiet.closing if quiet is not None and quiet.holds(at) else at
    return later if hours.holds(later) and (hours.opening > hours.closing or later >= at) else None


def leaves_time(hours: Hours, quiet: Hours) -> bool:
    """Return whether quiet hours leave any minute of the working hours."""
    minutes = (time(each // 60, each % 60) for each in range(24 * 60))
    return any(hours.holds(each) and not quiet.holds(each) for each in minutes)


def week_of(day: date) -> str:
    """Return the ISO week of a day as `2026-W49`, the key of the message count; nobody is shown it."""
    return day.strftime("%G-W%V")
