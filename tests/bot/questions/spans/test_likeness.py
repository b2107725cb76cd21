"""Names that were written with a slip, and names of other bodies."""

import pytest

from bot.questions.lexicon.sounds import Sounds
from bot.questions.spans.likeness import Likeness
from bot.questions.trie import Trie


@pytest.fixture(scope="module")
def likeness(sounds: Sounds) -> Likeness:
    names: Trie[str] = Trie()
    names.add("官园街道", "官园街道")
    return Likeness(names, sounds)


@pytest.mark.parametrize(("said", "name"), [("教休局", "教体局"), ("工按局", "工安局")])
def test_a_character_that_looks_or_sounds_like_another_is_forgiven(likeness: Likeness, said: str, name: str) -> None:
    assert likeness.looks_alike(said, name)


@pytest.mark.parametrize(
    ("said", "name"), [("党群工部", "党群工作部"), ("群党工作部", "党群工作部"), ("综综治办", "综治办")]
)
def test_a_slip_of_the_finger_is_forgiven(likeness: Likeness, said: str, name: str) -> None:
    assert likeness.is_slipped(said, name)


@pytest.mark.parametrize(
    ("said", "name"), [("消防支队", "消防大队"), ("官园街道销", "官园街道办"), ("高新区综治办", "新区综治办")]
)
def test_another_body_is_no_slip(likeness: Likeness, said: str, name: str) -> None:
    assert not likeness.is_slipped(said, name)
