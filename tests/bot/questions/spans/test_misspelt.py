"""Words of asking with one slip in what stays unread."""

import pytest

from bot.questions.lexicon.sounds import Sounds
from bot.questions.spans.cues import Cue
from bot.questions.spans.misspelt import MOST_UNREAD, Misspelt
from bot.questions.spans.span import Kind, Span

SOUNDS = Sounds(
    [("qian", "牵千"), ("tou", "头投"), ("can", "参餐"), ("yu", "与于"), ("ju", "局据"), ("xie", "谢写")], ["体休"]
)
WORDS = {
    "牵头": frozenset({Cue.LEAD}),
    "参与": frozenset({Cue.PARTICIPATE}),
    "谢了": frozenset({Cue.THANKS}),
    "哪个局": frozenset({Cue.WHO}),
}
MISSPELT = Misspelt(WORDS, SOUNDS, {"千万", "投资"}.__contains__)


def found(text: str, *gaps: tuple[int, int]) -> set[tuple[int, int, frozenset[Cue]]]:
    spans = [Span(start, end, text[start:end], Kind.GAP) for start, end in gaps or [(0, len(text))]]
    return {(each.start, each.end, each.cues) for _, each in MISSPELT.near(text, spans)}


@pytest.mark.parametrize("text", ["千头", "牵投", "头牵", "牵牵头"])
def test_a_sound_a_change_of_places_or_a_letter_struck_twice_is_one_slip(text: str) -> None:
    assert (0, len(text), WORDS["牵头"]) in found(text)


@pytest.mark.parametrize("text", ["千投", "牵", "头", "牵口", "写了", "ab", ""])
def test_two_slips_or_another_letter_are_none(text: str) -> None:
    assert found(text) == set()


def test_a_letter_of_a_word_of_its_own_is_no_slip() -> None:
    assert found("千万头") == set()
    assert found("牵投资") == set()


def test_a_slip_may_reach_into_what_was_read() -> None:
    assert (0, 2, WORDS["参与"]) in found("参于的", (1, 2))


def test_the_end_of_a_name_is_no_word_of_asking() -> None:
    words = Misspelt({"体局": frozenset({Cue.WHO})}, SOUNDS, lambda _: False)
    text = "教休局"
    assert list(words.near(text, [Span(0, 3, text, Kind.GAP)])) == []


def test_in_a_story_nothing_is_looked_for() -> None:
    text = "千头" + "丙" * (MOST_UNREAD - 2)
    assert found(text)
    assert found(text + "丙") == set()
