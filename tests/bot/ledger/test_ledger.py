"""The ledger goes out as offices keep it, and comes back unchanged, with what was changed, or with all its faults."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from string import ascii_uppercase

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bot.ledger.cells import LONGEST, cell
from bot.ledger.columns import COLUMNS, KEY
from bot.ledger.reading import read_ledger
from bot.ledger.rows import COVER, SHEET, SUMMARY, Row
from bot.workbooks.faults import Unreadable
from checklist_data.model import Checklist
from storage.engine.database import Transaction
from storage.evidence import Piece, Sort
from storage.reports import Matter
from tests.bot.ledger.book import Book
from tests.bot.ledger.desk import HEADINGS, TODAY, edit, ledger, report, with_rows, written

MATTER = Matter("党群工作部", "49")
HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    '=HYPERLINK("http://x")',
    "=cmd|' /C calc'!A0",
    "a\x00b\x0bc",
)


def test_every_entry_stands_there_with_every_department(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        await report(rows, MATTER, "已评选最美家庭6户", proof="教发〔2026〕12号")
        path = written(await ledger(rows, checklist), tmp_path / "a.xlsx")
        workbook = load_workbook(path)
        assert workbook.sheetnames == [COVER, SHEET, SUMMARY]
        sheet = workbook[SHEET]
        row = line_of(sheet, MATTER)
        assert [row[each] for each in ("状态", "完成比例", "进展日期", "进展情况", "佐证材料")] == [
            "按计划",
            "80%",
            "2026-11-23",
            "已评选最美家庭6户",
            "教发〔2026〕12号",
        ]
        refs = {str(cells[0].value) for cells in sheet.iter_rows(min_row=2)}
        assert refs == {item.ref for item in checklist.items} | {item.ref for item in checklist.second_items}
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref is not None
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet["A1"].font.name == "黑体"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.column_dimensions[get_column_letter(KEY + 1)].hidden

    with_rows(tmp_path / "bot.sqlite3", work)


def line_of(sheet: Worksheet, matter: Matter) -> dict[str, object]:
    """The cells of a matter by heading; None is the empty text."""
    lines: Iterable[dict[str, object]] = (
        dict(zip(HEADINGS, cells, strict=True)) for cells in sheet.iter_rows(min_row=2, values_only=True)
    )
    return next(each for each in lines if (each["填报单位"] or "", each["序号"]) == (matter.department, matter.ref))


def test_who_reported_is_not_named_in_it(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        await report(rows, MATTER, "已评选")
        workbook = load_workbook(written(await ledger(rows, checklist), tmp_path / "a.xlsx"))
        texts = [str(c.value) for sheet in workbook.worksheets for cells in sheet.iter_rows() for c in cells]
        assert not any("李敏" in each for each in texts)

    with_rows(tmp_path / "bot.sqlite3", work)


def test_two_thousand_hostile_cells_are_texts_and_what_they_were(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        await report(rows, MATTER, "已评选")
        taken = await ledger(rows, checklist)
        row = next(each for each in taken.rows if each.report is not None)
        texts = [f"{HOSTILE[number % len(HOSTILE)]}{number}" for number in range(2_000)]
        path = written(
            replace(taken, rows=tuple(with_texts(row, *pair) for pair in batched(texts))), tmp_path / "a.xlsx"
        )
        cells = [c for line in load_workbook(path)[SHEET].iter_rows(min_row=2) for c in line]
        assert [each.coordinate for each in cells if each.data_type == "f" or each.hyperlink] == []
        told = {
            str(each.value) for each in cells if each.column and HEADINGS[each.column - 1] in {"进展情况", "佐证材料"}
        }
        assert told == {cell(each) for each in texts}
        assert all(each.quotePrefix for each in cells if str(each.value).startswith(("=", "+", "@", "＝")))

    with_rows(tmp_path / "bot.sqlite3", work)


def with_texts(row: Row, text: str, proof: str) -> Row:
    """A row that says something else."""
    assert row.report is not None
    words = replace(row.report.words, text=text)
    return replace(row, report=replace(row.report, words=words), pieces=(Piece(Sort.DOCUMENT, proof),))


def batched(texts: list[str]) -> list[tuple[str, str]]:
    """Two by two."""
    return list(zip(texts[::2], texts[1::2], strict=True))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_any_text_can_be_taken_out_and_reads_the_same(tmp_path: Path, text: str) -> None:
    import xlsxwriter  # noqa: PLC0415 - as the ledger does

    from bot.ledger.workbook import OPTIONS  # noqa: PLC0415 - as the ledger does

    path = tmp_path / "any.xlsx"
    with xlsxwriter.Workbook(str(path), OPTIONS) as workbook:
        workbook.add_worksheet().write_string(0, 0, cell(text))
    assert (load_workbook(path).worksheets[0]["A1"].value or "") == cell(text)


def test_a_text_that_no_cell_can_hold_is_cut() -> None:
    cut = cell("甲😀" * 20_000)
    assert len(cut.encode("utf-16-le")) // 2 <= LONGEST
    assert cut.endswith("（以下略）")


def test_an_unchanged_ledger_changes_nothing(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        await report(rows, MATTER, "=一段\n两行", proof="教发〔2026〕12号")
        taken = await ledger(rows, checklist)
        path = written(taken, tmp_path / "a.xlsx")
        assert read_ledger(path, taken, TODAY).changes == ()
        load_workbook(path).save(path)
        assert read_ledger(path, taken, TODAY).changes == ()

    with_rows(tmp_path / "bot.sqlite3", work)


@pytest.mark.parametrize(
    ("heading", "value", "problem"),
    [
        ("状态", "完成", "应为按计划"),
        ("完成比例", "120%", "不是0到100的百分数"),
        ("进展日期", "2026-02-30", "不是日期"),
        ("进展日期", "2026-12-30", "不晚于今天"),
        ("进展情况", "=1+1", "不能是公式"),
        ("进展情况", "联系13812345678", "不应填写的证件号"),
        ("进展情况", "字" * 1_001, "超过1000字"),
        ("佐证材料", "见附件", "应为文号或链接"),
        ("标识", "49|教体局|1.1", "认不出这一行"),
        ("序号", "50", "认不出这一行"),
    ],
)
def test_what_is_wrong_is_told_by_its_cell(book: Book, heading: str, value: str, problem: str) -> None:
    edit(book.path, "49", MATTER.department, **{heading: value})
    fault = book.faults()[0]
    assert problem in fault
    assert "!" in fault


@pytest.mark.parametrize("share", ["80%", "99.9%", "0%", "leave it"])
def test_what_is_done_in_part_is_a_fault_of_the_cell_of_its_share(book: Book, share: str) -> None:
    edit(book.path, "49", MATTER.department, 状态="已办结", **({} if share == "leave it" else {"完成比例": share}))
    (fault,) = book.faults()
    assert "状态“已办结”的应为100%或留空" in fault
    assert fault.partition("!")[2].startswith(ascii_uppercase[HEADINGS.index("完成比例")])


@pytest.mark.parametrize("share", ["100%", None])
def test_what_is_done_has_its_whole_share_or_none(book: Book, share: str | None) -> None:
    edit(book.path, "49", MATTER.department, 状态="已办结", 完成比例=share)
    (change,) = book.read().changes
    assert change.words.percent in {100, None}


def test_all_faults_are_told_at_once(book: Book) -> None:
    edit(book.path, "49", MATTER.department, 状态="完成", 完成比例="120%", 进展日期="昨天")
    assert len(book.faults()) == 3


def test_what_was_reported_since_is_not_overwritten(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        await report(rows, MATTER, "已评选")
        path = written(await ledger(rows, checklist), tmp_path / "a.xlsx")
        edit(path, "49", MATTER.department, 进展情况="改写")
        await report(rows, MATTER, "更新的进展")
        with pytest.raises(Unreadable, match="已有新的填报"):
            read_ledger(path, await ledger(rows, checklist), TODAY)

    with_rows(tmp_path / "bot.sqlite3", work)


def test_what_is_for_reference_takes_nothing(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        taken = await ledger(rows, checklist)
        path = written(taken, tmp_path / "a.xlsx")
        department = next(row.matter.department for row in taken.rows if row.matter.ref == "8")
        edit(path, "8", department, 状态="按计划")
        with pytest.raises(Unreadable, match="仅供查阅"):
            read_ledger(path, taken, TODAY)

    with_rows(tmp_path / "bot.sqlite3", work)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a workbook"])
def test_a_file_that_is_no_ledger_is_refused(tmp_path: Path, checklist: Checklist, content: bytes) -> None:
    async def work(rows: Transaction) -> None:
        path = tmp_path / "a.xlsx"
        path.write_bytes(content)
        with pytest.raises(Unreadable, match="打不开"):
            read_ledger(path, await ledger(rows, checklist), TODAY)

    with_rows(tmp_path / "bot.sqlite3", work)


def test_the_key_is_the_last_column() -> None:
    assert COLUMNS[KEY].heading == "标识"
