"""What a figure is of the way: reached, left to go, denied, or the end of a rise."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import state


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("51 完成进度由60%提高到75%", ("按计划", 75)),
        ("51 完成率提高到80%", ("按计划", 80)),
        ("51 剩30%", ("按计划", 70)),
        ("51 还剩三成没做", ("按计划", 70)),
    ],
)
def test_the_last_of_a_rise_and_the_rest_of_the_whole_are_reached(
    check_ins: CheckIns, text: str, recorded: tuple[str, int | None]
) -> None:
    assert state(check_ins, text) == recorded


@pytest.mark.parametrize("text", ["51 不到80%"])
def test_what_is_not_reached_is_no_figure(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("按计划", None)


@pytest.mark.parametrize("text", ["51完成80%，10月完成60%"])
def test_two_figures_of_which_neither_is_the_last_are_asked_about(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == "unclear percent"
