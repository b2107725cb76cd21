"""Gathering the ledger: every matter with what is stored about it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.calendars.workdays import packaged_calendar
from bot.ledger.gather import DECISIONS, current_ledger
from bot.ledger.rows import TAKEN_BACK
from bot.ledger.table import ENCODING, write_table
from checklist_data.model import Checklist
from storage import people, reports
from storage.engine.database import Transaction
from storage.people import Role
from storage.reports import Matter
from storage.reviews import Decision
from tests.bot.ledger.desk import NOW, TODAY, WANTED, report, with_rows

MATTER = Matter("党群工作部", "49")


def test_every_decision_of_the_office_has_a_word_of_its_own() -> None:
    assert set(DECISIONS) == set(Decision)
    assert len({*DECISIONS.values()}) == len(DECISIONS)


def test_a_department_a_day_and_both_narrow_it(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        await report(rows, MATTER, "已评选")
        calendar = packaged_calendar()
        whole = await current_ledger(rows, checklist, calendar, WANTED)
        own = await current_ledger(rows, checklist, calendar, replace(WANTED, department=MATTER.department))
        assert {each.matter for each in own.rows} == {
            each.matter for each in whole.rows if each.matter.department == MATTER.department
        }
        since = await current_ledger(rows, checklist, calendar, replace(WANTED, since=TODAY))
        assert [each.matter for each in since.rows] == [MATTER]
        later = await current_ledger(rows, checklist, calendar, replace(WANTED, since=TODAY + timedelta(days=1)))
        assert later.rows == ()

    with_rows(tmp_path / "bot.sqlite3", work)


def test_the_present_liaisons_of_a_department_stand_beside_its_matters(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        for account, name, role in (("21", "甲", Role.LIAISON), ("22", "乙", Role.LIAISON), ("23", "丙", Role.DEPUTY)):
            person = await people.meet(rows, account, name, NOW)
            await people.appoint(rows, person.id, role, MATTER.department, NOW)
        found = await current_ledger(rows, checklist, packaged_calendar(), WANTED)
        for row in found.rows:
            expected = ("甲", "乙") if row.matter.department == MATTER.department else ()
            assert tuple(sorted(row.liaisons, key="甲乙".index)) == expected

    with_rows(tmp_path / "bot.sqlite3", work)


def test_what_was_taken_back_is_told_in_the_row_in_every_form_of_the_ledger(
    tmp_path: Path, checklist: Checklist
) -> None:
    async def work(rows: Transaction) -> None:
        for words in ("第一次", "第二次"):
            await report(rows, MATTER, words)
        last = await reports.present(rows, MATTER)
        assert last is not None
        await reports.withdraw(rows, last.id)
        found = await current_ledger(rows, checklist, packaged_calendar(), WANTED)
        (row,) = [each for each in found.rows if each.matter == MATTER]
        assert (row.text, row.reviewed) == ("第一次", TAKEN_BACK)
        write_table(found, tmp_path / "ledger.csv")
        assert TAKEN_BACK in (tmp_path / "ledger.csv").read_text(encoding=ENCODING)
        await report(rows, MATTER, "第三次")
        found = await current_ledger(rows, checklist, packaged_calendar(), WANTED)
        assert not any(each.reviewed for each in found.rows), "something was reported since"

    with_rows(tmp_path / "bot.sqlite3", work)
