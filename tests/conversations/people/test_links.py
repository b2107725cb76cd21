"""Links to roles: each is good once, and no longer than the right of whoever made it."""

import asyncio

import pytest

from bot.appointments.links import LinkState, end_orphans
from handlers.wording.phrases import phrase
from storage.people import Role
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, READER, STRANGER, Stage

OFFICE, SECOND = "62", "63"
DEPARTMENT = "教体局"


async def in_office(stage: Stage) -> None:
    """An owner and somebody of the office can be written to."""
    await stage.asked(OWNER, OWNER, "/me")
    await stage.appoint(OFFICE, Role.OFFICE)


async def follow(stage: Stage, user: str, token: str) -> str:
    return await stage.asked(user, user, f"/start {token}")


async def ended(stage: Stage, user: str, post: str) -> None:
    """The owner ends a role by pressing its button."""
    await stage.asked(OWNER, OWNER, "/people")
    number = stage.own(OWNER)[-1]["message_id"]
    name = stage.user(user).first_name
    await stage.pressed(OWNER, OWNER, number, f"{name} · {post}")
    await stage.until(lambda: "确认" in stage.buttons(OWNER, number))
    assert "已解除" in await stage.pressed(OWNER, OWNER, number, "确认")
    await stage.quiet()


async def open_links(stage: Stage) -> int:
    return len(await stage.rows("SELECT 1 FROM invitations WHERE ended_at IS NULL"))


@pytest.mark.parametrize("line", ["/invite 教体局", "/invite 教体局 副", "/invite 查阅人", "/invite 分管领导"])
async def test_the_links_of_a_dismissed_office_end_at_once(stage: Stage, line: str) -> None:
    await in_office(stage)
    token = await stage.link(OFFICE, line)
    await ended(stage, OFFICE, "综治办")
    assert await open_links(stage) == 0
    assert "已收回" in await follow(stage, STRANGER, token)
    assert await stage.roles(STRANGER) == set()


async def test_a_clock_that_was_set_back_ends_no_link(stage: Stage) -> None:
    await in_office(stage)
    stage.wind(days=-20)
    token = await stage.link(OFFICE, "/invite 教体局")
    services = stage.services
    async with stage.database.transaction("test") as rows:
        assert await end_orphans(rows, services.owners, services.clock.reading()) == 0
    assert f"现为{DEPARTMENT}联络员" in await follow(stage, STRANGER, token)


async def test_the_handover_of_a_dismissed_liaison_makes_nobody_liaison(stage: Stage) -> None:
    await in_office(stage)
    await stage.appoint(LIAISON, Role.LIAISON, DEPARTMENT)
    token = await stage.link(LIAISON, "/handover")
    await ended(stage, LIAISON, f"{DEPARTMENT}联络员")
    assert "已收回" in await follow(stage, STRANGER, token)
    assert await stage.roles(STRANGER) == set()


async def test_a_handover_ends_with_the_department_and_not_with_another_role(stage: Stage) -> None:
    await in_office(stage)
    for each in (DEPARTMENT, "宜阳公安分局"):
        await stage.appoint(LIAISON, Role.LIAISON, each)
    kept = await stage.link(LIAISON, f"/handover {DEPARTMENT}")
    over = await stage.link(LIAISON, "/handover 宜阳公安分局")
    await ended(stage, LIAISON, "宜阳公安分局联络员")
    assert "已收回" in await follow(stage, STRANGER, over)
    assert f"现为{DEPARTMENT}联络员" in await follow(stage, COLLEAGUE, kept)


async def test_a_right_that_ended_without_a_word_ends_the_link_at_use(stage: Stage) -> None:
    await in_office(stage)
    await stage.appoint(LIAISON, Role.LIAISON, DEPARTMENT)
    links = [await stage.link(OFFICE, "/invite 查阅人"), await stage.link(LIAISON, "/handover")]
    await stage.rows("UPDATE appointments SET until = 1")
    for each in links:
        assert "不再负责此事" in await follow(stage, STRANGER, each)
    assert await stage.roles(STRANGER) == set()


async def test_an_office_that_was_appointed_anew_does_not_wake_old_links(stage: Stage) -> None:
    await in_office(stage)
    token = await stage.link(OFFICE, "/invite 查阅人")
    await stage.rows("UPDATE appointments SET until = 1")
    stage.wind(minutes=1)
    await stage.appoint(OFFICE, Role.OFFICE)
    assert "不再负责此事" in await follow(stage, STRANGER, token)
    assert "现为查阅人" in await follow(stage, STRANGER, await stage.link(OFFICE, "/invite 查阅人"))


