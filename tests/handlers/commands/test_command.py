"""What a command is, and what behind it names an entry."""

import pytest

from bot.questions.text import Language
from handlers.commands.command import Command, names_entry
from handlers.commands.table import BY_NAME


@pytest.mark.parametrize(
    "words", ["49", "第49项", "第 49 项", "49.2", "49．2", "49(2)", "49（2）", "II-10", "Ⅱ—10", "III - 7"]
)
def test_a_number_in_any_writing_names_an_entry(words: str) -> None:
    assert names_entry(words)


@pytest.mark.parametrize("words", ["", "项", "49 完成", "4900", "49项任务", "教体局", "49.", "49.123", "二"])
def test_anything_else_does_not(words: str) -> None:
    assert not names_entry(words)


@pytest.mark.parametrize("command", BY_NAME.values(), ids=BY_NAME)
def test_a_command_says_what_it_does_in_one_line_of_each_language(command: Command) -> None:
    meanings = [command.meaning(each) for each in Language]
    assert len({*meanings}) == 2
    assert all(meaning and "\n" not in meaning for meaning in meanings)
