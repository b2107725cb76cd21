"""A pronoun stands for the one name said before, unless more is said of it."""

import pytest

from bot.questions.assistant import Assistant


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("征收办啊,查一下它的任务", ("22",)),
        ("新到妇联任联络员,想了解本单位在清单中的职责。本单位即妇联。", ("3", "13", "21", "49", "55")),
    ],
)
def test_the_name_said_before_is_meant(assistant: Assistant, text: str, refs: tuple[str, ...]) -> None:
    assert assistant.ask(text).refs == refs


def test_a_role_between_a_name_and_its_pronoun_is_not_lost(assistant: Assistant) -> None:
    assert assistant.ask("教体局打头阵,就是牵头单位写它名字的,是哪些").refs == ("51",)


@pytest.mark.parametrize(
    "text", ["应急管理部,查一下它的任务", "公安部,查一下它的任务", "上高县公安局我不熟,它要干哪些活"]
)
def test_a_name_that_is_a_part_of_a_longer_one_is_another_body(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind == "unknown_department"
