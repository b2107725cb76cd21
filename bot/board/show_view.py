"""What a reader sees at an address of the board, with the rights that they have at that moment."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.board.address import Address, ViewName
from bot.board.markup.department import department_main
from bot.board.markup.entry import entry_main
from bot.board.markup.matrix import matrix_main
from bot.board.markup.pieces import Drawn
from bot.board.markup.search import search_main
from bot.board.markup.wall import wall_main
from bot.board.markup.year import year_main
from bot.board.views.department import department_view
from bot.board.views.entry import EntryView, entry_view
from bot.board.views.entry_lines import entry_of
from bot.board.views.found import Found, lines_found
from bot.board.views.matrix import matrix_of
from bot.board.views.wall import wall_of
from bot.board.views.year import year_of
from bot.checkins.history import history_of
from bot.occasion import Occasion
from bot.people.rights import Action, require
from bot.standing.facts import Facts
from bot.standing.gather import gather
from storage import evidence
from storage.evidence import Piece

__all__ = ["Facts", "Opening", "facts_of", "main_of"]


MOST_EVENTS = 60
"""Of the history of an entry, the newest."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A view that somebody opens: who, over which facts, where; `found` is the chat's answer to a search."""

    occasion: Occasion
    facts: Facts
    address: Address
    found: Found | None = None


async def facts_of(occasion: Occasion) -> Facts:
    """Return how everything stands. Raises NotAllowed."""
    require(occasion.actor, Action.SEE_STATUS)
    frame = occasion.frame
    return await gather(occasion.rows, occasion.checklist, frame.calendar, frame.now.astimezone(frame.zone))


async def main_of(opening: Opening) -> str:
    """Return the main part of the page. Raises NotAllowed."""
    require(opening.occasion.actor, Action.SEE_STATUS)
    facts, address, checklist = opening.facts, opening.address, opening.occasion.checklist
    drawn = Drawn(address, checklist, facts.today, facts.moment)
    match address.view:
        case ViewName.WALL:
            return wall_main(wall_of(facts, checklist, address), drawn)
        case ViewName.SECTIONS:
            return matrix_main(matrix_of(facts, checklist), drawn)
        case ViewName.YEAR:
            return year_main(year_of(facts, address), drawn)
        case ViewName.DEPARTMENT:
            return department_main(department_view(facts, address.department), drawn)
        case ViewName.SEARCH:
            return search_main(opening.found, lines_found(opening.found, facts, checklist), drawn)
        case ViewName.ENTRY:
            return entry_main(await _entry(opening), drawn)


async def _entry(opening: Opening) -> EntryView:
    """An entry with its history; who did it is told by role, and by name to those in charge alone."""
    occasion, checklist, ref = opening.occasion, opening.occasion.checklist, opening.address.ref
    may_know = occasion.actor.may(Action.REVIEW)
    item = checklist.entries[entry_of(ref, checklist)]
    refs = [item.ref, *(each.ref for each in getattr(item, "clauses", ()))]
    happened = await history_of(occasion, item.ref, MOST_EVENTS)
    known = happened if may_know else [replace(each, name="") for each in happened]
    return entry_view(opening.facts, checklist, ref, known, await _pieces(opening, refs), may_open=may_know)


async def _pieces(opening: Opening, refs: Sequence[str]) -> list[Piece]:
    reports = [each.report.number for each in opening.facts.of_entries(refs).matters if each.report is not None]
    found = await evidence.of_all(opening.occasion.rows, reports)
    return sorted({piece.id: piece for each in found.values() for piece in each}.values(), key=lambda each: each.id)
