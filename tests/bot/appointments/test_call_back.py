"""Calling a link back: it gives nothing from then on."""

import pytest

from bot.appointments.accept import accept
from bot.appointments.call_back import call_back
from bot.appointments.change import Post
from bot.appointments.invite import invite
from bot.appointments.links import LinkOver, LinkState
from bot.people.rights import NotAllowed
from storage.people import Role
from tests.bot.staff import DEPARTMENT, LIAISON, NEWCOMER, OFFICE, OWNER, Staff


async def test_nobody_gets_a_role_by_it_any_more(staff: Staff) -> None:
    made = await invite(await staff.by(OFFICE), Post(Role.LIAISON, DEPARTMENT))
    change = await call_back(await staff.by(OFFICE), made.token)
    assert change is not None
    assert (change.posts, change.name, change.tell) == ((Post(Role.LIAISON, DEPARTMENT),), "", (OWNER,))
    with pytest.raises(LinkOver) as refused:
        await accept(await staff.by(NEWCOMER), made.token, "新人")
    assert refused.value.state is LinkState.CALLED_BACK


async def test_a_link_that_has_ended_or_never_was_is_not_called_back_again(staff: Staff) -> None:
    made = await invite(await staff.by(OFFICE), Post(Role.LIAISON, DEPARTMENT))
    await accept(await staff.by(NEWCOMER), made.token, "新人")
    assert await call_back(await staff.by(OFFICE), made.token) is None
    assert await call_back(await staff.by(OFFICE), "none") is None


async def test_it_takes_the_right_by_which_such_a_link_is_made(staff: Staff) -> None:
    made = await invite(await staff.by(OWNER), Post(Role.OFFICE, ""))
    for account, token in ((OFFICE, made.token), (LIAISON, made.token), (LIAISON, "none")):
        with pytest.raises(NotAllowed):
            await call_back(await staff.by(account), token)
    assert await call_back(await staff.by(OWNER), made.token) is not None
