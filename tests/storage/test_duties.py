"""Duties: what the office has set stays, whatever the checklist says."""

from dataclasses import replace
from datetime import date

from storage import duties
from storage.duties import Duty
from storage.engine.database import Transaction
from storage.people import Person

SINCE = date(2026, 11, 23)
WHAT = ("drill", "33", "每年演练", "drill", "yearly", 5, "7/1", ())
DUTY = Duty(0, *WHAT, stopped=False, set_by=None, since=SINCE, planned_to=None)


async def only(rows: Transaction) -> Duty:
    """The one duty."""
    (found,) = await duties.every(rows)
    return found


async def test_what_the_checklist_says_is_taken_where_it_is_new(rows: Transaction) -> None:
    said = [DUTY, DUTY, replace(DUTY, rule="quarterly"), replace(DUTY, rule="quarterly", since=date(2027, 1, 1))]
    assert [await duties.settle(rows, each) for each in said] == [True, False, True, False]
    assert (await only(rows)).rule == "quarterly"


async def test_what_the_office_has_set_stays(rows: Transaction, person: Person) -> None:
    await duties.settle(rows, DUTY)
    await duties.set_by_office(rows, replace(DUTY, rule="monthly", departments=("教体局",), set_by=person.id))
    assert not await duties.settle(rows, replace(DUTY, quote="新的一句"))
    found = await only(rows)
    assert (found.rule, found.departments, found.quote) == ("monthly", ("教体局",), "每年演练")


async def test_only_another_period_or_a_new_beginning_is_planned_anew(rows: Transaction, person: Person) -> None:
    office = replace(DUTY, set_by=person.id)
    kept = await duties.set_by_office(rows, office)
    await duties.planned(rows, [kept.id], date(2027, 12, 31))
    later = replace(office, since=date(2027, 3, 1))
    renamed = await duties.set_by_office(rows, replace(later, quote="别的"))
    assert (renamed.planned_to, renamed.since) == (date(2027, 12, 31), SINCE)
    changed = await duties.set_by_office(rows, replace(later, rule="monthly"))
    assert (changed.planned_to, changed.since) == (None, date(2027, 3, 1))


async def test_what_is_no_longer_in_the_checklist_is_stopped_but_for_what_the_office_added(
    rows: Transaction, person: Person
) -> None:
    for key in ("drill", "gone"):
        await duties.settle(rows, replace(DUTY, key=key))
    await duties.set_by_office(rows, replace(DUTY, key="office-33-ab", set_by=person.id))
    assert [await duties.stop_others(rows, ["drill"]) for _ in range(2)] == [1, 0]
    assert {each.key: each.stopped for each in await duties.every(rows)} == {
        "drill": False,
        "gone": True,
        "office-33-ab": False,
    }


async def test_duties_are_found_by_number_key_and_entry(rows: Transaction) -> None:
    await duties.settle(rows, DUTY)
    one = await only(rows)
    await duties.settle(rows, replace(DUTY, key="other", ref="40.3"))
    assert await duties.by_number(rows, one.id) == await duties.by_key(rows, "drill") == one
    assert await duties.by_numbers(rows, [one.id, 99]) == {one.id: one}
    assert await duties.by_numbers(rows, []) == {}
    await duties.stop(rows, one.id)
    assert await duties.refs_among(rows, ["33", "40.3", "1"]) == {"33", "40.3"}
    assert [each.key for each in await duties.on_entries(rows, ["33", "40.3"])] == ["other"]
