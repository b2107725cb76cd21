"""Check-ins in conversation: a line, a command, a press, an answer, a changed message; and what is refused."""

import pytest

from tests.conversations.checkins.reported import ITEM, at_work, department_of, reported
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage


async def test_an_entry_of_others_is_refused_with_whose_it_is(stage: Stage) -> None:
    await at_work(stage)
    own = department_of(stage, ITEM)
    foreign = next(ref for ref in map(str, range(1, 64)) if own not in stage.parties(ref) and stage.tracked(ref))
    stage.say(LIAISON, LIAISON, f"{foreign} 按计划")
    assert f"不由您所在的{own}负责" in (await stage.said(LIAISON))["text"]
    assert await reported(stage) == []


async def test_what_is_for_reference_takes_no_reports(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "第8项 按计划")
    assert "仅供查阅" in (await stage.said(LIAISON))["text"]


async def test_a_stranger_is_told_that_nothing_is_recorded(stage: Stage) -> None:
    await at_work(stage)
    stage.say(STRANGER, STRANGER, "49 完成80%")
    assert "您还不是联络员" in (await stage.said(STRANGER))["text"]
    assert await reported(stage) == []


async def test_what_is_forwarded_or_anonymous_is_refused(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, GROUP, "49 完成80%", forward=True)
    assert "无法确认身份" in (await stage.said(GROUP, 2))["text"]
    stage.say(OWNER, GROUP, "49 完成80%", anonymous=True)
    assert "无法确认身份" in (await stage.said(GROUP, 3))["text"]
    assert await reported(stage) == []


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
