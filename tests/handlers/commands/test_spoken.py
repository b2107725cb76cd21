"""Commands that are said in Chinese words."""

import pytest

from handlers.commands.spoken import LONGEST, behind_stroke, said_in_words


@pytest.mark.parametrize(
    ("text", "name"),
    [("状态", "status"), ("/状态", "status"), ("、状态 教体局", "status"), ("／状态", "status"), ("报进展", "report")],
)
def test_a_word_is_a_command_with_and_without_a_stroke(text: str, name: str) -> None:
    command = said_in_words(text)
    assert command is not None
    assert command.name == name


@pytest.mark.parametrize("text", ["", "/", "  ", "报进展 51", "状态怎么样", "状" * (LONGEST + 1)])
def test_other_words_are_none(text: str) -> None:
    assert said_in_words(text) is None


def test_behind_a_stroke_nothing_has_to_part_it_from_what_follows() -> None:
    found = behind_stroke("／状态教体局")
    assert found is not None
    assert (found[0].name, found[1]) == ("status", "/状态 教体局")
    assert behind_stroke("状态教体局") is None
    assert behind_stroke("/天气") is None
