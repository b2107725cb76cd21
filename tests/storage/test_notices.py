"""A notice has a copy for each department, which ends once, and is confirmed once."""

from datetime import timedelta

from storage import notices
from storage.engine.database import Transaction
from storage.people import Person
from tests.storage.conftest import NOW


async def made(rows: Transaction, person: Person) -> int:
    """A notice to two departments, due now."""
    return await notices.make(rows, "请核对", person.id, ["乙局", "甲局"], NOW, NOW)


async def test_a_copy_is_due_at_its_moment_until_it_ends_or_is_put_off(rows: Transaction, person: Person) -> None:
    number = await made(rows, person)
    assert await notices.due(rows, NOW - timedelta(seconds=1)) == []
    one, other = await notices.due(rows, NOW)
    await notices.end(rows, one, "sent", NOW)
    await notices.put_off(rows, other, NOW + timedelta(hours=1))
    assert await notices.due(rows, NOW) == []
    assert [each.department for each in await notices.due(rows, NOW + timedelta(hours=1))] == [other.department]
    assert {each.department: each.state for each in await notices.copies_of(rows, number)} == {
        one.department: "sent",
        other.department: "planned",
    }


async def test_what_has_ended_ends_no_second_time_and_is_not_put_off(rows: Transaction, person: Person) -> None:
    await made(rows, person)
    copy, _ = await notices.due(rows, NOW)
    await notices.end(rows, copy, "sent", NOW, message="key")
    await notices.end(rows, copy, "waived", NOW)
    await notices.put_off(rows, copy, NOW + timedelta(days=1))
    (state,) = [each for each in await notices.copies_of(rows, copy.notice) if each.department == copy.department]
    assert (state.state, state.due_at) == ("sent", NOW)


async def test_a_department_confirms_once_and_by_the_name_of_who_did(rows: Transaction, person: Person) -> None:
    number = await made(rows, person)
    assert [await notices.confirm(rows, number, "甲局", person.id, NOW) for _ in range(2)] == [True, False]
    assert await notices.confirmed(rows, number) == {"甲局": "张三"}


async def test_the_newest_come_first(rows: Transaction, person: Person) -> None:
    numbers = [await made(rows, person) for _ in range(3)]
    assert [each.id for each in await notices.newest(rows, 2)] == numbers[:0:-1]
    assert await notices.by_number(rows, 99) is None
