"""An occurrence as people speak of it: whether there is something to do, whether it is late, and its name."""

from datetime import timedelta

from bot.duties.occurrence import Stage
from bot.duties.task import Tasks, subject_of
from storage import occurrences
from tests.bot.staff import DEPARTMENT, LIAISON, NOW, OFFICE, Staff


async def tasks(staff: Staff, days: int = 0) -> Tasks:
    """Where tasks are read, so many days later."""
    occasion = await staff.by(OFFICE, NOW + timedelta(days))
    return Tasks(staff.rows, staff.checklist, occasion.frame)


async def test_what_has_begun_is_shown_to_its_departments_and_to_nobody_else(staff: Staff) -> None:
    task = await staff.task()
    assert task.responsible.everybody[-1] == DEPARTMENT
    assert [each.occurrence for each in await (await tasks(staff)).begun(DEPARTMENT)] == [task.occurrence]
    assert await (await tasks(staff)).begun("公安局") == []


async def test_it_is_late_behind_its_day_until_its_department_says_that_it_is_done(staff: Staff) -> None:
    number = (await staff.task()).occurrence.id
    late = await (await tasks(staff, 60)).by_number(number)
    assert late is not None
    assert late.is_late
    report = await staff.report(by=LIAISON)
    await occurrences.report(staff.rows, number, report.id)
    reported = await (await tasks(staff, 60)).by_number(number)
    assert reported is not None
    assert (reported.stage, reported.is_live, reported.is_late) == (Stage.REPORTED, True, False)


async def test_what_has_ended_is_nothing_to_do(staff: Staff) -> None:
    number = (await staff.task()).occurrence.id
    await occurrences.end(staff.rows, number, Stage.CLOSED, "", NOW)
    ended = await (await tasks(staff, 60)).by_number(number)
    assert ended is not None
    assert not ended.is_live
    assert not ended.is_late
    assert await (await tasks(staff)).begun() == []


async def test_what_is_not_stored_is_none_and_the_audit_names_the_period(staff: Staff) -> None:
    assert await (await tasks(staff)).by_number(10**6) is None
    task = await staff.task()
    assert subject_of(task) == f"occurrence {task.occurrence.id} office-check 2026-12-31"
