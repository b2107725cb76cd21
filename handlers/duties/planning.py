"""The tick that plans: occurrences and planned words follow the checklist, the calendar and the day."""

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.calendars.almanac import Almanac
from bot.duties.planner import keep
from bot.occasion import Occasion
from bot.people.rights import Actor
from bot.timing.hours import Hours
from handlers.work import Context, unasked
from storage.engine import named_values

if TYPE_CHECKING:
    from handlers.services import Services

PLANNED = "planned"


async def plan_ahead(services: "Services") -> None:
    """Bring the plan up to date, where anything that it depends on has changed."""
    async with services.database.transaction("plan") as rows:
        await follow(unasked(services, rows))


async def follow(context: Context) -> bool:
    """Plan anew if the day, the checklist, the calendar, the zone or the hours have changed; whether it was done."""
    rows, services = context.work.rows, context.services
    await services.almanac.follow(rows)
    wanted = signature(context.today, services.fingerprint, services.zone, services.hours, services.almanac)
    if await named_values.value_of(rows, PLANNED) == wanted:
        return False
    await keep(rows, services.checklist, context.frame)
    await named_values.remember(rows, PLANNED, wanted)
    return True


def signature(today: date, fingerprint: str, zone: ZoneInfo, hours: Hours, almanac: Almanac) -> str:
    """Everything on which the plan depends: where it is the same, the plan is up to date."""
    return f"{today} {fingerprint} {zone} {hours} {almanac.signature}"


async def plan_anew(context: Context) -> None:
    """Plan at once: something has been changed by a person."""
    await context.services.almanac.follow(context.work.rows)
    await keep(context.work.rows, context.services.checklist, context.frame)


async def duty_occasion(actor: Actor, context: Context) -> Occasion:
    """Return the present update as actions on duties are given it: with the calendar as it is now."""
    await context.services.almanac.follow(context.work.rows)
    return context.occasion(actor)
