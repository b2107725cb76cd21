"""Leave (请假): while a liaison is away, the deputies of the department are reminded."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.occasion import Occasion
from bot.people.in_charge import accounts_in_charge
from bot.people.rights import Action, NotAllowed
from storage import absences, people
from storage.absences import Leave
from storage.ids import AccountId

AHEAD = timedelta(days=180)
"""Within which a leave ends."""


class NoLeave(Exception):
    """The days do not lie in those to come, or end before they begin: ask for others."""


@dataclass(frozen=True, slots=True)
class Covered:
    """Who is reminded for each department meanwhile, nobody if nobody else is there; and who of the office hears."""

    deputies: dict[str, tuple[str, ...]]
    tell: tuple[AccountId, ...]


async def take_leave(occasion: Occasion, first: date, last: date, today: date) -> Covered:
    """Record a leave, replacing the last one. Raises NotAllowed, NoLeave."""
    actor, rows = occasion.actor, occasion.rows
    if not actor.departments:
        raise NotAllowed(Action.REPORT)
    begins = max(first, today)
    if not begins <= last <= today + AHEAD:
        raise NoLeave
    await absences.take(rows, Leave(actor.person, begins, last), occasion.moment)
    await occasion.note("leave", f"person {actor.person}", new=f"{first} {last}")
    away = await absences.away(rows, begins, last)  # the actor too
    covered = {each: await _others(occasion, each, away) for each in actor.departments}
    without = frozenset({actor.account})
    return Covered(covered, tuple(await accounts_in_charge(rows, occasion.owners, without=without)))


async def end_leave(occasion: Occasion) -> tuple[AccountId, ...] | None:
    """End the leave of the actor; return who of the office hears of it, None if there was no leave."""
    rows, actor = occasion.rows, occasion.actor
    present = await absences.of(rows, actor.person, occasion.today)
    await absences.end(rows, actor.person)
    if present is None:
        return None
    await occasion.note("leave", f"person {actor.person}", new="over")
    return tuple(await accounts_in_charge(rows, occasion.owners, without=frozenset({actor.account})))


async def _others(occasion: Occasion, department: str, away: frozenset[int]) -> tuple[str, ...]:
    found = await people.speakers_of(occasion.rows, department)
    return tuple(each.person.name for each in found if each.person.id not in away)
