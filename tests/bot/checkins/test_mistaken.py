"""A report that was a mistake holds only where something else takes its place."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import state


@pytest.mark.parametrize("text", ["51 已完成，点错了", "51 已全部办结（误）"])
def test_nothing_is_recorded_where_nothing_takes_its_place(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == "unclear state"


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("51 误报完成，实际还在做", ("按计划", None)),
        ("51 完成60%，之前报的70%是笔误", ("按计划", 60)),
        ("51 进度应为55%，系笔误", ("按计划", 55)),
    ],
)
def test_what_takes_its_place_is_recorded(check_ins: CheckIns, text: str, recorded: tuple[str, int | None]) -> None:
    assert state(check_ins, text) == recorded
