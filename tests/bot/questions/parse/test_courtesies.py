"""Courtesies and questions about the bot."""

from collections.abc import Callable

import pytest

from bot.questions.intents import Courtesy, Help
from bot.questions.parse.courtesies import courtesies
from bot.questions.parse.reading import Inquiry
from tests.bot.questions.offered import question, reason

At = Callable[[str], Inquiry]


@pytest.mark.parametrize(
    ("text", "courtesy"),
    [
        ("你好", Courtesy.GREETING),
        ("您好，在吗", Courtesy.GREETING),
        ("谢谢老师", Courtesy.THANKS),
        ("辛苦了", Courtesy.THANKS),
        ("你会什么", Courtesy.USAGE),
        ("你好，怎么用啊", Courtesy.USAGE),
        ("what can you do", Courtesy.USAGE),
    ],
)
def test_a_courtesy_is_told_from_a_question(inquiry_of: At, text: str, courtesy: Courtesy) -> None:
    assert question(courtesies, inquiry_of(text)) == Help(courtesy)


def test_a_question_with_a_greeting_is_a_question(inquiry_of: At) -> None:
    assert reason(courtesies, inquiry_of("你好，消防归谁管")) == "more is said than a courtesy"


@pytest.mark.parametrize("text", ["你好啊小机器人听得见我讲话不", "喂喂听得到吗", "哈喽~ 你都能干嘛"])
def test_whoever_wants_to_be_heard_is_told_what_to_ask(inquiry_of: At, text: str) -> None:
    assert question(courtesies, inquiry_of(text)) == Help(Courtesy.USAGE)
