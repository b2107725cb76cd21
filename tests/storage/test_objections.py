"""What departments object to; who wrote it is told to nobody."""

from dataclasses import fields, replace

from storage.engine.database import Transaction
from storage.objections import Objection, count, keep, newest
from storage.people import Person
from tests.storage.conftest import NOW


async def test_the_newest_come_first_and_all_are_counted(rows: Transaction, person: Person) -> None:
    one = Objection("教体局", "duty 1", "太频繁", NOW)
    other = replace(one, text="重复")
    numbers = [await keep(rows, each, person.id) for each in (one, other)]
    assert numbers == sorted(set(numbers))
    assert (await newest(rows, 1), await newest(rows, 9), await count(rows)) == ([other], [other, one], 2)
    assert "person" not in {each.name for each in fields(Objection)}
