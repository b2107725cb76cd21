"""The entry that is meant where another one was named first."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import told


@pytest.mark.parametrize("text", ["不是51，是49，已办结", "51不对，是49已办结", "51写错了，应为49，已办结"])
def test_the_one_in_its_place_is_recorded(check_ins: CheckIns, text: str) -> None:
    assert told(check_ins, text) == [("49", "已办结", None)]
