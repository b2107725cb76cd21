"""Words of how things stand that are quoted ask for nothing."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind


@pytest.mark.parametrize(
    "text",
    [
        "第23项里写的“工作进展情况定期评估和跟踪督办”具体是怎么要求的",
        "33项第二段要求的处置反馈率不低于多少",
        "“矛盾纠纷排查化解情况通报”是哪一项",
    ],
)
def test_words_of_the_state_that_are_quoted_ask_for_the_list(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize("text", ["“逾期”的有哪些", "第23项工作进展情况", "25项进展情况如何"])
def test_a_word_of_the_state_alone_is_not_quoted(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert (answer.kind, answer.certainty) == (Kind.STATE, Certainty.SURE)
