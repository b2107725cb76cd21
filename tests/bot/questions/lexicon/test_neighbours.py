"""The table of words with their nearest words."""

import struct
from array import array
from importlib.resources import files

import pytest

from bot.questions.lexicon import lines
from bot.questions.lexicon.neighbours import TABLE, Neighbours, load_neighbours
from bot.questions.retrieval.related import NEAR_ENOUGH


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


def test_a_file_that_is_no_table_is_refused() -> None:
    with pytest.raises(ValueError, match="not a table"):
        Neighbours(b"XXXX" + bytes(20))


def test_the_packaged_table_is_small() -> None:
    size = len((files("bot.questions.lexicon") / TABLE).read_bytes())
    assert 1_000_000 < size <= 4_000_000


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("煤气", "燃气"),
        ("电瓶车", "电动自行车"),
        ("上访", "信访"),
        ("失火", "火灾"),
        ("贩毒", "禁毒"),
        ("欠薪", "拖欠工资"),
        ("拆迁", "依法征收"),
        ("低保", "医疗保障"),
    ],
)
def test_a_lay_word_has_an_official_one_among_its_neighbours(said: str, printed: str) -> None:
    assert dict(load_neighbours().near(said))[printed] >= NEAR_ENOUGH


def test_no_word_is_its_own_neighbour_and_the_nearest_comes_first() -> None:
    words = load_neighbours()
    for said in {term for line in lines("synonyms.txt") for term in line.split("\t")}:
        near = words.near(said)
        assert said not in dict(near)
        assert near == sorted(near, key=lambda each: -each[1])
