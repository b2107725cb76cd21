"""Difficulties that were reported: they stay open until a report says that they are solved."""

from collections.abc import Sequence
from dataclasses import replace

from bot.checkins.entry_status import known, known_by
from bot.checkins.model import Draft, Hindrance, joined
from bot.checkins.orders import Filing
from bot.lights.state import State
from bot.occasion import Occasion
from storage.reports import Report


async def kept_open(occasion: Occasion, draft: Draft, before: Report | None) -> Draft:
    """Return what is stored of a report: progress that says nothing of the difficulty before it leaves that open."""
    if draft.state is not State.ON_PLAN or draft.hindrance is not Hindrance.UNSAID or before is None:
        return draft
    found = await known_by(occasion, before)
    if not found.is_troubled:
        return draft
    return replace(draft, state=found.state, text=joined(before.words.text, draft.text))


async def solved_on_clauses(occasion: Occasion, filings: Sequence[Filing]) -> list[Filing]:
    """Return what is reported with difficulties of items that are solved: so are those of their clauses."""
    named, found = {each.matter for each in filings}, []
    for each in filings:
        refs = clauses_of_solved(occasion, each.draft)
        on_clauses = await known(occasion, department=each.matter.department, refs=refs) if refs else {}
        found += [
            Filing(matter, replace(each.draft, ref=matter.ref, state=State.ON_PLAN, percent=one.report.words.percent))
            for matter, one in on_clauses.items()
            if one.is_troubled and matter not in named
        ]
    return found


def clauses_of_solved(occasion: Occasion, draft: Draft) -> tuple[str, ...]:
    """Return the clauses of an item whose difficulty is said to be solved; none of anything else."""
    if draft.hindrance is not Hindrance.SOLVED or draft.state not in {State.ON_PLAN, State.DONE}:
        return ()
    return tuple(each.ref for each in getattr(occasion.checklist.entries[draft.ref], "clauses", ()))
