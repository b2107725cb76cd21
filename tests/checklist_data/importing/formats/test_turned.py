"""Tables that stand on their side are turned; others stay as they are."""

from collections.abc import Sequence

from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.formats.turned import upright

ON_ITS_SIDE = (
    ("任务", "更新消火栓60个", "新增托位800个"),
    ("责任单位", "区水务局", "区卫健局"),
    ("完成时限", "9月底前", "11月底前"),
)


def table(rows: Sequence[Sequence[str]]) -> Table:
    cells = (
        Cell(Block(text, f"{row}-{column}"), row, column)
        for row, line in enumerate(rows)
        for column, text in enumerate(line)
    )
    return Table(tuple(cells))


def texts(found: Table) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in found.grid()]


def test_what_heads_the_rows_heads_the_columns_then() -> None:
    (found,) = upright(Document((table(ON_ITS_SIDE),), "word")).parts
    assert isinstance(found, Table)
    assert texts(found) == [list(each) for each in zip(*ON_ITS_SIDE, strict=True)]


def test_a_title_over_it_goes_before() -> None:
    title, found = upright(Document((table([("重点任务清单",), *ON_ITS_SIDE]),), "word")).parts
    assert isinstance(title, Block)
    assert title.text == "重点任务清单"
    assert isinstance(found, Table)
    assert found.grid()[0][0] is not None
    assert (found.width, found.height) == (3, 3)


def test_a_table_with_its_head_on_top_and_a_card_stay() -> None:
    plain, card = table(list(zip(*ON_ITS_SIDE, strict=True))), table([each[:2] for each in ON_ITS_SIDE])
    assert upright(Document((plain, card), "word")).parts == (plain, card)
