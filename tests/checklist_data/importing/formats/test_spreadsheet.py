"""Workbooks: what is hidden is marked, and every cell tells its place."""

from checklist_data.importing.formats.sniff import read_bytes
from tests.checklist_data.importing.builders import workbook


def test_hidden_rows_are_read_and_marked() -> None:
    document = read_bytes(workbook({"表": [["甲"], ["乙"]]}, hidden_rows=[1]))
    assert [(each.text, each.is_hidden) for each in document.blocks()] == [("甲", False), ("乙", True)]


def test_every_text_tells_its_place() -> None:
    document = read_bytes(workbook({"河湖": [["甲", "乙"]]}))
    assert [each.place for each in document.blocks()] == ["工作表“河湖”A1", "工作表“河湖”B1"]
