"""The kinds of questions: their keys, the answers that they take, and what closes them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_data.importing.question_kinds import (
    ABOUT_NAMES,
    BY_WORDS,
    FAMILIES,
    KINDS,
    MEANINGS,
    NAMES,
    YES,
    families_of,
    family_words,
    is_known,
    joined_key,
    key_of,
    keys_closing,
    kind_of,
    meant,
)

DOUBTS = st.sampled_from(sorted(KINDS.keys() | ABOUT_NAMES))
WORDS = st.text("甲乙丙.责任", min_size=1, max_size=8)


@given(DOUBTS, WORDS)
def test_every_doubt_has_a_question_that_is_known_and_that_its_own_answer_closes(kind: str, words: str) -> None:
    key = key_of(kind, words)
    assert is_known(key)
    assert key in keys_closing(key)
    assert kind_of(key).family in keys_closing(key)
    assert all(map(is_known, keys_closing(key)))


@given(st.sets(st.sampled_from(sorted(FAMILIES)), min_size=1))
def test_a_question_for_several_families_closes_the_questions_of_each_and_no_other(families: set[str]) -> None:
    key = joined_key(families)
    assert set(families_of(key)) == families
    closed = {kind.family for name, kind in KINDS.items() if key in keys_closing(key_of(name, "词"))}
    assert closed == families
    assert family_words(key)


def test_an_answer_about_one_label_says_nothing_of_another() -> None:
    assert "label" not in keys_closing("label.责任科室")
    assert "label.承办人" not in keys_closing("label.责任科室")


@pytest.mark.parametrize("key", ["", "nothing", "label.", "tail.词", "roles+nothing", "roles+"])
def test_a_key_that_no_question_has_is_not_known(key: str) -> None:
    assert not is_known(key)


@pytest.mark.parametrize("answer", ["是", " Yes ", "Y", "同意", "按拟读的", "TRUE"])
def test_a_yes_is_taken_in_either_language(answer: str) -> None:
    assert meant("tail", answer) == meant("roles+times", answer) == YES


@pytest.mark.parametrize("key", [*KINDS, *(f"{each}.词" for each in sorted(BY_WORDS))])
def test_what_is_offered_is_taken_by_its_word_in_either_language(key: str) -> None:
    for each, words in kind_of(key).options.items():
        assert meant(key, each) == meant(key, words) == each
    assert meant(key, "不是这样") == ""


def test_a_label_is_given_each_meaning_in_the_words_of_people() -> None:
    assert [meant("label.责任科室", words) for words in MEANINGS.values()] == list(MEANINGS)


def test_no_question_leaves_a_place_of_its_words_open_that_nothing_fills() -> None:
    for name, kind in KINDS.items():
        told = {*re.findall(r"\{(\w+)\}", kind.text + kind.proposal)}
        assert told <= {"words", "proposal"}, name
        assert kind.family in FAMILIES, name


def test_names_are_one_question_whatever_is_doubtful_about_them() -> None:
    assert {key_of(each, "甲局") for each in ABOUT_NAMES} == {NAMES}
