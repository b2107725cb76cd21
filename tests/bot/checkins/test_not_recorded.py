"""What must not be recorded as it looks: examples, others' reports, rates, bounds, and words on a record."""

import pytest

from bot.checkins.model import Problem
from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY

OWN = ("教体局",)


@pytest.mark.parametrize(
    "text",
    [
        "例如：51 完成80%",
        "格式：51 完成80%",
        "比如写 51 完成80%",
        "你可以这样写：51 按计划",
        "教程：发送 51 已办结 即可",
        "示例 51 有困难：缺人手",
        "填报格式是：第51项 已办结",
        "应该写成这样：51 完成80%",
    ],
)
def test_an_example_reports_nothing(check_ins: CheckIns, text: str) -> None:
    assert check_ins.read(text, TODAY, departments=OWN) is None


@pytest.mark.parametrize("text", ["51 按计划，例如走访了12户", "51 已按格式填表，完成80%"])
def test_an_example_behind_the_entry_is_part_of_the_words(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [each.ref for each in found.drafts] == ["51"]


@pytest.mark.parametrize(
    "text",
    [
        "妇联：51 完成80%",
        "公安分局 51 完成80%",
        "【妇联】51 完成80%",
        "51 公安分局完成80%",
        "51 妇联已办结",
        "第51项 财政局按计划",
        "51 应急局进度80%",
        "51 请妇联填 完成80%",
        "妇联第51项已办结",
    ],
)
def test_what_another_department_reports_is_asked_back(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == (), found


@pytest.mark.parametrize(
    "text",
    [
        "教体局：51 完成80%",
        "教体局 51 完成80%",
        "51 教体局完成80%",
        "51 联合公安分局完成80%",
        "51 按计划，公安分局已进校宣讲",
        "综治办，51 完成80%",
    ],
)
def test_the_writers_own_department_and_helpers_are_no_hindrance(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [each.ref for each in found.drafts] == ["51"]
    assert found.faults == ()


@pytest.mark.parametrize(
    "text", ["满意率完成95%", "覆盖面完成80%", "达标率由80%升到90%", "知晓率从60%提高到85%", "入学率完成了95%"]
)
def test_another_rate_is_not_how_far_the_work_is(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(f"51 {text}", TODAY, departments=OWN)
    assert found is not None
    assert [each.percent for each in found.drafts] in ([], [None])


@pytest.mark.parametrize("text", ["完成率由60%升到80%", "进度从60%提高到80%", "年度任务完成80%"])
def test_the_rate_of_the_work_itself_is(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(f"51 {text}", TODAY, departments=OWN)
    assert found is not None
    assert [each.percent for each in found.drafts] == [80]


@pytest.mark.parametrize("text", ["进度80%以内", "完成80%以下", "做到80%算完成", "完成80%就可以", "达到80%即可销号"])
def test_a_bound_is_no_percentage(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(f"51 {text}", TODAY, departments=OWN)
    assert found is None or [each.percent for each in found.drafts] in ([], [None])


@pytest.mark.parametrize("text", ["很难完成80%", "完不成80%", "难完成80%", "太难做到80%"])
def test_what_can_hardly_be_reached_is_not_reached(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(f"51 {text}", TODAY, departments=OWN)
    assert found is not None
    assert [each.percent for each in found.drafts] in ([], [None])


@pytest.mark.parametrize("text", ["请住建局不要再协调了", "请不要再帮忙协调", "请领导不必出面协调", "别协调了"])
def test_help_that_is_declined_is_not_asked_for(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(f"51 {text}", TODAY, departments=OWN)
    assert found is not None
    assert State.COORDINATE not in {each.state for each in found.drafts}


@pytest.mark.parametrize(
    "text", ["不要记成已办结", "别记已办结", "不要算已办结", "刚才报错了", "上面报错了", "别当成按计划", "记错了"]
)
def test_words_on_the_record_are_no_report(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(f"51 {text}", TODAY, departments=OWN)
    assert found is not None
    assert found.drafts == ()
    assert {each.problem for each in found.faults} <= {
        Problem.UNCLEAR_STATE,
        Problem.SEVERAL_STATES,
        Problem.NO_STATE,
    }


@pytest.mark.parametrize("text", ["51 次会议按计划召开", "51 所学校已完成验收", "51 名学生按计划返校"])
def test_a_number_that_counts_is_no_entry(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == ()


@pytest.mark.parametrize(
    "text",
    [
        "又完成20%",
        "新完成20%",
        "本周再完成20%",
        "累计80%，本周20%",
        "<80%",
        "≤80%",
        "八成没戏",
        "八成完不成",
        "90%做不到",
    ],
)
def test_what_was_added_or_is_not_reached_is_not_how_far_the_work_is(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(f"51 {text}", TODAY, departments=OWN)
    assert found is not None
    assert [each.percent for each in found.drafts] in ([], [None])


@pytest.mark.parametrize(
    "text", ["□完成 ☑未完成", "☑完成 □未完成", "完成☐ 有困难☑", "完/未完成", "状态：☐按计划 ☑有困难", "按计划本应完成"]
)
def test_a_form_with_every_answer_is_asked_back(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(f"51 {text}", TODAY, departments=OWN)
    assert found is not None
    assert found.drafts == ()


@pytest.mark.parametrize("text", ["51怎么是有困难", "51显示有困难", "为什么51会有困难", "51被标成已办结了"])
def test_wondering_at_the_record_is_no_report(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or not found.is_sure


@pytest.mark.parametrize("text", ["完成得很差", "完成无望", "完成得不好"])
def test_badly_done_is_a_difficulty(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(f"51 {text}", TODAY, departments=OWN)
    assert found is not None
    assert {each.state for each in found.drafts} <= {State.DIFFICULT}


@pytest.mark.parametrize(
    "text",
    [
        "30号写成了29号,30号已办结",
        "打错了,30项误写成29项,30已办结",
        "刚才30写成29了,30号已办结",
        "30打成了29,30项已办结",
        "30号填成了29号。30号已办结",
    ],
)
def test_the_entry_that_was_written_by_mistake_is_not_reported(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY)
    assert found is not None
    assert [(each.ref, each.state) for each in found.drafts] == [("30", State.DONE)]
