"""Sections that a question for the state names."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.intents import StateAsked


@pytest.mark.parametrize(
    "text", ["第一部分五项里办结了哪几项", "第一部分的五项,办完几个了", "第四部分两项里有没有办结的"]
)
def test_the_number_of_entries_of_a_section_names_none_of_them(assistant: Assistant, text: str) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert (question.refs, len(question.sections)) == ((), 1)
