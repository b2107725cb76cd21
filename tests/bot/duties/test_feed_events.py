"""The occurrences of duties as the events of a calendar feed."""

from bot.duties.feed_events import feed_events
from bot.duties.occurrence import Stage
from storage import occurrences
from tests.bot.staff import DEPARTMENT, ENTRY, Staff


async def test_each_period_is_an_event_of_those_who_answer_for_it(staff: Staff) -> None:
    duty = await staff.duty()
    (event,) = await feed_events(staff.rows, staff.checklist)
    (found,) = await occurrences.of(staff.rows, duty.id)
    assert event.uid == f"{duty.key}-{found.period}@qingdan"
    assert event.name.startswith(f"{ENTRY} ")
    assert event.due == found.due
    assert DEPARTMENT in event.who
    assert event.stage.is_live
    assert event.sequence == 0


async def test_of_other_departments_nothing_is_told(staff: Staff) -> None:
    await staff.duty()
    assert await feed_events(staff.rows, staff.checklist, ["教体局"])
    assert await feed_events(staff.rows, staff.checklist, ["查无此局"]) == []


async def test_a_duty_that_was_stopped_is_called_off_with_a_higher_count(staff: Staff) -> None:
    await staff.duty()
    await staff.rows.change("UPDATE duties SET stopped = 1")
    (event,) = await feed_events(staff.rows, staff.checklist)
    assert event.stage is Stage.WAIVED
    assert event.sequence == 1


async def test_what_was_done_stays_although_its_duty_was_stopped(staff: Staff) -> None:
    await staff.duty()
    await staff.rows.change("UPDATE occurrences SET stage = 'closed'")
    await staff.rows.change("UPDATE duties SET stopped = 1")
    (event,) = await feed_events(staff.rows, staff.checklist)
    assert event.stage is Stage.CLOSED
