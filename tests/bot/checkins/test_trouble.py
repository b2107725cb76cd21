"""Who waits for help, and who needs none."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import state


@pytest.mark.parametrize("text", ["51 请综治办协调公安局", "51 需要区里支持"])
def test_help_that_is_asked_for_is_to_be_coordinated(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("需协调", None)


@pytest.mark.parametrize("text", ["51 不需要协调"])
def test_help_that_is_not_needed_is_not(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("按计划", None)
