"""Texts made to take long, through the real application: the next question is answered."""

import pytest

from storage.people import Role
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage

QUESTION = "@qingdan_bot 教体局牵头哪些任务？"
TEXTS = (
    "49" + "\n \n" * 800 + "x",
    "、" * 4_096,
    "11月28日" * 682,
    "http://" * 585,
    "49" + " \u3000" * 2_000 + "完成",
    "本月5日 " * 680,
    "1a" * 2_048,
    "🇨🇳" * 1_024,
)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:9]))
async def test_after_whatever_a_stranger_writes_in_private_a_colleague_is_answered(stage: Stage, text: str) -> None:
    await stage.adopted()
    stage.user(STRANGER).started = True
    stage.say(STRANGER, STRANGER, text)
    number = stage.say(COLLEAGUE, GROUP, QUESTION)
    answer = await stage.said(GROUP, 2)
    assert answer["reply_to_message"]["message_id"] == number
    assert "教体局" in answer["text"]
    await stage.quiet()
    assert not await stage.rows("SELECT 1 FROM inbox WHERE state != 'done'")


@pytest.mark.parametrize(
    "text",
    [
        "第49项按计划\n" * 70,
        "49 完成80%\n" + "一切正常\n" * 300,
        "49 完成 " + "昨天," * 300,
        "49 完成80%" + "，9a" * 300,
    ],
    ids=("entries", "lines", "dates", "numbers"),
)
async def test_more_than_a_report_can_hold_is_answered_and_nothing_of_it_is_recorded(stage: Stage, text: str) -> None:
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    stage.say(LIAISON, LIAISON, text)
    assert "请分几条发送" in (await stage.said(LIAISON))["text"]
    assert not await stage.rows("SELECT 1 FROM reports")


async def test_a_duty_that_is_too_long_is_answered(stage: Stage) -> None:
    await stage.appoint(OWNER, Role.OFFICE)
    stage.say(OWNER, OWNER, "/duty 49.1 每月25日 " + "报告 " * 200)
    assert "缩短到400字以内" in (await stage.said(OWNER))["text"]


async def test_a_name_that_no_department_has_is_cut_where_it_is_repeated(stage: Stage) -> None:
    await stage.appoint(OWNER, Role.OFFICE)
    stage.say(OWNER, OWNER, "/invite " + "某" * 3_000 + "局")
    assert len((await stage.said(OWNER))["text"]) < 200


async def test_an_hour_of_many_digits_is_no_time_of_the_day(stage: Stage) -> None:
    await stage.adopted()
    stage.say(OWNER, GROUP, "/round daily 99999999999999999999")
    assert "/round" in (await stage.said(GROUP, 2))["text"]
