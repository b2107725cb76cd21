"""Handing over: a liaison makes a link to their own place."""

import pytest

from bot.appointments.hand_over import hand_over
from bot.people.rights import NotAllowed
from storage import invitations
from storage.people import Role
from tests.bot.staff import DEPARTMENT, DEPUTY, LIAISON, NOW, OFFICE, Staff


async def test_the_link_gives_the_place_of_who_made_it(staff: Staff) -> None:
    made = await hand_over(await staff.by(LIAISON), DEPARTMENT)
    assert (made.role, made.department) == (Role.LIAISON, DEPARTMENT)
    assert made.replaces == made.made_by == (await staff.person(LIAISON)).id
    assert await staff.audited(f"liaison {DEPARTMENT}") == [("invite", None, None)]


@pytest.mark.parametrize(("account", "department"), [(DEPUTY, DEPARTMENT), (OFFICE, DEPARTMENT), (LIAISON, "公安局")])
async def test_nobody_hands_over_a_place_that_is_not_theirs(staff: Staff, account: str, department: str) -> None:
    with pytest.raises(NotAllowed):
        await hand_over(await staff.by(account), department)
    assert await invitations.open_ones(staff.rows, NOW) == []
