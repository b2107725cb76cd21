"""The characters with which the words for a state begin leave none of the words out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkin.model import State
from bot.checkin.state_words import BEGINS, PLAIN, WEAK, WEAK_BEGINS

WORDS = [*((BEGINS[state], words) for state, words in PLAIN.items()), (WEAK_BEGINS, WEAK)]
PIECES = sorted({piece for _, words in WORDS for word in words for piece in re.findall("[\u4e00-\u9fff]+", word)})


@pytest.mark.parametrize(("begins", "words"), WORDS, ids=[*State, "weak"])
@given(st.lists(st.sampled_from([*PIECES, "，", " ", "3"]), max_size=8))
def test_no_word_is_left_out(begins: str, words: tuple[str, ...], pieces: list[str]) -> None:
    found = re.search("|".join(words), "".join(pieces))
    assert found is None or found.group()[0] in begins
