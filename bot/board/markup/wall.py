"""The wall as HTML."""

from bot.board.address import ViewName
from bot.board.markup.element import Html, element
from bot.board.markup.entry_table import entry_table
from bot.board.markup.filters import filters
from bot.board.markup.pieces import Drawn
from bot.board.views.wall import Block, Wall
from bot.section_names import section_mark


def wall_main(wall: Wall, drawn: Drawn) -> Html:
    """Return what the wall shows."""
    blocks = [_block(each, drawn) for each in wall.blocks] or [element("p", drawn.say("nothing here"))]
    size = "s" if wall.size <= 60 else "m" if wall.size <= 110 else "l"
    return Html(
        element("h1", drawn.say("wall"))
        + drawn.heading
        + element("div", drawn.counts(wall.counts), id="counts")
        + filters(drawn, ("department", "section", "light"))
        + element("div", blocks, class_=f"wall size-{size}", id="wall")
    )


def _block(block: Block, drawn: Drawn) -> Html:
    link = drawn.address.to(ViewName.ENTRY, ref=block.section).query
    name = element("a", f"{section_mark(drawn.checklist, block.section, drawn.language)} {block.name}", href=link)
    heading = element("h2", name, id=f"h-{block.section}")
    return element(
        "section", heading, entry_table(block.name, block.lines, drawn), aria_labelledby=f"h-{block.section}"
    )
