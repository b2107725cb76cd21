"""Who is not to be written to in private."""

from datetime import date

from storage.absences import Leave, away, end, of, take, unwilling, wish
from storage.engine.database import Transaction
from storage.people import Person
from tests.storage.conftest import NOW

DAYS = [date(2026, 11, each) for each in (22, 23, 25, 26)]


async def test_on_the_first_and_the_last_day_of_a_leave_somebody_is_away(rows: Transaction, person: Person) -> None:
    await take(rows, Leave(person.id, DAYS[1], DAYS[2]), NOW)
    assert [person.id in await away(rows, each) for each in DAYS] == [False, True, True, False]
    assert [await of(rows, person.id, each) is not None for each in DAYS] == [True, True, True, False]


async def test_a_leave_takes_the_place_of_every_other_and_can_be_ended(rows: Transaction, person: Person) -> None:
    await take(rows, Leave(person.id, DAYS[0], DAYS[0]), NOW)
    await take(rows, Leave(person.id, DAYS[3], DAYS[3]), NOW)
    assert await of(rows, person.id, DAYS[0]) == Leave(person.id, DAYS[3], DAYS[3])
    assert [await end(rows, person.id) for _ in range(2)] == [True, False]


async def test_a_wish_can_be_said_twice_and_taken_back(rows: Transaction, person: Person) -> None:
    for in_private, found in ((False, {person.id}), (False, {person.id}), (True, set()), (True, set())):
        await wish(rows, person.id, in_private=in_private)
        assert await unwilling(rows) == found
