"""A ledger that comes back from people and their programs: read rightly, or told where it cannot be."""

import zipfile
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bot.ledger.headings import NAMES, NEEDED
from bot.ledger.rows import SUMMARY
from bot.workbooks.container import MOST_MEMBERS, OLD, PASSWORD
from tests.bot.ledger.book import TEXT, Book
from tests.bot.ledger.desk import HEADINGS


def place_of(book: Book, heading: str) -> str:
    """How a fault of a cell below a heading begins."""
    return f"{book.sheet}!{get_column_letter(HEADINGS.index(heading) + 1)}"


@pytest.mark.parametrize(
    ("value", "shown_as", "percent"),
    [
        (1, "0%", 100),
        (1.0, "0.00%", 100),
        (0.29, "0%", 29),
        (0.996, "0.0%", 99),
        (85, "General", 85),
        (85.0, "0", 85),
        (100, "General", 100),
        (0, "General", 0),
        (0, "0%", 0),
        (1, '0"%"', 1),
        ("100%", "@", 100),
        ("８５％", "@", 85),
        ("85", "@", 85),
        ("99.6%", "@", 99),
        ("85 %", "General", 85),
        ("1%", "@", 1),
        ("0.5%", "@", 0),
        ("81.6", "@", 81),
    ],
)
def test_a_percentage_is_what_a_person_sees(book: Book, value: object, shown_as: str, percent: int) -> None:
    book.type("完成比例", value, shown_as)
    (change,) = book.read().changes
    assert change.words.percent == percent


@pytest.mark.parametrize(
    ("value", "shown_as"),
    [(1, "General"), (1, "0"), (0.8, "General"), (0.5, "0.00"), (101, "0"), (-1, "0"), (1.5, "0%"), (True, "General")]
    + [(each, "@") for each in ("八成", "0.85", "1", "120%", "-5%", "80%左右", "80.5.1%")]
    + [(datetime(2026, 1, 1), "yyyy-mm-dd")],  # noqa: DTZ001 - a spreadsheet knows no zone
)
def test_a_percentage_in_doubt_is_told_by_its_cell(book: Book, value: object, shown_as: str) -> None:
    book.type("完成比例", value, shown_as)
    (fault,) = book.faults()
    assert fault.startswith(place_of(book, "完成比例"))


@pytest.mark.parametrize(
    ("value", "shown_as"),
    [
        (datetime(2026, 11, 20), "yyyy-mm-dd"),  # noqa: DTZ001 - as above
        (date(2026, 11, 20), "m/d/yyyy"),
        (46346, "yyyy/m/d"),
        (46346, 'yyyy"年"m"月"d"日"'),
        (20261120, "General"),
        *[
            (each, "@")
            for each in (
                "2026-11-20",
                "2026/11/20",
                "2026.11.20",
                "2026年11月20日",
                "2026 年 11 月 20 日",
                "２０２６－１１－２０",
                "20261120",
                "2026-11-20 00:00:00",
                " 2026-11-20 ",
            )
        ],
    ],
)
def test_a_day_is_read_as_people_write_it(book: Book, value: object, shown_as: str) -> None:
    book.type("进展日期", value, shown_as)
    (change,) = book.read().changes
    assert change.words.day == date(2026, 11, 20)


def test_a_day_in_the_numbered_format_of_chinese_programs_is_read(book: Book) -> None:
    book.type("进展日期", 46346, 'yyyy"年"m"月"d"日"')

    def numbered(name: str, content: bytes) -> bytes:
        if name != "xl/styles.xml":
            return content
        number = content.split(b'<numFmt numFmtId="')[1].split(b'"')[0]
        return content.replace(b'numFmtId="' + number + b'" fontId', b'numFmtId="31" fontId')

    book.rewrite(numbered)
    (change,) = book.read().changes
    assert change.words.day == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("value", "shown_as"),
    [(46353, "General"), (2026.11, "General"), (True, "General"), (time(9, 30), "h:mm"), (99999999, "yyyy-mm-dd")]
    + [(each, "@") for each in ("11月20日", "20/11/2026", "昨天", "2026-13-01", "2026-02-30", "26-11-20", "46353")],
)
def test_a_day_in_doubt_is_told_by_its_cell(book: Book, value: object, shown_as: str) -> None:
    book.type("进展日期", value, shown_as)
    (fault,) = book.faults()
    assert fault.startswith(place_of(book, "进展日期"))


