"""The columns of tables."""

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Block, Cell, Table
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.labels import Meaning
from checklist_data.importing.tables.columns import Columns
from checklist_data.importing.tables.finding import find_columns
from checklist_data.importing.tables.headless import guess_columns

N, S, T, L, P, R, D = (
    Meaning.NUMBER, Meaning.SECTION, Meaning.TEXT, Meaning.LEADS, Meaning.PARTICIPANTS, Meaning.RESPONSIBLE,
    Meaning.DEADLINE,
)  # fmt: skip


TASK = "更新全区老旧消火栓六十个"


def columns_of(*rows: str, answers: Answers | None = None) -> Columns | None:
    """The columns of a table whose rows are written with | between their cells."""
    cells = [
        Cell(Block(text, f"{at}-{column}"), at, column)
        for at, row in enumerate(rows)
        for column, text in enumerate(row.split("|"))
    ]
    grid = Table(tuple(cells)).grid()
    return find_columns(grid, answers or Answers(), NameBook()) or guess_columns(grid, NameBook())


def meanings(*rows: str, answers: Answers | None = None) -> list[Meaning]:
    found = columns_of(*rows, answers=answers)
    return [each.meaning for each in found.labels] if found else []
