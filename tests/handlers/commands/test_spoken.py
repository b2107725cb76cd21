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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("打开看板", "board"),
        ("请帮我导出一下台账", "ledger"),
        ("发一份工作通报", "circular"),
        ("看看日历", "calendar"),
        ("查看人员", "people"),
    ],
)
def test_what_is_wished_to_be_shown_is_the_command_for_it(text: str, name: str) -> None:
    command = said_in_words(text)
    assert command is not None
    assert command.name == name


@pytest.mark.parametrize("text", ["发通知", "要交接", "看看教体局的任务", "打开看板的人是谁", "我要撤销"])
def test_what_would_change_something_or_asks_more_is_none(text: str) -> None:
    assert said_in_words(text) is None


@pytest.mark.parametrize("text", ["", "/", "  ", "报进展 51", "状态怎么样", "状" * (LONGEST + 1)])
def test_other_words_are_none(text: str) -> None:
    assert said_in_words(text) is None


def test_behind_a_stroke_nothing_has_to_part_it_from_what_follows() -> None:
    found = behind_stroke("／状态教体局")
    assert found is not None
    assert (found[0].name, found[1]) == ("status", "/状态 教体局")
    assert behind_stroke("状态教体局") is None
    assert behind_stroke("/天气") is None
