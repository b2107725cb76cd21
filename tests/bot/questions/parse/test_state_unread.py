"""What is not read of a question for the state makes it unsure."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty


@pytest.mark.parametrize(
    "text",
    [
        "今天的会议进展如何",
        "合同下周到期",
        "没逮进展的有哪几家",
        "本周和下周到期的有哪些",
        "逾期和退回的有哪些",
        "有困难又逾期的是哪家",
        "逾期超过十天的",
        "县里逾期了几项",
        "李四逾期了没",
        "51项要求是什么进展",
        "逾期最多的是谁",
        "高新区综治办逾期了几项",
        "外区综治办谁没报",
        "东区综治办进展怎么样",
        "教体局的老师有困难吗",
        "教体局的领导有困难吗",
        "道路交通那条谁报了 报的啥",
        "审核又退回的有几条",
        "你上次更新是什么时候",
        "can we be late",
    ],
)
def test_what_is_not_read_of_it_makes_it_unsure(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).certainty is Certainty.LIKELY
