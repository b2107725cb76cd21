"""Files of every format, good and hostile: read, or refused with what to do."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from checklist_data.importing.blocks import Document, Table, Unreadable
from checklist_data.importing.formats.sniff import read_bytes
from tests.checklist_data.importing.builders import page, page_table, paragraph, word, word_table, workbook, zipped

LOCKED = Path(__file__).parents[3] / "corpus" / "locked"
"""A Word file, a workbook and a PDF, encrypted with the password 1234."""
LINE = "1.更新消火栓。（责任单位：区水务局）"
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%2）"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def texts(document: Document) -> list[str]:
    return [each.printed for each in document.blocks()]


def table_of(document: Document) -> list[list[str]]:
    (table,) = (each for each in document.parts if isinstance(each, Table))
    return [[cell.text if cell else "" for cell in row] for row in table.grid()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_read_in_the_encodings_that_offices_use(encoding: str) -> None:
    assert texts(read_bytes(LINE.encode(encoding))) == [LINE]


def test_lines_that_were_broken_to_fit_are_joined() -> None:
    broken = (
        "1.全区封闭式小区安防设施达标率达到八成，由物\n业企业每月自查一次，街道抽查并把结果通报到社\n"
        "区和物业企业，问题清单逐项整改到位后销号闭环\n管理，年底前由街道组织验收并逐级报备审核。"
    )
    assert texts(read_bytes(broken.encode())) == [broken.replace("\n", "")]


ROWS = [["序号", "任务", "<"], ["1", "甲", "乙"], ["^", "丙", "丁"]]
GRID = [["序号", "任务", "任务"], ["1", "甲", "乙"], ["1", "丙", "丁"]]


@pytest.mark.parametrize(
    "data", [word(word_table(ROWS)), page(page_table(ROWS)), workbook({"表": ROWS})], ids=["word", "page", "workbook"]
)
def test_merged_cells_stand_in_every_place_that_they_cover(data: bytes) -> None:
    assert table_of(read_bytes(data)) == GRID


def bomb() -> bytes:
    return zipped({"word/document.xml": "<a>" + " " * 20_000_000 + "</a>"})


def many_cells() -> bytes:
    row = "<row>" + "<c><v>1</v></c>" * 1_000 + "</row>"
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet>{row * 1_000}</worksheet>")
    return stored.getvalue()


def nested_word() -> bytes:
    return word("<w:tbl><w:tr><w:tc>" * 100 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 100)


def nested_page() -> bytes:
    return page("<div>" * 1_000)


def entities() -> bytes:
    return zipped({"word/document.xml": f'<?xml version="1.0"?>{ENTITIES}<w:document {W}>&b;</w:document>'})


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (bomb, "解压后过大"),
        (many_cells, "单元格"),
        (nested_word, "嵌套层数过多"),
        (nested_page, "嵌套过深"),
        (entities, "实体声明"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "另存为"),
        (lambda: word(paragraph("甲"))[:200], "已损坏"),
        (lambda: b"%PDF-1.7\nnothing", "已损坏"),
        (lambda: b"", "空的"),
        (lambda: bytes([*range(256)]), "编码"),
        (lambda: b"\x89PNG\r\n\x1a\n", "图片"),
        (lambda: zipped({"a.txt": "x"}), "压缩包"),
        (lambda: word(paragraph("")), "没有文字"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(make: Callable[[], bytes], told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        read_bytes(make())


@pytest.mark.parametrize("file", sorted(LOCKED.iterdir()), ids=lambda each: each.suffix)
def test_a_file_with_a_password_is_refused_as_such(file: Path) -> None:
    with pytest.raises(Unreadable, match="有打开密码"):
        read_bytes(file.read_bytes())


def test_the_name_of_a_file_says_nothing_about_its_format() -> None:
    assert read_bytes(page("<p>甲</p>")).format == "html"
    assert read_bytes(workbook({"表": [["甲"]]})).format == "xlsx"
    assert read_bytes(word(paragraph("甲"))).format == "docx"
