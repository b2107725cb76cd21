"""The wall: every entry by section, with the one count above it."""

from dataclasses import dataclass
from itertools import groupby

from bot.board.address import Address
from bot.board.views.entry_lines import EntryLine, entry_lines
from bot.section_names import section_name
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

    @property
    def size(self) -> int:
        """How many lines it has, headings included."""
        return sum(len(each.lines) + 1 for each in self.blocks)


def wall_of(facts: Facts, checklist: Checklist, address: Address) -> Wall:
    """Return the wall of what an address chooses: a department, a section, a light."""
    chosen = chosen_of(facts, address)
    lines = [each for each in entry_lines(chosen, checklist) if _fits(each, address.light)]
    blocks = groupby(lines, key=lambda each: each.section)
    return Wall(overall(chosen), tuple(Block(ref, section_name(checklist, ref), tuple(each)) for ref, each in blocks))


def chosen_of(facts: Facts, address: Address) -> Facts:
    """Return the facts of the department and of the section that are chosen."""
    facts = facts.of_department(address.department) if address.department else facts
    return facts.of_section(address.section) if address.section else facts


def _fits(line: EntryLine, light: str) -> bool:
    return not light or (line.standing is not None and line.standing.light == light)
