"""Measuring the lexicon by lay words of other hands."""

from pathlib import Path

import pytest

from benchmarks.lexicon import Word, is_found, words

CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.mark.parametrize("name", ["lay_1", "lay_2"])
def test_open_lay_words_lead_to_what_is_right(name: str) -> None:
    asked = list(words(CORPUS / f"{name}.jsonl"))
    assert len(asked) == 400
    assert sum(map(is_found, asked)) >= 0.95 * len(asked)


def test_a_word_that_leads_elsewhere_is_not_found() -> None:
    assert is_found(Word("小偷小摸", ("盗窃",)))
    assert not is_found(Word("小偷小摸", ("电梯维护",)))
    assert not is_found(Word("", ("盗窃",)))
