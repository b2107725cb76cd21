"""The wall as a picture: every entry by section, in the colour of how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.board.pictures.paper import (
    COLOURS,
    INK,
    ON_DARK,
    PALE,
    WIDTH,
    as_png,
    breadth_of,
    font,
    picture_light,
    sheet,
    until,
)
from bot.board.views.wall import Block, Wall
from bot.board.wording import text_of
from bot.lights.light import Light
from bot.questions.text import Language

if TYPE_CHECKING:
    from matplotlib.axes import Axes

IN_ROW = 7
LEFT, TILE, ROW, GAP = 330, 104, 54, 12
"""Pixels: the names of sections, the width of a tile with its gap, the height of a row, and between sections."""
ABOVE, BELOW = 170, 80
LONGEST = 10
"""Characters of a section's name in a line."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the pixel at which it begins."""

    block: Block
    top: int
    name: tuple[str, ...]


def draw_wall(wall: Wall, day: date, language: Language = Language.CHINESE) -> bytes:
    """Return the picture as PNG. Raises ImportError if the charts are not installed."""
    placed, height = _places(wall.blocks)
    figure = sheet(height + BELOW)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height + BELOW, 0)
    axes.axis("off")
    _head(axes, wall, day, language)
    for each in placed:
        _draw(axes, each)
    _explain(axes, height + BELOW // 2, language)
    return as_png(figure)


def _places(blocks: Sequence[Block]) -> tuple[list[Placed], int]:
    top, found = ABOVE, []
    for each in blocks:
        name = _in_lines(each.name)
        found.append(Placed(each, top, name))
        top += max(-(-len(each.lines) // IN_ROW) * ROW, len(name) * 34) + GAP
    return found, top


def _in_lines(name: str) -> tuple[str, ...]:
    """Return a name in at most two lines."""
    if len(name) > LONGEST * 2:
        name = name[: LONGEST * 2 - 1] + "…"
    return tuple(name[at : at + LONGEST] for at in range(0, len(name), LONGEST))


def _head(axes: "Axes", wall: Wall, day: date, language: Language) -> None:
    counts = wall.counts
    shown = [picture_light(each.value, counts.lights[each], language) for each in Light]
    axes.text(30, 50, text_of("picture", language), fontproperties=font(27), color=INK, va="center")
    axes.text(
        WIDTH - 30,
        50,
        until(day, language),
        fontproperties=font(18),
        color=PALE,
        va="center",
        ha="right",
    )
    values = {"silent": counts.silent, "waiting": counts.waiting, "late": counts.late}
    said = text_of("picture counts", language, lights=text_of("space", language).join(shown), **values)
    axes.text(30, 115, said, fontproperties=font(21), color=INK, va="center")


def _draw(axes: "Axes", each: Placed) -> None:
    from matplotlib.patches import Rectangle

    for number, text in enumerate(each.name):
        axes.text(30, each.top + 22 + 34 * number, text, fontproperties=font(18), color=INK, va="center")
    for number, line in enumerate(each.block.lines):
        row, column = divmod(number, IN_ROW)
        left, top = LEFT + column * TILE, each.top + row * ROW
        edge = COLOURS["red"] if line.is_late else "none"
        colour = COLOURS[line.shade.value]
        axes.add_patch(Rectangle((left, top), TILE - 8, ROW - 8, facecolor=colour, edgecolor=edge, linewidth=3))
        said = f"{line.ref}!" if line.is_late else line.ref
        ink = "white" if line.shade.value in ON_DARK else INK
        size = 18 if len(said) <= 5 else 13
        place = (left + (TILE - 8) / 2, top + (ROW - 8) / 2)
        axes.text(*place, said, fontproperties=font(size), color=ink, va="center", ha="center")


def _explain(axes: "Axes", middle: int, language: Language) -> None:
    from matplotlib.patches import Rectangle

    left = 30
    for shade in COLOURS:
        name = text_of(shade, language)
        axes.add_patch(Rectangle((left, middle - 14), 28, 28, facecolor=COLOURS[shade], linewidth=0))
        axes.text(left + 38, middle, name, fontproperties=font(17), color=INK, va="center")
        left += 68 + breadth_of(name)
    axes.text(left, middle, text_of("picture late", language), fontproperties=font(17), color=INK, va="center")
