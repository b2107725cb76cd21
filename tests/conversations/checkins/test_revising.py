"""Changing and taking back: a message that is changed, an answer to the acknowledgement."""

import pytest

from tests.conversations.checkins.reported import ITEM, at_work, department_of, reported
from tests.conversations.stage import LIAISON, Stage


async def test_changing_the_message_changes_the_report_and_every_version_is_kept(stage: Stage) -> None:
    await at_work(stage)
    number = stage.say(LIAISON, LIAISON, "49 完成80% 已建12所")
    await stage.said(LIAISON)
    stage.edit(LIAISON, number, "49 完成85% 已建13所")
    await stage.until(lambda: stage.own(LIAISON)[0]["text"].startswith("已更正："))
    assert [each[3:] for each in await reported(stage)] == [(85, "已建13所")]
    assert [each["percent"] for each in await stage.rows("SELECT percent FROM versions ORDER BY number")] == [
        80,
        85,
    ]


async def test_a_message_that_names_another_entry_now_moves_its_report(stage: Stage) -> None:
    await at_work(stage)
    other = stage.another_of(department_of(stage, ITEM), ITEM)
    number = stage.say(LIAISON, LIAISON, "49 完成80%")
    await stage.said(LIAISON)
    stage.edit(LIAISON, number, f"{other} 完成80%")
    await stage.until(lambda: stage.own(LIAISON)[0]["text"].startswith("已更正："))
    assert [each[1] for each in await reported(stage)] == [other]


async def test_a_change_that_cannot_be_read_leaves_the_report_as_it_was(stage: Stage) -> None:
    await at_work(stage)
    number = stage.say(LIAISON, LIAISON, "49 完成80%")
    await stage.said(LIAISON)
    stage.edit(LIAISON, number, "99 完成80%")
    assert "原记录未动" in (await stage.said(LIAISON, 2))["text"]
    assert [each[1:4] for each in await reported(stage)] == [("49", "on plan", 80)]


async def test_an_answer_to_the_acknowledgement_corrects_it(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成80%")
    number = (await stage.said(LIAISON))["message_id"]
    stage.say(LIAISON, LIAISON, "完成90%，已建15所", reply_to=number)
    assert (await stage.said(LIAISON, 2))["text"] == "已更正。"
    assert [each[3:] for each in await reported(stage)] == [(90, "已建15所")]


@pytest.mark.parametrize("by", ["button", "command"])
async def test_a_report_is_taken_back(stage: Stage, by: str) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成80%")
    number = (await stage.said(LIAISON))["message_id"]
    if by == "button":
        assert await stage.pressed(LIAISON, LIAISON, number, "撤销") == ""
    else:
        stage.say(LIAISON, LIAISON, "/undo")
    await stage.until(lambda: "已撤销" in stage.own(LIAISON)[0]["text"])
    assert await reported(stage) == []
    stage.say(LIAISON, LIAISON, "/undo")
    assert "没有可撤销" in (await stage.said(LIAISON, 2 if by == "button" else 3))["text"]


async def test_an_answer_that_is_edited_again_and_again_is_followed_without_a_message_for_each(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成50%")
    acknowledgement = int((await stage.said(LIAISON))["message_id"])
    answer = stage.say(LIAISON, LIAISON, "60%", reply_to=acknowledgement)
    before = len(await stage.heard(LIAISON))
    for percent in range(61, 81):
        stage.edit(LIAISON, answer, f"{percent}%")
        await stage.quiet()
    assert len(await stage.heard(LIAISON)) == before
    assert "80%" in stage.chat(LIAISON).messages[acknowledgement]["text"]
