"""Tables that tell of one task each, a label beside every value, as the one list that they are together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.labels import BODIES, Meaning, label

Card = list[tuple[Cell, Cell | None]]
"""The labels of a card with the cell beside each."""
_FEWEST = 3
"""Labels of a card."""
_FEWEST_STACKED = 2
"""Cards below each other."""
_MOST_CELLS = 60
_LONGEST_LABEL = 12


def dealt(document: Document) -> Document:
    """The same document with each run of cards with the same labels as one table; paragraphs between them go before."""
    parts: list[Block | Table] = []
    cards: list[Card] = []
    for part in _unstacked(document.parts):
        card = _card(part) if isinstance(part, Table) else None
        if card is not None and cards and labels_of(card) != labels_of(cards[0]):
            parts.append(table_of(cards))
            cards = []
        if card is not None:
            cards.append(card)
        elif cards and isinstance(part, Block) and not part.printed.strip():
            continue
        else:
            parts += [*([table_of(cards)] if cards else []), part]
            cards = []
    return replace(document, parts=(*parts, *([table_of(cards)] if cards else [])))


def _unstacked(parts: Sequence[Block | Table]) -> Iterator[Block | Table]:
    """The parts with each table that is cards one below the other as several tables, and what heads them before."""
    for part in parts:
        yield from (_stack(part) if isinstance(part, Table) else None) or (part,)


def _stack(table: Table) -> list[Block | Table] | None:
    """The cards of a table in which a card begins wherever the first label comes again; None where it is no stack."""
    rows = [_said(row) for row in table.grid()]
    opening = next((row[0].text for row in rows if len(row) > 1), "")
    starts = [at for at, row in enumerate(rows) if row and row[0].text == opening]
    if len(starts) < _FEWEST_STACKED or any(each.rows > 1 for each in table.cells):
        return None
    cards = [_rows_of(table, rows, start, end) for start, end in pairwise([*starts, len(rows)])]
    return [*(cell.block for row in rows[: starts[0]] for cell in row), *cards] if all(map(_card, cards)) else None


def _said(row: Sequence[Cell | None]) -> list[Cell]:
    """The cells of a row that say something, each once."""
    return list(dict.fromkeys(each for each in row if each is not None and each.text))


def _rows_of(table: Table, rows: Sequence[Sequence[Cell]], start: int, end: int) -> Table:
    """Some rows of a table as one of its own, without those that say nothing."""
    within = (each for each in table.cells if start <= each.row < end and rows[each.row])
    return replace(table, cells=tuple(replace(each, row=each.row - start) for each in within))


def _card(table: Table) -> Card | None:
    """The labels of a card with the cell beside each; None where the table is none."""
    pairs: Card = []
    if len(table.cells) > _MOST_CELLS:
        return None
    for row in table.grid():
        cells = list(dict.fromkeys(each for each in row if each is not None))
        if len(cells) < 2 or len(cells) % 2 or any(each.rows > 1 for each in cells):
            return None
        pairs += zip(cells[::2], cells[1::2], strict=True)
    return pairs if len(pairs) >= _FEWEST and are_labelled(pairs) else None


def are_labelled(pairs: Card) -> bool:
    """Whether one text of each pair names the other, and a task and its bodies or its time are among them."""
    meanings = [label(each.text).meaning for each, _ in pairs]
    known = sum(each is not Meaning.UNKNOWN for each in meanings)
    are_labels = all(0 < len(each.text) <= _LONGEST_LABEL for each, _ in pairs) and known * 3 >= len(pairs) * 2
    has_task = Meaning.TEXT in meanings and bool({*BODIES, Meaning.DEADLINE} & set(meanings))
    values = [label(value.text).meaning for _, value in pairs if value is not None and value.text]
    told = sum(each is Meaning.UNKNOWN or each is Meaning.TEXT for each in values)
    return are_labels and has_task and 2 * told > len(values)


def labels_of(card: Card) -> list[str]:
    """The words of the labels of a card."""
    return [each.text for each, _ in card]


def table_of(cards: Sequence[Card]) -> Table:
    """One table of cards: the labels as its head, which is printed again before each card."""
    cells: list[Cell] = []
    for at, card in enumerate(cards):
        for column, (name, value) in enumerate(card):
            cells.append(Cell(name.block, 2 * at, column))
            if value is not None:
                cells.append(Cell(value.block, 2 * at + 1, column))
    return Table(tuple(cells))
