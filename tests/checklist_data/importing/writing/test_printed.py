"""The document as plain text: every text in it once, in its order."""

import pytest

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.writing.printed import Printed, entry_lines, print_document
from tests.checklist_data.importing.builders import PARAGRAPHS, TABLES

LINES = [
    "任务清单",
    "一、基础",
    "1.更新消火栓。（责任单位：县水利局）",
    "2.清理楼道。（责任单位：县住建局）",
    "注：本表由县府办解释。",
]
HEAD = ["序号", "任务", "责任单位", "备注"]
ROWS = [HEAD, ["1", "更新消火栓", "县水利局", "年内"], ["2", "清理楼道", "县住建局", ""]]


def printed(data: bytes) -> tuple[Printed, list[str]]:
    document = read_bytes(data)
    reading = read(document)
    found = print_document(document, reading)
    return found, [found.of_entry[id(each)] for each in reading.entries]


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_of_running_text_each_paragraph_is_a_line_and_each_entry_has_its_own(kind: str) -> None:
    found, entries = printed(PARAGRAPHS[kind](LINES))
    assert found.lines == LINES
    assert [each.strip() for each in entries] == LINES[2:4]
    assert found.sections == ["一、基础"]
    assert found.headings == {"一、基础"}
    assert LINES[0] in found.others
    assert LINES[-1] in found.others


@pytest.mark.parametrize("kind", TABLES)
def test_of_a_table_each_row_is_some_lines_with_the_heads_of_its_columns(kind: str) -> None:
    found, entries = printed(TABLES[kind](ROWS))
    assert entries[0].splitlines() == ["1.更新消火栓", "责任单位：县水利局", "备注：年内"]
    assert entries[1].splitlines()[:2] == ["2.清理楼道", "责任单位：县住建局"]
    assert "序号  任务  责任单位  备注" in found.others
    assert [each for each in found.lines if each not in found.others] == [
        line for entry in entries for line in entry.splitlines()
    ]


def test_entries_of_one_number_show_it_once() -> None:
    rows = [HEAD, ["1", "更新消火栓", "县水利局", ""], ["^", "清理楼道", "县住建局", ""]]
    _, entries = printed(TABLES["xlsx"](rows))
    assert [each.splitlines()[0] for each in entries] == ["1.更新消火栓", "清理楼道"]


def test_a_number_may_be_left_out() -> None:
    reading = read(read_bytes(TABLES["xlsx"](ROWS)))
    assert next(entry_lines(reading.entries[0], shows_number=False)) == "更新消火栓"
