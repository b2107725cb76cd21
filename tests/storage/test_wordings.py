"""Wordings of the office: what people say, and the entry that answers it."""

from datetime import timedelta

from storage.engine.database import Transaction
from storage.people import Person
from storage.wordings import add, every, remove, within
from tests.storage.conftest import NOW


async def test_a_wording_belongs_to_one_entry_and_the_one_before_is_told(rows: Transaction, person: Person) -> None:
    assert await add(rows, "娃娃上学", "49", person.id, NOW) == ""
    assert await add(rows, "娃娃上学", "51", person.id, NOW) == "49"
    assert await every(rows) == [("娃娃上学", "51")]


async def test_the_longest_wording_within_a_text_comes_first(rows: Transaction, person: Person) -> None:
    for at, (said, ref) in enumerate([("上学", "49"), ("娃娃上学", "51"), ("放学", "52")]):
        await add(rows, said, ref, person.id, NOW + timedelta(seconds=at))
    assert await within(rows, "娃娃上学归谁管") == [("娃娃上学", "51"), ("上学", "49")]
    assert await within(rows, "无关") == []
    assert [said for said, _ in await every(rows)] == ["放学", "娃娃上学", "上学"]


async def test_it_is_deleted_while_it_belongs_to_that_entry(rows: Transaction, person: Person) -> None:
    await add(rows, "上学", "49", person.id, NOW)
    assert [await remove(rows, "上学", each) for each in ("51", "49", "49")] == [False, True, False]
