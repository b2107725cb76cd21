"""Words of a liaison that are no report: questions, thanks, remarks of colleagues."""

import pytest

from tests.conversations.checkins.reported import at_work, reported
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, Stage


@pytest.mark.parametrize("thanks", ["收到，没问题", "好的，谢谢"])
async def test_thanks_for_the_acknowledgement_change_nothing(stage: Stage, thanks: str) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 有困难：缺场地")
    number = (await stage.said(LIAISON))["message_id"]
    before = await reported(stage)
    stage.say(LIAISON, LIAISON, thanks, reply_to=number)
    await stage.quiet()
    assert await reported(stage) == before
    assert all("已更正" not in each["text"] for each in stage.own(LIAISON))


async def test_a_question_of_a_liaison_is_still_a_question(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "第49项多少分？")
    assert "分" in (await stage.said(LIAISON))["text"]
    stage.say(LIAISON, LIAISON, "教体局牵头哪些任务？")
    assert "教体局" in (await stage.said(LIAISON, 2))["text"]
    assert await reported(stage) == []


async def test_a_colleague_who_remarks_on_an_acknowledgement_changes_nothing(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, GROUP, "49 完成80% 已建12所")
    number = (await stage.said(GROUP, 2))["message_id"]
    stage.say(COLLEAGUE, GROUP, "辛苦了", reply_to=number)
    stage.say(COLLEAGUE, GROUP, "完成90%", reply_to=number)
    assert "原记录未动" in (await stage.said(GROUP, 4))["text"]
    assert [each[3:] for each in await reported(stage)] == [(80, "已建12所")]


async def test_thanks_for_an_acknowledgement_change_nothing(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成80%，已建12所")
    number = (await stage.said(LIAISON))["message_id"]
    stage.say(LIAISON, LIAISON, "好的，谢谢", reply_to=number)
    stage.say(LIAISON, LIAISON, "由80%改为85%", reply_to=number)
    await stage.said(LIAISON, 2)
    assert [each[3] for each in await reported(stage)] == [85]
