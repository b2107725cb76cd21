"""Names of departments that are cut apart by a character of the same sound, or by a pronoun."""

import pytest

from bot.questions.assistant import Assistant


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("应急管里局打下手的有哪些", "应急管理局"),
        ("忠治办参与的有哪些", "综治办"),
        ("综合执法的宜阳分局,配合的是哪些", "综合行政执法宜阳分局"),
        ("公安的宜阳分局配合的哪些", "宜阳公安分局"),
        ("应急管理局天天忙到半夜,它要参与的到底是哪几桩", "应急管理局"),
    ],
)
def test_a_name_is_known_through_a_slip_and_a_pronoun(assistant: Assistant, text: str, name: str) -> None:
    answer = assistant.ask(text)
    assert (answer.kind, answer.departments) == ("tasks", (name,))
    assert answer.refs == assistant.ask(f"{name}参与的有哪些").refs


@pytest.mark.parametrize("text", ["水利局牵头哪些", "卫健委要做些么事", "森林公安局打头的有哪些"])
def test_no_body_outside_the_list_is_heard_as_a_department(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind == "unknown_department"
