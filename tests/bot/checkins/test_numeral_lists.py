"""Entries in a list of Chinese numerals."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import told


@pytest.mark.parametrize("text", ["二十三、二十五都按计划"])
def test_the_first_is_no_mark_of_a_list(check_ins: CheckIns, text: str) -> None:
    assert told(check_ins, text) == [("23", "按计划", None), ("25", "按计划", None)]


@pytest.mark.parametrize(
    ("text", "recorded"), [("五十一项已办结", [("51", "已办结", None)]), ("第五十一项按计划", [("51", "按计划", None)])]
)
def test_a_numeral_alone_names_its_entry(
    check_ins: CheckIns, text: str, recorded: list[tuple[str, str, int | None]]
) -> None:
    assert told(check_ins, text) == recorded
