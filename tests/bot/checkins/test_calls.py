"""Calls for reports are asked about or left alone; reports that speak of calls are recorded."""

import pytest

from bot.checkins.reading.calls import calls_for_reports
from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY, is_recorded

OWN = ("综治办",)


@pytest.mark.parametrize(
    "text",
    [
        "第5项请社会事业局周三前把进展报上来。",
        "5项麻烦教体局今天之内把数报过来，我统一汇总",
        "59项报100%的那家，请提供付款凭证再说",
        "59项填100%的，请附上验收单",
        "56项还没报的单位抓紧补一下，领导等着看",
        "5项那几家拖着没报的，今天务必给我报上来",
        "请应急管理局就56项说明一下为什么还没动",
        "催一下56项，@经济发展局 明天中午前回复",
        "第18项报送截止时间是周五下午五点",
        "有困难的话56项可以晚两天报",
        "56项建议改成按计划",
        "小李你把56项写成按计划就行",
        "待56项验收通过后再报办结",
        "5项的填报模板发群里了，照着填",
        "56项这个月的数谁还没给我？",
        "5项如无异议将于周五上报",
        "请社会事业局牵头报第5项，我局配合",
        "21项的数据请以社会事业局通报为准",
    ],
)
def test_a_call_for_reports_is_not_recorded(check_ins: CheckIns, text: str) -> None:
    assert not is_recorded(check_ins, text, OWN)


@pytest.mark.parametrize(
    "text",
    [
        "某兄弟县第5项已经做到95%了，我们学学",
        "第5项目标值85%，各单位对照",
        "56项上级要求年内100%",
        "5项上次会上定的80%要兑现",
        "社会事业局那张表上第5项是按计划",
        "56项若按90%报，上级会不会查",
        "第5项昨天谁报的有困难？站出来",
        "56项任务的难度有多大？",
        "第56项转给应急管理局处理",
        "据街道反馈，5项完成了七成",
        "56项历年都是12月才办结",
        "56项已报告社会事业局，请其提供场地",
    ],
)
def test_aims_other_lists_and_what_is_wondered_at_are_not_recorded(check_ins: CheckIns, text: str) -> None:
    assert not is_recorded(check_ins, text, OWN)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("已协调社会事业局，请其提供场地，56项正常推进", None),
        ("第5项已发函请街道反馈意见，正在汇总", None),
        ("5项已请妇联派人参与，目前推进顺利", None),
        ("56项已完成75%，请审核", 75),
        ("请记一下：56项完成65%", 65),
        ("56项上级要求的三项任务已完成两项", None),
        ("56项上级要求年内100%，目前65%", 65),
        ("第5项目标值85%，实际68%", 68),
        ("56项已将清理情况报上来了，按计划", None),
    ],
)
def test_a_report_that_speaks_of_calls_is_recorded(check_ins: CheckIns, text: str, percent: int | None) -> None:
    read = check_ins.read(text, TODAY, departments=OWN)
    assert read is not None
    assert [(each.state, each.percent) for each in read.drafts] == [(State.ON_PLAN, percent)]


def test_what_was_asked_of_others_is_no_call() -> None:
    assert not calls_for_reports("已请社会事业局把进展报上来")
    assert calls_for_reports("请社会事业局把进展报上来")
