"""What becomes of a report in a line: stored whole or not at all, then acknowledged."""

import asyncio

import pytest

from storage.people import Role
from tests.conversations.checkins.reported import ITEM, at_work, department_of, reported
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, Stage


async def test_a_line_in_the_group_is_a_report(stage: Stage) -> None:
    await at_work(stage)
    number = stage.say(LIAISON, GROUP, "49 完成80% 已建家长学校12所")
    acknowledged = await stage.said(GROUP, 2)
    assert acknowledged["text"].startswith("已记录：")
    assert acknowledged["reply_to_message"]["message_id"] == number
    assert await reported(stage) == [(department_of(stage, ITEM), "49", "on plan", 80, "已建家长学校12所")]


@pytest.mark.parametrize("text", ["49 演练搞完了", "49 家长课办好了两场", "第49项牌子挂完了"])
async def test_what_a_liaison_says_in_the_group_of_an_own_entry_gets_a_word(stage: Stage, text: str) -> None:
    await at_work(stage)
    number = stage.say(LIAISON, GROUP, text)
    answered = await stage.said(GROUP, 2)
    assert answered["reply_to_message"]["message_id"] == number
    assert answered["text"].startswith(("尚未记录", "已记录"))


async def test_it_is_acknowledged_after_it_is_stored_and_the_audit_tells_of_it(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 有困难：场地未落实")
    await stage.said(LIAISON)
    (line,) = await stage.rows("SELECT action, subject, old, new FROM audit WHERE action = 'report'")
    assert line["old"] is None
    assert "difficult" in line["new"]


async def test_nothing_is_stored_by_halves(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 按计划\n99 按计划")
    asked = (await stage.said(LIAISON))["text"]
    assert "已读懂：" in asked
    assert await reported(stage) == []


async def test_two_liaisons_who_report_the_same_entry_at_once_are_both_heard(stage: Stage) -> None:
    await at_work(stage)
    await stage.appoint(COLLEAGUE, Role.DEPUTY, department_of(stage, ITEM))
    stage.say(LIAISON, LIAISON, "49 完成80%")
    stage.say(COLLEAGUE, COLLEAGUE, "49 完成85%")
    await asyncio.gather(stage.said(LIAISON), stage.said(COLLEAGUE))
    assert sorted(each[3] for each in await reported(stage)) == [80, 85]
