"""The facts of the present moment, as conversations look them up: see `bot.standing`."""

from collections.abc import Sequence

from bot.standing.facts import Facts
from bot.standing.gather import gather
from handlers.work import Context


async def facts_of(context: Context, *, department: str = "", refs: Sequence[str] = ()) -> Facts:
    """Return how things stand now: of a department, of some entries, or altogether."""
    services = context.services
    moment = context.work.moment.astimezone(services.zone)
    rows, calendar = context.work.rows, services.calendar
    return await gather(rows, services.checklist, calendar, moment, department=department, refs=refs)
