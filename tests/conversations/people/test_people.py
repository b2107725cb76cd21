"""Roles in conversation: invited, appointed, handed over, ended."""

import re

from storage.people import Role
from tests.conversations.people.roles import link_for, roles
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage


async def test_a_link_makes_somebody_liaison_once(stage: Stage) -> None:
    token = await link_for(stage, "教体局")
    stage.say(LIAISON, LIAISON, f"/start {token}")
    assert "现为教体局联络员" in (await stage.said(LIAISON))["text"]
    assert "已成为教体局联络员" in (await stage.said(OWNER, 2))["text"]
    stage.say(STRANGER, STRANGER, f"/start {token}")
    assert "已用过" in (await stage.said(STRANGER))["text"]
    assert await roles(stage) == [(LIAISON, "liaison", "教体局")]


async def test_a_link_is_good_for_a_week(stage: Stage) -> None:
    token = await link_for(stage, "教体局")
    stage.wind(days=7, seconds=1)
    stage.say(LIAISON, LIAISON, f"/start {token}")
    assert "已过期" in (await stage.said(LIAISON))["text"]


async def test_a_link_that_was_called_back_gives_nothing(stage: Stage) -> None:
    token = await link_for(stage, "教体局")
    stage.say(OWNER, OWNER, "/people")
    number = (await stage.said(OWNER, 2))["message_id"]
    assert "已收回" in await stage.pressed(OWNER, OWNER, number, "邀请：教体局联络员")
    stage.say(LIAISON, LIAISON, f"/start {token}")
    assert "已收回" in (await stage.said(LIAISON))["text"]


async def test_me_tells_what_a_person_is_and_how_to_hand_over(stage: Stage) -> None:
    stage.say(STRANGER, STRANGER, "/me")
    assert "尚未登记身份" in (await stage.said(STRANGER))["text"]
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    stage.say(LIAISON, LIAISON, "/me")
    text = (await stage.said(LIAISON))["text"]
    assert "教体局联络员" in text
    assert "可以：提问、填报" in text
    assert "/handover 教体局" in text


async def test_a_liaison_hands_over_and_says_what_is_pending(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    stage.say(LIAISON, LIAISON, "/handover")
    text = (await stage.said(LIAISON))["text"]
    assert "待交接：待补报0项" in text
    token = re.search(r"start=(\S+)", text)
    assert token is not None
    stage.say(COLLEAGUE, COLLEAGUE, f"/start {token[1]}")
    await stage.said(COLLEAGUE)
    assert "已接手教体局" in (await stage.said(LIAISON, 2))["text"]
    assert await roles(stage) == [(COLLEAGUE, "liaison", "教体局")]


async def test_who_leaves_the_group_speaks_for_nobody_any_more(stage: Stage) -> None:
    await stage.adopted()
    stage.say(OWNER, OWNER, "/me")
    await stage.said(OWNER)
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    world = stage.world
    world.set_member(stage.chat(GROUP), int(LIAISON), "left")
    assert "已离开工作群" in (await stage.said(OWNER, 2))["text"]
    assert await roles(stage) == []


async def test_a_right_ends_the_moment_the_role_ends(stage: Stage) -> None:
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    stage.say(LIAISON, LIAISON, "49 完成80%")
    number = (await stage.said(LIAISON))["message_id"]
    await stage.rows("UPDATE appointments SET until = 1")
    assert "您还不是联络员" in await stage.pressed(LIAISON, LIAISON, number, "撤销")
    assert len(await stage.rows("SELECT 1 FROM reports WHERE withdrawn = 0")) == 1