@pytest.mark.parametrize(
    ("value", "shown_as", "text"),
    [
        (1234567.5, "General", "1234567.5"),
        (1234567, "General", "1234567"),
        (1234.5, "#,##0.00", "1,234.50"),
        (0.8, "0%", "80%"),
        (1e20, "General", "100000000000000000000"),
        (True, "General", "TRUE"),
        (False, "General", "FALSE"),
        (datetime(2026, 11, 20), "yyyy-mm-dd", "2026-11-20"),  # noqa: DTZ001 - as above
        ("甲_x000D_\n乙", "@", "甲\n乙"),
        ("甲\r\n乙\r丙", "@", "甲\n乙\n丙"),
        ("甲_x000d_", "@", "甲"),
    ],
)
def test_a_text_is_what_a_person_sees(book: Book, value: object, shown_as: str, text: str) -> None:
    book.type("进展情况", value, shown_as)
    (change,) = book.read().changes
    assert change.words.text == text


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("进展情况", f"{TEXT} "),
        ("进展情况", f"{TEXT}\u3000\n\n"),
        ("进展情况", f"{TEXT}_x000D_"),
        ("完成比例", 80),
        ("完成比例", "80"),
        ("进展日期", datetime(2026, 11, 23)),  # noqa: DTZ001 - as above
        ("进展日期", "2026.11.23"),
        ("佐证材料", "教发〔2026〕12号\n"),
        ("佐证材料", "教发[2026]12号"),
        ("状态", "按计划 "),
    ],
)
def test_the_same_in_other_words_makes_no_new_version(book: Book, heading: str, value: object) -> None:
    book.type(heading, value, "yyyy-mm-dd" if isinstance(value, datetime) else "General")
    assert book.read().changes == ()


def test_a_title_row_above_the_headings_is_passed_over(book: Book) -> None:
    def titled(_: Workbook, sheet: Worksheet) -> None:
        sheet.insert_rows(1, 3)
        sheet["A1"] = "弋阳县2026年台账"

    book.type("完成比例", "90%")
    book.change(titled)
    (change,) = book.read().changes
    assert change.words.percent == 90


def test_columns_that_were_moved_are_found(book: Book) -> None:
    def swapped(_: Workbook, sheet: Worksheet) -> None:
        for row in sheet.iter_rows():
            one, other = (row[HEADINGS.index(each)] for each in ("状态", "进展情况"))
            one.value, other.value = other.value, one.value

    book.type("完成比例", "90%")
    book.change(swapped)
    (change,) = book.read().changes
    assert (change.words.percent, change.words.text) == (90, TEXT)


def test_a_column_that_was_added_is_named_and_passed_over(book: Book) -> None:
    def added(_: Workbook, sheet: Worksheet) -> None:
        sheet.insert_cols(3)
        sheet["C1"] = "备注"
        sheet["C2"] = "=1+1"

    book.change(added)
    found = book.read()
    assert found.changes == ()
    assert f"工作表“{book.sheet}”：未识别的列：备注（不读取）" in found.notes


@pytest.mark.parametrize("heading", NEEDED)
@pytest.mark.parametrize("how", ["renamed", "deleted", "twice"])
def test_a_heading_that_is_missing_or_stands_twice_is_a_fault(book: Book, heading: str, how: str) -> None:
    column = HEADINGS.index(heading) + 1

    def changed(_: Workbook, sheet: Worksheet) -> None:
        if how == "renamed":
            sheet.cell(1, column).value = "改过的名字"
        elif how == "deleted":
            sheet.delete_cols(column)
        else:
            sheet.cell(1, len(HEADINGS) + 1).value = heading

    book.change(changed)
    (fault,) = book.faults()
    assert book.sheet in fault
    assert f"“{heading}”" in fault


@pytest.mark.parametrize("heading", ["事项", "审核", "亮灯依据"])
def test_a_column_that_is_only_for_reading_may_be_missing_and_is_named(book: Book, heading: str) -> None:
    book.change(lambda _, sheet: sheet.delete_cols(HEADINGS.index(heading) + 1))
    assert any(f"缺少的列：{heading}" in each for each in book.read().notes)


@pytest.mark.parametrize("heading", ["部分", "事项", "工作要求", "分值", "牵头单位", "责任单位", "参与单位", "审核"])
def test_what_cannot_be_changed_here_is_told(book: Book, heading: str) -> None:
    book.type(heading, "改过")
    found = book.read()
    assert found.changes == ()
    assert any("未读取" in each and book.sheet in each for each in found.notes)


def test_a_foreign_workbook_is_named_sheet_by_sheet(book: Book) -> None:
    workbook = Workbook()
    assert workbook.active is not None
    workbook.active.title = "工资表"
    workbook.active["A1"] = "姓名"
    workbook.save(book.path)
    assert "“工资表”：找不到表头" in book.faults()[0]


