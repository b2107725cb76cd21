"""A ticket with its labels: what it says without them."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind
from bot.questions.fields import without_labels
from bot.questions.intents import StateAsked, Topic


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("范围:第6部分;字段:进度", "第6部分,进度?"),
        ("条目#33 status=?", "条目#33 status?"),
        ("last_update 条目60", "last update 条目60"),
        ("单位:教体局;字段:逾期数;口径:截止日已过", "教体局,逾期数?"),
        ("单位:教体局;字段:逾期数;口径:只算牵头", "教体局,逾期数,口径:只算牵头?"),
        ("单位:教体局;进度:完成80%", "单位:教体局;进度:完成80%"),
    ],
)
def test_the_values_of_a_ticket_are_what_it_says(text: str, said: str) -> None:
    assert without_labels(text) == said


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("对象:教体局;字段:逾期条目数", Topic.OVERDUE),
        ("条目#25 status=?", Topic.PROGRESS),
        ("last_update 条目25", Topic.LAST),
    ],
)
def test_a_ticket_asks_for_its_field(assistant: Assistant, text: str, topic: Topic) -> None:
    answer = assistant.ask(text)
    question = answer.context.question
    assert (answer.kind, answer.certainty) == (Kind.STATE, Certainty.SURE)
    assert isinstance(question, StateAsked)
    assert question.topic is topic
