"""Inviting: a link that its maker has the right to make."""

import pytest

from bot.appointments.change import Post
from bot.appointments.invite import invite
from bot.people.rights import NotAllowed
from storage import invitations
from storage.invitations import GOOD_FOR
from storage.people import Role
from tests.bot.staff import DEPARTMENT, LIAISON, NOW, OFFICE, OWNER, STRANGER, Staff


async def test_a_link_is_kept_with_its_role_and_its_maker_for_a_week(staff: Staff) -> None:
    made = await invite(await staff.by(OFFICE), Post(Role.LIAISON, DEPARTMENT))
    (kept,) = await invitations.open_ones(staff.rows, NOW)
    assert kept == made
    assert (kept.role, kept.department, kept.made_by) == (Role.LIAISON, DEPARTMENT, (await staff.person(OFFICE)).id)
    assert kept.expires_at == NOW + GOOD_FOR


async def test_to_the_office_only_the_owner_invites(staff: Staff) -> None:
    with pytest.raises(NotAllowed):
        await invite(await staff.by(OFFICE), Post(Role.OFFICE, ""))
    assert (await invite(await staff.by(OWNER), Post(Role.OFFICE, ""))).role is Role.OFFICE


@pytest.mark.parametrize("account", [LIAISON, STRANGER])
async def test_who_is_not_in_charge_makes_no_link(staff: Staff, account: str) -> None:
    with pytest.raises(NotAllowed):
        await invite(await staff.by(account), Post(Role.READER, ""))
    assert await invitations.open_ones(staff.rows, NOW) == []
