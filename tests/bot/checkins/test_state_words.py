"""The characters with which the words for a state begin leave none of the words out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.state_words import PLAIN, WEAK, Words

WORDS = [each for words in (*PLAIN.values(), WEAK) for each in words]
PIECES = sorted({piece for _, pattern in WORDS for piece in re.findall("[\u4e00-\u9fff]+", pattern)})


@pytest.mark.parametrize("words", WORDS, ids=[pattern for _, pattern in WORDS])
@given(st.lists(st.sampled_from([*PIECES, "，", " ", "3"]), max_size=8))
def test_no_word_is_left_out(words: Words, pieces: list[str]) -> None:
    begins, pattern = words
    found = re.search(pattern, "".join(pieces))
    assert found is None or found.group()[0] in begins


@pytest.mark.parametrize("words", WORDS, ids=[pattern for _, pattern in WORDS])
def test_each_piece_of_a_word_is_looked_for_where_it_begins_one(words: Words) -> None:
    begins, pattern = words
    found = [re.search(pattern, first + second) for first in PIECES for second in ("", *PIECES)]
    assert {each.group()[0] for each in found if each} <= set(begins)
