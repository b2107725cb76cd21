"""Limits are told as figures, and how far something has come is none."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Kind


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("老百姓对平安建设的满意度要到百分之几", "98%"),
        ("派出所警力占区级公安总警力,最少百分之几?", "40%"),
        ("医责险覆盖的比例至少百分之几", "50%"),
        ("最少百分之几的社区要能代办政务服务", "90%"),
        ("反馈率要多少", "90%"),
        ("网格员每日报多少条有效信息算达标", "1"),
        ("网格员一天巡查几个钟头", "2"),
        ("街道综治中心最少配几个专职", "2"),
        ("街道的综治中心呢,要几个专职(问的是街道那级)", "2"),
        ("卅七项满意度目标", "98%"),
        ("负面清单第3条扣多少", "-30"),
        ("共性那本总分是多少", "840"),
    ],
)
def test_a_limit_is_told_and_not_how_far_something_has_come(assistant: Assistant, text: str, value: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is Kind.VALUE
    assert value in answer.values


@pytest.mark.parametrize("text", ["应诉率目前完成到百分之几了", "第33项完成百分之几了"])
def test_how_far_something_has_come_is_no_limit(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.STATE
