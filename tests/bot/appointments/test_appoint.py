"""Appointing in a group: who may give which role, and who hears of it."""

import pytest

from bot.appointments.appoint import appoint
from bot.appointments.change import AlreadyIs, Post
from bot.people.rights import NotAllowed
from storage import people
from storage.people import Role
from tests.bot.staff import DEPARTMENT, GROUP, LIAISON, NEWCOMER, OFFICE, OWNER, Staff

AS_LIAISON, AS_OFFICE = Post(Role.LIAISON, DEPARTMENT), Post(Role.OFFICE, "")


async def test_the_office_appoints_a_liaison_whose_role_belongs_to_the_group(staff: Staff) -> None:
    change = await appoint(await staff.by(OFFICE), NEWCOMER, "新人", AS_LIAISON, GROUP)
    (held,) = (await people.with_roles(staff.rows, NEWCOMER))[1]
    assert (held.role, held.department, held.chat) == (*AS_LIAISON, GROUP)
    assert change.name == "新人"
    person = await staff.person(NEWCOMER)
    assert await staff.audited(f"person {person.id}") == [("appoint", None, f"liaison {DEPARTMENT}")]


async def test_the_office_alone_is_appointed_by_the_owner(staff: Staff) -> None:
    with pytest.raises(NotAllowed):
        await appoint(await staff.by(OFFICE), NEWCOMER, "新人", AS_OFFICE, GROUP)
    await appoint(await staff.by(OWNER), NEWCOMER, "新人", AS_OFFICE, GROUP)
    assert await staff.roles(NEWCOMER) == [Role.OFFICE]


async def test_a_liaison_appoints_nobody(staff: Staff) -> None:
    with pytest.raises(NotAllowed):
        await appoint(await staff.by(LIAISON), NEWCOMER, "新人", AS_LIAISON, GROUP)
    assert await people.find(staff.rows, NEWCOMER) is None


async def test_whoever_has_the_role_is_not_given_it_twice_and_nothing_is_noted(staff: Staff) -> None:
    with pytest.raises(AlreadyIs) as refused:
        await appoint(await staff.by(OFFICE), LIAISON, "名11", AS_LIAISON, GROUP)
    assert refused.value.person == await staff.person(LIAISON)
    assert await staff.audited(f"person {refused.value.person.id}") == []


async def test_everybody_in_charge_hears_of_it_but_who_did_it(staff: Staff) -> None:
    by_office = await appoint(await staff.by(OFFICE), NEWCOMER, "新人", AS_LIAISON, GROUP)
    assert by_office.tell == (OWNER,)
    by_owner = await appoint(await staff.by(OWNER), NEWCOMER, "新人", Post(Role.READER, ""), GROUP)
    assert by_owner.tell == (OFFICE,)
