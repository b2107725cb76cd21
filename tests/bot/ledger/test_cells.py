"""Cells hold any text of a person."""

from hypothesis import given
from hypothesis import strategies as st

from bot.ledger.cells import CUT, LONGEST, cell


def units(text: str) -> int:
    """Its length as spreadsheets count."""
    return len(text.encode("utf-16-le")) // 2


def test_a_text_of_the_full_length_is_kept_and_a_longer_one_says_that_it_is_cut() -> None:
    assert cell("清" * LONGEST) == "清" * LONGEST
    cut = cell("清" * (LONGEST + 1))
    assert units(cut) == LONGEST
    assert cut.endswith(CUT)


def test_no_character_beyond_the_basic_plane_is_cut_in_half() -> None:
    for lead in ("", "x"):
        cut = cell(lead + "🚀" * LONGEST)
        assert LONGEST - 1 <= units(cut) <= LONGEST
        assert cut.removesuffix(CUT).removeprefix(lead).strip("🚀") == ""


def test_line_ends_are_one_and_controls_go() -> None:
    assert cell("a\r\nb\rc\x00\x0b\ud800\td") == "a\nb\nc\td"


@given(st.text(st.characters()))
def test_whatever_the_text_a_cell_can_hold_it(text: str) -> None:
    held = cell(text)
    held.encode()
    assert cell(held) == held
