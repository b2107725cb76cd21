"""The ticks: called often by a scheduler, each does what is due according to the rows."""

from handlers.duties.planning import plan_ahead
from handlers.duties.reminders.reminding import remind
from handlers.office.briefs.monthly_brief import monthly_brief
from handlers.office.briefs.weekly_brief import brief
from handlers.office.daily_poll import ask_around
from handlers.office.list_change import tell_of_list
from handlers.office.notices import say_notices
from handlers.services import Services
from handlers.work import unasked


async def go_through_plan(services: Services) -> None:
    """Tell of a newer list, plan, say what is due, pass on notices, and brief the office of weeks and months."""
    await tell_of_list(services)
    await plan_ahead(services)
    await remind(services)
    await say_notices(services)
    await brief(services)
    await monthly_brief(services)


async def ask_daily(services: Services) -> None:
    """Start the daily polls that are due, in one transaction."""
    async with services.database.transaction("ask daily") as rows:
        await ask_around(unasked(services, rows))
