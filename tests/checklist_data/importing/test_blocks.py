"""Paragraphs and tables as every format becomes them."""

from checklist_data.importing.blocks import Block, Cell, Document, Table

MERGED = Cell(Block("区水务局", "B1"), 0, 1, rows=2)
TABLE = Table((Cell(Block("更新消火栓", "A1", number="1."), 0, 0), MERGED, Cell(Block(" ", "A2"), 1, 0)))


def test_a_merged_cell_stands_in_every_place_that_it_covers() -> None:
    grid = TABLE.grid()
    assert (TABLE.height, TABLE.width) == (2, 2)
    assert grid[0][1] is grid[1][1] is MERGED


def test_a_place_without_a_cell_is_blank() -> None:
    assert Table((Cell(Block("a", "B2"), 1, 1),)).grid()[0] == [None, None]
    assert Table(()).grid() == []


def test_a_text_is_printed_with_its_automatic_number_and_what_is_blank_is_none() -> None:
    document = Document((Block("任务清单", "1"), Block(" ", "2"), TABLE, Block("", "3", number="二、")), "word")
    assert [each.printed for each in document.blocks()] == ["任务清单", "1.更新消火栓", "区水务局", "二、"]
