"""Leave: until when somebody is away, and who is reminded meanwhile."""

from datetime import timedelta

import pytest

from bot.outreach.leave import AHEAD, NoLeave, end_leave, take_leave
from bot.people.rights import NotAllowed
from storage import absences
from storage.absences import Leave
from tests.bot.staff import DEPARTMENT, DEPUTY, LIAISON, OFFICE, TODAY, Staff

FRIDAY, NEXT_FRIDAY = TODAY + timedelta(days=2), TODAY + timedelta(days=9)


async def test_the_deputies_of_the_department_are_named_and_the_office_hears_of_it(staff: Staff) -> None:
    covered = await take_leave(await staff.by(LIAISON), TODAY, FRIDAY, TODAY)
    assert covered.deputies == {DEPARTMENT: (f"名{DEPUTY}",)}
    assert covered.tell == (OFFICE,)
    person = (await staff.person(LIAISON)).id
    assert await absences.of(staff.rows, person, TODAY) == Leave(person, TODAY, FRIDAY)


async def test_who_is_away_all_the_time_covers_nobody(staff: Staff) -> None:
    await take_leave(await staff.by(DEPUTY), TODAY, NEXT_FRIDAY, TODAY)
    covered = await take_leave(await staff.by(LIAISON), TODAY, FRIDAY, TODAY)
    assert covered.deputies == {DEPARTMENT: ()}


async def test_who_is_back_before_or_leaves_later_is_named(staff: Staff) -> None:
    await take_leave(await staff.by(DEPUTY), TODAY, FRIDAY, TODAY)
    covered = await take_leave(await staff.by(LIAISON), TODAY, NEXT_FRIDAY, TODAY)
    assert covered.deputies == {DEPARTMENT: (f"名{DEPUTY}",)}


async def test_days_that_have_gone_by_are_none_of_it(staff: Staff) -> None:
    await take_leave(await staff.by(LIAISON), TODAY - timedelta(days=3), FRIDAY, TODAY)
    found = await absences.of(staff.rows, (await staff.person(LIAISON)).id, TODAY)
    assert found is not None
    assert (found.first, found.last) == (TODAY, FRIDAY)


@pytest.mark.parametrize(
    ("first", "last"), [(-5, -1), (0, AHEAD.days + 1), (9, 2)], ids=["over", "too long", "ends before it begins"]
)
async def test_what_is_no_leave_leaves_the_last_one_as_it_is(staff: Staff, first: int, last: int) -> None:
    await take_leave(await staff.by(LIAISON), TODAY, FRIDAY, TODAY)
    with pytest.raises(NoLeave):
        await take_leave(await staff.by(LIAISON), TODAY + timedelta(first), TODAY + timedelta(last), TODAY)
    found = await absences.of(staff.rows, (await staff.person(LIAISON)).id, TODAY)
    assert found is not None
    assert found.last == FRIDAY


async def test_only_who_speaks_for_a_department_is_reminded_and_takes_leave(staff: Staff) -> None:
    with pytest.raises(NotAllowed):
        await take_leave(await staff.by(OFFICE), TODAY, FRIDAY, TODAY)


async def test_it_ends_once(staff: Staff) -> None:
    await take_leave(await staff.by(LIAISON), TODAY, FRIDAY, TODAY)
    assert await end_leave(await staff.by(LIAISON))
    assert not await end_leave(await staff.by(LIAISON))
    person = (await staff.person(LIAISON)).id
    assert [new for _, _, new in await staff.audited(f"person {person}")] == [f"{TODAY} {FRIDAY}", "over"]
