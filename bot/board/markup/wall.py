"""The wall as HTML."""

from datetime import date

from bot.board.address import ViewName
from bot.board.markup.element import Html, element
from bot.board.markup.entry_table import entry_table
from bot.board.markup.filters import filters
from bot.board.markup.pieces import Drawn
from bot.board.views.entry_lines import EntryLine
from bot.board.views.wall import Block, Wall
from bot.section_names import section_mark

COLUMNS, HEADING = 1350, 14
"""Points: what three columns of a printed page hold, and the height of a heading. Rows are as `board.css` has them."""
IN_LINE = 11
"""Characters of a title in a line of the large print."""


def wall_main(wall: Wall, drawn: Drawn) -> Html:
    """Return what the wall shows."""
    blocks = [_block(each, drawn) for each in wall.blocks] or [element("p", drawn.say("nothing here"))]
    return Html(
        element("h1", drawn.say("wall"))
        + drawn.heading
        + element("div", drawn.counts(wall.counts), id="counts")
        + filters(drawn, ("department", "section", "light"))
        + element("div", blocks, class_=f"wall size-{_size(wall, drawn.today)}", id="wall")
    )


def _size(wall: Wall, today: date) -> str:
    """The size in print that makes it one page: large, with titles in two lines, small, or in four columns."""
    lines = [line for block in wall.blocks for line in block.lines]
    headings = len(wall.blocks) * HEADING
    large = headings + sum(10 * _rows(each, today, IN_LINE) + 2 for each in lines)
    small = headings + sum(8 * _rows(each, today) + 2 for each in lines)
    return "s" if large <= COLUMNS else "m" if small <= COLUMNS else "l"


def _rows(line: EntryLine, today: date, in_line: int | None = None) -> int:
    """How many lines of print it has; a title has one unless it may go on, a day of another year has two."""
    title = 2 if in_line is not None and len(line.title) > in_line else 1
    days = (each.year != today.year for each in (line.due, line.last) if each is not None)
    return max(title + line.needs_reason, 1 + any(days))


def _block(block: Block, drawn: Drawn) -> Html:
    link = drawn.address.to(ViewName.ENTRY, ref=block.section).query
    name = element("a", f"{section_mark(drawn.checklist, block.section, drawn.language)} {block.name}", href=link)
    heading = element("h2", name, id=f"h-{block.section}")
    return element(
        "section", heading, entry_table(block.name, block.lines, drawn), aria_labelledby=f"h-{block.section}"
    )
