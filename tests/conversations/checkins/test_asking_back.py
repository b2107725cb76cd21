"""What is asked back: an entry that is not there, for which department, a question or a report."""

import pytest

from storage.people import Role
from tests.conversations.checkins.reported import ITEM, at_work, department_of, reported
from tests.conversations.stage import LIAISON, Stage


@pytest.mark.parametrize("text", ["第99项按计划", "99 完成80%"])
async def test_a_report_that_names_an_entry_which_is_not_there_is_asked_back(stage: Stage, text: str) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, text)
    asked = (await stage.said(LIAISON))["text"]
    assert "尚未记录" in asked
    assert "清单里没有第99项" in asked
    assert await reported(stage) == []


async def test_a_liaison_of_two_departments_says_for_which(stage: Stage) -> None:
    await at_work(stage)
    second = department_of(stage, ITEM, 1)
    await stage.appoint(LIAISON, Role.LIAISON, second)
    stage.say(LIAISON, LIAISON, "49 完成80%")
    number = (await stage.said(LIAISON))["message_id"]
    assert await reported(stage) == []
    await stage.pressed(LIAISON, LIAISON, number, second)
    await stage.until(lambda: stage.own(LIAISON)[0]["text"].startswith("已记录："))
    assert [each[0] for each in await reported(stage)] == [second]


@pytest.mark.parametrize("text", ["49 孩子们都挺好的", "49 未完成80%", "49 80", "49 演练搞完了"])
async def test_what_begins_with_an_entry_of_ones_own_is_asked_back_and_never_taken_for_a_question(
    stage: Stage, text: str
) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, text)
    assert "尚未记录" in (await stage.said(LIAISON))["text"]
    assert await reported(stage) == []


async def test_what_is_asked_of_a_message_is_changed_with_it(stage: Stage) -> None:
    await at_work(stage)
    said = stage.say(LIAISON, LIAISON, "第99项按计划")
    number = (await stage.said(LIAISON))["message_id"]
    for entry in range(90, 96):
        stage.edit(LIAISON, said, f"第{entry}项按计划")
        await stage.quiet()
    (asked,) = stage.own(LIAISON)
    assert "清单里没有第95项" in asked["text"]
    stage.say(LIAISON, LIAISON, "49")
    assert "第49项" in (await stage.said(LIAISON, 2))["text"]
    assert asked["message_id"] == number
    assert [each[1] for each in await reported(stage)] == ["49"]