async def test_the_links_of_an_owner_end_with_the_settings(stage: Stage) -> None:
    links = [await stage.link(OWNER, f"/invite {each}") for each in ("综治办", DEPARTMENT, "查阅人")]
    stage.set_owners(SECOND)
    for each in links:
        assert "不再负责此事" in await follow(stage, STRANGER, each)
    assert await stage.roles(STRANGER) == set()
    async with stage.database.transaction("start") as rows:
        services = stage.services
        assert await end_orphans(rows, services.owners, services.clock.reading()) == len(links)
    stage.set_owners(OWNER)
    assert "已收回" in await follow(stage, STRANGER, links[0])


async def test_who_is_in_charge_by_another_right_keeps_the_links_that_need_no_more(stage: Stage) -> None:
    await stage.appoint(OWNER, Role.OFFICE)
    of_office, of_liaison = (
        await stage.link(OWNER, "/invite 综治办"),
        await stage.link(OWNER, f"/invite {DEPARTMENT}"),
    )
    stage.set_owners()
    assert "不再负责此事" in await follow(stage, STRANGER, of_office)
    assert "现为教体局联络员" in await follow(stage, COLLEAGUE, of_liaison)


@pytest.mark.parametrize("line", ["/invite 教体局", "/invite 综治办", "/invite 查阅人"])
async def test_a_link_is_good_once_and_the_second_is_told_so(stage: Stage, line: str) -> None:
    token = await stage.link(OWNER, line)
    assert "现为" in await follow(stage, COLLEAGUE, token)
    assert "已用过，只能用一次" in await follow(stage, STRANGER, token)
    assert "已经是" in await follow(stage, COLLEAGUE, token), "who presses twice is told that it worked"
    assert await stage.roles(STRANGER) == set()


async def test_a_second_handover_does_nothing_after_the_first(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, DEPARTMENT)
    first, second = await stage.link(LIAISON, "/handover"), await stage.link(LIAISON, "/handover")
    assert "现为教体局联络员" in await follow(stage, COLLEAGUE, first)
    assert "已收回" in await follow(stage, STRANGER, second)
    assert (await stage.roles(COLLEAGUE), await stage.roles(STRANGER)) == ({"liaison 教体局"}, set())
    assert await stage.roles(LIAISON) == set()


async def test_of_two_handovers_that_are_followed_at_once_one_is_taken(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, DEPARTMENT)
    links = [await stage.link(LIAISON, "/handover") for _ in range(2)]
    for user, token in zip((COLLEAGUE, STRANGER), links, strict=True):
        stage.say(user, user, f"/start {token}")
    await asyncio.gather(stage.said(COLLEAGUE), stage.said(STRANGER))
    held = [await stage.roles(each) for each in (COLLEAGUE, STRANGER, LIAISON)]
    assert sorted(map(len, held)) == [0, 0, 1]


async def test_one_link_followed_by_two_at_once_is_given_to_one(stage: Stage) -> None:
    token = await stage.link(OWNER, "/invite 综治办")
    for user in (COLLEAGUE, STRANGER, READER):
        stage.say(user, user, f"/start {token}")
    held = [await stage.roles(each) for each in (COLLEAGUE, STRANGER, READER)]
    assert sorted(map(len, held)) == [0, 0, 1]


async def test_nobody_takes_over_from_themselves(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, DEPARTMENT)
    token = await stage.link(LIAISON, "/handover")
    assert "已经是教体局联络员" in await follow(stage, LIAISON, token)
    assert await stage.roles(LIAISON) == {"liaison 教体局"}
    assert await open_links(stage) == 1


async def test_a_second_liaison_who_takes_over_is_left_alone_in_the_place(stage: Stage) -> None:
    for each in (LIAISON, COLLEAGUE):
        await stage.appoint(each, Role.LIAISON, DEPARTMENT)
    await follow(stage, COLLEAGUE, await stage.link(LIAISON, "/handover"))
    assert (await stage.roles(LIAISON), await stage.roles(COLLEAGUE)) == (set(), {"liaison 教体局"})


async def test_a_handover_ends_one_role_and_leaves_the_others(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, DEPARTMENT)
    await stage.appoint(LIAISON, Role.DEPUTY, DEPARTMENT)
    await stage.appoint(LIAISON, Role.READER)
    await follow(stage, COLLEAGUE, await stage.link(LIAISON, "/handover"))
    assert await stage.roles(LIAISON) == {"deputy 教体局", "reader"}


async def test_a_link_that_was_made_up_or_cut_gives_nothing(stage: Stage) -> None:
    token = await stage.link(OWNER, f"/invite {DEPARTMENT}")
    for each in (token[:-1], f"{token}x", token.swapcase(), "%", "'--", "0"):
        assert "没有这个邀请" in await follow(stage, STRANGER, each)
    assert await stage.roles(STRANGER) == set()


async def test_the_link_of_somebody_who_was_forgotten_gives_nothing(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, DEPARTMENT)
    token = await stage.link(LIAISON, "/handover")
    await stage.rows("UPDATE people SET account = NULL WHERE account = ?", LIAISON)
    assert "不再负责此事" in await follow(stage, STRANGER, token)


