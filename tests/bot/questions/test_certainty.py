"""What is not surely all that was asked is no fact."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty


def test_a_kind_that_is_named_beside_a_story_is_no_fact(assistant: Assistant) -> None:
    assert assistant.ask("基层派出所“没人、没钱、没家伙”,文件怎么说?").certainty is Certainty.LIKELY


@pytest.mark.parametrize("text", ["三、风险防控那一大块都有什么", "平安那一大块", "防汛那个板块有哪些"])
def test_an_entry_is_no_fact_where_a_section_is_asked_for(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).certainty is Certainty.LIKELY


def test_a_subject_that_the_lexicon_knows_is_not_surely_absent(assistant: Assistant) -> None:
    assert assistant.ask("禽流感归谁管").certainty is Certainty.LIKELY
    assert assistant.ask("公积金归谁管").certainty is Certainty.SURE
