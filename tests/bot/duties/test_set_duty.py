"""Setting a duty: what has begun stays, what had not begun by another rule is forgotten."""

from dataclasses import replace
from datetime import date

import pytest

from bot.duties.occurrence import Stage
from bot.duties.set_duty import STOPPED, set_duty, stop_duty
from bot.people.rights import NotAllowed
from storage import occurrences, reminders
from tests.bot.staff import LIAISON, OFFICE, Staff


async def due(staff: Staff, number: int) -> list[tuple[date, str]]:
    """When the periods of a duty are due, and where they stand."""
    return [(each.due, each.stage) for each in await occurrences.of(staff.rows, number)]


async def test_by_another_rule_only_what_had_begun_keeps_its_day(staff: Staff) -> None:
    duty = await staff.duty("quarterly", start_days=10)
    await occurrences.begin(staff.rows, date(2026, 12, 20))
    first = (await due(staff, duty.id))[0]
    kept = await set_duty(await staff.by(OFFICE), replace(duty, rule="yearly@11-30"))
    assert kept.rule == "yearly@11-30"
    assert await due(staff, duty.id) == [first, (date(2027, 11, 30), Stage.PLANNED)]


async def test_a_duty_that_is_stopped_ends_with_its_reminders_and_can_be_taken_up_again(staff: Staff) -> None:
    duty = await staff.duty()
    ((day, _),) = await due(staff, duty.id)
    stopped = await stop_duty(await staff.by(OFFICE), duty.id, stop=True)
    assert stopped is not None
    assert stopped.stopped
    (ended,) = await occurrences.of(staff.rows, duty.id)
    assert (ended.stage, ended.reason) == (Stage.WAIVED, STOPPED)
    assert {each.state for each in await reminders.of(staff.rows, ended.id)} == {"waived"}
    await stop_duty(await staff.by(OFFICE), duty.id, stop=False)
    assert await due(staff, duty.id) == [(day, Stage.OPEN)]
    again = (await staff.task()).occurrence.id
    assert "planned" in {each.state for each in await reminders.of(staff.rows, again)}


async def test_the_office_alone_sets_it_and_a_number_without_a_duty_is_none(staff: Staff) -> None:
    duty = await staff.duty()
    with pytest.raises(NotAllowed):
        await set_duty(await staff.by(LIAISON), replace(duty, rule="monthly"))
    with pytest.raises(NotAllowed):
        await stop_duty(await staff.by(LIAISON), duty.id, stop=True)
    assert await stop_duty(await staff.by(OFFICE), 10**6, stop=True) is None


async def test_the_audit_has_the_shape_before_and_after(staff: Staff) -> None:
    duty = await staff.duty()
    await set_duty(await staff.by(OFFICE), replace(duty, start_days=5))
    assert await staff.audited("duty office-check") == [
        ("set duty", "once@2026-12-31 -30 7,1/1", "once@2026-12-31 -5 7,1/1"),
    ]
