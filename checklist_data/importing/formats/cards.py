"""Tables that tell of one task each, a label beside every value, as the one list that they are together."""

from collections.abc import Sequence
from dataclasses import replace

from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.labels import BODIES, Meaning, label

_FEWEST = 3
"""Labels of a card."""
_MOST_CELLS = 60
_LONGEST_LABEL = 12


def dealt(document: Document) -> Document:
    """The same document with each run of cards with the same labels as one table; paragraphs between them go before."""
    parts: list[Block | Table] = []
    cards: list[list[tuple[Cell, Cell | None]]] = []
    for part in document.parts:
        card = _card(part) if isinstance(part, Table) else None
        if card is not None and cards and _labels(card) != _labels(cards[0]):
            parts.append(_table(cards))
            cards = []
        if card is not None:
            cards.append(card)
        elif cards and isinstance(part, Block) and not part.printed.strip():
            continue
        else:
            parts += [*([_table(cards)] if cards else []), part]
            cards = []
    return replace(document, parts=(*parts, *([_table(cards)] if cards else [])))


def _card(table: Table) -> list[tuple[Cell, Cell | None]] | None:
    """The labels of a card with the cell beside each; None where the table is none."""
    pairs: list[tuple[Cell, Cell | None]] = []
    if len(table.cells) > _MOST_CELLS:
        return None
    for row in table.grid():
        cells = list(dict.fromkeys(each for each in row if each is not None))
        if len(cells) < 2 or len(cells) % 2 or any(each.rows > 1 for each in cells):
            return None
        pairs += zip(cells[::2], cells[1::2], strict=True)
    meanings = [label(each.text).meaning for each, _ in pairs]
    are_labels = all(0 < len(each.text) <= _LONGEST_LABEL for each, _ in pairs) and Meaning.UNKNOWN not in meanings
    has_task = Meaning.TEXT in meanings and bool({*BODIES, Meaning.DEADLINE} & set(meanings))
    values = [label(value.text).meaning for _, value in pairs if value is not None and value.text]
    told = sum(each is Meaning.UNKNOWN or each is Meaning.TEXT for each in values)
    return pairs if len(pairs) >= _FEWEST and are_labels and has_task and 2 * told > len(values) else None


def _labels(card: Sequence[tuple[Cell, Cell | None]]) -> list[str]:
    return [each.text for each, _ in card]


def _table(cards: Sequence[Sequence[tuple[Cell, Cell | None]]]) -> Table:
    """One table of cards: the labels as its head, which is printed again before each card."""
    cells: list[Cell] = []
    for at, card in enumerate(cards):
        for column, (name, value) in enumerate(card):
            cells.append(Cell(name.block, 2 * at, column))
            if value is not None:
                cells.append(Cell(value.block, 2 * at + 1, column))
    return Table(tuple(cells))
