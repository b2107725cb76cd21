"""Symbols in place of words and pauses, as clerks type them, mean what the words would."""

from datetime import date

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.checkins.spans.symbols import in_words
from bot.lights.state import State

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "actor", "state", "percent"),
    [
        ("51 ≠ 已办结", "教体局", State.ON_PLAN, None),
        ("51 进度≠100%", "教体局", State.ON_PLAN, None),
        ("第24项｜办结=✗｜推进中=✓", "经济发展局", State.ON_PLAN, None),
        ("33：年度演练 ✓ 做完｜预案修订 → 进行中", "大数据集团有限公司", State.ON_PLAN, None),
        ("第28项｜地灾点巡查=正常进行｜需支持=无", "自然资源局宜阳分局", State.ON_PLAN, None),
        ("26 #红灯# 管网改造：施工单位退场", "工程建设管理局", State.DIFFICULT, None),
        ("24｜60%→75%｜↑15", "经济发展局", State.ON_PLAN, 75),
        ("47-见义勇为-90%-在办", "财政局", State.ON_PLAN, 90),
        ("55 / 证明材料：议事会照片、名册 / 58%", "官园街道", State.ON_PLAN, 58),
        ("24｜55%｜✗ 阻塞：材料涨价，施工停摆", "经济发展局", State.DIFFICULT, 55),
        ("24 ✗ 缺施工人员 ×2", "经济发展局", State.DIFFICULT, None),
        ("22 ✗ 人手不足 → 请政法委出面协调", "教体局", State.COORDINATE, None),
        ("25｜材料报送 ✗｜在办", "消防大队", State.ON_PLAN, None),
        ("25｜总体 88%｜综合体达标 3/4", "应急管理局", State.ON_PLAN, 88),
        ("24｜基本完成｜尾项×2", "经济发展局", State.ON_PLAN, None),
        ("第24项｜计划 12/20 办结｜当前：正常推进", "经济发展局", State.ON_PLAN, None),
        ("47｜困难：专项资金缺口 30 万元", "财政局", State.DIFFICULT, None),
        ("28 防汛拉练 3 支队伍 85 人，常态化推进", "应急管理局", State.ON_PLAN, None),
        ("25｜已办结｜无", "消防大队", State.DONE, None),
        ("23.2 考核细则已印发→本条办结", "工程建设管理局", State.DONE, None),
    ],
)
def test_a_symbol_is_read_as_the_words_it_stands_for(
    check_ins: CheckIns, text: str, actor: str, state: State, percent: int | None
) -> None:
    found = check_ins.read(text, DAY, departments=[actor])
    assert found is not None
    assert [(each.state, each.percent) for each in found.drafts] == [(state, percent)]


@pytest.mark.parametrize("text", ["✗ 55% → ✓ 65%", "55% ✗ → 65% ✓", "55%→65%"])
def test_an_arrow_between_two_figures_leaves_the_second(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, DAY, refs=["51"], departments=["教体局"])
    assert found is not None
    assert [each.percent for each in found.drafts] == [65]


def test_a_day_behind_an_arrow_is_the_day_of_the_work(check_ins: CheckIns) -> None:
    found = check_ins.read("17→本月9日｜调解室揭牌｜受理争议14件", DAY, departments=["工会"])
    assert found is not None
    assert [each.day for each in found.drafts] == [date(2026, 11, 9)]


@pytest.mark.parametrize(
    "text",
    [
        "25项 火灾起数 ↓35%，伤亡 ↓100%",
        "24 警情-35%",
        "25｜按计划 ✗",
        "25 ✗ 已办结",
        "25 有困难 ✗",
        "25 ✓按计划 ✗困难 ✗协调",
        "25 在办✓ 困难✗",
    ],
)
def test_a_symbol_makes_no_figure_and_no_state_of_what_it_denies(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, DAY, departments=["宜阳公安分局"])
    assert found is None or not found.drafts


@pytest.mark.parametrize("text", ["51 ≠ 已办结", "办结 = ✗", "✗ 55% → ✓ 65%", "33 ✓ 做完", "困难=无", "↑15个百分点"])
def test_what_stands_for_a_symbol_is_as_long_as_it(text: str) -> None:
    assert len(in_words(text)) == len(text)
