"""An entry or a figure that takes the place of another, and entries that are named by their place in a list."""

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY

OWN = ("教体局",)
PLAN, DONE, HARD = State.ON_PLAN, State.DONE, State.DIFFICULT


@pytest.mark.parametrize(
    ("text", "ref", "percent"),
    [
        ("57?不对，是51条，完成六成五", "51", 65),
        ("57？错了是51，完成65%", "51", 65),
        ("49?不对，51，完成65%", "51", 65),
        ("不是49，是51，完成65%", "51", 65),
        ("说错了不是49，是51，完成65%", "51", 65),
        ("49报错了，是51完成65%", "51", 65),
        ("51完成30%那条作废，正确的是51完成65%", "51", 65),
        ("51刚才报的80%作废，改为65%", "51", 65),
        ("昨天报的51完成50%有误，实为51完成65%", "51", 65),
        ("前面发的51完成70%作废，以51完成65%为准", "51", 65),
    ],
)
def test_what_takes_the_place_of_a_mistake_is_reported(check_ins: CheckIns, text: str, ref: str, percent: int) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [(each.ref, each.state, each.percent) for each in found.drafts] == [(ref, PLAN, percent)]
    assert found.faults == ()


@pytest.mark.parametrize(
    "text",
    [
        "51完成80%作废",
        "49?不对",
        "不是51",
        "51进度百分之二十呃不是百分之三十",
        "早上报51完成80%，讲岔了，只能说还在推进",
    ],
)
def test_what_is_only_taken_back_is_not_recorded(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.faults or not found.drafts


@pytest.mark.parametrize(("said", "percent"), [("进度是3/4", 75), ("数字错了，进度是3/4", 75), ("进度更正为3/5", 60)])
def test_a_fraction_in_an_answer_is_a_percentage(check_ins: CheckIns, said: str, percent: int) -> None:
    found = check_ins.read(said, TODAY, refs=("51",), departments=OWN)
    assert found is not None
    assert [each.percent for each in found.drafts] == [percent]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("9、49、51三条，前两条办结，51还在走访", [DONE, DONE, PLAN]),
        ("9、49、51，前两项按计划，后一项有困难", [PLAN, PLAN, HARD]),
        ("9、49、51，前一条办结，其余按计划", [DONE, PLAN, PLAN]),
    ],
)
def test_entries_are_told_of_by_their_place(check_ins: CheckIns, text: str, states: list[State]) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [(each.ref, each.state) for each in found.drafts] == list(zip(("9", "49", "51"), states, strict=True))
    assert found.faults == ()


@pytest.mark.parametrize("text", ["9、49、51，前一条办结", "9、49，前三条办结", "9、49、51，前两条办结，后两条按计划"])
def test_places_that_do_not_fit_the_list_are_asked_about(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert found.faults


@pytest.mark.parametrize("text", ["No. 51 - 45% complete", "No. 51 - 75% complete", "51 - 45% done", "#51 - 70%"])
def test_a_dash_between_an_entry_and_its_percentage_makes_no_range(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [each.ref for each in found.drafts] == ["51"]
    assert found.faults == ()
