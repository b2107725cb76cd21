"""The skeleton: every writing of a digit or separator is one, and each character knows where it stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sensitive.skeleton import may_be_read_out, read_out, skeleton_of


@pytest.mark.parametrize("written", ["138", "１３８", "①③⑧", "𝟏𝟑𝟖", "١٣٨", "1\u200b3\u200d8", "1\ufe0f3\ufe0f8\ufe0f"])
def test_every_writing_of_a_digit_is_one_digit(written: str) -> None:
    assert skeleton_of(written).line == "138"


@pytest.mark.parametrize("written", ["1－3", "1—3", "1--3", "1〜3", "1-\u200b-3"])
def test_every_dash_is_one_dash_however_often_it_comes(written: str) -> None:
    assert skeleton_of(written).line == "1-3"


def test_small_letters_and_their_doubles_are_capitals() -> None:
    assert skeleton_of("41030319900307721х").line[-1] == skeleton_of("41030319900307721×").line[-1] == "X"


@given(st.text(alphabet=st.sampled_from("1３⑧ -－—\u200b\n甲县xX𝟖"), max_size=40))
def test_every_character_stands_where_it_stood_in_the_text(text: str) -> None:
    skeleton = skeleton_of(text)
    places = list(skeleton.places())
    assert len(places) == len(skeleton.line)
    assert places == sorted(set(places))
    assert all(0 <= each < len(text) for each in places)
    assert all(text[place] in "1" for each, place in zip(skeleton.line, places, strict=True) if each == "1")


def test_numerals_and_letters_are_a_second_reading() -> None:
    line = skeleton_of("一三八零零一三八零零零").line
    assert may_be_read_out(line)
    assert read_out(line) == "13800138000"
    assert read_out(skeleton_of("l38OO").line) == "13800"


def test_an_ordinary_sentence_is_not_read_out() -> None:
    assert not may_be_read_out(skeleton_of("第一项工作按计划推进").line)
