"""Which periods of duties are listed: of one that comes each week a year has fifty, and most say nothing new."""

from collections import Counter
from collections.abc import Sequence

from bot.duties.occurrence import Stage
from bot.standing.facts import OccurrenceFact

MOST_ENDED = 3
"""Periods of a duty that have ended and are still listed: the last ones."""


def tasks_listed(occurrences: Sequence[OccurrenceFact]) -> tuple[OccurrenceFact, ...]:
    """Return what is under way, and of each duty the period that comes next and the last ones that ended.

    They come and are returned by their due day.
    """
    ahead = _first_of_each([each for each in occurrences if each.stage is Stage.PLANNED], 1)
    ended = _first_of_each([each for each in reversed(occurrences) if not each.stage.is_live], MOST_ENDED)
    return tuple(each for each in occurrences if each.is_begun or each.number in ahead | ended)


def _first_of_each(occurrences: Sequence[OccurrenceFact], most: int) -> set[int]:
    """Return the numbers of the first ones of each duty."""
    seen: Counter[int] = Counter()
    found: set[int] = set()
    for each in occurrences:
        seen[each.duty] += 1
        if seen[each.duty] <= most:
            found.add(each.number)
    return found
