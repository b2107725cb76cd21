"""What stands between an entry and how it stands, and between a figure and what it was before."""

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY

OWN = ("宜阳公安分局",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("24→60%，58→按计划，over", [("24", State.ON_PLAN, 60), ("58", State.ON_PLAN, None)]),
        ("7→已办结；9→55%", [("7", State.DONE, None), ("9", State.ON_PLAN, 55)]),
        ("第9项意识形态进度更新➡️38%", [("9", State.ON_PLAN, 38)]),
        ("本期填报｜21家庭婚恋｜进度：52%｜经费：3.4万元", [("21", State.ON_PLAN, 52)]),
        ("7｜反恐演练｜已办结", [("7", State.DONE, None)]),
        ("【２４】道路交通——３５％！！！", [("24", State.ON_PLAN, 35)]),
        ("24.防范化解道路交通领域风险隐患——按计划推进。", [("24", State.ON_PLAN, None)]),
        ("58号60号进度分别是35%和90%", [("58", State.ON_PLAN, 35), ("60", State.ON_PLAN, 90)]),
        ("60数据资源 整和共享 正 常 推 进", [("60", State.ON_PLAN, None)]),
        ("58项从40%爬到65%了", [("58", State.ON_PLAN, 65)]),
        ("58项从10%直接蹦到45%", [("58", State.ON_PLAN, 45)]),
        ("58技防建设，进度刷到八十五个百分点", [("58", State.ON_PLAN, 85)]),
        ("第58项原报90%，经复核为87%。", [("58", State.ON_PLAN, 87)]),
        ("9项核实下来是66%，之前报的71%作废", [("9", State.ON_PLAN, 66)]),
        ("58、摄像头装了120个，占总数的60%，还在装", [("58", State.ON_PLAN, None)]),
        ("58项碰到钉子了，2户坚决不签", [("58", State.DIFFICULT, None)]),
    ],
)
def test_each_entry_owns_what_is_said_of_it(
    check_ins: CheckIns, text: str, told: list[tuple[str, State, int | None]]
) -> None:
    read = check_ins.read(text, TODAY, departments=OWN)
    assert read is not None
    assert not read.faults
    assert [(each.ref, each.state, each.percent) for each in read.drafts] == told


@pytest.mark.parametrize(
    "text",
    [
        "满意度从40%爬到65%了",
        "进度提高了12个百分点",
        "按计划｜有困难｜需协调｜已办结",
        "14→60%",
        " 14→60%，24项 20→45%",
    ],
)
def test_what_is_no_figure_of_the_work_is_not_recorded_as_one(check_ins: CheckIns, text: str) -> None:
    read = check_ins.read(f"58项{text}", TODAY, departments=OWN)
    assert read is None or all(each.percent is None for each in read.drafts)


@pytest.mark.parametrize(
    ("text", "state", "percent"),
    [
        ("不对不对，是70%，手滑了", State.ON_PLAN, 70),
        ("撤回“办结”两个字，还剩验收没过，仍在推进", State.ON_PLAN, None),
        ("把办结去掉，还在收尾", State.ON_PLAN, None),
        ("取消办结，按计划", State.ON_PLAN, None),
        ("收回已办结，还差验收", State.ON_PLAN, None),
        ("把按计划改成有困难", State.DIFFICULT, None),
    ],
)
def test_an_answer_takes_a_state_back(check_ins: CheckIns, text: str, state: State, percent: int | None) -> None:
    read = check_ins.read(text, TODAY, refs=("58",), departments=OWN)
    assert read is not None
    assert not read.faults
    assert [(each.state, each.percent) for each in read.drafts] == [(state, percent)]
