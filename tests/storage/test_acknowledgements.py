"""A department says that it is at work: once a day, and the last day counts."""

from datetime import date

from storage.acknowledgements import days_of, see
from storage.engine.database import Transaction
from storage.people import Person
from tests.storage.conftest import occurrence_of

DAY, NEXT = date(2026, 11, 23), date(2026, 11, 24)


async def test_it_is_said_once_a_day_by_each_department(rows: Transaction, person: Person) -> None:
    number = await occurrence_of(rows)
    said = [("甲局", DAY), ("甲局", DAY), ("乙局", DAY), ("甲局", NEXT)]
    assert [await see(rows, number, name, day, person.id) for name, day in said] == [True, False, True, True]
    assert await days_of(rows, [number, 99]) == {(number, "甲局"): NEXT, (number, "乙局"): DAY}
    assert await days_of(rows, []) == {}
