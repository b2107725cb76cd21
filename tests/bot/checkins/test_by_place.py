"""What is said of several entries by their places in the list, one by one."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import Told, told

DONE, ON_PLAN, DIFFICULT = "已办结", "按计划", "有困难"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("49、51、12，前两条办结，后一条按计划", [("49", DONE, None), ("51", DONE, None), ("12", ON_PLAN, None)]),
        ("49、51，前者已办结，后者有困难", [("49", DONE, None), ("51", DIFFICULT, None)]),
        ("49、51、12，第一个办结，其余按计划", [("49", DONE, None), ("51", ON_PLAN, None), ("12", ON_PLAN, None)]),
        ("49、51、12，最后一项有困难，其余两项办结", [("12", DIFFICULT, None), ("49", DONE, None), ("51", DONE, None)]),
    ],
)
def test_each_entry_is_told_of_at_its_place(check_ins: CheckIns, text: str, found: list[Told]) -> None:
    told_of = told(check_ins, text)
    assert not isinstance(told_of, str), told_of
    assert sorted(told_of) == sorted(found)


@pytest.mark.parametrize(
    "text",
    [
        "49、51、12，前两条办结",
        "49、51、12，前两条办结，后两条按计划",
        "49、51、12，前四条办结，其余按计划",
        "49、51、12，第一条办结，其余三条按计划",
        "49、51，第三条办结，其余按计划",
    ],
)
def test_places_that_leave_an_entry_out_or_name_one_twice_or_do_not_exist_are_asked_back(
    check_ins: CheckIns, text: str
) -> None:
    assert isinstance(told(check_ins, text), str)
