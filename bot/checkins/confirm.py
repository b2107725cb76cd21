"""Confirm: one press says that work goes on as planned, for an entry or for all of a department."""

from dataclasses import dataclass

from bot.checkins.closed import require_open
from bot.checkins.entry_status import Known, known, known_one
from bot.checkins.file import file
from bot.checkins.model import Draft
from bot.checkins.orders import Filing
from bot.checkins.recording import Stored
from bot.lights.state import State
from bot.occasion import Occasion
from bot.people.rights import Action, require
from storage import evidence
from storage.reports import Matter, Report, Source


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What was stored, and the entries left as they are: a difficulty, or what the office waits for, wants words."""

    stored: Stored
    left: tuple[str, ...] = ()


class NeedsWords(Exception):
    """A difficulty that was reported is not cleared by a press: ask how it was solved."""

    def __init__(self, before: Known) -> None:
        """Carry the matter as it stands."""
        super().__init__(before.report.matter.ref)
        self.before = before


async def confirm_all(occasion: Occasion, department: str, source: Source) -> Confirmed:
    """Report all that a department owes and a press may answer as on plan. Raises NotAllowed, Closed."""
    require(occasion.actor, Action.REPORT, department)
    owing = [each for each in (await known(occasion, department=department)).values() if each.standing.needs_word]
    left = [each for each in owing if each.is_troubled or each.asks is not None]
    filings = [
        Filing(each.report.matter, carried(each.report, each.report.matter.ref, State.ON_PLAN, occasion))
        for each in owing
        if each not in left
    ]
    return Confirmed(await file(occasion, filings, source), tuple(each.report.matter.ref for each in left))


@dataclass(frozen=True, slots=True)
class StateReported:
    """How a matter stands by a press; `occurrence` is the one that the person was reminded of."""

    matter: Matter
    state: State
    occurrence: int | None = None


async def say_state(occasion: Occasion, said: StateReported, source: Source) -> Stored:
    """Report a state with the last words and evidence. Raises NotAllowed, Closed, NeedsWords."""
    await require_open(occasion, said.matter)
    before = await known_one(occasion, said.matter)
    if before is not None and before.is_troubled and said.state is State.ON_PLAN:
        raise NeedsWords(before)
    last = before.report if before else None
    pieces = [each.id for each in await evidence.of(occasion.rows, last.id)] if last else []
    draft = carried(last, said.matter.ref, said.state, occasion)
    return await file(occasion, [Filing(said.matter, draft, tuple(pieces), said.occurrence)], source)


def carried(last: Report | None, ref: str, state: State, occasion: Occasion) -> Draft:
    """Return a report of today with the last words."""
    percent = last.words.percent if last and state is not State.DONE else None
    return Draft(ref, state, percent, last.words.text if last else "", occasion.today)
