"""People and their roles, now and at any moment before."""

from datetime import timedelta

from storage import people
from storage.engine.database import Transaction
from storage.people import Person, Role
from tests.storage.conftest import NOW

HOUR = timedelta(hours=1)


async def test_a_person_is_one_whatever_they_are_called(rows: Transaction, person: Person) -> None:
    again = await people.meet(rows, "7", "张三丰", NOW)
    assert (again.id, again.name) == (person.id, "张三丰")
    assert await people.find(rows, "7") == await people.by_number(rows, person.id) == again
    assert await people.find(rows, "8") is None


async def test_a_role_is_had_once_at_a_time_and_again_after_it_ended(rows: Transaction, person: Person) -> None:
    given = [await people.appoint(rows, person.id, Role.LIAISON, "教体局", NOW) for _ in range(2)]
    ended = [await people.dismiss(rows, person.id, Role.LIAISON, "教体局", NOW + HOUR) for _ in range(2)]
    assert (given, ended) == ([True, False], [True, False])
    assert await people.appoint(rows, person.id, Role.LIAISON, "教体局", NOW + 2 * HOUR)
    at = [await people.roles_at(rows, person.id, NOW + each * HOUR) for each in (-1, 0, 1, 2)]
    assert [len(each) for each in at] == [0, 1, 0, 1]


async def test_liaisons_speak_before_their_deputies(rows: Transaction, person: Person) -> None:
    other = await people.meet(rows, "8", "李四", NOW)
    await people.appoint(rows, other.id, Role.DEPUTY, "教体局", NOW)
    await people.appoint(rows, person.id, Role.LIAISON, "教体局", NOW)
    await people.appoint(rows, person.id, Role.READER, "教体局", NOW)
    assert [each.role for each in await people.speakers_of(rows, "教体局")] == [Role.LIAISON, Role.DEPUTY]
    assert await people.speakers_of(rows, "卫健局") == []


async def test_all_roles_can_end_at_once(rows: Transaction, person: Person) -> None:
    for role, department in ((Role.LIAISON, "教体局"), (Role.OFFICE, "")):
        await people.appoint(rows, person.id, role, department, NOW, "-5")
    found, roles = await people.with_roles(rows, "7")
    assert (found, [each.chat for each in roles]) == (person, ["-5", "-5"])
    assert [await people.dismiss_from_all(rows, person.id, NOW) for _ in range(2)] == [2, 0]
    assert await people.with_roles(rows, "7") == (person, [])
    assert (await people.having(rows, Role.OFFICE), await people.everybody(rows)) == ([], [])


async def test_who_is_not_known_has_no_role(rows: Transaction) -> None:
    assert await people.with_roles(rows, "9") == (None, [])
