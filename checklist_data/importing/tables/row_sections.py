"""The section that a row of a table stands in: what its outer columns say, under the heading above the rows."""

from checklist_data.importing.bodies.above import DITTO
from checklist_data.importing.labels import Meaning
from checklist_data.importing.numbering import bare, split_number
from checklist_data.importing.reading import DocumentReading, Section
from checklist_data.importing.tables.row import Row, Shape


class RowSections:
    """Finds the sections of the rows of one table, in their order, and adds each new one to what was read."""

    def __init__(self, reading: DocumentReading, shape: Shape) -> None:
        self._reading = reading
        heads = [each for each in shape.columns.of(Meaning.SECTION) if each != shape.unit] + shape.outer
        self._heads = sorted(set(heads))
        self._above: dict[int, str] = {}
        self._named: dict[str, Section] = {}

    def above(self, column: int) -> str:
        """What a column said last: a cell of several rows, or 同上, holds for all of them."""
        return self._above.get(column, "")

    def of(self, row: Row) -> Section | None:
        """The section of a row; None where nothing names one."""
        for column in self._heads:
            text = row.text(column)
            if text and not DITTO.match(text) and text != self.above(column):
                self._above = {each: above for each, above in self._above.items() if each < column} | {column: text}
        titles = tuple(" ".join(text.split()) for each in self._heads if (text := self.above(each)))
        return self._called(titles, row) if titles else row.section

    def _called(self, titles: tuple[str, ...], row: Row) -> Section:
        path = (*(row.section.path if row.section else ()), *titles)
        key = "\n".join(path)
        if key not in self._named:
            numbered = split_number(titles[-1])
            block = next((cells[0].block for each in reversed(self._heads) if (cells := row.texts.get(each))), None)
            self._named[key] = Section(bare(numbered.number), numbered.rest, path, block)
            self._reading.sections.append(self._named[key])
        return self._named[key]
