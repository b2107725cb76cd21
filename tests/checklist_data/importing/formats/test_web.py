"""Web pages: tables that lay out the page, and lists of terms."""

import pytest

from checklist_data.importing.blocks import Block, Document, Table
from checklist_data.importing.formats.sniff import read_bytes
from tests.checklist_data.importing.builders import page, page_table


def table_of(document: Document) -> list[list[str]]:
    (table,) = (each for each in document.parts if isinstance(each, Table))
    return [[cell.text if cell else "" for cell in row] for row in table.grid()]


ROWS = [["序号", "任务", "<"], ["1", "甲", "乙"], ["^", "丙", "丁"]]


GRID = [["序号", "任务", "任务"], ["1", "甲", "乙"], ["1", "丙", "丁"]]


def test_a_table_that_only_lays_out_the_page_is_no_table() -> None:
    document = read_bytes(page(f"<table><tr><td>栏目</td><td><p>正文</p>{page_table(ROWS)}</td></tr></table>"))
    assert [each.text for each in document.parts if isinstance(each, Block)] == ["栏目", "正文"]
    assert table_of(document) == GRID


@pytest.mark.parametrize("between", ["<br>", "</p><p>"])
def test_what_is_said_of_a_term_may_take_several_lines(between: str) -> None:
    terms = f"<dl><dt>责任单位</dt><dd><p>县民政局{between}各乡镇</p></dd><dt>完成时限</dt><dd>9月底前</dd></dl>"
    found = [each.text for each in read_bytes(page(terms)).parts if isinstance(each, Block)]
    assert found == ["责任单位：县民政局\n各乡镇", "完成时限：9月底前"]


def test_a_task_among_terms_is_a_line_of_its_own_where_what_is_said_of_it_is_labelled() -> None:
    terms = "<dl><dt>1.建园</dt><dd>牵头单位：县教育局</dd><dd>完成时限：9月底前</dd></dl>"
    found = [each.text for each in read_bytes(page(terms)).parts if isinstance(each, Block)]
    assert found == ["1.建园", "牵头单位：县教育局", "完成时限：9月底前"]
