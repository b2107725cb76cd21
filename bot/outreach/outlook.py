"""What the gate looks at: the hours, the week's messages, what was told today, and quiet hours; read once a tick."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.timing.frame import Frame
from bot.timing.hours import Hours, moment_of, read_hours
from storage import burden, quiet_hours, reminders
from storage.engine.database import Transaction
from storage.ids import ChatId


@dataclass(frozen=True, slots=True)
class Outlook:
    """A moment, as those who are spoken to unasked live in it."""

    frame: Frame
    told: frozenset[tuple[int, str]]
    """The duties of which somebody was told today, and who was."""
    full: frozenset[str]
    """Departments that have had as many messages this week as they may have."""
    closed_until: datetime | None
    """When working hours begin, where it is not within them."""

    @property
    def next_morning(self) -> datetime:
        """When work begins on the next working day."""
        frame = self.frame
        return moment_of(frame.calendar.shifted(frame.today, 1), frame.hours.opening, frame.zone)

    @property
    def next_week(self) -> datetime:
        """When work begins in the next week."""
        frame = self.frame
        monday = frame.today + timedelta(days=7 - frame.today.weekday())
        return moment_of(frame.calendar.first_on_or_after(monday), frame.hours.opening, frame.zone)

    def told_until(self, duty: int, audience: str) -> datetime | None:
        """When an audience may be told of a duty again, where it was today."""
        return self.next_morning if (duty, audience) in self.told else None

    def ceiling_until(self, department: str) -> datetime | None:
        """When a department may be written to again, where it has had enough."""
        return self.next_week if department in self.full else None


async def look(rows: Transaction, frame: Frame, ceiling: int) -> Outlook:
    """Look at the present moment; `ceiling` is the number of messages that a department may have in a week."""
    midnight = moment_of(frame.today, time.min, frame.zone)
    told = await reminders.said_since(rows, midnight)
    spent = await burden.in_week(rows, week_of(frame.today))
    full = frozenset(each.department for each in spent if each.messages >= ceiling)
    return Outlook(frame, frozenset(told), full, None if frame.is_open else opening_after(frame))


async def quiet_until(rows: Transaction, chat: ChatId, frame: Frame) -> datetime | None:
    """Return when a group may be spoken to again, where it wants to be left alone now."""
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
    """Return when something that is set for a time of the day can be said: then, or once quiet hours are over.

    None where that is never within working hours.
    """
    if not hours.holds(at):
        return None
    later = quiet.closing if quiet is not None and quiet.holds(at) else at
    return later if hours.holds(later) and (hours.opening > hours.closing or later >= at) else None


def leaves_time(hours: Hours, quiet: Hours) -> bool:
    """Return whether quiet hours leave any working time: somebody has to be able to be told of something."""
    minutes = (time(each // 60, each % 60) for each in range(24 * 60))
    return any(hours.holds(each) and not quiet.holds(each) for each in minutes)


def week_of(day: date) -> str:
    """Name the week of a day for the count of messages, as `2026-W49`; nobody is shown that."""
    return day.strftime("%G-W%V")
