"""Departments without a liaison: listed, and invited by one press."""

from storage.people import Role
from tests.conversations.office.lists import last
from tests.conversations.stage import LIAISON, OWNER, STRANGER, Stage


async def test_departments_without_a_liaison_are_listed_and_invited_by_one_press(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    stage.say(OWNER, OWNER, "/people")
    number, text = await last(stage)
    assert "尚有26个部门没有联络员" in text
    await stage.pressed(OWNER, OWNER, number, "没有联络员的部门")
    buttons = list(stage.buttons(OWNER, number))
    assert "教体局" not in buttons
    await stage.pressed(OWNER, OWNER, number, buttons[0])
    _, text = await last(stage)
    token = text.rsplit(" ", 1)[1]
    stage.say(STRANGER, STRANGER, f"/start {token}")
    assert await stage.roles(STRANGER) == {f"liaison {buttons[0]}"}
