"""The table of words with their nearest words."""

import struct
from array import array

import pytest

from bot.questions.lexicon.neighbours import Neighbours, load_neighbours


def table(words: dict[str, list[tuple[str, int]]], each: int) -> bytes:
    """The bytes of a table with so many neighbours for each word."""
    order = sorted(words)
    names = "".join(f"{word}\n" for word in order).encode()
    near, likeness = array("H"), bytearray()
    for place, word in enumerate(order):
        row = [(order.index(other), score) for other, score in words[word]]
        for other, score in row + [(place, 0)] * (each - len(row)):
            near.append(other)
            likeness.append(score)
    return struct.pack("<4sIII", b"QDN1", len(order), each, len(names)) + names + near.tobytes() + bytes(likeness)


def test_the_nearest_words_come_with_their_likeness_nearest_first() -> None:
    words = Neighbours(table({"火灾": [("失火", 204), ("消防", 153)], "失火": [("火灾", 204)], "消防": []}, 2))
    assert words.near("火灾") == [("失火", 0.8), ("消防", 0.6)]
    assert words.near("失火") == [("火灾", 0.8)]
    assert words.near("消防") == words.near("洪水") == []
    assert "火灾" in words
    assert "洪水" not in words


def test_two_words_are_as_alike_as_either_says() -> None:
    words = Neighbours(table({"火灾": [("消防", 153)], "消防": []}, 1))
    assert words.similarity("消防", "火灾") == 0.6
    assert words.similarity("火灾", "火灾") == 1.0
    assert words.similarity("火灾", "洪水") == 0.0


def test_without_a_table_no_word_has_neighbours() -> None:
    assert Neighbours(b"").near("火灾") == []
    assert isinstance(load_neighbours(), Neighbours)


def test_a_file_that_is_no_table_is_refused() -> None:
    with pytest.raises(ValueError, match="not a table"):
        Neighbours(b"XXXX" + bytes(20))
