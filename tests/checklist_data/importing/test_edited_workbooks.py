"""Workbooks of review as they come back: edited by hand, by other programs, or made to do harm."""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.answers_file import read_answers
from checklist_data.importing.questions.answers_workbook import NoReview, read_workbook
from checklist_data.importing.questions.review_workbook import write_review
from checklist_data.importing.read import read

DOCUMENT = """任务清单
1.联合检查。（责任单位：市教育、公安、民政局）
2.修路。（主办单位：市交通局）
3.安全检查。（责任单位：市应急局、各区、县级市政府）
"""
Change = Callable[[Workbook], None]


def edited(folder: Path, change: Change) -> Path:
    path = folder / "review.xlsx"
    write_review(read(read_bytes(DOCUMENT.encode())), path)
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def test_names_are_parted_as_people_part_them(tmp_path: Path) -> None:
    def write(book: Workbook) -> None:
        book["条目"]["E2"] = "市教育局、市公安局，市民政局；市司法局"
        book["统称"]["B2"] = "城南镇、城北镇"

    answers = read_answers(edited(tmp_path, write))
    assert answers.entries["1"]["responsible"] == ["市教育局", "市公安局", "市民政局", "市司法局"]


def test_a_name_with_a_mark_of_its_own_stays_whole(tmp_path: Path) -> None:
    def write(book: Workbook) -> None:
        cell, read_then = book["条目"]["E4"], book["条目"]["J4"]
        cell.value, read_then.value = "市应急局\n各区、县级市政府\n市水务局", "市应急局\n各区、县级市政府"

    answers = read_answers(edited(tmp_path, write))
    assert answers.entries["3"]["responsible"] == ["市应急局", "各区、县级市政府", "市水务局"]


def test_lines_that_are_joined_are_one_name(tmp_path: Path) -> None:
    def write(book: Workbook) -> None:
        book["条目"]["E3"], book["条目"]["J3"] = "市交通局办公室", "市交通局\n办公室"

    assert read_answers(edited(tmp_path, write)).entries["2"]["responsible"] == ["市交通局办公室"]


def test_a_day_is_a_deadline_in_words(tmp_path: Path) -> None:
    def write(book: Workbook) -> None:
        book["条目"]["G3"] = datetime(2027, 9, 30)  # noqa: DTZ001 - as the program stores it

    assert read_answers(edited(tmp_path, write)).entries["2"]["deadline"] == "2027年9月30日"


@pytest.mark.parametrize("cell", ["D2", "E2", "J3", "A2"])
def test_a_formula_is_told_and_empties_nothing(tmp_path: Path, cell: str) -> None:
    def write(book: Workbook) -> None:
        book["条目"][cell] = "=C2"

    with pytest.raises(Unreadable, match=f"条目!{cell} 是公式"):
        read_answers(edited(tmp_path, write))


def insert(book: Workbook) -> None:
    book["条目"].insert_cols(4)


def delete_hidden(book: Workbook) -> None:
    book["条目"].delete_cols(9, 4)


def delete_shown(book: Workbook) -> None:
    book["条目"].delete_cols(5)


def swap(book: Workbook) -> None:
    sheet = book["条目"]
    sheet["D1"], sheet["E1"] = sheet["E1"].value, sheet["D1"].value


def shift(book: Workbook) -> None:
    book["问题"].insert_rows(1)


@pytest.mark.parametrize("change", [insert, delete_hidden, delete_shown, swap, shift])
def test_columns_that_were_moved_are_told_and_correct_nothing(tmp_path: Path, change: Change) -> None:
    with pytest.raises(Unreadable, match="列有移动、增减或改名") as told:
        read_answers(edited(tmp_path, change))
    assert not isinstance(told.value, NoReview), "it is a workbook of review all the same"


def test_a_column_added_behind_the_others_is_the_clerks_own(tmp_path: Path) -> None:
    def write(book: Workbook) -> None:
        book["条目"]["M1"], book["条目"]["M2"], book["条目"]["G3"] = "我的备注", "核过", "6月底前"

    assert list(read_answers(edited(tmp_path, write)).entries) == ["2"]


def test_rows_in_another_order_mean_the_same_entries(tmp_path: Path) -> None:
    def write(book: Workbook) -> None:
        sheet = book["条目"]
        rows = [[each.value for each in row] for row in sheet.iter_rows(min_row=2)]
        rows[1][6] = "6月底前"
        for at, row in enumerate(reversed(rows), 2):
            for column, value in enumerate(row, 1):
                sheet.cell(at, column, value)

    reading = read(read_bytes(DOCUMENT.encode()), read_answers(edited(tmp_path, write)))
    assert [each.assigned.deadline for each in reading.entries] == ["", "6月底前", ""]


def test_the_number_of_another_entry_beside_the_words_corrects_the_entry_of_the_words(tmp_path: Path) -> None:
    def write(book: Workbook) -> None:
        book["条目"]["A3"], book["条目"]["G3"] = 1, "6月底前"

    reading = read(read_bytes(DOCUMENT.encode()), read_answers(edited(tmp_path, write)))
    assert [each.assigned.deadline for each in reading.entries] == ["", "6月底前", ""]


def hostile(path: Path, member: str, data: bytes) -> Path:
    """The workbook with one member in the place of its own."""
    write_review(read(read_bytes(DOCUMENT.encode())), path)
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        members = {each: archive.read(each) for each in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (members | {member: data}).items():
            archive.writestr(name, content)
    return path


_MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_ENTITIES = (
    b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(9))
    + b"]><a>&j;</a>"
)
_CELLS = b"<worksheet %s><sheetData>" % _MAIN + b"<row><c><v>1</v></c></row>" * 300_000 + b"</sheetData></worksheet>"
_FAR = b'<worksheet %s><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>' % _MAIN


@pytest.mark.parametrize(
    ("member", "data"),
    [
        ("xl/worksheets/sheet2.xml", b"<a>" * 100 + b"</a>" * 100),
        ("xl/worksheets/sheet2.xml", _ENTITIES),
        ("xl/theme/theme1.xml", _ENTITIES),
        ("docProps/core.xml", _ENTITIES),
        ("xl/worksheets/sheet2.xml", _CELLS),
        ("xl/worksheets/sheet2.xml", _FAR),
        ("xl/worksheets/sheet2.xml", b" " * 50_000_000),
        ("xl/styles.xml", b"<broken"),
        ("xl/sharedStrings.xml", b"<sst %s></sst>" % _MAIN),
    ],
    ids=["nested", "entities", "in a theme", "in properties", "cells", "far", "bomb", "broken", "lost"],
)
def test_a_workbook_that_was_made_to_do_harm_is_refused(tmp_path: Path, member: str, data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_workbook(hostile(tmp_path / "review.xlsx", member, data))


def test_a_place_that_cannot_be_written_is_the_systems_word(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_review(read(read_bytes(DOCUMENT.encode())), tmp_path / "none" / "review.xlsx")
