"""Snoozing: one more reminder, on the next working day."""

from datetime import UTC, date, datetime

import pytest

from bot.duties.concern import Over
from bot.duties.occurrence import Stage
from bot.outreach.snooze import snooze
from bot.people.rights import NotAllowed
from bot.timing.ladder import SNOOZE
from storage import occurrences, reminders
from tests.bot.staff import DEPARTMENT, LIAISON, NOW, STRANGER, Staff

LEAD = f"lead:{DEPARTMENT}"
FRIDAY = datetime(2026, 12, 4, 2, tzinfo=UTC)


async def planned(staff: Staff) -> list[date]:
    """The days of the reminders that were wished for."""
    task = await staff.task()
    return [each.plan.day for each in await reminders.of(staff.rows, task.occurrence.id) if each.plan.rung == SNOOZE]


async def test_on_a_friday_the_next_one_comes_on_monday_in_working_hours(staff: Staff) -> None:
    occasion = await staff.by(LIAISON, FRIDAY)
    assert await snooze(occasion, await staff.task(), LEAD) == date(2026, 12, 7)
    (found,) = [
        each for each in await reminders.of(staff.rows, (await staff.task()).occurrence.id) if each.plan.rung == SNOOZE
    ]
    assert found.plan.due_at == occasion.frame.slot(date(2026, 12, 7))


async def test_pressed_twice_on_a_day_it_comes_once(staff: Staff) -> None:
    task = await staff.task()
    for _ in range(2):
        await snooze(await staff.by(LIAISON), task, LEAD)
    assert await planned(staff) == [date(2026, 12, 3)]


async def test_others_do_not_and_what_is_over_is_not_reminded_of_again(staff: Staff) -> None:
    task = await staff.task()
    with pytest.raises(NotAllowed):
        await snooze(await staff.by(STRANGER), task, LEAD)
    await occurrences.end(staff.rows, task.occurrence.id, Stage.CLOSED, "", NOW)
    with pytest.raises(Over):
        await snooze(await staff.by(LIAISON), await staff.task(), LEAD)
    assert await planned(staff) == []
