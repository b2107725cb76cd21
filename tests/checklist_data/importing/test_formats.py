"""Files of every format, good and hostile: read, or refused with what to do."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from checklist_data.importing.blocks import Block, Document, Table, Unreadable
from checklist_data.importing.formats.sniff import read_bytes
from tests.checklist_data.importing.builders import page, page_table, paragraph, word, word_table, workbook, zipped

LOCKED = Path(__file__).parents[2] / "corpus" / "locked"
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


def test_word_counts_its_numbers() -> None:
    parts = (paragraph("甲", list_id=1), paragraph("乙", list_id=1, level=1), paragraph("丙", list_id=1, level=1))
    document = read_bytes(
        word(*parts, paragraph("丁", list_id=1), paragraph("戊", list_id=1, level=1), numbering=NUMBERING)
    )
    assert texts(document) == ["一、甲", "（3）乙", "（4）丙", "二、丁", "（3）戊"]


def test_word_is_read_as_if_every_change_was_accepted() -> None:
    changed = "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    assert texts(read_bytes(word(changed))) == ["新"]


ROWS = [["序号", "任务", "<"], ["1", "甲", "乙"], ["^", "丙", "丁"]]
GRID = [["序号", "任务", "任务"], ["1", "甲", "乙"], ["1", "丙", "丁"]]


@pytest.mark.parametrize(
    "data", [word(word_table(ROWS)), page(page_table(ROWS)), workbook({"表": ROWS})], ids=["word", "page", "workbook"]
)
def test_merged_cells_stand_in_every_place_that_they_cover(data: bytes) -> None:
    assert table_of(read_bytes(data)) == GRID


def test_hidden_rows_are_read_and_marked() -> None:
    document = read_bytes(workbook({"表": [["甲"], ["乙"]]}, hidden_rows=[1]))
    assert [(each.text, each.is_hidden) for each in document.blocks()] == [("甲", False), ("乙", True)]


def test_a_table_that_only_lays_out_the_page_is_no_table() -> None:
    document = read_bytes(page(f"<table><tr><td>栏目</td><td><p>正文</p>{page_table(ROWS)}</td></tr></table>"))
    assert [each.text for each in document.parts if isinstance(each, Block)] == ["栏目", "正文"]
    assert table_of(document) == GRID


def test_every_text_tells_its_place() -> None:
    document = read_bytes(workbook({"河湖": [["甲", "乙"]]}))
    assert [each.place for each in document.blocks()] == ["工作表“河湖”A1", "工作表“河湖”B1"]


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


@pytest.mark.parametrize("between", ["<br>", "</p><p>"])
def test_what_is_said_of_a_term_may_take_several_lines(between: str) -> None:
    terms = f"<dl><dt>责任单位</dt><dd><p>县民政局{between}各乡镇</p></dd><dt>完成时限</dt><dd>9月底前</dd></dl>"
    found = [each.text for each in read_bytes(page(terms)).parts if isinstance(each, Block)]
    assert found == ["责任单位：县民政局\n各乡镇", "完成时限：9月底前"]


def test_a_task_among_terms_is_a_line_of_its_own_where_what_is_said_of_it_is_labelled() -> None:
    terms = "<dl><dt>1.建园</dt><dd>牵头单位：县教育局</dd><dd>完成时限：9月底前</dd></dl>"
    found = [each.text for each in read_bytes(page(terms)).parts if isinstance(each, Block)]
    assert found == ["1.建园", "牵头单位：县教育局", "完成时限：9月底前"]
