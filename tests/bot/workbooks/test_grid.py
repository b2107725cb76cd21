"""The sheets of a workbook as rows of cells; whatever the library stumbles over is a fault with its place."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.workbooks import grid
from bot.workbooks.faults import Unreadable
from bot.workbooks.grid import Row, opened


def saved(path: Path, *rows: tuple[object, ...], **formats: str) -> Path:
    """A workbook with one sheet, and formats of some of its cells."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "台账"
    for each in rows:
        sheet.append(list(each))
    for place, shown_as in formats.items():
        sheet[place].number_format = shown_as
    book.save(path)
    return path


def read(path: Path) -> tuple[list[Row], list[str]]:
    """The rows of all sheets, and what is wrong."""
    faults: list[str] = []
    with opened(path, faults) as sheets:
        return [row for each in sheets for row in each.rows], faults


def test_rows_have_their_number_and_cells_their_place(tmp_path: Path) -> None:
    rows, faults = read(saved(tmp_path / "a.xlsx", ("序号", None, "任务"), (), (1,)))
    assert faults == []
    assert [(each.number, sorted(each.cells)) for each in rows] == [(1, [0, 2]), (3, [0])]
    assert (rows[0].cells[2].place, rows[0].cells[2].value) == ("C1", "任务")


def test_a_cell_says_how_it_is_shown_and_whether_it_is_a_formula(tmp_path: Path) -> None:
    ((row,), _) = read(saved(tmp_path / "a.xlsx", (0.8, "=A1+1", "x"), A1="0%"))
    assert row.cells[0].shown_as == "0%"
    assert [row.cells[each].is_formula for each in range(3)] == [False, True, False]


def test_a_day_is_one_whichever_program_has_numbered_its_format(tmp_path: Path) -> None:
    day = datetime(2026, 11, 23)  # noqa: DTZ001 - as spreadsheets have it
    ((row,), _) = read(saved(tmp_path / "a.xlsx", (day,), A1="yyyy-mm-dd"))
    assert row.cells[0].value == day


def test_what_is_no_workbook_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(Unreadable), opened(path, []):
        pass


@pytest.mark.parametrize(
    ("bound", "why"), [("MOST_ROWS", "超过1行"), ("MOST_CELLS", "单元格过多"), ("LAST_ROW", "行号超出")]
)
def test_more_than_is_gone_through_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, why: str
) -> None:
    path = saved(tmp_path / "a.xlsx", (1,), (2,), (3,))
    monkeypatch.setattr(grid, bound, 1)
    with pytest.raises(Unreadable, match=why):
        read(path)


def test_of_too_many_sheets_none_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path / "a.xlsx", (1,))
    monkeypatch.setattr(grid, "MOST_SHEETS", 0)
    with pytest.raises(Unreadable, match="工作表有1张"):
        read(path)
