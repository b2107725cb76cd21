"""The wall as HTML."""

from bot.board.address import ViewName
from bot.board.markup.element import Html, element
from bot.board.markup.entry_table import entry_table
from bot.board.markup.filters import filters
from bot.board.markup.pieces import Drawn
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
        + element("div", blocks, class_=f"wall size-{_size(wall)}", id="wall")
    )


def _size(wall: Wall) -> str:
    """The size in print that makes it one page: large, with titles in two lines, small, or in four columns."""
    lines = [line for block in wall.blocks for line in block.lines]
    headings, rules = len(wall.blocks) * HEADING, sum(each.needs_reason for each in lines)
    large = headings + rules * 8 + sum(22 if len(each.title) > IN_LINE else 12 for each in lines)
    return "s" if large <= COLUMNS else "m" if headings + rules * 7 + len(lines) * 10 <= COLUMNS else "l"


def _block(block: Block, drawn: Drawn) -> Html:
    link = drawn.address.to(ViewName.ENTRY, ref=block.section).query
    name = element("a", f"{section_mark(drawn.checklist, block.section, drawn.language)} {block.name}", href=link)
    heading = element("h2", name, id=f"h-{block.section}")
    return element(
        "section", heading, entry_table(block.name, block.lines, drawn), aria_labelledby=f"h-{block.section}"
    )
