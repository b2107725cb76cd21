"""The part of a story that asks."""

from collections.abc import Callable

import pytest

from bot.questions.assistant import Assistant
from bot.questions.parse.asking_part import asking_part
from bot.questions.parse.frame import Frame


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("协会乱收会费,社会组织监管归哪家", "社会组织监管归哪家"),
        ("传销归谁管,楼下有人拉我", "传销归谁管,"),
        ("楼上天天吵架,这种事归谁", ""),
        ("社会组织监管归哪家", ""),
    ],
)
def test_the_part_that_asks_names_a_subject(frame_of: Callable[[str], Frame], text: str, asked: str) -> None:
    part = asking_part(frame_of(text))
    assert text[part.start : part.stop] == asked


def test_the_subject_that_is_asked_for_counts_for_more_than_the_story(assistant: Assistant) -> None:
    assert assistant.ask("菜场有人收“保护费”,摊主不敢说,扫黑的头是哪家").refs[0].startswith("11")
    assert assistant.ask("放学时候校门口老有黄毛堵学生,学校周边到底谁守").refs[0].startswith("12")
