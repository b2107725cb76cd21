"""What counts as a question before anybody reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.asking import LONGEST, check_question, hint
from bot.errors import CommandFailed
from bot.questions.assistant import Assistant
from bot.questions.content import Kind


@given(st.text(max_size=LONGEST, alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_of_a_message_may_be_asked(text: str) -> None:
    check_question(text)


@pytest.mark.parametrize("code", [0xD800, 0xDC80, 0xDFFF])
def test_what_was_no_utf8_is_refused(code: int) -> None:
    with pytest.raises(CommandFailed, match="编码有误"):
        check_question(f"第{chr(code)}项")


def test_one_character_more_than_a_message_is_refused() -> None:
    check_question("问" * LONGEST)
    with pytest.raises(CommandFailed, match="问题过长"):
        check_question("问" * (LONGEST + 1))


def test_the_examples_of_the_hint_are_answered(assistant: Assistant) -> None:
    said = hint(assistant)
    chinese = said.split("“")[1:]
    english = said.partition("checklist: ")[2].removesuffix(")")
    for example in [*(each.split("”")[0] for each in chinese), english]:
        assert assistant.ask(example).kind in (Kind.TASKS, Kind.DEPARTMENTS, Kind.ENTRY), example
