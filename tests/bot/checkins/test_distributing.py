"""What is said of several entries in their order is said of each."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import told


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("23、25分别完成80%、60%", [("23", "按计划", 80), ("25", "按计划", 60)]),
        ("51：80%；49：60%", [("51", "按计划", 80), ("49", "按计划", 60)]),
        ("51 80% 49 60%", [("51", "按计划", 80), ("49", "按计划", 60)]),
    ],
)
def test_each_has_its_own_figure(check_ins: CheckIns, text: str, recorded: list[tuple[str, str, int | None]]) -> None:
    assert told(check_ins, text) == recorded
