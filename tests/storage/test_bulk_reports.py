"""Many reports at once: what was overtaken is told, and what is stored reads as if each had been stored alone."""

from datetime import date, timedelta

from storage import audit, evidence, reports, reviews
from storage.bulk_reports import Imported, Stamp, overtaken, store
from storage.engine.database import Transaction
from storage.evidence import Piece, Sort
from storage.people import Person
from storage.reports import Matter, Report, Source, Words
from storage.reviews import Decision, Review
from tests.storage.conftest import NOW

MATTER, OTHER = Matter("教体局", "51"), Matter("公安局", "33")
WORDS, LATER = Words(date(2026, 11, 20), "on plan", 40, "在办"), Words(date(2026, 11, 23), "done", None, "已建成")
LINK = Piece(Sort.LINK, "https://example.org")


async def filed(rows: Transaction, person: Person) -> Report:
    return await reports.file(rows, MATTER, Source("-1", "7", "reply"), WORDS, person.id, NOW)


def imported(report: Report | None, matter: Matter = MATTER, named: tuple[Piece, ...] | None = None) -> Imported:
    """New words, read against a report."""
    number, version = (report.id, report.version) if report else (0, 0)
    return Imported(matter, LATER, number, version, None, "neu", named, report.source if report else None)


async def test_they_read_as_they_were_returned(rows: Transaction, person: Person) -> None:
    before = await filed(rows, person)
    wanted = [imported(before), imported(None, OTHER, (LINK,))]
    made = await store(rows, wanted, Stamp(person.id, NOW + timedelta(days=1), "import"))
    assert made == [await reports.present(rows, each) for each in (MATTER, OTHER)]
    assert [(each.version, each.words) for each in made] == [(2, LATER), (1, LATER)]
    assert [each.text for each in await evidence.of(rows, made[1].id)] == [LINK.text]
    (line,) = await audit.about(rows, f"report {made[1].id} {OTHER.department} {OTHER.ref}")
    assert (line.action, line.old, line.new, line.person) == ("import", None, "neu", person.id)


async def test_evidence_stays_unless_other_is_named(rows: Transaction, person: Person) -> None:
    (first,) = await store(rows, [imported(None, MATTER, (LINK,))], Stamp(person.id, NOW, "import"))
    (second,) = await store(rows, [imported(first)], Stamp(person.id, NOW, "import"))
    assert [each.text for each in await evidence.of(rows, second.id)] == [LINK.text]
    (third,) = await store(rows, [imported(second, MATTER, ())], Stamp(person.id, NOW, "import"))
    assert await evidence.of(rows, third.id) == []


async def test_what_nobody_touched_is_not_overtaken(rows: Transaction, person: Person) -> None:
    before = await filed(rows, person)
    assert await overtaken(rows, [imported(before), imported(None, OTHER)]) == []


async def test_what_was_reported_revised_withdrawn_or_closed_meanwhile_is(rows: Transaction, person: Person) -> None:
    before = await filed(rows, person)
    await reports.revise(rows, before, LATER, person.id, NOW)
    assert await overtaken(rows, [imported(before)]) == [MATTER]
    newer = await filed(rows, person)
    assert await overtaken(rows, [imported(before)]) == [MATTER]
    await reviews.decide(rows, Review(newer.id, 1, Decision.CLOSED, "", person.id, NOW))
    assert await overtaken(rows, [imported(newer)]) == [MATTER]
    await reports.withdraw(rows, newer.id)
    assert await overtaken(rows, [imported(newer)]) == [MATTER]
    await reports.file(rows, OTHER, Source("", "", "x"), WORDS, person.id, NOW)
    assert await overtaken(rows, [imported(None, OTHER)]) == [OTHER]
