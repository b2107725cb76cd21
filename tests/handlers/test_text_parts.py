"""Texts as they can be sent: clean, in parts, and names that stand in one line."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.text_parts import LONGEST_NAME, clean, name_in_a_line, parts, utf16_length


def test_half_characters_and_controls_are_cleaned_away() -> None:
    assert clean("a\x00b\x1bc\td\r\ne\rf\ud800g") == "abc\td\nef\ufffdg"


def test_two_halves_of_one_character_become_it() -> None:
    assert clean("\ud83d\ude00") == "😀"


@pytest.mark.parametrize(("text", "units"), [("", 0), ("清单", 2), ("😀", 2), ("👍🏽", 4), ("\ud800", 1)])
def test_the_platform_counts_in_utf16(text: str, units: int) -> None:
    assert utf16_length(text) == units


@pytest.mark.parametrize("text", ["", " ", "\n\t\u3000", "\x00", "\u200b\u200d", "\r\n"])
def test_a_text_in_which_nothing_can_be_seen_has_no_parts(text: str) -> None:
    assert parts(text) == ()


def test_a_text_that_fits_stays_whole() -> None:
    assert parts(" 第一行\n\n第二行 \n") == ("第一行\n\n第二行",)


def test_a_text_is_split_at_the_last_line_end_that_fits() -> None:
    assert parts("一二三\n四五六\n七八九", 8) == ("一二三\n四五六", "七八九")
    assert parts("一二三\n四五六", 3) == ("一二三", "四五六")


def test_a_long_line_is_split_at_a_space_or_a_pause() -> None:
    assert parts("check the plan now", 10) == ("check the", "plan now")
    assert parts("每月检查，每季报告。年终总结", 8) == ("每月检查，", "每季报告。", "年终总结")


def test_a_line_without_a_pause_is_split_anywhere() -> None:
    assert parts("一二三四五六七", 3) == ("一二三", "四五六", "七")


@pytest.mark.parametrize("character", ["😀", "👍🏽", "👨‍👩‍👧‍👦", "🇨🇳", "e\u0301", "1️⃣", "🏳️‍🌈"])
def test_what_is_seen_as_one_character_stays_together(character: str) -> None:
    for limit in range(utf16_length(character), 4 * utf16_length(character)):
        assert all(part == character * (len(part) // len(character)) for part in parts(character * 9, limit))


def test_a_part_that_cannot_hold_one_character_is_an_error() -> None:
    with pytest.raises(ValueError, match="limit must be at least 2"):
        parts("😀", 1)


def test_parts_follow_each_other_in_order() -> None:
    text = "\n".join(f"第{number}行" for number in range(2_000))
    split = parts(text)
    assert len(split) > 1
    assert "\n".join(split) == text
    assert all(text.index(earlier) < text.index(later) for earlier, later in pairwise(split))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("李 敏", "李 敏"),
        ("  Alan\u3000Smith ", "Alan Smith"),
        ("甲\n\n综治办通知：请立即上报", "甲 综治办通知：请立即上报"),
        ("甲\u2028乙\x85丙\t丁", "甲 乙 丙 丁"),
        ("\u202e局长\u202d", "局长"),
        ("\u2066\u2067局长\u2069\u061c", "局长"),
        ("\x1b[31m甲\x07", "[31m甲"),
        ("\ue000\ue001甲", "**甲"),
        ("甲" * 4_096, "甲" * 64),
        ("甲 " * 64, ("甲 " * 32).strip()),
        ("👨‍👩‍👧", "👨‍👩‍👧"),
        ("\ud83d甲", "\ufffd甲"),
        *(
            (nothing, "")
            for nothing in ("", " ", "\u200b\u2060", "\u202e" * 50, "\u3164", "\u2800", "\u0301", "\u200d")
        ),
    ],
)
def test_a_name_stands_in_one_line_and_speaks_for_nobody_else(name: str, said: str) -> None:
    assert name_in_a_line(name) == said


@given(st.text())
def test_a_name_is_never_long_and_never_has_a_new_line(name: str) -> None:
    said = name_in_a_line(name)
    assert len(said) <= LONGEST_NAME
    assert said.splitlines() in ([], [said])
    assert name_in_a_line(said) == said
