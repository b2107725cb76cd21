"""What a question selects entries by."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty


@pytest.mark.parametrize(
    "text",
    [
        "公安牵头的,第六部分的不要",
        "除了第六部分,公安还牵头哪些",
        "公安牵头但不在第六部分的",
        "公安牵头的刨去第六部分还有啥",
        "items led by the police but not in section 6",
    ],
)
def test_a_section_can_be_left_out(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).refs == ("6", "7", "13", "16", "24", "58", "59")


def test_the_reply_names_the_section_that_is_left_out(assistant: Assistant) -> None:
    answer = assistant.ask("社会事业局牵头但不在第一部分的")
    assert answer.certainty is Certainty.SURE
    assert answer.reply.startswith("社会事业局牵头（不含推进市域社会治理体制现代化）")


def test_a_section_that_is_named_is_asked_for(assistant: Assistant) -> None:
    assert assistant.ask("公安在第六部分牵头哪些").refs == ("30", "31", "32")
