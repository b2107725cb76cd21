"""A comparison as a workbook."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock

from bot.comparison.workbook import write_workbook
from checklist_data.comparing.difference import Difference
from tests.bot.comparison.hostile import hostile


def test_the_workbook_has_marked_words_and_no_formula(change: Difference, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_workbook(change, path)
    book = openpyxl.load_workbook(path, rich_text=True)
    assert book.sheetnames == ["对照", "分工变化", "待确认"]
    (row,) = (each for each in book["对照"].iter_rows(min_row=2) if each[2].value == "25.1")
    assert [row[0].value, row[1].value, row[3].value] == ["改动", "条款", "24.1"]
    words = row[4].value
    assert isinstance(words, CellRichText)
    pieces = {str(each): each.font.strike for each in words if isinstance(each, TextBlock)}
    assert pieces["特别是"]
    assert not pieces["和"]
    roles = {tuple(cell.value for cell in each) for each in book["分工变化"].iter_rows(min_row=2)}
    assert ("工程建设管理局", "23", "22", "防范化解安全生产领域风险隐患", "参与", "牵头") in roles
    with pytest.raises(FileExistsError):
        write_workbook(change, path)


def test_what_the_lists_say_is_never_a_formula(tmp_path: Path) -> None:
    write_workbook(hostile(), tmp_path / "out.xlsx")
    for sheet in openpyxl.load_workbook(tmp_path / "out.xlsx"):
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]


def test_every_row_is_as_high_as_its_longest_text(change: Difference, tmp_path: Path) -> None:
    write_workbook(change, tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["对照"]
    heights = {
        len(str(row[4].value)) > 35: sheet.row_dimensions[at].height or 0
        for at, row in enumerate(sheet.iter_rows(min_row=2), start=2)
    }
    assert heights[True] > heights[False] > 0
