"""Numbers that count the writer's entries, and entries that are told of without a number."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import told


@pytest.mark.parametrize("text", ["3项都正常", "2项均已办结", "3项目前都按计划"])
def test_a_number_that_may_count_the_entries_names_none_for_sure(check_ins: CheckIns, text: str) -> None:
    assert isinstance(told(check_ins, text), str)


@pytest.mark.parametrize("text", ["51和另外一项正常", "51、49以及其他两项按计划", "51及剩下的都已办结"])
def test_an_entry_that_nobody_can_tell_is_asked_for(check_ins: CheckIns, text: str) -> None:
    assert isinstance(told(check_ins, text), str)


def test_a_number_that_counts_nothing_is_the_entry(check_ins: CheckIns) -> None:
    assert told(check_ins, "51项都正常") == [("51", "按计划", None)]
