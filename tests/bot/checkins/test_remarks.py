"""What limits a report, wherever it stands: however plainly the rest is said, it is asked back and not recorded."""

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY

OWN = ("教体局",)
REMARKS = """
开玩笑的 骗你的 瞎填的 我乱说的 别当真 没有的事 才怪 纯属虚构 数字有水分 做做样子 应付检查的 纸面上的 对外这么说 名义上
理论上 仅供测试 这是样例 领导让这么写的 我猜的 待核实 还没核 等我确认 不确定 好像是 可能不准 没把握 两说 看错了 忘记了
是妇联的 不是我们报的 不归我们 归妇联管 我们不管了 上面不认 听说的 先别记 不要记 暂不报 回头再报 以后再说 这是去年的
是上个月的情况 那是前年 是49的 其实没有 实际为零 差远了 但没做 如果经费到位的话
""".split()
PLAIN = ["按计划", "完成80%", "已办结", "走访12户", "正在推进"]


def _recorded(check_ins: CheckIns, text: str) -> list[tuple[State, int | None]]:
    found = check_ins.read(text, TODAY, departments=OWN)
    return [] if found is None or found.faults else [(each.state, each.percent) for each in found.drafts]


@pytest.mark.parametrize("said", PLAIN)
@pytest.mark.parametrize("remark", REMARKS)
def test_a_clause_that_is_but_a_remark_on_a_report_makes_a_doubt_of_it(
    check_ins: CheckIns, said: str, remark: str
) -> None:
    whole = _recorded(check_ins, f"51 {said}")
    assert whole, "the report alone is recorded"
    changed = _recorded(check_ins, f"51 {said}，{remark}")
    assert changed != whole


@pytest.mark.parametrize(
    "behind",
    ["家长很支持", "校长带队", "下周继续", "材料已归档", "照片附后", "没有困难", "一切顺利", "等通知", "由一中牵头"],
)
def test_what_tells_of_the_work_is_no_remark(check_ins: CheckIns, behind: str) -> None:
    assert _recorded(check_ins, f"51 按计划，{behind}") == [(State.ON_PLAN, None)]


@pytest.mark.parametrize(
    "before",
    "听说 听校长说 妇联说 群里说 去年 2025年 好像 似乎 可能 不确定 是不是 有没有 假如经费够".split(),
)
def test_work_that_goes_on_only_perhaps_or_elsewhere_is_asked_back(check_ins: CheckIns, before: str) -> None:
    assert _recorded(check_ins, f"51 {before}按计划") == []


@pytest.mark.parametrize("before", "好像 可能 不知道 我们校长说 请你们 建议 提醒大家 误报 希望".split())
def test_a_figure_that_is_not_sure_or_is_asked_of_others_is_none(check_ins: CheckIns, before: str) -> None:
    assert {percent for _, percent in _recorded(check_ins, f"51 {before}完成80%")} <= {None}


@pytest.mark.parametrize("behind", ["等领导定", "待定", "看情况", "转给妇联了", "由领导定", "还早"])
def test_what_is_done_and_waits_for_something_is_asked_back(check_ins: CheckIns, behind: str) -> None:
    assert _recorded(check_ins, f"51 已办结，{behind}") == []


@pytest.mark.parametrize("text", "3项都正常 3项全部完成80% 5项均按计划 50和另外一项正常 50和54之间那项有困难".split())
def test_a_number_that_may_count_and_an_entry_without_one_are_asked_back(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=("工会",))
    assert found is not None
    assert found.drafts == ()
    assert found.faults != ()


@pytest.mark.parametrize(
    ("text", "ref", "kept"),
    [
        ("49（2）款家风故事征集30篇，其他款在办", "49", "（2）款家风故事征集30篇，其他款在办"),
        ("第49项第2小点征集30篇，按计划", "49", "第2小点征集30篇，按计划"),
        ("49第二款征集30篇，别的款按计划", "49", "第二款征集30篇，别的款按计划"),
        ("49第二款完成90%", "49.2", ""),
        ("49.2 征集30篇，按计划", "49.2", "征集30篇，按计划"),
    ],
)
def test_a_clause_beside_the_rest_of_its_item_is_told_of_the_item(
    check_ins: CheckIns, text: str, ref: str, kept: str
) -> None:
    found = check_ins.read(text, TODAY, departments=("妇联",))
    assert found is not None
    assert [(each.ref, each.text) for each in found.drafts] == [(ref, kept)]
