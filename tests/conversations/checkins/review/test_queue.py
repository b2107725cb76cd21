"""The list of what waits for the office."""

from tests.conversations.checkins.submitted import submitted
from tests.conversations.stage import COLLEAGUE, LIAISON, Stage


async def test_the_list_of_what_waits(stage: Stage) -> None:
    await submitted(stage)
    stage.say(COLLEAGUE, COLLEAGUE, "/review")
    listed = await stage.said(COLLEAGUE, 2)
    assert "待审核1条" in listed["text"]
    await stage.pressed(COLLEAGUE, COLLEAGUE, listed["message_id"], "第49项")
    await stage.until(lambda: "销号" in stage.buttons(COLLEAGUE, listed["message_id"]))
    stage.say(LIAISON, LIAISON, "/review")
    assert "此项由负责人、综治办操作" in (await stage.said(LIAISON, 2))["text"]


async def test_a_report_that_was_opened_in_the_list_leads_back_to_it(stage: Stage) -> None:
    await submitted(stage)
    stage.say(COLLEAGUE, COLLEAGUE, "/review")
    number = (await stage.said(COLLEAGUE, 2))["message_id"]
    for press in ("第49项", "退回", "请补充佐证材料", "‹ 待审核"):
        await stage.quiet()
        await stage.pressed(COLLEAGUE, COLLEAGUE, number, press)
    await stage.until(lambda: stage.own(COLLEAGUE)[1]["text"] == "没有待审核的填报。")


async def test_what_was_closed_leads_back_to_what_is_closed(stage: Stage) -> None:
    await stage.pressed(COLLEAGUE, COLLEAGUE, await submitted(stage), "销号")
    stage.say(COLLEAGUE, COLLEAGUE, "/review closed")
    number = (await stage.said(COLLEAGUE, 2))["message_id"]
    for press in ("第49项", "‹ 已销号"):
        await stage.quiet()
        await stage.pressed(COLLEAGUE, COLLEAGUE, number, press)
    await stage.until(lambda: "已销号1条" in stage.own(COLLEAGUE)[1]["text"])


async def test_a_newer_list_takes_the_buttons_from_the_one_before(stage: Stage) -> None:
    await submitted(stage)
    await stage.asked(COLLEAGUE, COLLEAGUE, "/review")
    first = stage.own(COLLEAGUE)[-1]["message_id"]
    await stage.asked(COLLEAGUE, COLLEAGUE, "/review")
    await stage.quiet()
    assert stage.buttons(COLLEAGUE, first) == {}
    assert "见下方" in stage.chat(COLLEAGUE).messages[first]["text"]
    second = stage.own(COLLEAGUE)[-1]["message_id"]
    await stage.pressed(COLLEAGUE, COLLEAGUE, second, "第49项")
    await stage.quiet()
    await stage.asked(COLLEAGUE, COLLEAGUE, "/review")
    assert "销号" in stage.buttons(COLLEAGUE, second), "a report that is open stays open"
