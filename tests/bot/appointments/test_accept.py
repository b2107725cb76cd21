"""Following a link: it gives its role once, and a place that is handed over changes hands."""

from datetime import timedelta

import pytest

from bot.appointments.accept import accept
from bot.appointments.change import AlreadyIs, Post, What
from bot.appointments.hand_over import hand_over
from bot.appointments.invite import invite
from bot.appointments.links import LinkOver, LinkState
from storage import chats, invitations, people
from storage.invitations import GOOD_FOR
from storage.people import Role
from tests.bot.staff import DEPARTMENT, DEPUTY, LIAISON, NEWCOMER, NOW, OFFICE, OWNER, STRANGER, Staff

AS_LIAISON = Post(Role.LIAISON, DEPARTMENT)
LATER = NOW + timedelta(hours=1)


async def test_the_first_who_follows_it_has_the_role_and_the_next_is_told_that_it_is_used(staff: Staff) -> None:
    made = await invite(await staff.by(OFFICE), AS_LIAISON)
    change = await accept(await staff.by(NEWCOMER, LATER), made.token, "新人")
    assert (change.what, change.name, change.replaced) == (What.APPOINTED, "新人", None)
    assert await staff.roles(NEWCOMER) == [Role.LIAISON]
    with pytest.raises(LinkOver) as refused:
        await accept(await staff.by(STRANGER, LATER), made.token, "生人")
    assert refused.value.state is LinkState.USED
    assert await staff.roles(STRANGER) == []


async def test_who_follows_it_twice_is_told_that_they_have_the_role(staff: Staff) -> None:
    made = await invite(await staff.by(OFFICE), AS_LIAISON)
    await accept(await staff.by(NEWCOMER, LATER), made.token, "新人")
    with pytest.raises(AlreadyIs):
        await accept(await staff.by(NEWCOMER, LATER), made.token, "新人")


async def test_who_has_the_role_already_does_not_use_the_link_up(staff: Staff) -> None:
    made = await invite(await staff.by(OFFICE), AS_LIAISON)
    with pytest.raises(AlreadyIs):
        await accept(await staff.by(LIAISON, LATER), made.token, "名11")
    assert [each.token for each in await invitations.open_ones(staff.rows, LATER)] == [made.token]


async def test_a_place_that_is_handed_over_is_left_and_taken_at_once(staff: Staff) -> None:
    made = await hand_over(await staff.by(LIAISON), DEPARTMENT)
    change = await accept(await staff.by(NEWCOMER, LATER), made.token, "新人")
    assert (change.what, change.replaced) == (What.TAKEN_OVER, await staff.person(LIAISON))
    assert (await staff.roles(NEWCOMER), await staff.roles(LIAISON)) == ([Role.LIAISON], [])
    old, new = [(await staff.person(each)).id for each in (LIAISON, NEWCOMER)]
    assert await staff.audited(f"person {new}") == [("appoint", None, f"liaison {DEPARTMENT}")]
    assert await staff.audited(f"person {old}") == [("hand over", f"liaison {DEPARTMENT}", None)]


async def test_nobody_takes_over_from_themselves(staff: Staff) -> None:
    made = await hand_over(await staff.by(LIAISON), DEPARTMENT)
    with pytest.raises(AlreadyIs):
        await accept(await staff.by(LIAISON, LATER), made.token, "名11")
    assert await staff.roles(LIAISON) == [Role.LIAISON]


async def test_a_deputy_who_takes_over_stays_deputy_of_the_department(staff: Staff) -> None:
    made = await hand_over(await staff.by(LIAISON), DEPARTMENT)
    await accept(await staff.by(DEPUTY, LATER), made.token, "名12")
    assert set(await staff.roles(DEPUTY)) == {Role.DEPUTY, Role.LIAISON}


async def test_other_links_to_a_place_end_with_it(staff: Staff) -> None:
    first, second = [await hand_over(await staff.by(LIAISON), DEPARTMENT) for _ in range(2)]
    await accept(await staff.by(NEWCOMER, LATER), first.token, "新人")
    with pytest.raises(LinkOver):
        await accept(await staff.by(STRANGER, LATER), second.token, "生人")


async def test_a_link_is_over_after_a_week_and_where_its_maker_is_in_charge_no_more(staff: Staff) -> None:
    made = await invite(await staff.by(OFFICE), AS_LIAISON)
    with pytest.raises(LinkOver) as late:
        await accept(await staff.by(NEWCOMER, NOW + GOOD_FOR), made.token, "新人")
    await people.dismiss(staff.rows, (await staff.person(OFFICE)).id, Role.OFFICE, "", LATER)
    with pytest.raises(LinkOver) as orphaned:
        await accept(await staff.by(NEWCOMER, LATER), made.token, "新人")
    assert (late.value.state, orphaned.value.state) == (LinkState.EXPIRED, LinkState.ORPHANED)


async def test_those_in_charge_and_the_maker_hear_of_it_where_they_can_be_written_to(staff: Staff) -> None:
    made = await hand_over(await staff.by(LIAISON), DEPARTMENT)
    assert (await accept(await staff.by(NEWCOMER, LATER), made.token, "新人")).tell == (OFFICE, LIAISON)
    another = await invite(await staff.by(OWNER), AS_LIAISON)
    await chats.retire(staff.rows, OWNER, LATER)
    assert (await accept(await staff.by(STRANGER, LATER), another.token, "生人")).tell == (OFFICE,)
