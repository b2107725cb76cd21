"""No text makes a reader work much: counted in calls, which a busy machine does not change."""

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.assistant import Assistant
from torture.mixed_texts import PIECES, Mixed, dearest
from torture.readers import Read, readers
from torture.reading_work import work
from torture.said import SAID

MOST = 80_000
"""Calls of functions, of which a processor with nothing else to do makes some three in a microsecond."""
FIRST = 8
"""Texts that are read beforehand: tables of what sounds alike are made once, when the first slip comes."""
DEAR = [json.loads(line) for line in Path(__file__).with_name("dear_texts.jsonl").read_text("utf-8").splitlines()]
"""Texts that a search found to be the dearest for their reader and length, at one time or another."""


@pytest.fixture(scope="module")
def table(assistant: Assistant) -> dict[str, Read]:
    table = {each.name: each.read for each in readers(assistant) if each.longest == 4_096}
    for read in table.values():
        for place in range(FIRST):
            read("。".join(SAID[place::FIRST]))
    return table


@pytest.mark.parametrize("text", [each["text"] for each in DEAR], ids=lambda text: f"{len(text)} characters")
def test_what_was_dear_once_is_read_with_little_work(table: dict[str, Read], text: str) -> None:
    counted = {name: work(read, text) for name, read in table.items()}
    assert {name: calls for name, calls in counted.items() if calls > MOST} == {}


@pytest.mark.parametrize("length", [80, 640, 4_096])
def test_texts_of_many_pieces_are_read_with_little_work(table: dict[str, Read], length: int) -> None:
    random = Random(length)
    texts = ["".join(random.choices(PIECES, k=length))[:length] for _ in range(3)]
    counted = {(name, text): work(read, text) for name, read in table.items() for text in texts}
    assert {key: calls for key, calls in counted.items() if calls > MOST} == {}


def test_work_is_the_same_each_time_and_grows_with_what_is_called() -> None:
    assert work(str.strip, " a ") == work(str.strip, " a ") > 0
    assert work(lambda text: [ord(each) for each in text], "a" * 100) >= 100


@given(st.integers(1, 300), st.integers(0, 10**6))
def test_a_changed_text_is_as_long_as_before(length: int, seed: int) -> None:
    random = Random(seed)
    text = Mixed(("第", "49", "项"))
    for _ in range(5):
        text = text.changed(random, length)
        assert len(text.text(length)) == length


def test_the_search_finds_a_dearer_text_than_it_began_with() -> None:
    begun = dearest(lambda text: text.count("谁"), 200, Random(1), 0.0)
    found = dearest(lambda text: text.count("谁"), 200, Random(1), 1.0)
    assert found.cost > begun.cost > 0
    assert found.text.text(200).count("谁") == found.cost
