"""What the rows of one entry hold."""

import pytest

from checklist_data.importing.blocks import Block, Cell
from checklist_data.importing.tables.row import Row, heading, numbered_words


def cell(text: str) -> Cell:
    return Cell(Block(text, "A1"), 0, 0)


def row_of(*texts: str, is_torn: bool = False) -> Row:
    row = Row(0, None, is_torn=is_torn)
    for each in texts:
        row.take(2, cell(each))
    return row


def test_a_cell_that_covers_several_rows_is_taken_once_and_equal_cells_each() -> None:
    merged, row = cell("甲"), Row(0, None)
    for each in (merged, merged, cell("甲"), cell("")):
        row.take(2, each)
    assert row.text(2) == "甲\n甲"
    assert row.text(3) == ""


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (("更新老旧", "消火栓"), "更新老旧消火栓"),
        (("更新消火栓。", "清理楼道"), "更新消火栓。\n清理楼道"),
        (("包括：", "清理楼道"), "包括：\n清理楼道"),
    ],
)
def test_a_sentence_that_a_page_tore_is_one_and_whole_sentences_stay_apart(texts: tuple[str, ...], whole: str) -> None:
    assert row_of(*texts, is_torn=True).whole(2) == whole
    assert row_of(*texts).whole(2) == "\n".join(texts)


def test_a_doubt_is_told_once() -> None:
    row = Row(0, None)
    for words in ("甲", "乙", "甲"):
        row.doubt("tail", words)
    assert row.doubts == [("tail", "甲"), ("tail", "乙")]


def test_a_title_over_the_lines_of_a_narrow_cell_is_one_line() -> None:
    assert heading("基础\n设施\n建设") == "基础设施建设"
    assert heading("1.道路\n2.桥梁") == "1.道路\n2.桥梁"


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("", "3.更新消火栓", ("3.", "", "更新消火栓")),
        ("（二）消防", "更新消火栓", ("（二）", "消防", "更新消火栓")),
        ("", "更新消火栓", ("", "", "更新消火栓")),
        ("", "1.更新消火栓\n2.清理楼道", ("", "", "1.更新消火栓\n2.清理楼道")),
    ],
)
def test_the_number_that_opens_an_entry_is_taken_from_its_title_or_text_where_it_is_the_only_one(
    title: str, text: str, found: tuple[str, str, str]
) -> None:
    assert numbered_words(title, text) == found
