"""A change of roles: what the audit calls it, which right it takes, and who hears of it."""

import pytest

from bot.appointments.change import Post, right_to_give, tell_of
from bot.people.rights import Action
from storage import chats
from storage.people import Role
from tests.bot.staff import DEPARTMENT, DEPUTY, LIAISON, NOW, OFFICE, OWNER, Staff


def test_a_role_for_no_department_is_called_by_itself() -> None:
    assert [str(Post(Role.OFFICE, "")), str(Post(Role.DEPUTY, DEPARTMENT))] == ["office", f"deputy {DEPARTMENT}"]


@pytest.mark.parametrize("role", [each for each in Role if each not in {Role.OWNER, Role.STRANGER}])
def test_only_who_is_to_be_in_charge_takes_more_than_the_right_to_appoint(role: Role) -> None:
    assert (right_to_give(role) is Action.APPOINT_OFFICE) == (role is Role.OFFICE)


async def test_the_office_is_told_before_some_others_each_once_and_never_the_one_who_acts(staff: Staff) -> None:
    occasion = await staff.by(OWNER)
    told = await tell_of(occasion, also=frozenset({DEPUTY, LIAISON, OFFICE, OWNER}))
    assert told == (OFFICE, LIAISON, DEPUTY)


async def test_the_owners_are_told_where_nobody_of_the_office_can_be(staff: Staff) -> None:
    await chats.retire(staff.rows, OFFICE, NOW)
    assert await tell_of(await staff.by(LIAISON)) == (OWNER,)
