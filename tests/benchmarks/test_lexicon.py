"""Measuring the lexicon by lay words of other hands."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.lexicon import Word, is_found, words
from bot.questions.lexicon.synonyms import Terms, load_pairs

CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.fixture(scope="module")
def lexicon() -> Mapping[str, Terms]:
    return load_pairs()


@pytest.mark.parametrize("name", ["lay_1", "lay_2"])
def test_open_lay_words_lead_to_what_is_right(lexicon: Mapping[str, Terms], name: str) -> None:
    asked = list(words(CORPUS / f"{name}.jsonl"))
    assert len(asked) == 400
    assert sum(is_found(each, lexicon) for each in asked) >= 0.95 * len(asked)


def test_a_word_that_leads_elsewhere_is_not_found(lexicon: Mapping[str, Terms]) -> None:
    assert is_found(Word("小偷小摸", ("盗窃",)), lexicon)
    assert not is_found(Word("小偷小摸", ("电梯维护",)), lexicon)
    assert not is_found(Word("", ("盗窃",)), lexicon)
