"""What the ledger says beside the reports, how it is counted, and how it comes as a table."""

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook, load_workbook

from bot.involvement import involved
from bot.ledger.columns import COLUMNS, KEY
from bot.ledger.formats import BODY, REQUIREMENT
from bot.ledger.rows import SHEET, SUMMARY, Ledger
from bot.ledger.table import write_table
from bot.ledger.workbook import height_of, size_of, write_workbook
from bot.standing.counting import count
from checklist_data.model import Checklist, Item
from storage import people
from storage.engine.database import Transaction
from storage.people import Role
from storage.reports import Matter
from tests.bot.ledger.desk import HEADINGS, NOW, ledger, report, with_rows, written

MATTER = Matter("党群工作部", "49")


def kept(tmp_path: Path, checklist: Checklist) -> Ledger:
    """A ledger with a report, a liaison, and duties of which one has been reported and one stopped."""

    async def work(rows: Transaction) -> Ledger:
        number = await report(rows, MATTER, "已评选")
        await report(rows, Matter("教体局", "51"), "缺场地", "difficult")
        liaison = await people.meet(rows, "70", "周敏", NOW)
        await people.appoint(rows, liaison.id, Role.LIAISON, MATTER.department, NOW)
        await duties(rows, number)
        return await ledger(rows, checklist)

    return with_rows(tmp_path / "bot.sqlite3", work)  # type: ignore[no-any-return]


async def duties(rows: Transaction, number: int) -> None:
    """Duties on an item, on a clause of another and on an entry of nobody."""
    for key, (ref, departments, stopped) in enumerate(
        [("49", "[]", 0), ("25.1", "[]", 0), ("42", '["党群工作部"]', 0), ("51", "[]", 1)], start=1
    ):
        await rows.change(
            "INSERT INTO duties (id, key, ref, quote, kind, rule, start_days, ladder, departments, stopped, since)"
            " VALUES (?, ?, ?, '演练', 'report', '{}', 1, '[]', ?, ?, '2026-01-01')",
            (key, str(key), ref, departments, stopped),
        )
    for duty, due, stage in [
        (1, "2026-10-01", "closed"),
        (1, "2026-11-30", "reported"),
        (1, "2026-12-11", "open"),
        (1, "2027-03-11", "planned"),
        (2, "2026-12-18", "planned"),
        (3, "2026-12-25", "open"),
        (4, "2026-12-01", "open"),
    ]:
        made_by = number if stage == "reported" else None
        await rows.change(
            "INSERT INTO occurrences (duty, period, start, due, provisional, stage, report)"
            " VALUES (?, ?, '2026-01-01', ?, 0, ?, ?)",
            (duty, due, due, stage, made_by),
        )


def test_the_next_open_occurrence_gives_the_due_day(tmp_path: Path, checklist: Checklist) -> None:
    found = {row.matter: row.due for row in kept(tmp_path, checklist).rows}
    assert str(found[MATTER]) == "2026-12-11", "neither what is closed nor what waits for review"
    assert all(str(found[Matter(each, "25")]) == "2026-12-18" for each in involved(checklist, "25").departments)
    assert str(found[Matter("", "42")]) == "2026-12-25"
    assert found[Matter("教体局", "51")] is None, "the duty was stopped"


def test_requirement_liaison_and_open_lines_stand_in_it(tmp_path: Path, checklist: Checklist) -> None:
    taken = kept(tmp_path, checklist)
    by_ref = {row.matter.ref: row for row in taken.rows}
    for ref, row in by_ref.items():
        entry = checklist.entries[ref]
        if isinstance(entry, Item):
            assert row.requirement.split("\n") == [each.text for each in entry.clauses] or not entry.clauses
            lines = ((entry.lead, row.leads), (entry.participants, row.participants))
            assert all(said.endswith("等") == bool(line and line.open) for line, said in lines)
    assert any(row.participants.endswith("等") for row in taken.rows)
    assert {row.matter.department for row in taken.rows if row.liaisons} == {MATTER.department}


def test_the_state_is_chosen_from_a_list_and_only_filled_rows_are_shown(tmp_path: Path, checklist: Checklist) -> None:
    taken = kept(tmp_path, checklist)
    sheet = load_workbook(written(taken, tmp_path / "a.xlsx"))[SHEET]
    (choice,) = sheet.data_validations.dataValidation
    assert choice.type == "list"
    assert choice.formula1 == '"按计划,有困难,需协调,已办结"'
    shown = [number for number in range(2, sheet.max_row + 1) if not sheet.row_dimensions[number].hidden]
    assert len(shown) == 2
    write_workbook(taken, tmp_path / "whole.xlsx", whole=True)
    whole = load_workbook(tmp_path / "whole.xlsx")[SHEET]
    assert not any(each.hidden for each in whole.row_dimensions.values())
    write_workbook(replace(taken, rows=tuple(empty(taken))), tmp_path / "empty.xlsx")
    blank = load_workbook(tmp_path / "empty.xlsx")[SHEET]
    assert not any(each.hidden for each in blank.row_dimensions.values()), "a sheet with nothing in it helps nobody"


