"""Which stretch of a message is about which entries."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import told


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("51、49、52按计划", [("51", "按计划", None), ("49", "按计划", None), ("52", "按计划", None)]),
        ("51-53按计划", [("51", "按计划", None), ("52", "按计划", None), ("53", "按计划", None)]),
        ("第51项和第49项均已办结", [("51", "已办结", None), ("49", "已办结", None)]),
    ],
)
def test_entries_before_one_state_share_it(
    check_ins: CheckIns, text: str, recorded: list[tuple[str, str, int | None]]
) -> None:
    assert told(check_ins, text) == recorded


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("51按计划 @张三 49已办结", [("51", "按计划", None), ("49", "已办结", None)]),
        ("51已完成3场，49已完成5场", [("51", "按计划", None), ("49", "按计划", None)]),
        ("51.1按计划，51.2已办结", [("51.1", "按计划", None), ("51.2", "已办结", None)]),
    ],
)
def test_each_entry_begins_a_stretch_of_its_own(
    check_ins: CheckIns, text: str, recorded: list[tuple[str, str, int | None]]
) -> None:
    assert told(check_ins, text) == recorded


@pytest.mark.parametrize("text", ["51 1.建成3所 2.完成培训5场", "51 一是建成3所学校；二是培训5场。总体按计划"])
def test_points_of_an_entry_are_its_own_words(check_ins: CheckIns, text: str) -> None:
    assert told(check_ins, text) == [("51", "按计划", None)]
