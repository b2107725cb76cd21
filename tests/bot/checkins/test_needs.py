"""Who waits for help, and who needs none."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import state


@pytest.mark.parametrize("text", ["51 请综治办协调公安局", "51 需要区里支持"])
def test_help_that_is_asked_for_is_to_be_coordinated(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("需协调", None)


def test_whom_the_reader_is_to_turn_to_is_asked_for_no_help(check_ins: CheckIns) -> None:
    assert state(check_ins, "本人休假，51项相关工作请与综治办联系") == "unclear state"


@pytest.mark.parametrize("text", ["51 两户说啥也不签", "51 钱还没到卡住了"])
def test_a_refusal_and_what_is_stuck_without_a_result_are_difficulties(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("有困难", None)


@pytest.mark.parametrize("text", ["51 不需要协调"])
def test_help_that_is_not_needed_is_not(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("按计划", None)
