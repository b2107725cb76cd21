"""What another department has done is not what the writer's department reports."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import told

OWN = [("51", "已办结", None)]


@pytest.mark.parametrize(
    "text", ["妇联：51已办结", "【妇联】51已办结", "替妇联报51已办结", "51妇联那边已办结", "51由妇联完成"]
)
def test_an_entry_of_another_department_is_not_recorded(check_ins: CheckIns, text: str) -> None:
    assert told(check_ins, text) != OWN


@pytest.mark.parametrize("text", ["教体局：51已办结", "综治办，51已办结"])
def test_the_writers_own_name_or_one_that_is_spoken_to_changes_nothing(check_ins: CheckIns, text: str) -> None:
    assert told(check_ins, text) == OWN
