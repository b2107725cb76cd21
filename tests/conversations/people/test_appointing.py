"""Appointing and ending a role in the group: by whom, and after asking once more."""

from storage.people import Role
from tests.conversations.people.roles import link_for, roles
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, Stage


async def test_the_office_is_appointed_by_the_owner_alone(stage: Stage) -> None:
    stage.say(COLLEAGUE, COLLEAGUE, f"/start {await link_for(stage, '综治办')}")
    assert "现为综治办" in (await stage.said(COLLEAGUE))["text"]
    stage.say(COLLEAGUE, COLLEAGUE, "/invite 综治办")
    assert "此项由负责人操作" in (await stage.said(COLLEAGUE, 2))["text"]
    stage.say(COLLEAGUE, COLLEAGUE, "/invite 公安 副")
    assert "邀请宜阳公安分局副联络员" in (await stage.said(COLLEAGUE, 3))["text"]


async def test_somebody_is_appointed_by_answering_them(stage: Stage) -> None:
    await stage.adopted()
    number = stage.say(LIAISON, GROUP, "大家好")
    stage.say(OWNER, GROUP, "/appoint 教体局", reply_to=number)
    assert "现为教体局联络员" in (await stage.said(GROUP, 2))["text"]
    stage.say(LIAISON, GROUP, "/appoint 教体局", reply_to=number)
    assert "此项由负责人、综治办操作" in (await stage.said(GROUP, 3))["text"]


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
