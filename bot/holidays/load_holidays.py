"""Load the holidays of years, or undo that; reminders planned from then on follow."""

from collections.abc import Iterable, Mapping

from bot.calendars.workdays import read_table
from bot.occasion import Occasion
from bot.people.rights import Action, require
from storage import calendars


class Overtaken(Exception):
    """Another table of the year was loaded meanwhile: nothing is changed."""


async def load_holidays(occasion: Occasion, bodies: Iterable[str]) -> Mapping[int, str]:
    """Load tables; what was loaded before for each year, empty if nothing was. Raises NotAllowed, BadCalendar."""
    require(occasion.actor, Action.LOAD_HOLIDAYS)
    before = {}
    for body in bodies:
        year = read_table(body).year
        before[year] = await calendars.kept(occasion.rows, year)
        await calendars.keep(occasion.rows, year, body, occasion.moment)
        await occasion.note("load holidays", f"calendar {year}", old=before[year] or None, new=body)
    return before


async def unload_holidays(occasion: Occasion, loaded: Mapping[int, str], before: Mapping[int, str]) -> None:
    """Restore the year as it was before loading. Raises NotAllowed, or Overtaken if it was loaded again since."""
    require(occasion.actor, Action.LOAD_HOLIDAYS)
    for year, body in loaded.items():
        if await calendars.kept(occasion.rows, year) != body:
            raise Overtaken(str(year))
    for year, body in loaded.items():
        if before.get(year):
            await calendars.keep(occasion.rows, year, before[year], occasion.moment)
        else:
            await calendars.remove(occasion.rows, year)
        await occasion.note("unload holidays", f"calendar {year}", old=body, new=before.get(year) or None)
