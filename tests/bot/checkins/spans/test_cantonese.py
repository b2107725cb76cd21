"""Cantonese in reports is read in the words that everybody writes, and nothing else is touched."""

import pytest

from bot.checkins.spans.cantonese import as_everybody_writes


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("仲做紧", "还在做"),
        ("做咗六成", "做了六成"),
        ("搞掂晒喇", "搞定了了"),
        ("做晒未?", "做了没?"),
        ("冇手尾", "没尾巴"),
        ("唔该帮手", "麻烦帮手"),
        ("佢哋唔肯", "他们不肯"),
        ("琴日开咗会，仲倾紧", "昨天开了会，还在谈"),
    ],
)
def test_its_words_become_those_of_everybody(said: str, written: str) -> None:
    assert as_everybody_writes(said) == written
    assert len(said) == len(written)


@pytest.mark.parametrize("text", ["劳动仲裁已办结", "人手紧张，抓紧推进", "晒被子", "做紧密型医联体"])
def test_other_words_with_the_same_letters_stay(text: str) -> None:
    assert as_everybody_writes(text) == text
