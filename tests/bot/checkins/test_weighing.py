"""Claims that are weighed together: the gravest counts, and contradictions are asked about."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import state


@pytest.mark.parametrize(
    "text", ["51 暂停", "51 已停，等资金", "51 据说已办结", "51 同上", "51 跟49一样", "51 无", "51按计划。其余同上"]
)
def test_words_that_do_not_say_how_it_stands_are_asked_about(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == "unclear state"


@pytest.mark.parametrize("text", ["51 ①已办结②按计划"])
def test_contradictions_are_asked_about(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == "several states"


@pytest.mark.parametrize(
    ("text", "recorded"), [("51已办结，见附件2", ("已办结", None)), ("51按计划，共3项，完成2项", ("按计划", None))]
)
def test_what_carries_its_number_along_stays_whole(
    check_ins: CheckIns, text: str, recorded: tuple[str, int | None]
) -> None:
    assert state(check_ins, text) == recorded
