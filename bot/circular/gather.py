"""Gathering the facts of a month for a circular, in one transaction."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.calendars.workdays import WorkCalendar
from bot.circular.month import ONE_DAY, Month
from bot.circular.month_facts import MonthFacts
from bot.standing.gather import gather
from bot.timing.hours import moment_of
from checklist_data.model import Checklist
from storage import history
from storage.engine.database import Transaction


async def gather_month(
    rows: Transaction, checklist: Checklist, calendar: WorkCalendar, moment: datetime, month: Month
) -> MonthFacts:
    """Return the facts of a month as of a moment, which is in the time zone of the deployment.

    Raises TypeError if it has none.
    """
    facts = await gather(rows, checklist, calendar, moment)
    zone = moment.tzinfo
    if not isinstance(zone, ZoneInfo):
        raise TypeError(moment)
    since, until = moment_of(month.first, time.min, zone), moment_of(month.last + ONE_DAY, time.min, zone)
    return MonthFacts(month, facts, frozenset(await history.reported_between(rows, since, until)))
