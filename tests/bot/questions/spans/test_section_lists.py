"""Several sections whose measure word is said once."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.intents import StateAsked


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("第三、第四部分进度对比下", ("S3", "S4")),
        ("第二、五、八部分推进情况", ("S2", "S5", "S8")),
        ("第1到3部分进展", ("S1", "S2", "S3")),
        ("七、八两部分推进情况对比", ("S7", "S8")),
        ("3、5部分进展", ("S3", "S5")),
        ("第四部分进展", ("S4",)),
    ],
)
def test_sections_that_are_told_together_are_all_read(
    assistant: Assistant, text: str, sections: tuple[str, ...]
) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.sections == sections


def test_where_one_of_them_is_no_section_none_is_guessed(assistant: Assistant) -> None:
    question = assistant.ask("第三、第四十部分进度").context.question
    assert not isinstance(question, StateAsked) or question.sections != ("S3", "S40")
