"""Which part of a long question asks for the state."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty
from bot.questions.intents import Topic
from tests.bot.questions.state_asked import asked


@pytest.mark.parametrize(
    ("text", "topic", "departments"),
    [
        ("那个我现在在车上啊你给我说一下就是平安建设这个清单里面到底有哪几家单位是逾期了的", Topic.OVERDUE, ()),
        ("喂小助手公安那边是不是有过期的啊我记得有一两条一直没结", Topic.OVERDUE, ("宜阳公安分局",)),
        (
            "公安分局那边啊,我昨天听他们说都快弄完了,是不是真的,推进到什么程度了",
            Topic.PROGRESS,
            ("宜阳公安分局",),
        ),
    ],
)
def test_a_part_asks_and_what_is_told_around_it_does_not(
    assistant: Assistant, text: str, topic: Topic, departments: tuple[str, ...]
) -> None:
    question = asked(assistant, text)
    assert (question.topic, question.departments, question.period) == (topic, departments, "")
    assert assistant.ask(text).certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("10月份就该办结,到现在还挂着的是哪几条", Topic.OVERDUE),
        ("谁家已经全部办结了?", Topic.DONE),
        ("我局申请延期那几条批下来没得", Topic.EXTENDED),
        ("Hello, could you tell me how item 11 is progressing?", Topic.PROGRESS),
        ("请问第三十八项工作的推进情况,盼复", Topic.PROGRESS),
    ],
)
def test_what_is_asked_is_read_from_the_whole(assistant: Assistant, text: str, topic: Topic) -> None:
    assert asked(assistant, text).topic is topic
