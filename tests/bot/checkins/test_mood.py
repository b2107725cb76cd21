"""What is said of a state without being stated, mood by mood: it is asked about, whichever state it is."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.corpus import TODAY

OWN = ("教体局",)
STATES = ["按计划", "完成80%", "已办结", "有困难"]
GUESSED = "我猜 我瞎猜 凭印象 凭感觉 按道理 照理说 姑且 权当 假装 模拟".split()
QUOTED = "台账显示 系统里是 材料上写的是 年报上是 书记让我们报 上面要我们报 据督查组反馈".split()
WRITTEN = "不敢写 不想报 要不写 干脆写 只好填 硬着头皮报".split()
ASKED = "对吧 是吧 不 行不行 可以吗".split()
MOCKED = "才怪 再说 谁信 骗鬼 只是时间问题 应付检查".split()


def _is_recorded(check_ins: CheckIns, text: str) -> bool:
    found = check_ins.read(text, TODAY, departments=OWN)
    return found is not None and bool(found.drafts) and not found.faults


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("before", [*GUESSED, *QUOTED, *WRITTEN])
def test_a_state_that_is_guessed_or_quoted_or_but_to_be_written_is_asked_about(
    check_ins: CheckIns, state: str, before: str
) -> None:
    assert _is_recorded(check_ins, f"51 {state}")
    assert not _is_recorded(check_ins, f"51 {before}{state}")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("behind", [*ASKED, *MOCKED])
def test_a_state_that_is_asked_or_mocked_is_asked_about(check_ins: CheckIns, state: str, behind: str) -> None:
    assert not _is_recorded(check_ins, f"51 {state}{behind}")


@pytest.mark.parametrize("said", ["按计划", "按计划推进", "正常推进", "如期开展"])
@pytest.mark.parametrize(
    "before", "务必 建议 希望 应该 明年 后年 下学期 来年继续 等钱到了就 人齐了再 让不让 怎么不".split()
)
def test_work_that_is_told_to_go_on_or_will_or_would_is_asked_about(
    check_ins: CheckIns, before: str, said: str
) -> None:
    assert not _is_recorded(check_ins, f"51 {before}{said}")


@pytest.mark.parametrize(
    "said", "可能会有困难 怕有困难 将来会有困难 要是有困难我再报 没说有困难 谁说有困难了 再不拨款就要有困难了".split()
)
def test_a_difficulty_that_is_feared_or_spoken_of_is_none(check_ins: CheckIns, said: str) -> None:
    assert not _is_recorded(check_ins, f"51 {said}")


@pytest.mark.parametrize("behind", "？我看未必 以后再验收 才拨款 不现实 需要三个月 太不容易 从何说起".split())
def test_a_figure_that_lies_ahead_or_is_doubted_is_none(check_ins: CheckIns, behind: str) -> None:
    found = check_ins.read(f"51 完成80%{behind}", TODAY, departments=OWN)
    assert found is None or 80 not in [each.percent for each in found.drafts]


@pytest.mark.parametrize(
    ("said", "percent"),
    [
        ("猜灯谜活动完成80%", 80),
        ("完成80%，后续继续推进", 80),
        ("完成80%，需要协调场地", 80),
        ("完成80%，明年继续推进", 80),
        ("不管怎么忙都按计划推进", None),
        ("完成80%，领导要求月底办结", 80),
        ("会议要求的都已落实，按计划推进", None),
    ],
)
def test_neighbours_that_are_stated_are_recorded(check_ins: CheckIns, said: str, percent: int | None) -> None:
    found = check_ins.read(f"51 {said}", TODAY, departments=OWN)
    assert found is not None
    assert found.faults == ()
    assert [each.percent for each in found.drafts] == [percent]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    "before",
    "会上王局说“ 督查组说我们 目标： 领导批示： 群通知：请各单位 填写示例： "
    "参考答案： 统计： 王主任的意思是 假定 梦里 所谓 假如经费到位， 除非增加经费，否则 "
    "表面上 名义上 按领导要求报".split(),
)
def test_what_is_quoted_labelled_or_supposed_is_asked_about(check_ins: CheckIns, state: str, before: str) -> None:
    assert not _is_recorded(check_ins, f"51 {before}{state}")


@pytest.mark.parametrize(
    "said",
    [
        "进展：____ 完成____%",
        "完成（  ）%",
        "进展：__\n状态：__已办结",
        "状态：按计划/已办结",
        "状态（按计划、已办结）",
    ],
)
def test_a_form_with_places_that_nobody_filled_is_no_report(check_ins: CheckIns, said: str) -> None:
    assert not _is_recorded(check_ins, f"51 {said}")


@pytest.mark.parametrize("said", ["if approved, 80% done", "80% done is the target", "上级通报我局完成80%，与实际不符"])
def test_a_figure_that_is_a_target_or_untrue_is_none(check_ins: CheckIns, said: str) -> None:
    assert not _is_recorded(check_ins, f"51 {said}")


@pytest.mark.parametrize("before", ["FW: ", "格式：", "示例："])
def test_what_is_passed_on_or_shown_as_an_example_is_no_report(check_ins: CheckIns, before: str) -> None:
    assert not _is_recorded(check_ins, f"{before}51 已办结")


@pytest.mark.parametrize("said", ["早就办结了", "先办结了", "全部完成了"])
def test_what_another_department_has_done_is_none_of_ours(check_ins: CheckIns, said: str) -> None:
    assert not _is_recorded(check_ins, f"51项应急管理局那边{said}")


@pytest.mark.parametrize(
    "said",
    [
        "完成80%，目标年底办结",
        "已按通知要求开展，完成80%",
        "会上强调“安全第一”，完成80%",
        "一旦发现问题，立即整改，目前完成80%",
        "已印发通知：完成80%",
    ],
)
def test_quotes_labels_and_conditions_of_something_else_change_no_figure(check_ins: CheckIns, said: str) -> None:
    found = check_ins.read(f"51 {said}", TODAY, departments=OWN)
    assert found is not None
    assert (found.faults, [each.percent for each in found.drafts]) == ((), [80])


@pytest.mark.parametrize("said", ["完成100%（想多了）", "已办结（在梦里）", "已完成（理想状态下）", "完成90%（反话）"])
def test_a_jest_in_brackets_makes_no_state(check_ins: CheckIns, said: str) -> None:
    assert not _is_recorded(check_ins, f"51 {said}")


def test_what_was_done_once_is_not_done_now(check_ins: CheckIns) -> None:
    assert not _is_recorded(check_ins, "老主任在的时候51项就办结过。")


@pytest.mark.parametrize(
    "said", ["资金拨付进度85%，材料还在写", "预算执行进度70%，正常推进", "经费支出进度55%，课程正常开"]
)
def test_how_much_of_the_money_is_spent_is_not_how_far_the_work_is(check_ins: CheckIns, said: str) -> None:
    found = check_ins.read(f"51项{said}", TODAY, departments=OWN)
    assert found is not None
    proposed = [each for fault in found.faults for each in fault.proposals]
    assert [(each.ref, each.percent) for each in (*found.drafts, *proposed)] == [("51", None)]


def test_a_figure_that_ends_its_clause_is_not_of_what_follows(check_ins: CheckIns) -> None:
    found = check_ins.read("五十一项啊大概五成吧高年级还没开始", TODAY, departments=OWN)
    assert found is not None
    assert [each.percent for each in found.drafts] == [50]
