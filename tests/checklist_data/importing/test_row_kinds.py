"""What the rows of a table are, beside those that hold its entries."""

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Block, Cell, Table
from checklist_data.importing.labels import label
from checklist_data.importing.reading import Class
from checklist_data.importing.tables.columns import Columns
from checklist_data.importing.tables.row_kinds import SHORT, RowKinds

HEAD = ("序号", "工作内容", "责任单位")


def kinds(*rows: tuple[str, ...]) -> RowKinds:
    cells = [
        Cell(Block(text, ""), at, column) for at, row in enumerate((HEAD, *rows)) for column, text in enumerate(row)
    ]
    table = Table(tuple(cells))
    columns = Columns([label(each) for each in HEAD], first=1, head=(0, 1))
    return RowKinds(table, table.grid(), columns, 1, Answers())


def kind_of(*row: str) -> Class | None:
    found = kinds(("1", "清淤河道", "水利局"), row)
    line = found.grid[2]
    cells = [each for each in line if each is not None and each.text]
    return found.beside_entries(line, cells, cells)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (HEAD, Class.HEADER),
        (("序 号", "工作内容", "责任单位"), Class.HEADER),
        (("- 2 -",), Class.NAVIGATION),
        (("2", "改造农贸市场", "市场监管局"), None),
        (("一、农贸市场",), None),
    ],
)
def test_what_belongs_to_the_page_or_the_table_is_told(row: tuple[str, ...], kind: Class | None) -> None:
    assert kind_of(*row) is kind


@pytest.mark.parametrize(
    ("text", "column", "is_heading"),
    [
        ("一、农贸市场", 0, True),
        ("农贸市场", 0, True),
        ("一、农贸市场", 1, True),
        ("清淤河道", 1, False),
        ("水利局", 2, False),
        (f"一、{'农' * SHORT}", 1, False),
        (f"一、{'农' * SHORT}", 0, True),
    ],
)
def test_a_cell_alone_is_a_heading_by_its_column_or_its_number(text: str, column: int, *, is_heading: bool) -> None:
    assert kinds().is_alone(Cell(Block(text, ""), 1, column)) is is_heading


@pytest.mark.parametrize(
    ("rows", "is_heading"),
    [
        ([("1", "清淤河道", "水利局"), ("一", "农贸市场")], True),
        ([("一", "清淤河道", "水利局"), ("二", "农贸市场")], False),
        ([("1", "清淤河道", "水利局"), ("2", "农贸市场")], False),
        ([("1", "清淤河道", "水利局"), ("一", "农" * (SHORT + 1))], False),
    ],
)
def test_a_number_of_a_higher_kind_and_a_title_are_a_heading(rows: list[tuple[str, ...]], *, is_heading: bool) -> None:
    found = kinds(*rows)
    cells = [each for each in found.grid[2] if each is not None]
    assert found.is_numbered_heading(cells) is is_heading
