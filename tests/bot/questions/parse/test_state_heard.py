"""What has happened is not surely answered from the list."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind


@pytest.mark.parametrize(
    "text",
    [
        "第25项卡没卡",
        "教体局交差了没",
        "医疗纠纷那边目前怎么说",
        "哪些条目一份材料都没有",
        "雪亮工程现在咋回事",
        "item 40, where are we",
    ],
)
def test_what_has_happened_is_not_surely_answered_from_the_list(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is Kind.STATE or answer.certainty is Certainty.LIKELY
