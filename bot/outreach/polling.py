"""The daily poll: when a group is asked, and which departments; the same gate as for every other word."""

from collections.abc import Sequence
from datetime import time

from bot.outreach.gate import GateFacts, decide
from bot.outreach.limits import Limits, quiet_until, speaking_time
from bot.timing.frame import Frame
from bot.timing.hours import Hours, read_hours
from storage import quiet_hours
from storage.daily_polls import DailyPoll, Mode
from storage.engine.database import Transaction
from storage.ids import ChatId

REMINDED_AT = time(16)
"""When those are reminded in private who wish it and have not answered."""


async def quiet_of(rows: Transaction, chat: ChatId) -> Hours | None:
    """Return the quiet hours of a group."""
    written = (await quiet_hours.of(rows, chat)).hours
    return read_hours(written) if written else None


async def time_of(rows: Transaction, wanted: DailyPoll, hours: Hours) -> time | None:
    """Return when a group is asked: at its time, or after quiet hours; None if that is never.

    A time outside of working hours, which they were not when it was set, is their beginning.
    """
    at = wanted.at if hours.holds(wanted.at) else hours.opening
    return speaking_time(at, hours, await quiet_of(rows, wanted.chat))


def once_a_day(polls: Sequence[DailyPoll]) -> list[DailyPoll]:
    """Return the groups that are asked, so that no department is asked the same in two of them.

    Where some are asked daily, those alone; else the first of those that are asked when something is due.
    """
    daily = [each for each in polls if each.mode is Mode.DAILY]
    when_due = [each for each in polls if each.mode is Mode.WHEN_DUE]
    return daily or when_due[:1]


def reminding_time(hours: Hours) -> time:
    """Return when those are reminded who have not answered: in the afternoon, or an hour before work ends."""
    return REMINDED_AT if hours.holds(REMINDED_AT) else time((hours.closing.hour - 1) % 24, hours.closing.minute)


async def is_due(rows: Transaction, wanted: DailyPoll, frame: Frame) -> bool:
    """Return whether a group is to be asked now, or has been today."""
    at = await time_of(rows, wanted, frame.hours)
    if wanted.mode is Mode.OFF or at is None or frame.now.astimezone(frame.zone).time() < at:
        return False
    until = await quiet_until(rows, wanted.chat, frame)
    return decide(GateFacts(quiet_until=until)).is_now


def bearable(departments: Sequence[str], limits: Limits) -> list[str]:
    """Return the departments that may still be disturbed this week; nobody outside of working hours."""
    facts = (
        (each, GateFacts(closed_until=limits.closed_until, ceiling_until=limits.ceiling_until(each)))
        for each in departments
    )
    return [each for each, known in facts if decide(known).is_now]
