"""Review in conversation: the office closes, returns, asks and opens again; everybody else is refused."""

from bot.involvement import involved
from storage.people import Role
from tests.conversations.checkins.submitted import ITEM, submitted
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, STRANGER, Stage


def shared(stage: Stage) -> tuple[str, str, str]:
    """An item with a lead and a participant."""
    found = ((each.ref, involved(stage.checklist, each.ref)) for each in stage.checklist.items)
    return next((ref, each.leads[0], each.participants[0]) for ref, each in found if each.leads and each.participants)


async def decisions(stage: Stage) -> list[tuple[str, str]]:
    return [tuple(each) for each in await stage.rows("SELECT decision, reason FROM reviews ORDER BY id")]


async def test_the_office_closes_what_is_done_and_the_liaison_is_told(stage: Stage) -> None:
    number = await submitted(stage)
    assert "待审核" in stage.own(COLLEAGUE)[0]["text"]
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "销号")
    assert "已销号" in (await stage.said(LIAISON, 2))["text"]
    await stage.until(lambda: list(stage.buttons(COLLEAGUE, number)) == ["重新打开"])
    assert await decisions(stage) == [("closed", "")]


async def test_what_is_closed_takes_no_reports_and_no_changes_until_it_is_opened_again(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    said = stage.say(LIAISON, LIAISON, "49 已办结")
    acknowledged = (await stage.said(LIAISON))["message_id"]
    number = (await stage.said(COLLEAGUE))["message_id"]
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "销号")
    await stage.said(LIAISON, 2)
    stage.say(LIAISON, LIAISON, "49 完成80%")
    assert "只有综治办可以重新打开" in (await stage.said(LIAISON, 3))["text"]
    stage.edit(LIAISON, said, "49 完成80%")
    assert "原记录未动" in (await stage.said(LIAISON, 4))["text"]
    assert "已销号" in await stage.pressed(LIAISON, LIAISON, acknowledged, "撤销")
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "重新打开")
    await stage.until(lambda: "‹ 返回" in stage.buttons(COLLEAGUE, number))
    stage.say(COLLEAGUE, COLLEAGUE, "尚有一所未开", reply_to=number)
    assert "已重新打开" in (await stage.said(LIAISON, 5))["text"]
    stage.say(LIAISON, LIAISON, "49 完成90%")
    assert "已记录" in (await stage.said(LIAISON, 6))["text"]


async def test_a_report_that_is_changed_again_and_again_is_one_message_for_the_office(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    said = stage.say(LIAISON, LIAISON, "49 已办结 已建0所")
    number = (await stage.said(COLLEAGUE))["message_id"]
    for count in range(1, 6):
        stage.edit(LIAISON, said, f"49 已办结 已建{count}所")
        await stage.quiet()
    (card,) = stage.own(COLLEAGUE)
    assert "已建5所" in card["text"]
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "退回")
    stage.edit(LIAISON, said, "49 已办结 已建7所")
    assert "已建7所" in (await stage.said(COLLEAGUE, 2))["text"], "a reason is asked for in the first one"
    await stage.pressed(COLLEAGUE, COLLEAGUE, stage.own(COLLEAGUE)[-1]["message_id"], "销号")
    await stage.quiet()
    assert await decisions(stage) == [("closed", "")]


async def test_the_office_returns_with_one_of_the_usual_reasons(stage: Stage) -> None:
    number = await submitted(stage)
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "退回")
    await stage.until(lambda: "请补充佐证材料" in stage.buttons(COLLEAGUE, number))
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "请补充佐证材料")
    returned = await stage.said(LIAISON, 2)
    assert "已退回。请补充佐证材料" in returned["text"]
    stage.say(LIAISON, LIAISON, "已办结，补充教发〔2026〕15号", reply_to=returned["message_id"])
    assert "已记录" in (await stage.said(LIAISON, 3))["text"]
    assert "待审核" in (await stage.said(COLLEAGUE, 2))["text"]


async def test_the_office_returns_with_a_reason_in_words(stage: Stage) -> None:
    number = await submitted(stage)
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "退回")
    await stage.until(lambda: "‹ 返回" in stage.buttons(COLLEAGUE, number))
    stage.say(COLLEAGUE, COLLEAGUE, "数量与上月不符", reply_to=number)
    assert (await stage.said(COLLEAGUE, 2))["text"] == "已退回"
    assert "数量与上月不符" in (await stage.said(LIAISON, 2))["text"]
    assert await decisions(stage) == [("returned", "数量与上月不符")]


