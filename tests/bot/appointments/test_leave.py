"""Leaving a group: the roles that it gave end, and those of a link with the last group in service."""

from datetime import timedelta

from bot.appointments.appoint import appoint
from bot.appointments.change import Post, What
from bot.appointments.hand_over import hand_over
from bot.appointments.leave import leave
from storage import chats, invitations, members
from storage.people import Role
from tests.bot.staff import DEPARTMENT, GROUP, LIAISON, NEWCOMER, NOW, OFFICE, OTHER_GROUP, OWNER, STRANGER, Staff

LATER = NOW + timedelta(days=1)


async def in_another(staff: Staff, account: str, *, in_service: bool = True) -> None:
    """Somebody is in another group as well."""
    await chats.meet(staff.rows, OTHER_GROUP, "supergroup", "", NOW)
    if in_service:
        await chats.adopt(staff.rows, OTHER_GROUP, OWNER, NOW)
    await members.see(staff.rows, OTHER_GROUP, account)


async def test_who_has_left_has_no_role_any_more_and_no_link_of_theirs_is_good(staff: Staff) -> None:
    await hand_over(await staff.by(LIAISON), DEPARTMENT)
    change = await leave(await staff.by(OFFICE, LATER), GROUP, LIAISON)
    assert change is not None
    assert (change.what, change.posts) == (What.LEFT, (Post(Role.LIAISON, DEPARTMENT),))
    assert await staff.roles(LIAISON) == []
    assert await invitations.open_ones(staff.rows, LATER) == []


async def test_a_role_by_a_link_stays_while_its_holder_is_in_another_group_in_service(staff: Staff) -> None:
    await in_another(staff, LIAISON)
    assert await leave(await staff.by(OFFICE, LATER), GROUP, LIAISON) is None
    assert await leave(await staff.by(OFFICE, LATER), OTHER_GROUP, LIAISON) is not None


async def test_a_group_that_is_not_in_service_keeps_no_role_and_ends_none(staff: Staff) -> None:
    await in_another(staff, LIAISON, in_service=False)
    assert await leave(await staff.by(OFFICE, LATER), OTHER_GROUP, LIAISON) is None
    assert await staff.roles(LIAISON) == [Role.LIAISON]
    assert await leave(await staff.by(OFFICE, LATER), GROUP, LIAISON) is not None


async def test_a_role_that_a_group_gave_ends_with_that_group_alone(staff: Staff) -> None:
    await in_another(staff, NEWCOMER)
    await members.see(staff.rows, GROUP, NEWCOMER)
    await appoint(await staff.by(OFFICE), NEWCOMER, "新人", Post(Role.READER, ""), GROUP)
    assert await leave(await staff.by(OFFICE, LATER), OTHER_GROUP, NEWCOMER) is None
    assert await leave(await staff.by(OFFICE, LATER), GROUP, NEWCOMER) is not None


async def test_a_group_that_was_joined_after_a_role_was_given_does_not_carry_it(staff: Staff) -> None:
    await in_another(staff, STRANGER)
    await members.join(staff.rows, OTHER_GROUP, LIAISON, LATER)
    assert await leave(await staff.by(OFFICE, LATER), OTHER_GROUP, LIAISON) is None
    assert await staff.roles(LIAISON) == [Role.LIAISON]


async def test_who_was_not_inside_loses_only_what_the_group_gave(staff: Staff) -> None:
    assert await leave(await staff.by(OFFICE, LATER), GROUP, LIAISON, was_inside=False) is None
    await appoint(await staff.by(OFFICE), NEWCOMER, "新人", Post(Role.READER, ""), GROUP)
    assert await leave(await staff.by(OFFICE, LATER), GROUP, NEWCOMER, was_inside=False) is not None


async def test_somebody_whom_nobody_knows_leaves_without_a_trace(staff: Staff) -> None:
    assert await leave(await staff.by(OFFICE, LATER), GROUP, STRANGER) is None
