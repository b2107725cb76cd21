"""Figures and states beside those that take their place, and figures that are none of the work."""

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY


@pytest.mark.parametrize(
    ("text", "state", "percent"),
    [
        ("手滑了，不是90是60%", State.ON_PLAN, 60),
        ("数字应由85%改为58%，特此勘误", State.ON_PLAN, 58),
        ("更正：57%→75%", State.ON_PLAN, 75),
        ("应该是百分之八十，不是六十", State.ON_PLAN, 80),
        ("sorry, should be 35%", State.ON_PLAN, 35),
        ("typo, should be 35% not 53%", State.ON_PLAN, 35),
        ("抱歉，進度當為55%，非65%。", State.ON_PLAN, 55),
        ("改一下，填七成，还是按计划", State.ON_PLAN, 70),
        ("原报20%，多报5个点，以15%为准", State.ON_PLAN, 15),
        ("再改一下，全部办结，不是在办", State.DONE, None),
        ("不是“办结”，我是说办了一半不到，还在搞", State.ON_PLAN, None),
        ("打错字了，要综治办协调的，不是按计划", State.COORDINATE, None),
        ("现已全部办结，请将刚才那条改为办结", State.DONE, None),
    ],
)
def test_the_last_statement_counts(check_ins: CheckIns, text: str, state: State, percent: int | None) -> None:
    found = check_ins.read(text, TODAY, refs=("56",), departments=("官园街道",))
    assert found is not None
    assert [(each.state, each.percent) for each in found.drafts] == [(state, percent)], found.faults


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("56 累计进度 78%，本周+3 个点", 78),
        ("56 进度55%。较上报+5", 55),
        ("56项划线100%，检查未完", None),
        ("56项满意度电话测评98.7%，走访还在排", None),
        ("56项数据有效性已达96%，接入部分未完", None),
        ("56项进度过半，未完", None),
        ("56：合同已签。款未付。", None),
        ("56 接口联调通过。流程未定。", None),
        ("56已报请验收，验收结论未出", None),
        ("56项接口已通过，除三类数据外均已归集", None),
        ("56项试点阶段目标已明确（完成），重点项目续建中", None),
    ],
)
def test_what_is_not_at_its_end_goes_on(check_ins: CheckIns, text: str, percent: int | None) -> None:
    found = check_ins.read(text, TODAY, departments=("官园街道",))
    assert found is not None
    assert [(each.state, each.percent) for each in found.drafts] == [(State.ON_PLAN, percent)], found.faults


def test_a_denial_of_what_is_hard_is_asked_about(check_ins: CheckIns) -> None:
    found = check_ins.read("56项没有进展，也没有问题", TODAY, departments=("官园街道",))
    assert found is not None
    assert found.drafts == ()


@pytest.mark.parametrize(
    ("text", "state", "percent"),
    [
        ("勘误：上条应报已办结，请予修正。", State.DONE, None),
        ("对不起对不起，我打错了，是百分之七十五，不是五十七，真的不好意思", State.ON_PLAN, 75),
    ],
)
def test_what_takes_the_place_of_a_mistake_is_recorded(
    check_ins: CheckIns, text: str, state: State, percent: int | None
) -> None:
    found = check_ins.read(text, TODAY, refs=["56"], departments=("官园街道",))
    assert found is not None
    assert [(each.state, each.percent) for each in found.drafts] == [(state, percent)], found.faults


def test_a_figure_in_brackets_behind_another_one_is_asked_about(check_ins: CheckIns) -> None:
    found = check_ins.read("56项本月末进度71%(上月末64%)", TODAY, departments=("官园街道",))
    assert found is not None
    assert found.drafts == ()


def test_a_figure_without_a_sign_in_place_of_a_slip_is_asked_about(check_ins: CheckIns) -> None:
    found = check_ins.read("五十六项，刚说八十，口误，六十八", TODAY, departments=("官园街道",))
    assert found is not None
    assert found.drafts == ()


@pytest.mark.parametrize("text", ["手滑了,55才对", "方才所报“办理中”有误，实已全部办结，请予更正。"])
def test_a_correction_of_which_a_part_would_be_lost_is_asked_about(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, refs=("56",), departments=("官园街道",))
    assert found is not None
    assert found.drafts == ()


def test_a_figure_from_which_on_work_counts_as_done_is_none_of_it(check_ins: CheckIns) -> None:
    found = check_ins.read("做到80%算完成，56目前70%", TODAY, departments=("官园街道",))
    assert found is not None
    assert [(each.state, each.percent) for each in found.drafts] == [(State.ON_PLAN, 70)]