async def test_an_invitation_to_the_office_is_called_back_by_an_owner_alone(stage: Stage) -> None:
    await in_office(stage)
    token = await stage.link(OWNER, "/invite 综治办")
    await stage.asked(OFFICE, OFFICE, "/people")
    number = stage.own(OFFICE)[-1]["message_id"]
    assert "此项由负责人操作" in await stage.pressed(OFFICE, OFFICE, number, "邀请：综治办")
    assert "现为综治办" in await follow(stage, COLLEAGUE, token)


def test_every_state_of_a_link_has_a_sentence_of_its_own() -> None:
    states = [each for each in LinkState if each is not LinkState.GOOD]
    assert len({phrase(f"link {each}", None) for each in states}) == len(states)


async def test_the_office_hears_of_every_change_of_role_and_not_of_its_own(stage: Stage) -> None:
    await in_office(stage)
    await stage.appoint(SECOND, Role.OFFICE)
    await stage.adopted()
    world = stage.world
    await follow(stage, LIAISON, await stage.link(OFFICE, f"/invite {DEPARTMENT}"))
    await follow(stage, COLLEAGUE, await stage.link(LIAISON, "/handover"))
    number = stage.say(READER, GROUP, "大家好")
    await stage.asked(OFFICE, GROUP, "/appoint 查阅人", reply_to=number)
    world.set_member(stage.chat(GROUP), int(READER), "left")
    await stage.link(OFFICE, "/invite 分管领导")
    await stage.asked(OFFICE, OFFICE, "/people")
    await stage.quiet()
    list_of = stage.own(OFFICE)[-1]["message_id"]
    await stage.pressed(OFFICE, OFFICE, list_of, "邀请：分管领导")
    await stage.until(lambda: not any("邀请" in each for each in stage.buttons(OFFICE, list_of)))
    await stage.pressed(OFFICE, OFFICE, list_of, f"{DEPARTMENT}联络员")
    await stage.until(lambda: "确认" in stage.buttons(OFFICE, list_of))
    await stage.pressed(OFFICE, OFFICE, list_of, "确认")
    assert await stage.heard(SECOND) == [
        "用户2已成为教体局联络员。",
        "用户3已接手教体局，用户2不再是该部门联络员。",
        "用户5已成为查阅人。（经办：用户62）",
        "用户5已离开工作群，查阅人的身份已解除。如需恢复请重新邀请。",
        "已收回邀请：分管领导。（经办：用户62）",
        "用户3不再是教体局联络员，已解除。（经办：用户62）",
    ]
    told = "\n".join(await stage.heard(OFFICE))
    assert "用户2已成为教体局联络员" in told, "the inviter hears who followed the link"
    assert "经办" not in told, "what somebody did themself is no news to them"
    assert not any("联络员" in each for each in (await stage.heard(OWNER))[1:]), "where there is an office it hears"


async def test_the_owners_hear_where_there_is_no_office_and_where_the_office_is_alone(stage: Stage) -> None:
    await stage.asked(OWNER, OWNER, "/me")
    await stage.appoint(LIAISON, Role.LIAISON, DEPARTMENT)
    await follow(stage, COLLEAGUE, await stage.link(LIAISON, "/handover"))
    assert "用户3已接手教体局，用户2不再是该部门联络员。" in await stage.heard(OWNER)
    await stage.appoint(OFFICE, Role.OFFICE)
    await stage.asked(OFFICE, OFFICE, "/people")
    number = stage.own(OFFICE)[-1]["message_id"]
    await stage.pressed(OFFICE, OFFICE, number, "教体局联络员")
    await stage.until(lambda: "确认" in stage.buttons(OFFICE, number))
    await stage.pressed(OFFICE, OFFICE, number, "确认")
    assert (await stage.heard(OWNER))[-1] == "用户3不再是教体局联络员，已解除。（经办：用户62）"


async def test_ending_one_role_ends_that_one_and_the_audit_names_it(stage: Stage) -> None:
    await in_office(stage)
    for role, department in (
        (Role.LIAISON, DEPARTMENT),
        (Role.DEPUTY, DEPARTMENT),
        (Role.OFFICE, ""),
        (Role.READER, ""),
    ):
        await stage.appoint(COLLEAGUE, role, department)
    await ended(stage, COLLEAGUE, f"{DEPARTMENT}联络员")
    assert await stage.roles(COLLEAGUE) == {"deputy 教体局", "office", "reader"}
    await ended(stage, COLLEAGUE, "查阅人")
    assert await stage.roles(COLLEAGUE) == {"deputy 教体局", "office"}
    lines = await stage.rows("SELECT old FROM audit WHERE action = 'dismiss' ORDER BY id")
    assert [each["old"] for each in lines] == ["liaison 教体局", "reader"]
