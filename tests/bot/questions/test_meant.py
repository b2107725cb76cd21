"""A text is read as it was meant: a pause behind a name is none of a beginning that is broken off."""

import pytest

from bot.questions.assistant import Assistant


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("团工委…参与哪些项来着", "tasks"),
        ("区工会……负责哪些 嗯 都给我", "tasks"),
        ("税务局…有没有它的事", "unknown_department"),
        ("谁…财政局牵头哪些", "tasks"),
    ],
)
def test_a_name_with_a_pause_behind_it_is_what_is_asked_about(assistant: Assistant, text: str, kind: str) -> None:
    assert assistant.ask(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "您好您好，我是新来的志愿者，初次见面，请多关照。",
        "真是太感谢您了，您解答得又快又清楚，祝您工作顺利。",
        "喂，你識做啲咩㗎？",
    ],
)
def test_courtesies_are_answered_as_such(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind == "help"


@pytest.mark.parametrize(
    "text",
    [
        "我只需要财政局作为参与单位的那些项，牵头的暂且不看，烦请您查一查。",
        "帮我查一下财政局参与的事项，只要参与的，牵头的我已经抄下来了。",
        "听说财政局也列在清单里，不知它要参与什么任务呢",
        "请帮我找出财政局参与的那几项",
    ],
)
def test_a_role_is_asked_for_politely(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).departments == ("财政局",)
    assert assistant.ask(text).refs == assistant.ask("财政局参与哪些").refs
