"""The facts of a moment: what is stored is told, counted once, and no person is in it."""

from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from bot.calendars.workdays import packaged_calendar
from bot.involvement import concerns
from bot.ledger.gather import current_ledger
from bot.lights.light import Light
from bot.lights.state import State
from bot.questions.intents import StateAsked, Topic
from bot.questions.selection import RoleAsked
from bot.standing.asked import narrowed
from bot.standing.counting import by_department, by_section, count, overall
from bot.standing.facts import Facts, LastReport, LastReview, MatterFact, OccurrenceFact
from bot.standing.gather import gather
from bot.standing.selecting import select
from checklist_data.model import Checklist
from storage import reviews
from storage.engine.database import Transaction
from storage.reports import Matter
from storage.reviews import Decision, Review
from tests.bot.ledger.desk import NOW, WANTED, report, with_rows

PARTY, EDUCATION = Matter("党群工作部", "49"), Matter("教体局", "51")


async def two_reports(rows: Transaction) -> tuple[int, int]:
    """One on plan, one in difficulty."""
    return await report(rows, PARTY, "已评选"), await report(rows, EDUCATION, "缺场地", "difficult")


async def facts_of(
    rows: Transaction, checklist: Checklist, *, department: str = "", refs: tuple[str, ...] = ()
) -> Facts:
    moment = NOW.astimezone(WANTED.zone)
    return await gather(rows, checklist, packaged_calendar(), moment, department=department, refs=refs)


def gathered(tmp_path: Path, checklist: Checklist, *, department: str = "", refs: tuple[str, ...] = ()) -> Facts:
    async def work(rows: Transaction) -> Facts:
        await two_reports(rows)
        return await facts_of(rows, checklist, department=department, refs=refs)

    facts: Facts = with_rows(tmp_path / "bot.sqlite3", work)
    return facts


def fact_of(facts: Facts, matter: Matter) -> MatterFact:
    return next(each for each in facts.matters if (each.department, each.ref) == matter)


def test_every_matter_of_the_list_is_there_with_its_last_word(tmp_path: Path, checklist: Checklist) -> None:
    facts = gathered(tmp_path, checklist)
    fact = fact_of(facts, EDUCATION)
    assert fact.report is not None
    assert (fact.report.state, fact.report.text) == (State.DIFFICULT, "缺场地")
    assert (fact.light, fact.standing.rule, fact.section) == (Light.YELLOW, "有困难", "S9")
    for each in checklist.departments:
        refs = [ref for ref, _ in concerns(checklist, each.name)]
        own = [fact.ref for fact in facts.matters if fact.department == each.name and fact.is_tracked]
        assert own == refs, each.name


def test_a_department_and_an_entry_are_parts_of_the_whole(tmp_path: Path, checklist: Checklist) -> None:
    facts = gathered(tmp_path, checklist)
    of_it = gathered(tmp_path / "of it", checklist, department="教体局")
    assert of_it.matters == facts.of_department("教体局").matters
    on_it = gathered(tmp_path / "on it", checklist, refs=("51",))
    assert on_it.matters == facts.of_entries(["51"]).matters
    assert {each.ref for each in on_it.matters} == {"51"}


@pytest.mark.parametrize(
    ("department", "refs"), [("党群工作部", ()), ("", ("49",)), ("党群工作部", ("49", "51")), ("", ("0",))]
)
def test_a_part_is_gathered_as_it_stands_in_the_whole(
    tmp_path: Path, checklist: Checklist, department: str, refs: tuple[str, ...]
) -> None:
    async def work(rows: Transaction) -> tuple[Facts, Facts]:
        await two_reports(rows)
        await report(rows, PARTY._replace(ref="49.1"), "清单已印发")
        return await facts_of(rows, checklist), await facts_of(rows, checklist, department=department, refs=refs)

    whole, part = with_rows(tmp_path / "bot.sqlite3", work)
    wanted = whole.of_department(department) if department else whole
    assert part == (wanted.of_entries(refs) if refs else wanted)
    assert bool(part.matters) == (refs != ("0",))


def test_what_is_counted_by_department_and_section_adds_up_to_the_whole(tmp_path: Path, checklist: Checklist) -> None:
    facts = gathered(tmp_path, checklist)
    whole = overall(facts)
    assert (whole.reported, whole.lights[Light.GREEN], whole.lights[Light.YELLOW]) == (2, 1, 1)
    for parts in (by_department(facts), by_section(facts)):
        for name in ("entries", "silent", "reported", "closed", "returned"):
            assert sum(getattr(each, name) for each in parts.values()) == getattr(whole, name), name


def test_the_ledger_counts_what_the_facts_count(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        first, _ = await two_reports(rows)
        await reviews.decide(rows, Review(first, 1, Decision.CLOSED, "", 1, NOW))
        ledger = await current_ledger(rows, checklist, packaged_calendar(), WANTED)
        facts = await facts_of(rows, checklist)
        assert count(row.fact for row in ledger.rows) == count(facts.matters)
        assert overall(facts).closed == 1

    with_rows(tmp_path / "bot.sqlite3", work)


def test_no_person_is_in_the_facts() -> None:
    names = {each.name for kind in (Facts, MatterFact, OccurrenceFact, LastReport, LastReview) for each in fields(kind)}
    assert not names & {"person", "account", "name_of", "liaison", "who"}


def test_a_moment_without_a_time_zone_is_refused(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        with pytest.raises(TypeError):
            await gather(rows, checklist, packaged_calendar(), datetime(2026, 11, 23))  # noqa: DTZ001

    with_rows(tmp_path / "bot.sqlite3", work)


def test_a_part_narrows_what_a_department_is_asked_about(tmp_path: Path, checklist: Checklist) -> None:
    facts = gathered(tmp_path, checklist)
    asked = StateAsked(Topic.MISSING, departments=("教体局",))
    both = [
        {each.ref for each in narrowed(facts, replace(asked, role=role)).matters}
        for role in (RoleAsked.LEAD, RoleAsked.PARTICIPATE)
    ]
    whole = {each.ref for each in narrowed(facts, asked).matters}
    assert both[0] | both[1] == whole
    assert not both[0] & both[1]


def test_who_has_reported_nothing_since_a_day_is_missing_again(tmp_path: Path, checklist: Checklist) -> None:
    facts = gathered(tmp_path, checklist)
    later = StateAsked(Topic.MISSING, departments=("教体局",), first=date(2090, 1, 1), last=date(2090, 1, 31))
    ever = select(replace(later, first=None, last=None), facts).silent[0]
    since = select(later, facts).silent[0]
    assert set(since.refs) - set(ever.refs) == {"51"}


def test_difficulties_are_those_that_nobody_has_called_solved(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        _, second = await two_reports(rows)
        asked = StateAsked(Topic.DIFFICULT)
        assert [each.ref for each in select(asked, await facts_of(rows, checklist)).matters] == ["51"]
        await reviews.decide(rows, Review(second, 1, Decision.AGREED, "已落实场地", 1, NOW))
        assert select(asked, await facts_of(rows, checklist)).matters == ()

    with_rows(tmp_path / "bot.sqlite3", work)
