"""The topics of the state in bare forms and in wishes to be shown."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.intents import StateAsked, Topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("把逾期的单子给我", Topic.OVERDUE),
        ("把待审核的给我过一下", Topic.REVIEW),
        ("请把未报送单位报上来", Topic.MISSING),
        ("教体局把25项报了没", Topic.MISSING),
        ("哪些要请综治办协调", Topic.COORDINATE),
        ("延期延到几号了", Topic.EXTENDED),
    ],
)
def test_what_is_to_be_shown_is_asked_for(assistant: Assistant, text: str, topic: Topic) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.topic is topic


@pytest.mark.parametrize(
    ("text", "topic", "period"),
    [
        ("销号台账,本月", Topic.DONE, "本月"),
        ("临期任务(下周)按牵头部门排", Topic.DUE, "下周"),
        ("周一例会用,哪些逾期了", Topic.OVERDUE, ""),
        ("缺报情况,周五前要", Topic.MISSING, ""),
        ("未填报单位名单,急用", Topic.MISSING, ""),
        ("工程建设管理局有莫得上报困难", Topic.DIFFICULT, ""),
        ("各单位提出请办公室帮忙协调的问题有哪些,会上要过一遍", Topic.COORDINATE, ""),
    ],
)
def test_bare_forms_ask_for_their_topic_and_the_day_of_a_meeting_for_nothing(
    assistant: Assistant, text: str, topic: Topic, period: str
) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.period) == (topic, period)
