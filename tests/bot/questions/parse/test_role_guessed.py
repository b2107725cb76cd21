"""Roles in words that are in no list, read by their place and their characters."""

from collections.abc import Callable

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty
from bot.questions.parse.frame import Frame
from bot.questions.spans.cues import Cue


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("党政办牵绳子的任务", Cue.LEAD),
        ("教体局扛旗帜的活有哪些", Cue.LEAD),
        ("妇联当头的几项", Cue.LEAD),
        ("妇联陪衬着的有哪些任务", Cue.PARTICIPATE),
        ("工会衬着别人的任务", Cue.PARTICIPATE),
        ("第13项跟着跑腿的是哪些单位", Cue.PARTICIPATE),
        ("工会身上到底背着哪些活", Cue.RESPONSIBLE),
    ],
)
def test_a_word_between_a_department_and_its_tasks_is_a_role(
    frame_of: Callable[[str], Frame], text: str, cue: Cue
) -> None:
    assert frame_of(text).has(cue)


@pytest.mark.parametrize("text", ["党政办牵绳子的任务", "妇联当头的几项", "工会衬着别人的任务"])
def test_what_is_read_by_its_place_alone_is_a_proposal(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).certainty is Certainty.LIKELY


@pytest.mark.parametrize("text", ["教体局帮扶救助的任务", "公安带队检查哪些场所", "妇联牵头哪些", "谁帮教体局干活"])
def test_a_subject_and_a_known_role_are_left_alone(frame_of: Callable[[str], Frame], text: str) -> None:
    assert not frame_of(text).is_guessed
