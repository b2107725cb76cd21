"""Public holidays that hold in any year, whether or not its notice is out (国务院令第795号，2024年).

全国年节及纪念日放假办法, articles 2 and 6: New Year's Day; the eve and the first three days of the Spring Festival;
Tomb-Sweeping Day; 1 and 2 May; the Dragon Boat and the Mid-Autumn Festival; 1 to 3 October. The days off that make up
for those on weekends, and the weekend days worked for longer ones, are in the notice of each year alone.
"""

import csv
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

SINCE = 2025
"""The first year for which the regulation holds."""


def public_holidays(year: int) -> frozenset[date]:
    """Return the days off that are certain; none of a year before the regulation, no lunar ones after the table."""
    if year < SINCE:
        return frozenset()
    fixed = [date(year, 1, 1), date(year, 5, 1), date(year, 5, 2), *(date(year, 10, day) for day in (1, 2, 3))]
    return frozenset([*fixed, *_moving().get(year, ())])


@cache
def _moving() -> dict[int, tuple[date, ...]]:
    """The days of each year that follow the moon and the sun: the new year's from its eve to the third, the others."""
    text = (files("bot") / "calendars" / "festivals.csv").read_text(encoding="ascii")
    days: dict[int, tuple[date, ...]] = {}
    for year, *written in list(csv.reader(text.splitlines()))[1:]:
        spring, *others = (date.fromisoformat(f"{year}-{each}") for each in written)
        days[int(year)] = (*(spring + timedelta(days=each) for each in range(-1, 3)), *others)
    return days
