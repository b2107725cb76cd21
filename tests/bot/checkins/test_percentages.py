"""Percentages: how far the work is, or a rate of something else."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import state


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("51 完成度八成五", ("按计划", 85)),
        ("51 完成7成", ("按计划", 70)),
        ("51 完成百分之八十左右", ("按计划", 80)),
        ("51 完成 3/5", ("按计划", 60)),
        ("51: 80% complete", ("按计划", 80)),
    ],
)
def test_in_every_writing_it_is_how_far_the_work_is(
    check_ins: CheckIns, text: str, recorded: tuple[str, int | None]
) -> None:
    assert state(check_ins, text) == recorded


@pytest.mark.parametrize("text", ["51 满意率98%", "51 5所建成3所"])
def test_a_rate_of_something_else_says_nothing_of_it(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("按计划", None)
