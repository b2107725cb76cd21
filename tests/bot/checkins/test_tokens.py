"""Cutting a report into tokens: nothing is lost, and what is known wins over what stays unread."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.claims.tokens import Token, Words, tokens_of
from bot.checkins.claims.words import Cue

TEXTS = st.lists(
    st.sampled_from(
        ["51", "已", "办结", "按计划", "有困难", "，", "。", "经费", "没", "ppt", "80", " ", "座谈会", "卡住了"]
    ),
    max_size=14,
).map("".join)


def said(text: str) -> list[str]:
    return [each.said for each in tokens_of(text, 0, len(text), ())]


@given(TEXTS)
def test_every_letter_stands_in_one_token_and_every_token_says_what_stands_there(text: str) -> None:
    tokens = tokens_of(text, 0, len(text), ())
    held = [place for each in tokens for place in range(each.start, each.end)]
    assert held == sorted(set(held))
    assert {place for place, each in enumerate(text) if each.isalnum()} <= set(held)
    assert all(text[each.start : each.end] == each.said for each in tokens)


@given(TEXTS)
def test_what_stays_unread_is_one_token_where_nothing_known_parts_it(text: str) -> None:
    tokens = tokens_of(text, 0, len(text), ())
    for one, other in pairwise(tokens):
        assert not (one.is_unread and other.is_unread and one.end == other.start)


def test_known_words_are_found_between_unread_ones() -> None:
    assert said("甲乙丙办结") == ["甲乙丙", "办结"]
    assert said("办结，丁戊己") == ["办结", "丁戊己"]


def test_what_is_special_stands_as_it_is_and_of_two_the_first() -> None:
    text = "12月1日办结"
    day, other = Token(0, 5, text[:5], frozenset({Cue.DATE})), Token(3, 7, text[3:7], frozenset({Cue.SHARE}))
    found = Words(text, [other, day]).between(0, len(text))
    assert [each.said for each in found] == ["12月1日", "办结"]
    assert found[0] is day


def test_a_stretch_that_ends_within_a_word_holds_no_letter_behind_its_end() -> None:
    text = "今天已办结"
    assert Words(text, ()).between(0, 4)[-1].end <= 4


def test_a_latin_word_is_not_found_within_another() -> None:
    assert said("ok") == ["ok"]
    assert said("xokx") == ["xokx"]


def test_what_is_unread_may_say_that_the_rest_lies_ahead() -> None:
    assert Token(0, 2, "甲将", frozenset()).lies_ahead
    assert not Token(0, 2, "大会", frozenset()).lies_ahead
    assert Token(0, 2, "下周", frozenset({Cue.FUTURE})).lies_ahead
