"""Requests of a department: to whom they go, and what is refused at once."""

from datetime import date, timedelta

import pytest

from bot.duties.concern import Over
from bot.duties.occurrence import Stage
from bot.duties.requests.request import TooEarly, Wish, ask
from bot.people.rights import NotAllowed
from storage import occurrences, requests
from storage.requests import Kind
from tests.bot.staff import LIAISON, NOW, OFFICE, STRANGER, Staff

LEAD = "lead:教体局"
LONGER = Wish(Kind.EXTENSION, "人手不足", date(2027, 1, 29))


async def test_the_office_is_asked_and_nothing_has_moved_yet(staff: Staff) -> None:
    task = await staff.task()
    asked = await ask(await staff.by(LIAISON), task, LEAD, LONGER)
    assert asked is not None
    assert (asked.tell, asked.decided) == ((OFFICE,), None)
    assert [each.new_due for each in await requests.undecided(staff.rows)] == [LONGER.day]
    assert (await staff.task()).occurrence.due == task.occurrence.due


async def test_the_same_is_asked_once_until_it_is_decided(staff: Staff) -> None:
    task = await staff.task()
    assert await ask(await staff.by(LIAISON), task, LEAD, LONGER) is not None
    assert await ask(await staff.by(LIAISON), task, LEAD, LONGER) is None


async def test_what_the_office_wants_itself_is_granted_at_once(staff: Staff) -> None:
    asked = await ask(await staff.by(OFFICE), await staff.task(), LEAD, LONGER)
    assert asked is not None
    assert asked.decided is not None
    assert asked.decided.granted
    assert (await staff.task()).occurrence.due == LONGER.day


async def test_that_a_duty_is_not_ones_own_is_never_granted_unasked(staff: Staff) -> None:
    asked = await ask(await staff.by(OFFICE), await staff.task(), LEAD, Wish(Kind.NOT_OURS, "不归我们"))
    assert asked is not None
    assert asked.decided is None


@pytest.mark.parametrize("days", [-1, 0])
async def test_more_time_is_a_later_day_than_the_present_one(staff: Staff, days: int) -> None:
    task = await staff.task()
    day = task.occurrence.due + timedelta(days)
    with pytest.raises(TooEarly):
        await ask(await staff.by(LIAISON), task, LEAD, Wish(Kind.EXTENSION, "人手不足", day))


async def test_a_day_off_counts_as_the_working_day_before_it(staff: Staff) -> None:
    task = await staff.task()
    asked = await ask(await staff.by(LIAISON), task, LEAD, Wish(Kind.EXTENSION, "人手不足", date(2027, 1, 31)))
    assert asked is not None
    assert asked.request.new_due == date(2027, 1, 29)


async def test_strangers_ask_for_nothing_and_nobody_once_it_is_over(staff: Staff) -> None:
    task = await staff.task()
    with pytest.raises(NotAllowed):
        await ask(await staff.by(STRANGER), task, LEAD, LONGER)
    await occurrences.end(staff.rows, task.occurrence.id, Stage.WAIVED, "不办了", NOW)
    with pytest.raises(Over):
        await ask(await staff.by(LIAISON), await staff.task(), LEAD, LONGER)
