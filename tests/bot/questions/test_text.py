"""One written form for questions and checklist alike."""

from hypothesis import given
from hypothesis import strategies as st

from bot.questions.text import READ_AT_MOST, is_han, is_latin, letter, plain, question, searchable


def test_traditional_full_width_and_capital_characters_become_plain() -> None:
    assert plain("應急局牽頭第３３項,Which?") == "应急局牵头第33项,which?"


def test_roman_numerals_become_letters() -> None:
    assert plain("Ⅱ－4（2）") == "ii-4(2)"


def test_what_cannot_be_seen_is_left_out() -> None:
    assert plain("教\u200b体\ufeff局\x00牵头") == "教体局 牵头"


def test_a_lone_surrogate_does_no_harm() -> None:
    assert plain("教体局\ud800牵头") == "教体局?牵头"


def test_mentions_are_not_part_of_the_question() -> None:
    assert question("@清单助手 教体局牵头哪些") == "教体局牵头哪些"


def test_a_long_text_is_cut() -> None:
    assert len(question("长" * 1_000_000)) == READ_AT_MOST


def test_numerals_and_quotes_do_not_part_the_same_words() -> None:
    assert searchable("“一社区(村)一警”") == searchable("1社区村1警")


@given(st.text(max_size=200))
def test_plain_text_is_a_fixed_point(text: str) -> None:
    once = plain(text)
    assert plain(once) == once


@given(st.characters())
def test_a_character_is_han_or_latin_or_neither(character: str) -> None:
    assert not (is_han(character) and is_latin(character))
    assert letter(character) == searchable(character)
