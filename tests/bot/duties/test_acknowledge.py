"""Acknowledging: a department says once a day that it is at work."""

from datetime import timedelta

import pytest

from bot.duties.acknowledge import acknowledge
from bot.duties.concern import Over
from bot.duties.occurrence import Stage
from bot.duties.task import subject_of
from bot.people.rights import NotAllowed
from storage import acknowledgements, occurrences
from tests.bot.staff import DEPARTMENT, DEPUTY, LIAISON, NOW, STRANGER, TODAY, Staff

LEAD = f"lead:{DEPARTMENT}"


async def test_the_first_of_a_day_is_kept_for_the_whole_department(staff: Staff) -> None:
    task = await staff.task()
    assert await acknowledge(await staff.by(LIAISON), task, LEAD)
    assert not await acknowledge(await staff.by(DEPUTY), task, LEAD)
    number = task.occurrence.id
    assert await acknowledgements.days_of(staff.rows, [number]) == {(number, DEPARTMENT): TODAY}
    assert await staff.audited(subject_of(task)) == [("seen", None, DEPARTMENT)]


async def test_on_another_day_it_is_said_anew(staff: Staff) -> None:
    task = await staff.task()
    assert await acknowledge(await staff.by(LIAISON), task, LEAD)
    assert await acknowledge(await staff.by(LIAISON, NOW + timedelta(days=1)), task, LEAD)


async def test_nobody_else_says_it_and_nobody_once_it_is_over(staff: Staff) -> None:
    task = await staff.task()
    for account, audience in ((STRANGER, LEAD), (LIAISON, "lead:公安局"), (LIAISON, "office")):
        with pytest.raises(NotAllowed):
            await acknowledge(await staff.by(account), task, audience)
    await occurrences.end(staff.rows, task.occurrence.id, Stage.CLOSED, "", NOW)
    with pytest.raises(Over):
        await acknowledge(await staff.by(LIAISON), await staff.task(), LEAD)
