"""Words before an entry that make the rest somebody else's, or none to be recorded; and those that do not."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.corpus import TODAY

OWN = ("党群工作部",)


@pytest.mark.parametrize(
    "before",
    [
        "上面通报里写着：",
        "简报：",
        "工作简报第3期：",
        "会议纪要：1. ",
        "公示：",
        "日程：",
        "目标：",
        "计划书：",
        "讲话稿：",
        "台账原文：",
        "【摘抄】",
        "转：",
        "转载：",
        "抄送：",
        "引：",
        "昨天会上念的：",
        "群主转达：",
        "妇联的同志反映",
        "小王转告，",
        "有同志反映，",
        "李书记讲话：",
        "> ",
        ">> ",
        "示范一下，",
        "模拟一下：",
        "以下为样例：",
        "草稿 ",
        "初稿：",
        "才怪，",
        "别记，",
        "勿录 ",
        "不要记录，",
        "请勿登记：",
        "先别登记，",
        "撤回 ",
    ],
)
@pytest.mark.parametrize("report", ["49 完成80%", "49 已办结", "49 有困难：缺经费"])
def test_words_of_others_and_trials_are_not_recorded(check_ins: CheckIns, before: str, report: str) -> None:
    found = check_ins.read(before + report, TODAY, departments=OWN)
    assert found is None or found.drafts == (), found


@pytest.mark.parametrize(
    "text",
    [
        "49 完成80%（草稿，勿录）",
        "49 已办结（样稿）",
        "49 完成80%（请勿登记）",
        "49 已办结 仅供传阅",
        "第49页完成80%",
        "49 楼 完成80%",
        "49 栋楼完成80%",
        "49 路公交按计划调整",
        "49 完成80%的单位请举手",
        "49 已办结的请接龙",
        "49 有困难的单位举手",
    ],
)
def test_what_follows_can_say_so_as_well(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == (), found


@pytest.mark.parametrize(
    "text",
    [
        "汇报：49 完成80%",
        "党群工作部：49 完成80%",
        "王主任好，49 完成80%",
        "回复王主任：49 完成80%",
        "进展如下：49 完成80%",
        "月报：49 完成80%",
        "重报：49 完成80%",
        "家庭美德：49 完成80%",
        "更正：49 完成80%",
        "收到，49 完成80%",
        "49楼道整治完成80%",
        "49 完成80%，通知已转发",
        "49 按计划，已印发通知，完成80%",
    ],
)
def test_whoever_reports_says_this_and_that_before(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [each.percent for each in found.drafts] == [80]
