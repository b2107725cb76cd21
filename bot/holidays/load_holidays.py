"""Load the tables of years, and take that back: at once for every reminder that is planned from then on."""

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
    """Put back what was loaded before. Raises NotAllowed; Overtaken where what was loaded no longer stands."""
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
