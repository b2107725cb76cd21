"""What is corrected behind a text counts in the place of what was wrong, and the rest of the text stays."""

import re

import pytest

from bot.questions import corrections
from bot.questions.assistant import Assistant
from bot.questions.content import Certainty
from bot.questions.intents import StateAsked, Topic
from torture.reading_time import timed


@pytest.mark.parametrize(
    ("text", "topic", "departments"),
    [
        ("教体局逾欺的发我 打错 是逾期", Topic.OVERDUE, ("教体局",)),
        ("公安分局被推回的 不好意思打错字 退回", Topic.RETURNED, ("宜阳公安分局",)),
        ("财政局逾期的发我 说错 是审计局", Topic.OVERDUE, ("审计局",)),
        ("财政局逾期的发我,不对,是延期的", Topic.EXTENDED, ("财政局",)),
        ("教体局没报的有哪些,不对,是逾期的有哪些", Topic.OVERDUE, ("教体局",)),
        ("财政局逾期几项,不对,审计局逾期几项", Topic.OVERDUE, ("审计局",)),
    ],
)
def test_the_word_that_was_meant_takes_the_place_of_the_wrong_one(
    assistant: Assistant, text: str, topic: Topic, departments: tuple[str, ...]
) -> None:
    answer = assistant.ask(text)
    question = answer.context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.departments) == (topic, departments)
    assert answer.certainty is Certainty.SURE


def test_a_word_that_begins_with_the_wrong_one_takes_its_place(assistant: Assistant) -> None:
    question = assistant.ask("第25项近站 打错 进展怎么样").context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.refs) == (Topic.PROGRESS, ("25",))


def test_one_character_that_was_typed_wrongly_is_put_right(assistant: Assistant) -> None:
    assert assistant.ask("经济发展菊参与哪些 打错 局").departments == assistant.ask("经济发展局参与哪些").departments


@pytest.mark.parametrize(
    "expression",
    [corrections._BEHIND, corrections._ASKS_ANEW],  # noqa: SLF001 - what is searched
    ids=["a word", "a question"],
)
@pytest.mark.parametrize("mark", [",", " "])
def test_marks_before_a_correction_are_not_parted_in_every_way(expression: re.Pattern[str], mark: str) -> None:
    """Three runs that may share them took 64 times as long for four times as many."""

    def least(length: int) -> float:
        text = "公安部" + mark * length
        return min(timed(expression.search, text, 3) for _ in range(5))

    assert least(600) < 32 * max(least(150), 2e-5)
