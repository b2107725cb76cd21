"""The wall: every entry by section, with the one count above it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bot.board.address import Address
from bot.board.views.entry_lines import EntryLine, entry_lines
from bot.section_names import section_name
from bot.standing.by_state import in_state
from bot.standing.counting import Counts, overall
from bot.standing.facts import Facts
from checklist_data.model import Checklist


@dataclass(frozen=True, slots=True)
class Block:
    """A section and its entries."""

    section: str
    name: str
    lines: tuple[EntryLine, ...]


@dataclass(frozen=True, slots=True)
class Wall:
    """What the wall shows."""

    counts: Counts
    blocks: tuple[Block, ...]


def wall_of(facts: Facts, checklist: Checklist, address: Address) -> Wall:
    """Return the wall of what an address chooses: a department, a section, how things stand."""
    chosen = chosen_of(facts, address)
    lines = entry_lines(chosen, checklist)
    if address.light:
        lines = _standing_so(lines, entry_lines(in_state(chosen, address.light), checklist))
    blocks = groupby(lines, key=lambda each: each.section)
    return Wall(overall(chosen), tuple(Block(ref, section_name(checklist, ref), tuple(each)) for ref, each in blocks))


def chosen_of(facts: Facts, address: Address) -> Facts:
    """Return the facts of the department and of the section that are chosen."""
    facts = facts.of_department(address.department) if address.department else facts
    return facts.of_section(address.section) if address.section else facts


def _standing_so(lines: Sequence[EntryLine], found: Sequence[EntryLine]) -> list[EntryLine]:
    """Return the lines of what stands in one way: with the departments where it does, and the days of the entry."""
    whole = {each.ref: each for each in lines}
    return [_with_days_of(whole[each.ref], replace(each, who=each.held_by)) for each in found]


def _with_days_of(whole: EntryLine, line: EntryLine) -> EntryLine:
    return replace(line, due=whole.due, is_late=whole.is_late, last=whole.last)
