"""What a question for the state names: departments in shorthand, days in points, and what is told around it."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Kind
from bot.questions.intents import StateAsked, Topic


@pytest.mark.parametrize("text", ["给我们29条延到12月15号吧,人手真的不够", "把33条给我们往后推到12.20行不"])
def test_an_entry_between_an_order_and_its_verb_leaves_it_one(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


def test_what_is_named_before_the_words_of_others_is_asked_about(assistant: Assistant) -> None:
    answer = assistant.ask("家庭婚恋纠纷那条好久没听人说起了,进展如何")
    question = answer.context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.refs) == (Topic.PROGRESS, ("21",))


def test_what_stands_behind_a_complete_wish_is_no_subject(assistant: Assistant) -> None:
    question = assistant.ask("没报的,按部门给我理出来,我一家一家问").context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.refs) == (Topic.MISSING, ())
