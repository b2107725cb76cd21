"""What departments ask of the office about an occurrence: asked once at a time, decided once."""

from dataclasses import replace
from datetime import date

from storage import requests
from storage.engine.database import Transaction
from storage.people import Person
from storage.requests import Kind, Request
from tests.storage.conftest import NOW, occurrence_of


async def wanted(rows: Transaction, person: Person) -> Request:
    """What a department asks."""
    number = await occurrence_of(rows)
    return Request(0, number, Kind.EXTENSION, "教体局", "场地未定", date(2027, 1, 31), person.id, NOW)


async def test_the_same_is_not_asked_twice_while_it_waits(rows: Transaction, person: Person) -> None:
    request = await wanted(rows, person)
    asked = await requests.ask(rows, request)
    assert asked == replace(request, id=asked.id if asked else 0)
    assert await requests.ask(rows, replace(request, reason="别的")) is None
    assert await requests.undecided(rows) == [asked]


async def test_it_is_decided_once_and_can_be_asked_again_then(rows: Transaction, person: Person) -> None:
    request = await wanted(rows, person)
    asked = await requests.ask(rows, request)
    assert asked is not None
    decided = [await requests.decide(rows, asked.id, person.id, NOW, granted=each) for each in (False, True)]
    assert decided == [True, False]
    assert await requests.undecided(rows) == []
    found = await requests.by_number(rows, asked.id)
    assert found == replace(asked, granted=False)
    assert await requests.ask(rows, request) is not None


async def test_a_request_without_a_day_has_none(rows: Transaction, person: Person) -> None:
    request = replace(await wanted(rows, person), kind=Kind.NOT_OURS, new_due=None)
    asked = await requests.ask(rows, request)
    assert asked is not None
    assert asked.new_due is None
