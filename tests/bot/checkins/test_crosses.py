"""Crosses deny what stands beside them, or set off what hinders the work."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import state


@pytest.mark.parametrize("text", ["51 办结✗", "51 × 未完成", "51 按计划 ✗ 经费没到"])
def test_what_a_cross_may_deny_is_asked_about(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == "several states"


@pytest.mark.parametrize("text", ["51 ✗ 缺人手"])
def test_what_hinders_the_work_by_itself_is_so_behind_a_cross_too(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("有困难", None)
