"""Questions for the state that go on from the last one."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty
from bot.questions.intents import StateAsked


@pytest.mark.parametrize("text", ["47", "雪亮工程", "物业纠纷"])
def test_what_goes_on_from_a_question_for_the_state_is_not_surely_of_the_list(assistant: Assistant, text: str) -> None:
    before = assistant.ask("哪些有困难").context
    assert assistant.ask(text, before).certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("text", "department"), [("应急局也没报?", "应急管理局"), ("only Guanyuan Subdistrict", "官园街道")]
)
def test_what_leans_keeps_the_period(assistant: Assistant, text: str, department: str) -> None:
    before = assistant.ask("这个月哪些单位还没报进展").context
    answer = assistant.ask(text, before)
    question = answer.context.question
    assert isinstance(question, StateAsked)
    assert (question.departments, question.period, answer.certainty) == ((department,), "这个月", Certainty.SURE)
