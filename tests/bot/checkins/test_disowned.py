"""What the words behind a state make of it: a rumour, a plan, a figure of others or of another time."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import state


@pytest.mark.parametrize(
    "text", ["51 90%是村里报的，我们没认", "51 完成80%，不是真的", "51 完成80%那是全区的数", "51 完成80%是去年的数"]
)
def test_what_the_writer_does_not_stand_for_is_asked_about(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == "unclear state"


@pytest.mark.parametrize("text", ["51 完成80%那是计划数", "51 计划完成80%", "51 预计月底完成80%"])
def test_a_figure_that_is_a_plan_is_no_progress(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("按计划", None)