def test_an_empty_workbook_is_a_fault(book: Book) -> None:
    Workbook().save(book.path)
    assert "没有台账的内容" in book.faults()[0]


def test_a_sheet_that_was_added_is_a_fault_and_an_empty_one_is_none(book: Book) -> None:
    book.change(lambda workbook, _: workbook.create_sheet("空白"))
    assert book.read().changes == ()
    book.change(lambda workbook, _: workbook.create_sheet("统计").append(["合计", 5]))
    assert book.faults() == (f"工作表“统计”：找不到表头（{'、'.join(NAMES[:3])}……），请恢复表头或删去这张表",)


@pytest.mark.parametrize("place", ["below", "between"])
def test_a_row_that_was_added_is_a_fault(book: Book, place: str) -> None:
    def added(_: Workbook, sheet: Worksheet) -> None:
        if place == "between":
            sheet.insert_rows(3)
        sheet.cell(
            3 if place == "between" else sheet.max_row + 5, HEADINGS.index("进展情况") + 1
        ).value = "填表人：张三"

    book.change(added)
    (fault,) = book.faults()
    assert "认不出这一行" in fault


def test_a_formula_and_an_error_are_told_by_their_cells(book: Book) -> None:
    book.type("进展情况", "=A1")
    assert "不能是公式" in book.faults()[0]
    book.type("进展情况", "#REF!")
    assert "错误值" in book.faults()[0]


def test_a_name_without_ending_or_with_another_one_is_read(book: Book) -> None:
    for name in ("台账", "台账.xls", "台账.csv"):
        other = book.path.rename(book.path.with_name(name))
        book.path = other
        assert book.read().changes == ()


def test_what_a_file_says_of_its_size_need_not_be_true(book: Book) -> None:
    book.type("完成比例", "90%")

    def small(name: str, content: bytes) -> bytes:
        start = content.find(b"<dimension")
        if not name.startswith("xl/worksheets/") or start < 0:
            return content
        end = content.index(b"/>", start) + 2
        return content[:start] + (b"" if name.endswith("1.xml") else b'<dimension ref="A1:B2"/>') + content[end:]

    book.rewrite(small)
    assert len(book.read().changes) == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "是空的"),
        (OLD + b"\0" * 600, "旧版 .xls"),
        (OLD + b"\0" * 600 + PASSWORD, "有密码"),
        (b"<html><table></table></html>", "网页"),
        ("序号,事项\n1,甲".encode(), "不是 .xlsx"),
        (b"PK\x03\x04" + b"\0" * 50, "不完整"),
    ],
)
def test_what_is_no_workbook_is_told_what_it_is(book: Book, content: bytes, sentence: str) -> None:
    book.path.write_bytes(content)
    assert sentence in book.faults()[0]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_was_cut_is_told(book: Book, share: float) -> None:
    content = book.path.read_bytes()
    book.path.write_bytes(content[: int(len(content) * share)])
    assert "不完整" in book.faults()[0]


@pytest.mark.parametrize(
    ("name", "sentence"), [("mimetype", ".ods"), ("xl/workbook.bin", ".xlsb"), ("word/document.xml", "Word")]
)
def test_files_of_other_programs_are_named(book: Book, name: str, sentence: str) -> None:
    with zipfile.ZipFile(book.path, "w") as packed:
        packed.writestr(name, "x")
    assert sentence in book.faults()[0]


