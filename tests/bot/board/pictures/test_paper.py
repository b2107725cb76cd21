"""What every picture of the board is drawn on."""

import io

import pytest
from PIL import Image

from bot.board.pictures.paper import COLOURS, ON_DARK, WIDTH, as_png, font, sheet
from bot.board.wording import TEXTS


@pytest.mark.parametrize("height", [300, 1080])
def test_a_sheet_has_the_width_of_a_phone_and_the_height_that_is_asked_for(height: int) -> None:
    with Image.open(io.BytesIO(as_png(sheet(height)))) as picture:
        assert (picture.format, picture.size) == ("PNG", (WIDTH, height))


def test_every_colour_has_a_name() -> None:
    assert COLOURS.keys() <= TEXTS.keys()
    assert COLOURS.keys() >= ON_DARK
    assert len(set(COLOURS.values())) == len(COLOURS)


def test_the_packaged_font_is_used_in_any_size() -> None:
    assert str(font(18).get_file()).endswith("qingdan-sans.otf")
    assert font(18) is font(18)
    assert font(18).get_size() != font(27).get_size()