PAGE = (297 - 2 * 0.2 * 25.4) / 25.4 * 72
"""Points between the margins of an A4 page across."""
READABLE = 9.0


def test_what_it_prints_can_be_read(tmp_path: Path, checklist: Checklist) -> None:
    taken = kept(tmp_path, checklist)
    sheet = load_workbook(written(taken, tmp_path / "a.xlsx"))[SHEET]
    shown = [each for each in COLUMNS[:KEY] if not each.is_folded]
    assert [each.heading for each in COLUMNS if each.is_folded] == ["部分", "分值", "参与单位", "职责"]
    scale = PAGE / sum((each.width * 7 + 5) * 0.75 for each in shown)  # a digit has 7 pixels, a column 5 beside them
    sizes = [row[REQUIREMENT].font.sz for row in sheet.iter_rows(min_row=2)]
    assert scale * BODY >= READABLE
    assert sum(size * scale < READABLE * 0.85 for size in sizes) <= len(sizes) * 0.02, "what is longest is smaller"
    assert all(cell.font.sz == BODY for row in sheet.iter_rows() for cell in (row[REQUIREMENT - 1], row[15]))
    setup = sheet.sheet_properties.pageSetUpPr
    assert setup is not None
    assert setup.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)


def test_a_row_is_as_high_as_its_longest_text_and_no_higher_than_a_program_allows() -> None:
    heights = []
    for length in (1, 30, 300, 900):
        text = "安" * length
        size = size_of(text)
        lines = -(-length * 2 // int((COLUMNS[REQUIREMENT].width - 1) * BODY / size))
        assert lines * size <= height_of(["" if each != REQUIREMENT else text for each in range(KEY + 1)], size) <= 409
        heights.append(size)
    assert heights == sorted(heights, reverse=True)


def empty(taken: Ledger) -> list:  # type: ignore[type-arg]
    """The rows without a report."""
    return [row for row in taken.rows if row.report is None]


def test_the_summary_adds_up_to_what_the_rows_say(tmp_path: Path, checklist: Checklist) -> None:
    taken = kept(tmp_path, checklist)
    workbook: Workbook = load_workbook(written(taken, tmp_path / "a.xlsx"))
    headings, *lines, total = workbook[SUMMARY].iter_rows(values_only=True)
    rows = [dict(zip(headings, each, strict=True)) for each in lines]
    whole = dict(zip(headings, total, strict=True))
    assert whole["单位"] == "合计"
    for heading in headings[2:]:
        assert whole[heading] == sum(int(str(each[heading])) for each in rows), heading
    own = next(each for each in rows if each["单位"] == MATTER.department)
    assert (own["按计划"], own["绿灯"], own["联络员姓名"]) == (1, 1, "周敏")
    counts = count(row.fact for row in taken.rows)
    assert (whole["有困难"], whole["黄灯"], whole["已填报"]) == (1, 1, 2)
    assert counts.silent == counts.entries - 2
    assert {each["单位"] for each in rows} >= set(Counter(row.matter.department for row in taken.rows)) - {""}


def test_the_summary_adds_up_where_a_clause_is_reported_by_itself(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> Ledger:
        await report(rows, MATTER, "在办")
        await report(rows, Matter(MATTER.department, "49.1"), "在办")
        return await ledger(rows, checklist)

    taken = with_rows(tmp_path / "bot.sqlite3", work)
    workbook: Workbook = load_workbook(written(taken, tmp_path / "a.xlsx"))
    headings, *lines = workbook[SUMMARY].iter_rows(values_only=True)
    named = ("事项数", "未填报", "已填报", "其中单列条款")
    rows = {str(each[0]): [int(str(each[headings.index(name)])) for name in named] for each in lines}
    assert rows[MATTER.department][2:] == rows["合计"][2:] == [2, 1]
    for entries, silent, reported, clauses in rows.values():
        assert entries == silent + reported - clauses


def test_the_table_says_what_the_workbook_says(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> Ledger:
        await report(rows, MATTER, '=1+1，"引号"\n第二行')
        return await ledger(rows, checklist)

    taken = with_rows(tmp_path / "bot.sqlite3", work)
    path = tmp_path / "a.csv"
    write_table(taken, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        headings, *lines = csv.reader(file)
    assert headings == HEADINGS
    assert len(lines) == len(taken.rows)
    (line,) = [each for each in lines if each[HEADINGS.index("状态")]]
    assert line[HEADINGS.index("进展情况")] == '\'=1+1，"引号"\n第二行'
    assert len(line) == len(COLUMNS)
