"""Prices, fees and counters, which a checklist of duties does not tell."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Kind


@pytest.mark.parametrize(
    "text",
    [
        "菜市场的猪肉几多钱一斤",
        "停车场一个钟头收几块",
        "学校食堂一餐几块",
        "独生子女一个月补多少",
        "垃圾清运费一户收几块",
        "how much is a bus ticket",
        "补办身份证去哪里",
        "家里的狗打防疫针,在哪项",
        "where is the nearest swimming pool",
    ],
)
def test_money_and_counters_are_not_in_the_list(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.ABSENT


@pytest.mark.parametrize(
    ("text", "ref"),
    [("举报有没有奖金,写在哪", "5.2"), ("见义勇为给不给奖励,哪一项", "47")],
)
def test_what_an_entry_says_of_money_is_found(assistant: Assistant, text: str, ref: str) -> None:
    assert ref in assistant.ask(text).refs[:3]
