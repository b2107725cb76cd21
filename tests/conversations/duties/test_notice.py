"""Notices: each department confirms by a tap, the group shows no name."""

from storage.people import Role
from tests.conversations.duties.desk import office, told
from tests.conversations.duties.drill import (
    at,
    last,
)
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage


async def test_a_notice_goes_to_every_department_and_each_confirms_by_a_tap(stage: Stage) -> None:
    await office(stage)
    await stage.appoint(COLLEAGUE, Role.LIAISON, "应急管理局")
    await stage.plan_at(at("2026-12-02 18:00"))
    assert "将发给所有部门" in await told(stage, OWNER, "/notice 12月5日前报送总结，落实【2026】5号文")
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "发送")
    await stage.quiet()
    assert "2个部门" in last(stage, OWNER)["text"]
    assert not any("报送总结" in each["text"] for each in stage.own(LIAISON))
    await stage.plan_at(at("2026-12-03 09:00"))
    await stage.plan_at(at("2026-12-03 09:01"))
    (number,) = [each["message_id"] for each in stage.own(LIAISON) if "报送总结" in each["text"]]
    assert "已签收" in await stage.pressed(LIAISON, LIAISON, number, "签收")
    await stage.quiet()
    assert stage.buttons(LIAISON, number) == {}
    await told(stage, OWNER, "通知")
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "1/2")
    await stage.quiet()
    text = last(stage, OWNER)["text"]
    assert "已签收1个，共2个部门" in text
    assert "未签收：应急管理局" in text


async def test_in_the_group_a_notice_shows_how_many_have_it_and_no_name(stage: Stage) -> None:
    await office(stage)
    await stage.rows("DELETE FROM chats WHERE chat = ?", LIAISON)
    await told(stage, OWNER, "/notice 请报送总结")
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "发送")
    await stage.plan_at(at("2026-12-02 09:00"))
    number = next(each["message_id"] for each in stage.own(GROUP) if "报送总结" in each["text"])
    assert "联络员" in await stage.pressed(STRANGER, GROUP, number, "教体局 签收")
    await stage.pressed(LIAISON, GROUP, number, "教体局 签收")
    await stage.quiet()
    text = next(each["text"] for each in stage.own(GROUP) if "报送总结" in each["text"])
    assert "已签收。" in text, "of one department there is nothing to count"
    assert stage.user(LIAISON).first_name not in text


async def test_what_must_not_be_kept_is_no_notice(stage: Stage) -> None:
    await office(stage)
    assert "手机号" in await told(stage, OWNER, "/notice 请联系13912345678")
    assert "此项由" in await told(stage, LIAISON, "/notice 大家好")
    assert await stage.rows("SELECT 1 FROM notices") == []
