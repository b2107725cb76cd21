"""Leaving a group ends what the group gave, whichever role it is and however somebody goes; nothing else ends."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.practice.world.rights import member_json
from bot.practice.world.world import BOT
from storage.people import Role
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage

OTHER, FOREIGN = "-200", "-300"
DEPARTMENT = "教体局"
POSTS = ((Role.OFFICE, ""), (Role.LIAISON, DEPARTMENT), (Role.DEPUTY, DEPARTMENT), (Role.READER, ""), (Role.LEADER, ""))
ALL = {"office", "liaison 教体局", "deputy 教体局", "reader", "leader"}


async def with_every_role(stage: Stage) -> None:
    """A colleague of the working group has every role by a link; an owner can be written to."""
    await stage.asked(OWNER, OWNER, "/me")
    await stage.adopted()
    for role, department in POSTS:
        await stage.appoint(LIAISON, role, department)


async def appointed(stage: Stage, user: str, wanted: str, chat: str = GROUP) -> None:
    """The owner gives a role in a group."""
    number = stage.say(user, chat, "大家好")
    assert "现为" in await stage.asked(OWNER, chat, f"/appoint {wanted}", reply_to=number)


async def by_link(stage: Stage, user: str, wanted: str) -> None:
    """The owner gives a role by a link, which is followed in private."""
    assert "现为" in await stage.asked(user, user, f"/start {await stage.link(OWNER, f'/invite {wanted}')}")


def comes(stage: Stage, user: str, chat: str = GROUP) -> None:
    stage.world.set_member(stage.chat(chat), int(user), "member")


def goes(stage: Stage, user: str, chat: str = GROUP, status: str = "left") -> None:
    stage.world.set_member(stage.chat(chat), int(user), status)


def told(stage: Stage, user: str, before: str, after: Mapping[str, Any], chat: str = GROUP) -> None:
    """The platform tells of a change of somebody's standing, as it does to an administrator."""
    world = stage.world
    person = stage.user(user)
    changed = {"old_chat_member": member_json(person, before), "new_chat_member": {"user": person.as_json(), **after}}
    where = {"chat": world.chat_json(stage.chat(chat)), "from": stage.user(OWNER).as_json(), "date": world.stamp()}
    world.updates.add({"chat_member": where | changed})


def standing(status: str, **fields: object) -> dict[str, Any]:
    """A member's fields but for who it is."""
    given = member_json(STANDING_OF, status) | fields
    return {name: value for name, value in given.items() if name != "user"}


class _Nobody:
    """Whose standing does not matter."""

    id = 0

    def as_json(self) -> dict[str, Any]:
        """Nobody in particular."""
        return {}


STANDING_OF: Any = _Nobody()
OUT: Mapping[str, dict[str, Any]] = {
    "left": standing("left"),
    "kicked": standing("kicked"),
    "restricted and out": standing("restricted", is_member=False),
}
IN: Mapping[str, dict[str, Any]] = {
    "restricted": standing("restricted"),
    "member": standing("member"),
    "administrator": standing("administrator"),
    "creator": standing("creator"),
}


@pytest.mark.parametrize("after", OUT.values(), ids=OUT)
@pytest.mark.parametrize("before", ["member", "administrator", "restricted"])
async def test_whoever_goes_in_whatever_way_loses_every_role_each_with_its_own_line(
    stage: Stage, before: str, after: dict[str, Any]
) -> None:
    await with_every_role(stage)
    told(stage, LIAISON, before, after)
    assert await stage.roles(LIAISON) == set()
    lines = await stage.rows("SELECT old FROM audit WHERE action = 'left'")
    assert {each["old"] for each in lines} == ALL
    assert len(lines) == len(ALL)
    (note,) = (await stage.heard(OWNER))[1:]
    assert "已离开工作群" in note
    assert all(each in note for each in ("综治办", "教体局联络员", "教体局副联络员", "查阅人", "分管领导"))


@pytest.mark.parametrize("after", IN.values(), ids=IN)
@pytest.mark.parametrize("before", ["member", "administrator", "creator", "restricted", "left", "kicked"])
async def test_whoever_is_inside_with_other_rights_keeps_every_role(
    stage: Stage, before: str, after: dict[str, Any]
) -> None:
    await with_every_role(stage)
    told(stage, LIAISON, before, after)
    assert await stage.roles(LIAISON) == ALL


@pytest.mark.parametrize("status", ["left", "kicked"])
async def test_the_service_message_alone_is_enough_and_the_change_after_it_says_nothing_twice(
    stage: Stage, status: str
) -> None:
    await with_every_role(stage)
    stage.chat(GROUP).members[BOT] = "administrator"
    goes(stage, LIAISON, status=status)
    assert await stage.roles(LIAISON) == set()
    assert len((await stage.heard(OWNER))[1:]) == 1


async def test_a_role_given_in_a_group_ends_with_that_group_and_with_no_other(stage: Stage) -> None:
    for each in (GROUP, OTHER):
        await stage.adopted(each)
    await appointed(stage, LIAISON, DEPARTMENT)
    await appointed(stage, LIAISON, "查阅人", OTHER)
    goes(stage, LIAISON, OTHER)
    assert await stage.roles(LIAISON) == {"liaison 教体局"}
    comes(stage, LIAISON, OTHER)
    goes(stage, LIAISON)
    assert await stage.roles(LIAISON) == set(), "being in the other one does not help"


