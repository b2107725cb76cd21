"""Each period of each duty is there once, ends once, and what became of it is on record."""

from datetime import date, timedelta

from storage import occurrences, reports
from storage.engine.database import Transaction
from storage.occurrences import Move, Occurrence, Planned
from storage.people import Person
from storage.reports import Matter, Source, Words
from tests.storage.conftest import DUE, NOW, START, occurrence_of


async def at(rows: Transaction, number: int) -> Occurrence:
    """How an occurrence is stored."""
    found = await occurrences.by_number(rows, number)
    assert found is not None
    return found


async def reported(rows: Transaction, person: Person) -> int:
    """The number of a report."""
    words = Words(START, "done", None, "已演练")
    return (await reports.file(rows, Matter("教体局", "33"), Source("", "", "key"), words, person.id, NOW)).id


async def test_a_period_is_made_once_and_stays_as_it_became(rows: Transaction) -> None:
    number = await occurrence_of(rows)
    one = await at(rows, number)
    again = Planned(one.duty, one.period, START, DUE + timedelta(days=9), provisional=True)
    other = Planned(one.duty, "2027", START, DUE, provisional=True)
    assert await occurrences.keep(rows, [again, other]) == 1
    assert await at(rows, number) == one
    assert await occurrences.keep(rows, []) == 0


async def test_it_begins_on_its_first_day(rows: Transaction) -> None:
    number = await occurrence_of(rows)
    assert [await occurrences.begin(rows, START - timedelta(days=each)) for each in (1, 0, 0)] == [0, 1, 0]
    assert (await at(rows, number)).stage == "open"


async def test_it_ends_once_and_is_not_reported_or_put_off_then(rows: Transaction, person: Person) -> None:
    number = await occurrence_of(rows)
    ended = [await occurrences.end(rows, number, each, "", NOW) for each in ("waived", "closed")]
    assert ended == [True, False]
    assert not await occurrences.report(rows, number, await reported(rows, person))
    await occurrences.move(rows, number, Move(DUE, DUE + timedelta(days=9), "", person.id, NOW))
    found = await at(rows, number)
    assert (found.stage, found.due, found.ended_at) == ("waived", DUE, NOW)


async def test_what_is_opened_again_is_under_way_without_its_report(rows: Transaction, person: Person) -> None:
    number, report = await occurrence_of(rows), await reported(rows, person)
    assert await occurrences.report(rows, number, report)
    assert [each.id for each in await occurrences.by_report(rows, report)] == [number]
    assert [each.id for each in await occurrences.reported_on(rows, ("教体局", "33"))] == [number]
    await occurrences.open_again(rows, number)
    found = await at(rows, number)
    assert (found.stage, found.report, found.moves) == ("open", None, 0)
    await occurrences.end(rows, number, "closed", "", NOW)
    await occurrences.open_again(rows, number)
    assert (await at(rows, number)).moves == 1, "what had been closed is planned anew"


async def test_every_change_of_a_day_stays_on_record(rows: Transaction, person: Person) -> None:
    number = await occurrence_of(rows)
    by_calendar = Move(DUE, DUE + timedelta(days=1), "calendar", None, NOW)
    first = Move(by_calendar.new, by_calendar.new + timedelta(days=9), "场地未定", person.id, NOW)
    second = Move(first.new, first.new + timedelta(days=9), "", person.id, NOW)
    await occurrences.note_move(rows, number, by_calendar)
    for each in (first, second):
        await occurrences.move(rows, number, each)
    assert await occurrences.moves_of(rows, number) == [by_calendar, first, second]
    assert await occurrences.moved(rows, [number, 99]) == {number: [by_calendar, first, second]}
    assert await occurrences.put_off(rows, [number], "calendar") == {number: first}
    found = await at(rows, number)
    assert (found.due, found.moves) == (second.new, 2)


async def test_what_is_still_to_be_done_comes_by_its_day(rows: Transaction) -> None:
    late = await occurrence_of(rows, "one", date(2027, 6, 30))
    soon = await occurrence_of(rows, "other", date(2026, 12, 1))
    over = await occurrence_of(rows, "third", date(2026, 11, 15))
    await occurrences.end(rows, over, "closed", "", NOW)

    def numbers(found: list[Occurrence]) -> list[int]:
        return [each.id for each in found]

    assert numbers(await occurrences.live(rows)) == [soon, late]
    assert numbers(await occurrences.live(rows, until=date(2026, 12, 1))) == [soon]
    assert numbers(await occurrences.live(rows, duties=[(await at(rows, late)).duty])) == [late]
    assert numbers(await occurrences.due_between(rows, date(2026, 11, 15), date(2026, 12, 1))) == [over, soon]
    assert numbers(await occurrences.live_or_due_since(rows, date(2026, 11, 16))) == [soon, late]


async def test_what_has_not_begun_and_of_which_nothing_was_said_can_be_dropped(
    rows: Transaction, person: Person
) -> None:
    number = await occurrence_of(rows)
    duty = (await at(rows, number)).duty
    await occurrences.note_move(rows, number, Move(DUE, DUE, "", person.id, NOW))
    assert await occurrences.drop_unbegun(rows, duty) == []
    other = await occurrence_of(rows, due=DUE + timedelta(days=365))
    assert await occurrences.drop_unbegun(rows, duty) == [other]
    assert await occurrences.by_number(rows, other) is None


async def test_what_was_waived_for_a_reason_can_be_resumed(rows: Transaction) -> None:
    number = await occurrence_of(rows)
    await occurrences.end(rows, number, "waived", "停办", NOW)
    duty = (await at(rows, number)).duty
    revived = [await occurrences.revive(rows, duty, reason, day) for reason, day in (("别的", START), ("停办", DUE))]
    assert revived == [0, 1]
    found = await at(rows, number)
    assert (found.stage, found.reason, found.ended_at, found.moves) == ("planned", "", None, 1)
