"""The wall as a picture: it grows with what it shows, and long names stay beside their tiles."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from bot.board.address import Address
from bot.board.pictures.wall_picture import IN_ROW, LONGEST, draw_wall
from bot.board.views.wall import Block, Wall, wall_of
from checklist_data.model import Checklist
from tests.bot.standing.made import TODAY, facts, matter


@pytest.fixture
def wall(checklist: Checklist) -> Wall:
    return wall_of(facts(matters=(matter("教体局", "49"),)), checklist, Address())


def height(wall: Wall) -> int:
    with Image.open(io.BytesIO(draw_wall(wall, TODAY))) as picture:
        assert picture.format == "PNG"
        return picture.height


def test_a_further_row_makes_it_higher_and_a_row_is_filled_first(wall: Wall) -> None:
    (block,) = [each for each in wall.blocks if each.lines]
    line = block.lines[0]

    def of(count: int) -> int:
        return height(replace(wall, blocks=(Block(block.section, block.name, (line,) * count),)))

    assert of(1) == of(IN_ROW) < of(IN_ROW + 1) == of(2 * IN_ROW)


def test_a_name_of_any_length_takes_two_lines_at_the_most(wall: Wall) -> None:
    (block,) = [each for each in wall.blocks if each.lines]
    heights = {
        height(replace(wall, blocks=(replace(block, name="长" * count),))) for count in (LONGEST * 2, LONGEST * 9)
    }
    assert len(heights) == 1
