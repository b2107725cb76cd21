"""A question for the state is answered as a fact only where every word of it is accounted for."""

import pytest

from benchmarks.state import understood_by
from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind
from bot.questions.intents import StateAsked, Topic
from bot.questions.selection import Scope


@pytest.mark.parametrize("text", ["25项逾期扣几分", "51为什么是红灯", "五十六项网格化管理服务搞成啥样了"])
def test_an_answer_from_the_list_to_words_of_the_state_is_unsure(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is Kind.STATE or answer.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("text", "topic", "scope"),
    [
        ("省特色的进展", Topic.OVERVIEW, Scope.SECOND),
        ("省特色哪些还没报", Topic.MISSING, Scope.SECOND),
        ("共性清单逾期的有哪些", Topic.OVERDUE, Scope.COMMON),
        ("共性事项进展如何", Topic.OVERVIEW, Scope.COMMON),
    ],
)
def test_a_list_can_be_asked_about(assistant: Assistant, text: str, topic: Topic, scope: Scope) -> None:
    answer = assistant.ask(text)
    question = answer.context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.scope, answer.certainty) == (topic, scope, Certainty.SURE)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("教体局有没有困难", Topic.DIFFICULT),
        ("公安有没有说有困难", Topic.DIFFICULT),
        ("25项是不是被退回了", Topic.RETURNED),
        ("为什么51是红灯", Topic.OVERDUE),
        ("25项为啥逾期了", Topic.OVERDUE),
        ("33.2现在是按计划还是有困难", Topic.PROGRESS),
        ("17.1百分之多少了", Topic.PROGRESS),
        ("33项审过了没", Topic.REVIEW),
        ("雪亮工程搞得怎么样了", Topic.PROGRESS),
        ("谁报了", Topic.LAST),
        ("昨天谁报了", Topic.LAST),
        ("还没报过的单位", Topic.MISSING),
    ],
)
def test_what_is_asked_of_the_state_is_read(assistant: Assistant, text: str, topic: Topic) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.topic is topic


@pytest.mark.parametrize(
    ("text", "first", "last"), [("明后两天到期的", 24, 25), ("今明两天要交什么", 23, 24), ("前两天退回的", 21, 22)]
)
def test_two_days_are_a_period(assistant: Assistant, text: str, first: int, last: int) -> None:
    found = understood_by(assistant.ask(text), "")
    assert isinstance(found, dict)
    period = found["period"]
    assert (period.first.day, period.last.day) == (first, last)


@pytest.mark.parametrize(
    "text", ["催一下还没报的单位", "请催一催教体局", "把没报的单位催一遍", "今天进展不错", "请各单位本周五前报进展"]
)
def test_talk_and_requests_are_no_state(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize(
    "text",
    [
        "把逾期的发给教体局",
        "把没报的名单发群里",
        "没报的转给公安",
        "通知所有逾期的部门",
        "明天我把没报的都报了",
        "没报的我明天补",
        "我们马上把逾期的处理掉",
        "哪些被通报了",
        "被约谈的单位有哪些",
        "谁挨批评了",
    ],
)
def test_orders_promises_and_rebukes_are_no_questions_for_the_state(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize("text", ["没报的发给我", "逾期的给我发一下", "领导好，谁没报"])
def test_what_is_to_be_sent_to_whoever_asks_is_one(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.STATE


def test_what_was_not_shown_is_not_answered_with_the_same_again(assistant: Assistant) -> None:
    before = assistant.ask("哪些有困难").context
    for text in ("第三个呢", "第二家呢"):
        assert assistant.ask(text, before).kind is not Kind.STATE


def test_who_reported_it_is_asked_of_what_was_told(assistant: Assistant) -> None:
    before = assistant.ask("公安有困难吗").context
    question = assistant.ask("谁报的", before).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.departments) == (Topic.LAST, ("宜阳公安分局",))