async def test_a_role_given_by_a_link_ends_with_the_last_of_the_groups_in_which_one_was(stage: Stage) -> None:
    for each in (GROUP, OTHER):
        await stage.adopted(each)
        stage.say(LIAISON, each, "大家好")
    await by_link(stage, LIAISON, "综治办")
    goes(stage, LIAISON, OTHER)
    assert await stage.roles(LIAISON) == {"office"}
    goes(stage, LIAISON)
    assert await stage.roles(LIAISON) == set()


async def test_who_was_in_no_group_loses_nothing_by_looking_in_later(stage: Stage) -> None:
    await stage.adopted()
    await by_link(stage, STRANGER, "分管领导")
    stage.wind(minutes=1)
    comes(stage, STRANGER)
    stage.say(STRANGER, GROUP, "大家好")
    goes(stage, STRANGER)
    assert await stage.roles(STRANGER) == {"leader"}


async def test_who_looks_into_another_group_and_goes_keeps_what_the_first_one_gave(stage: Stage) -> None:
    for each in (GROUP, OTHER):
        await stage.adopted(each)
    stage.chat(OTHER).members.pop(int(LIAISON))
    await by_link(stage, LIAISON, DEPARTMENT)
    stage.wind(minutes=1)
    comes(stage, LIAISON, OTHER)
    goes(stage, LIAISON, OTHER)
    assert await stage.roles(LIAISON) == {"liaison 教体局"}
    comes(stage, LIAISON, OTHER)
    goes(stage, LIAISON)
    assert await stage.roles(LIAISON) == set(), "the group that came later did not give it"


@pytest.mark.parametrize("how", ["never adopted", "released", "retired"])
async def test_a_foreign_group_ends_nothing(stage: Stage, how: str) -> None:
    await with_every_role(stage)
    world = stage.world
    stage.say(LIAISON, FOREIGN, "@qingdan_bot 在吗")
    await stage.said(FOREIGN)
    if how != "never adopted":
        await stage.asked(OWNER, FOREIGN, "/adopt")
        await appointed(stage, COLLEAGUE, "查阅人", FOREIGN)
    if how == "released":
        await stage.asked(OWNER, FOREIGN, "/release")
    if how == "retired":
        world.set_member(stage.chat(FOREIGN), BOT, "kicked", by=int(OWNER))
    await stage.quiet()
    for each in (LIAISON, COLLEAGUE):
        told(stage, each, "member", OUT["kicked"], FOREIGN)
    assert await stage.roles(LIAISON) == ALL
    assert await stage.roles(COLLEAGUE) == (set() if how == "never adopted" else {"reader"})


async def test_a_ban_on_somebody_who_was_not_inside_ends_only_what_the_group_gave(stage: Stage) -> None:
    await stage.adopted()
    await by_link(stage, STRANGER, "分管领导")
    await appointed(stage, STRANGER, "查阅人")
    told(stage, STRANGER, "left", OUT["kicked"])
    assert await stage.roles(STRANGER) == {"leader"}


async def test_who_comes_back_has_no_role_until_it_is_given_again(stage: Stage) -> None:
    await with_every_role(stage)
    goes(stage, LIAISON)
    comes(stage, LIAISON)
    assert await stage.roles(LIAISON) == set()
    assert "您还不是联络员" in await stage.asked(LIAISON, GROUP, "/report")
    stage.wind(minutes=1)
    await by_link(stage, LIAISON, DEPARTMENT)
    goes(stage, LIAISON)
    assert await stage.roles(LIAISON) == set()


async def test_a_group_that_has_moved_still_ends_what_it_gave(stage: Stage) -> None:
    await stage.adopted()
    await appointed(stage, LIAISON, DEPARTMENT)
    await by_link(stage, COLLEAGUE, "查阅人")
    new = stage.world.migrate(stage.chat(GROUP))
    await stage.quiet()
    for each in (LIAISON, COLLEAGUE):
        goes(stage, each, str(new.id))
        assert await stage.roles(each) == set()


async def test_leaving_ends_the_links_that_were_made_by_what_has_ended(stage: Stage) -> None:
    await with_every_role(stage)
    links = [await stage.link(LIAISON, "/handover"), await stage.link(LIAISON, "/invite 查阅人")]
    goes(stage, LIAISON)
    await stage.quiet()
    for each in links:
        assert "已收回" in await stage.asked(STRANGER, STRANGER, f"/start {each}")
    assert await stage.roles(STRANGER) == set()


async def test_an_owner_who_leaves_stays_an_owner_and_keeps_the_links_of_an_owner(stage: Stage) -> None:
    await stage.adopted()
    token = await stage.link(OWNER, "/invite 综治办")
    goes(stage, OWNER)
    await stage.quiet()
    assert "现为综治办" in await stage.asked(COLLEAGUE, COLLEAGUE, f"/start {token}")


async def test_the_bot_and_other_bots_come_and_go_without_a_word(stage: Stage) -> None:
    await with_every_role(stage)
    stage.user("77").is_bot = True
    comes(stage, "77")
    goes(stage, "77")
    await stage.quiet()
    assert await stage.rows("SELECT 1 FROM members WHERE account = '77'") == []
    assert await stage.roles(LIAISON) == ALL


async def test_who_has_blocked_the_bot_loses_the_roles_all_the_same(stage: Stage) -> None:
    await with_every_role(stage)
    stage.world.block(stage.user(LIAISON), blocked=True)
    await stage.quiet()
    assert await stage.roles(LIAISON) == ALL, "not wishing to be written to is not leaving"
    goes(stage, LIAISON)
    assert await stage.roles(LIAISON) == set()


async def test_nobody_ends_roles_by_a_private_chat(stage: Stage) -> None:
    await with_every_role(stage)
    told(stage, LIAISON, "member", OUT["left"], chat=LIAISON)
    assert await stage.roles(LIAISON) == ALL
