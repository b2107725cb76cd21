"""Coming and going: adoption, removal, blocking, migration."""

import pytest

from bot.practice.refusing.faults import Fault
from bot.practice.world.world import BOT
from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, Stage


async def test_a_group_that_nobody_has_adopted_gets_one_courteous_line_and_nothing_more(stage: Stage) -> None:
    stage.say(LIAISON, GROUP, "消防归谁管")
    stage.say(LIAISON, GROUP, "@qingdan_bot 消防归谁管")
    stage.say(LIAISON, GROUP, "@qingdan_bot 第33项")
    stage.say(LIAISON, GROUP, "/ask 第33项")
    stage.say(LIAISON, GROUP, "/help")
    line = await stage.said(GROUP)
    await stage.quiet()
    assert "尚未启用" in line["text"]
    assert len(stage.own(GROUP)) == 1


async def test_a_group_to_which_a_stranger_adds_the_bot_is_told_once(stage: Stage) -> None:
    world = stage.world
    world.set_member(stage.chat(GROUP), BOT, "left", by=int(LIAISON))
    world.set_member(stage.chat(GROUP), BOT, "member", by=int(LIAISON))
    assert "尚未启用" in (await stage.said(GROUP))["text"]


async def test_a_group_is_adopted_by_the_owners_word_alone_and_not_by_bringing_the_bot(stage: Stage) -> None:
    world = stage.world
    world.set_member(stage.chat(GROUP), BOT, "left", by=int(OWNER))
    world.set_member(stage.chat(GROUP), BOT, "member", by=int(OWNER))
    assert "请负责人在群内发送 /adopt" in (await stage.said(GROUP))["text"]
    stage.say(OWNER, GROUP, "@qingdan_bot 消防归谁管")
    assert "请负责人在群内发送 /adopt" in (await stage.said(GROUP, 2))["text"]
    assert await adopters(stage) == [None]
    stage.say(OWNER, GROUP, "/adopt")
    assert "已启用" in (await stage.said(GROUP, 3))["text"]
    stage.say(LIAISON, GROUP, "消防归谁管")
    assert "第25项" in (await stage.said(GROUP, 4))["text"]


@pytest.mark.parametrize("line", ["/adopt", "@qingdan_bot 消防归谁管", "/ask 消防归谁管", "/help"])
async def test_the_office_adopts_nothing_and_is_told_who_can(stage: Stage, line: str) -> None:
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    stage.say(COLLEAGUE, GROUP, "@qingdan_bot 在吗")
    await stage.said(GROUP)
    stage.say(COLLEAGUE, GROUP, line)
    assert "负责人" in (await stage.said(GROUP, 2))["text"]
    assert await adopters(stage) == [None]


async def test_whoever_brings_the_bot_back_adopts_nothing_either(stage: Stage) -> None:
    world = stage.world
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    await stage.adopted()
    world.set_member(stage.chat(GROUP), BOT, "kicked", by=int(COLLEAGUE))
    world.set_member(stage.chat(GROUP), BOT, "administrator", by=int(COLLEAGUE))
    assert "尚未启用" in (await stage.said(GROUP, 2))["text"]
    assert await adopters(stage) == [None]


async def test_the_owner_adopts_and_those_in_charge_release(stage: Stage) -> None:
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    stage.say(LIAISON, GROUP, "/adopt")
    assert (await stage.said(GROUP))["text"].startswith("您尚未登记身份")
    stage.say(OWNER, GROUP, "/adopt@qingdan_bot")
    assert "已启用" in (await stage.said(GROUP, 2))["text"]
    stage.say(LIAISON, GROUP, "/release")
    assert (await stage.said(GROUP, 3))["text"].startswith("您尚未登记身份")
    stage.say(COLLEAGUE, GROUP, "/release")
    assert "已停用" in (await stage.said(GROUP, 4))["text"]
    stage.say(LIAISON, GROUP, "@qingdan_bot 消防归谁管")
    await stage.quiet()
    assert len(stage.own(GROUP)) == 4


async def test_a_removed_bot_forgets_that_it_was_adopted(stage: Stage) -> None:
    world = stage.world
    await stage.adopted()
    world.set_member(stage.chat(GROUP), BOT, "kicked", by=int(LIAISON))
    await stage.quiet()
    (row,) = await stage.rows("SELECT state, adopted_by FROM chats WHERE chat = ?", GROUP)
    assert tuple(row) == ("gone", None)


async def test_a_blocked_bot_sends_nothing_until_it_is_let_in_again(stage: Stage) -> None:
    world = stage.world
    stage.say(LIAISON, LIAISON, "第33项多少分")
    await stage.said(LIAISON)
    stage.user(LIAISON).blocked = True  # the bot is not told of it, it finds out on sending
    stage.say(LIAISON, LIAISON, "第34项多少分")
    await stage.quiet()
    (row,) = await stage.rows("SELECT state FROM chats WHERE chat = ?", LIAISON)
    assert row["state"] == "gone"
    world.block(stage.user(LIAISON), blocked=False)
    stage.say(LIAISON, LIAISON, "第35项多少分")
    await stage.said(LIAISON, 2)
    (row,) = await stage.rows("SELECT state FROM chats WHERE chat = ?", LIAISON)
    assert row["state"] == "here"


async def test_a_migrated_group_goes_on_under_its_new_id(stage: Stage) -> None:
    world = stage.world
    await stage.adopted()
    stage.say(LIAISON, GROUP, "消防归谁管")
    await stage.said(GROUP, 2)
    new = world.migrate(stage.chat(GROUP))
    await stage.quiet()
    stage.say(LIAISON, str(new.id), "第33项多少分")
    assert "18分" in (await stage.said(str(new.id)))["text"]
    assert await leftovers(stage) == 0


async def test_a_group_that_migrates_while_an_answer_is_sent_gets_it_under_its_new_id(live: Live) -> None:
    world = live.world
    await live.adopted()
    world.faults.plan(Fault("sendMessage", code=429, description="Too Many Requests", retry_after=30))
    live.say(LIAISON, GROUP, "消防归谁管")
    await live.found("SELECT 1 FROM pauses")
    world.updates.allow(["message_reaction"])  # the bot is not told: it finds out on sending
    new = world.migrate(live.chat(GROUP))
    live.wind(seconds=31)
    assert "第25项" in (await live.said(str(new.id)))["text"]
    await live.quiet()
    assert await leftovers(live) == 0


async def adopters(stage: Stage) -> list[int | None]:
    """Who has adopted the group."""
    await stage.quiet()
    return [each["adopted_by"] for each in await stage.rows("SELECT adopted_by FROM chats WHERE chat = ?", GROUP)]


async def leftovers(stage: Stage) -> int:
    """Rows that still have the old id."""
    found = await stage.rows(
        "SELECT chat FROM chats UNION ALL SELECT chat FROM outbox UNION ALL SELECT chat FROM questions"
        " UNION ALL SELECT lane FROM outbox"
    )
    return sum(each["chat"] == GROUP for each in found)
