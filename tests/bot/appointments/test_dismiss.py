"""Dismissing: one role ends, and with it the links that were made by it."""

import pytest

from bot.appointments.change import Post
from bot.appointments.dismiss import dismiss
from bot.appointments.hand_over import hand_over
from bot.appointments.invite import invite
from bot.people.rights import NotAllowed
from storage import invitations
from storage.people import Role
from tests.bot.staff import DEPARTMENT, DEPUTY, LIAISON, NOW, OFFICE, OWNER, Staff

AS_LIAISON = Post(Role.LIAISON, DEPARTMENT)


async def test_the_role_has_ended_and_whose_it_was_is_noted(staff: Staff) -> None:
    person = await staff.person(LIAISON)
    change = await dismiss(await staff.by(OFFICE), person.id, AS_LIAISON)
    assert change is not None
    assert (change.name, change.posts, change.tell) == (person.name, (AS_LIAISON,), (OWNER,))
    assert await staff.roles(LIAISON) == []
    assert await staff.audited(f"person {person.id}") == [("dismiss", f"liaison {DEPARTMENT}", None)]


async def test_a_role_that_somebody_does_not_have_ends_nothing(staff: Staff) -> None:
    person = await staff.person(DEPUTY)
    assert await dismiss(await staff.by(OFFICE), person.id, AS_LIAISON) is None
    assert await dismiss(await staff.by(OFFICE), 10**6, AS_LIAISON) is None
    assert await staff.roles(DEPUTY) == [Role.DEPUTY]


async def test_of_the_office_only_the_owner_takes_a_role(staff: Staff) -> None:
    person = await staff.person(OFFICE)
    with pytest.raises(NotAllowed):
        await dismiss(await staff.by(OFFICE), person.id, Post(Role.OFFICE, ""))
    assert await dismiss(await staff.by(OWNER), person.id, Post(Role.OFFICE, "")) is not None


async def test_links_that_were_made_by_the_role_end_with_it(staff: Staff) -> None:
    made = await hand_over(await staff.by(LIAISON), DEPARTMENT)
    kept = await invite(await staff.by(OFFICE), AS_LIAISON)
    await dismiss(await staff.by(OFFICE), (await staff.person(LIAISON)).id, AS_LIAISON)
    assert [each.token for each in await invitations.open_ones(staff.rows, NOW)] == [kept.token]
    found = await invitations.by_token(staff.rows, made.token)
    assert found is not None
    assert found.has_ended