def test_bombs_and_entities_are_refused_before_anything_is_read(book: Book) -> None:
    whole = book.path.read_bytes()

    def spoilt(name: str, content: bytes) -> str:
        book.path.write_bytes(whole)
        with zipfile.ZipFile(book.path, "a", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(name, content)
        return book.faults()[0]

    texts = [b"<si>%d</si>" % number for number in range(1_100_000)]
    assert "过大" in spoilt("xl/x.bin", b"\0" * 60_000_000)
    assert "过大" in spoilt("xl/sharedStrings.xml", b"<sst>" + b"<si/>" * 14_000_000 + b"</sst>")
    assert "内容过多" in spoilt("xl/sharedStrings.xml", b"".join([b"<sst>", *texts, b"</sst>"]))
    assert "内容过多" in spoilt("xl/deep.xml", b"<a>" * 1_000)
    assert "过长的公式" in spoilt("xl/f.xml", b"<f>" + b"A" * 20_000 + b"</f>")
    for encoding in ("utf-8", "utf-16"):
        entity = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'.encode(
            encoding
        )
        assert "实体" in spoilt("xl/e.xml", entity)
    book.path.write_bytes(whole)
    with zipfile.ZipFile(book.path, "a") as packed:
        for number in range(MOST_MEMBERS):
            packed.writestr(f"x/{number}", "")
    assert "部分" in book.faults()[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"</sheetData>", b""),
        (b"<sheetData>", b"<sheetData><row r='1'><c r='AAAA1' t='n'><v>1</v></c></row>"),
        (b"<sheetData>", b"<sheetData><row r='x'></row>"),
        (b"<sheetData>", b"<sheetData><row r='99999999999'><c r='A1'><v>1</v></c></row>"),
        (b"<sheetData>", b"<sheetData><row r='1'><c r='A1' t='s'><v>99999</v></c></row>"),
        (b"<sheetData>", b"<sheetData><row r='1'><c r='A1' t='s'><v>-1</v></c></row>"),
        (b"<sheetData>", b"<sheetData><row r='1'><c r='A1' s='99999'><v>1</v></c></row>"),
        (b"<sheetData>", b"<sheetData><row r='1'><c r='A1'><v>nonsense</v></c></row>"),
        (b"<sheetData>", b"<sheetData><row r='1'><c r='A1' t='d'><v>nonsense</v></c></row>"),
        (b"<sheetData>", b"<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>\x01</t></is></c></row>"),
    ],
)
def test_a_sheet_that_is_damaged_is_named(book: Book, before: bytes, after: bytes) -> None:
    book.rewrite(lambda name, content: content.replace(before, after) if name.endswith("sheet2.xml") else content)
    assert "工作表“" in book.faults()[0]


def test_a_sheet_whose_part_is_missing_is_named(book: Book) -> None:
    book.rewrite(lambda name, content: None if name.endswith("sheet3.xml") else content)
    assert any("内容缺失" in each for each in book.faults())


@pytest.mark.parametrize(
    ("state", "percent", "is_fault"),
    [
        ("已办结", "80%", True),
        ("已办结", 0.995, True),
        ("已办结", 0, True),
        ("已办结", "99.9%", True),
        ("已办结", 1, False),
        ("已办结", "100%", False),
        ("已办结", None, False),
        ("有困难", "80%", False),
        ("按计划", 1, False),
    ],
)
def test_what_is_done_is_done_wholly(book: Book, state: str, percent: object, is_fault: bool) -> None:  # noqa: FBT001
    book.type("状态", state)
    book.type("完成比例", percent, "0%")
    if is_fault:
        (fault,) = book.faults()
        assert fault.startswith(place_of(book, "完成比例"))
        assert "100%" in fault
    else:
        (change,) = book.read().changes
        assert change.words.state == {"已办结": "done", "有困难": "difficult", "按计划": "on plan"}[state]


def test_done_with_the_percentage_of_before_is_told_as_well(book: Book) -> None:
    book.type("状态", "已办结")
    assert "是80%" in book.faults()[0]


def test_a_ledger_of_before_with_a_sheet_for_each_part_and_fewer_columns_is_read(book: Book) -> None:
    def older(workbook: Workbook, sheet: Worksheet) -> None:
        del workbook[SUMMARY]
        for heading in ("部分", "工作要求", "联络员", "办理期限"):
            now = [each.value for each in sheet[1]]
            sheet.delete_cols(now.index(heading) + 1)
        sheet.title = "9 发挥德治教化作用"
        other = workbook.create_sheet("省特色清单")
        other.append([each.value for each in sheet[1]])
        for number in range(sheet.max_row, 1, -1):
            if str(sheet.cell(number, 1).value).startswith("II-"):
                other.append([each.value for each in sheet[number]])
                sheet.delete_rows(number)

    book.type("完成比例", "90%")
    book.change(older)
    found = book.read()
    assert [each.words.percent for each in found.changes] == [90]
    assert not any("没有这些" in each for each in found.notes)


def test_an_entry_of_nobody_is_looked_up_and_not_reported_on(book: Book) -> None:
    def typed(_: Workbook, sheet: Worksheet) -> None:
        row = next(each for each in range(2, sheet.max_row) if sheet.cell(each, 1).value == "42")
        sheet.cell(row, HEADINGS.index("状态") + 1).value = "按计划"

    book.change(typed)
    assert "原文未列责任单位" in book.faults()[0]


@pytest.mark.parametrize("name", ["封面", "汇总"])
def test_the_sheets_that_hold_no_rows_may_be_missing_but_not_take_their_place(book: Book, name: str) -> None:
    book.change(lambda workbook, _: workbook.remove(workbook[name]))
    assert book.read().changes == ()
    workbook = Workbook()
    assert workbook.active is not None
    workbook.active.title = name
    workbook.active["A1"] = "合计"
    workbook.save(book.path)
    assert "没有台账的内容" in book.faults()[0]
