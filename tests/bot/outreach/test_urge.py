"""Urging: once a day, those in charge alone, and not while it is the office's turn."""

from datetime import timedelta

import pytest

from bot.duties.assign import assign
from bot.duties.concern import Over
from bot.duties.occurrence import Stage
from bot.duties.task import subject_of
from bot.outreach.urge import WaitsForReview, urge
from bot.people.rights import NotAllowed
from bot.timing.ladder import URGE
from storage import occurrences, reminders
from tests.bot.staff import DEPARTMENT, ENTRY, LIAISON, NOW, OFFICE, TODAY, Staff

CEILING = 100


async def test_who_is_in_charge_is_reminded_today(staff: Staff) -> None:
    await assign(await staff.by(OFFICE), await staff.task(), DEPARTMENT)
    occasion, task = await staff.by(OFFICE), await staff.task()
    urged = await urge(occasion, task, CEILING)
    assert urged is not None
    assert (urged.departments, urged.at) == ((DEPARTMENT,), occasion.frame.slot(TODAY))
    found = [each for each in await reminders.of(staff.rows, task.occurrence.id) if each.plan.rung == URGE]
    assert [(each.plan.audience, each.plan.day) for each in found] == [(f"lead:{DEPARTMENT}", TODAY)]
    assert (URGE, None, DEPARTMENT) in await staff.audited(subject_of(task))


async def test_once_a_day_is_enough(staff: Staff) -> None:
    task = await staff.task()
    assert await urge(await staff.by(OFFICE), task, CEILING) is not None
    assert await urge(await staff.by(OFFICE), task, CEILING) is None
    assert await urge(await staff.by(OFFICE, NOW + timedelta(days=1)), task, CEILING) is not None


async def test_only_the_office_urges_and_nobody_who_has_done_it_or_need_not(staff: Staff) -> None:
    task = await staff.task()
    with pytest.raises(NotAllowed):
        await urge(await staff.by(LIAISON), task, CEILING)
    report = await staff.report(ENTRY)
    await occurrences.report(staff.rows, task.occurrence.id, report.id)
    with pytest.raises(WaitsForReview):
        await urge(await staff.by(OFFICE), await staff.task(), CEILING)
    await occurrences.end(staff.rows, task.occurrence.id, Stage.CLOSED, "", NOW)
    with pytest.raises(Over):
        await urge(await staff.by(OFFICE), await staff.task(), CEILING)
