"""Numbers and names are replaced all at once: chains, exchanges and mergers leave nothing behind."""

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import people, reminders, renumbering, reports
from storage.engine.database import Transaction
from storage.people import Role
from storage.reminders import Plan
from storage.reports import Matter, Source, Words
from tests.stages import OnRows

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


async def file(rows: Transaction, *matters: Matter) -> None:
    """Somebody reports on each of them."""
    person = await people.meet(rows, "1", "甲", NOW)
    for each in matters:
        words = Words(NOW.date(), "on plan", None, f"{each.department}{each.ref}")
        await reports.file(rows, each, Source("", "", "r"), words, person.id, NOW)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])  # nothing of it is kept
@given(st.permutations([str(each) for each in range(1, 8)]))
def test_numbers_may_be_exchanged_in_any_way(on_rows: OnRows, order: list[str]) -> None:
    refs = {str(place): ref for place, ref in enumerate(order, start=1)}

    async def work(rows: Transaction) -> dict[str, str]:
        await file(rows, *(Matter("局", ref) for ref in refs))
        await renumbering.renumber(rows, refs)
        return {each.words.text: each.matter.ref for each in await reports.standing(rows)}

    assert on_rows(work) == {f"局{before}": after for before, after in refs.items()}


def test_two_that_become_one_keep_one_line_of_what_is_owed_and_every_report(on_rows: OnRows) -> None:
    async def work(rows: Transaction) -> tuple[int, int]:
        await file(rows, Matter("局", "1"), Matter("局", "2"))
        await renumbering.renumber(rows, {"1": "5", "2": "5"})
        (owed,) = await rows.rows("SELECT count(*) AS n FROM matters WHERE ref = '5'")
        (kept,) = await rows.rows("SELECT count(*) AS n FROM reports WHERE ref = '5'")
        return owed["n"], kept["n"]

    assert on_rows(work) == (1, 2)


def test_whoever_speaks_for_two_departments_that_become_one_speaks_for_it_once(on_rows: OnRows) -> None:
    async def work(rows: Transaction) -> list[tuple[str, str]]:
        person = await people.meet(rows, "1", "甲", NOW)
        for name in ("甲局", "乙局", "丙局"):
            await people.appoint(rows, person.id, Role.LIAISON, name, NOW)
        await renumbering.rename(rows, {"甲局": "新局", "乙局": "新局", "丙局": "甲局"}, (), NOW)
        return [(each.role, each.department) for each in await people.roles_of(rows, person.id)]

    assert on_rows(work) == [("liaison", "新局"), ("liaison", "甲局")]


def test_planned_words_are_addressed_to_the_new_names_and_none_is_lost(on_rows: OnRows) -> None:
    async def work(rows: Transaction) -> list[tuple[str, str]]:
        await rows.change(
            "INSERT INTO duties (key, ref, quote, kind, rule, start_days, ladder, since)"
            " VALUES ('k', '1', 'q', 'report', 'yearly', 1, '', '2026-01-01')"
        )
        await rows.change("INSERT INTO occurrences (duty, period, start, due, provisional) VALUES (1, 'p', '', '', 0)")
        names = ("lead:甲局", "lead:乙局", "participant:丙局", "office")
        await reminders.plan(rows, [Plan(f"1.0:-7:{who}", 1, who, "-7", NOW.date(), NOW) for who in names])
        await renumbering.rename(rows, {"甲局": "新局", "乙局": "新局", "丙局": "甲局"}, (), NOW)
        return sorted((each.plan.audience, each.plan.key.split("~")[0]) for each in await reminders.of(rows, 1))

    assert on_rows(work) == [
        ("lead:新局", "1.0:-7:lead:新局"),
        ("lead:新局", "1.0:-7:lead:新局"),
        ("office", "1.0:-7:office"),
        ("participant:甲局", "1.0:-7:participant:甲局"),
    ]
