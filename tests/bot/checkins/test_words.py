"""The table of words: each of them is found, and none stands where it cannot be read."""

from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as some

from bot.checkins.claims.tokens import Words, tokens_of
from bot.checkins.claims.words import Cue, load_words
from bot.questions.text import plain

WORDS = list(load_words())


def test_every_sign_of_the_table_is_known_and_every_line_says_something() -> None:
    lines = (files("bot.checkins.claims") / "words.txt").read_text(encoding="utf-8").splitlines()
    cues = [line.strip("[]") for line in lines if line.startswith("[")]
    assert len(cues) == len(set(cues))
    assert set(cues) <= set(Cue)


def test_words_stand_in_the_form_in_which_texts_are_read() -> None:
    assert [word for word in WORDS if plain(word) != word] == []


def test_a_word_of_more_than_a_letter_is_read_where_it_stands_alone() -> None:
    words = [word for word in WORDS if len(word) > 1]
    unread = [word for word in words if any(each.is_unread for each in tokens_of(word, 0, len(word), ()))]
    assert len(words) > 1_000
    assert unread == []


PIECES = some.sampled_from([*"完成了没有困难的一半，。；51 中", "按计划", "办结", "请协调", "推进", "12个"])


@given(some.lists(PIECES, min_size=1, max_size=30).map("".join), some.data())
def test_words_are_read_from_any_place_to_any_other_in_order_and_none_is_lost(text: str, data: some.DataObject) -> None:
    start = data.draw(some.integers(0, len(text)))
    end = data.draw(some.integers(start, len(text)))
    found = Words(text, ()).between(start, end)
    read = [place for each in found for place in range(each.start, each.end)]
    assert read == sorted(set(read))
    assert {place for place in range(start, end) if text[place].isalnum()} <= set(read) <= set(range(start, end))
    assert all(each.said == text[each.start : each.end] for each in found)
