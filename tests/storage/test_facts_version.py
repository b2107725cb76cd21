"""A version of the facts, which changes with whatever changes them."""

from datetime import date

from storage import calendars, occurrences, reports
from storage.engine.database import Transaction
from storage.facts_version import facts_version
from storage.people import Person
from storage.reports import Matter, Source, Words
from tests.storage.conftest import NOW, occurrence_of

WORDS = Words(date(2026, 11, 23), "on plan", 80, "已部署")


async def test_each_kind_of_change_makes_another_version(rows: Transaction, person: Person) -> None:
    seen = [await facts_version(rows)]
    number = await occurrence_of(rows)
    seen.append(await facts_version(rows))
    await reports.file(rows, Matter("教体局", "33"), Source("7", "1", "x"), WORDS, person.id, NOW)
    seen.append(await facts_version(rows))
    await calendars.keep(rows, 2027, "{}", NOW)
    seen.append(await facts_version(rows))
    await rows.change("UPDATE occurrences SET stage = 'open' WHERE id = ?", (number,))
    seen.append(await facts_version(rows))
    assert len(set(seen)) == len(seen)


async def test_to_look_changes_nothing(rows: Transaction) -> None:
    number = await occurrence_of(rows)
    before = await facts_version(rows)
    assert await occurrences.by_number(rows, number) is not None
    assert await facts_version(rows) == before