async def test_what_needs_help_is_answered(stage: Stage) -> None:
    number = await submitted(stage, "49 需协调：请住建局提供场地")
    assert "销号" not in stage.buttons(COLLEAGUE, number)
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "询问")
    await stage.until(lambda: "‹ 返回" in stage.buttons(COLLEAGUE, number))
    stage.say(COLLEAGUE, COLLEAGUE, "需要多大面积？", reply_to=number)
    assert "需要多大面积" in (await stage.said(LIAISON, 2))["text"]


async def test_who_comes_second_is_told_that_it_is_decided(stage: Stage) -> None:
    await stage.appoint(STRANGER, Role.OFFICE)
    first = await submitted(stage)
    second = (await stage.said(STRANGER))["message_id"]
    await stage.pressed(COLLEAGUE, COLLEAGUE, first, "销号")
    await stage.said(LIAISON, 2)
    await stage.pressed(STRANGER, STRANGER, second, "销号")
    await stage.until(lambda: "已处理" in stage.own(STRANGER)[0]["text"])
    assert await decisions(stage) == [("closed", "")]


async def test_a_report_that_was_changed_is_not_decided_on_its_old_words(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    said = stage.say(LIAISON, LIAISON, "49 已办结")
    number = (await stage.said(COLLEAGUE))["message_id"]
    await stage.said(LIAISON)
    stage.edit(LIAISON, said, "49 完成80%")
    await stage.until(lambda: "已更正" in stage.own(LIAISON)[0]["text"])
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "销号")
    await stage.until(lambda: "已有更新" in stage.own(COLLEAGUE)[0]["text"])
    assert await decisions(stage) == []


async def test_words_that_do_not_reply_to_what_was_asked_for_are_told_how(stage: Stage) -> None:
    number = await submitted(stage)
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "询问")
    assert "这句话没有提交" in await stage.asked(COLLEAGUE, COLLEAGUE, "请说明评选时间")
    assert await decisions(stage) == []
    assert await stage.rows("SELECT 1 FROM misses") == []
    stage.say(COLLEAGUE, COLLEAGUE, "请说明评选时间", reply_to=number)
    await stage.quiet()
    assert await decisions(stage) == [("asked", "请说明评选时间")]
    assert stage.own(COLLEAGUE)[-1]["text"].startswith("已询问")


async def test_a_question_is_answered_whatever_was_asked_for_before(stage: Stage) -> None:
    number = await submitted(stage)
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "询问")
    assert "牵头单位" in await stage.asked(COLLEAGUE, COLLEAGUE, "第25项谁牵头")
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "‹ 返回")
    assert "这句话没有提交" not in await stage.asked(COLLEAGUE, COLLEAGUE, "请说明评选时间")


async def test_without_an_office_the_owner_is_asked(stage: Stage) -> None:
    stage.say(OWNER, OWNER, "/me")
    await stage.said(OWNER)
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    stage.say(LIAISON, LIAISON, "49 已办结")
    assert "待审核" in (await stage.said(OWNER, 2))["text"]


async def test_the_lead_sends_what_its_participants_said_in_one_tap(stage: Stage) -> None:
    ref, lead, participant = shared(stage)
    await stage.appoint(LIAISON, Role.LIAISON, lead)
    await stage.appoint(COLLEAGUE, Role.LIAISON, participant)
    stage.say(COLLEAGUE, COLLEAGUE, f"{ref} 完成60% 已走访20户")
    await stage.said(COLLEAGUE)
    stage.say(LIAISON, LIAISON, "/report")
    menu = await stage.said(LIAISON)
    assert "1条参与单位进展待合并上报" in menu["text"]
    await stage.pressed(LIAISON, LIAISON, menu["message_id"], f"第{ref}项")
    await stage.until(lambda: "合并上报" in stage.buttons(LIAISON, menu["message_id"]))
    await stage.pressed(LIAISON, LIAISON, menu["message_id"], "合并上报")
    await stage.until(lambda: f"{participant}：按计划60%，已走访20户" in stage.own(LIAISON)[0]["text"])
