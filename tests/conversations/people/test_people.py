"""Roles in conversation: invited, appointed, handed over, ended."""

import re

import pytest

from handlers.text_parts import name_in_a_line
from storage.people import Role
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage


async def link_for(stage: Stage, wanted: str, count: int = 1) -> str:
    """Let the owner invite; the token of the link."""
    stage.say(OWNER, OWNER, f"/invite {wanted}")
    text = (await stage.said(OWNER, count))["text"]
    found = re.search(r"start=(\S+)", text)
    assert found is not None, text
    return found[1]


async def roles(stage: Stage) -> list[tuple[str, str, str]]:
    """Present roles: account, role, department."""
    statement = (
        "SELECT account, role, department FROM appointments JOIN people ON people.id = person WHERE until IS NULL"
    )
    return [tuple(each) for each in await stage.rows(statement)]


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


async def test_the_office_is_appointed_by_the_owner_alone(stage: Stage) -> None:
    stage.say(COLLEAGUE, COLLEAGUE, f"/start {await link_for(stage, '综治办')}")
    assert "现为综治办" in (await stage.said(COLLEAGUE))["text"]
    stage.say(COLLEAGUE, COLLEAGUE, "/invite 综治办")
    assert "此项由负责人操作" in (await stage.said(COLLEAGUE, 2))["text"]
    stage.say(COLLEAGUE, COLLEAGUE, "/invite 公安 副")
    assert "邀请宜阳公安分局副联络员" in (await stage.said(COLLEAGUE, 3))["text"]


async def test_a_department_that_is_not_in_the_list_is_not_guessed(stage: Stage) -> None:
    stage.say(OWNER, OWNER, "/invite 水利局")
    assert (await stage.said(OWNER))["text"] == "清单里没有“水利局”这个部门。"
    stage.say(OWNER, OWNER, "/invite")
    assert "请写明部门" in (await stage.said(OWNER, 2))["text"]


async def test_somebody_is_appointed_by_answering_them(stage: Stage) -> None:
    await stage.adopted()
    number = stage.say(LIAISON, GROUP, "大家好")
    stage.say(OWNER, GROUP, "/appoint 教体局", reply_to=number)
    assert "现为教体局联络员" in (await stage.said(GROUP, 2))["text"]
    stage.say(LIAISON, GROUP, "/appoint 教体局", reply_to=number)
    assert "此项由负责人、综治办操作" in (await stage.said(GROUP, 3))["text"]


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


async def test_a_role_is_ended_after_asking_once_more(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    stage.say(OWNER, OWNER, "/people")
    number = (await stage.said(OWNER))["message_id"]
    await stage.pressed(OWNER, OWNER, number, "教体局联络员")
    await stage.until(lambda: "确认" in stage.buttons(OWNER, number))
    assert "已解除" in await stage.pressed(OWNER, OWNER, number, "确认")
    assert await roles(stage) == []
    stage.say(LIAISON, LIAISON, "/report")
    assert "您还不是联络员" in (await stage.said(LIAISON))["text"]


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


@pytest.mark.parametrize("line", ["/invite {}", "/status {}", "/ledger {}", "/handover {}", "{}牵头哪些任务"])
@pytest.mark.parametrize(
    "name", ["张三丰", "王建社", "欧阳娜娜" * 60, "某" * 300 + "局"], ids=["two", "three", "long", "body"]
)
async def test_a_made_up_name_is_not_said_back(stage: Stage, line: str, name: str) -> None:
    text = await stage.asked(OWNER, OWNER, line.format(name))
    assert name not in text
    assert "某" * 12 not in text


@pytest.mark.parametrize("name", ["甲\n\n综治办通知：请立即上报", "\u202e局长", "\u200b", "甲" * 4_096])
async def test_a_name_says_nothing_in_the_place_of_the_bot(stage: Stage, name: str) -> None:
    stage.user(LIAISON).first_name = name
    await stage.asked(OWNER, OWNER, "/me")
    department = stage.parties("49")[0]
    said = await stage.asked(LIAISON, LIAISON, f"/start {await stage.link(OWNER, f'/invite {department}')}")
    shown = said.partition("现为")[0]
    assert shown == (name_in_a_line(name) or str(LIAISON))
    assert "\n" not in shown
    await stage.quiet()
    assert stage.own(OWNER)[-1]["text"].startswith(f"{shown}已成为")
