"""Who was told of a duty lately is known for the duties that are asked for, whichever period it was about."""

from datetime import timedelta

from storage import occurrences, reminders
from storage.engine.database import Transaction
from storage.reminders import Plan
from tests.storage.conftest import DUE, NOW, occurrence_of

EARLIER = NOW - timedelta(days=1)


async def said(rows: Transaction, occurrence: int, audience: str) -> int:
    """Remind of an occurrence now; the number of its duty."""
    await reminders.plan(rows, [Plan(audience, occurrence, audience, "-7", DUE, NOW)])
    numbers = [each.id for each in await reminders.due(rows, NOW, 10)]
    await reminders.end(rows, numbers, "sent", NOW, message=f"nudge:{occurrence}")
    found = await occurrences.by_number(rows, occurrence)
    assert found is not None
    return found.duty


async def test_who_was_told_is_known_of_the_duties_that_are_asked_for(rows: Transaction) -> None:
    drill = await said(rows, await occurrence_of(rows), "lead:甲局")
    await said(rows, await occurrence_of(rows, due=DUE + timedelta(days=1)), "lead:乙局")
    other = await said(rows, await occurrence_of(rows, "other"), "office")
    told = {(drill, "lead:甲局"), (drill, "lead:乙局")}
    assert await reminders.said_since(rows, EARLIER, [drill]) == told
    assert await reminders.said_since(rows, EARLIER, {drill, other, 99}) == told | {(other, "office")}
    assert await reminders.said_since(rows, EARLIER, []) == set()
    assert await reminders.said_since(rows, NOW + timedelta(seconds=1), [drill]) == set()
