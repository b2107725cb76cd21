"""The rows of a table as sections and entries."""

import re
from collections.abc import Sequence

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Cell, Table
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.labels import ROLES, Meaning, label
from checklist_data.importing.numbering import bare, kind_of_bare, split_number
from checklist_data.importing.reading import Account, Class, DocumentReading, Section
from checklist_data.importing.running_text.beside import NOTE, SIGNED
from checklist_data.importing.running_text.body_headings import bodies_of
from checklist_data.importing.tables.columns import CLASSES, Columns, Grid, bodies_over, distinct, is_head
from checklist_data.importing.tables.row import Row, Shape
from checklist_data.importing.tables.row_entries import EntryMaker
from checklist_data.importing.tables.row_kinds import SHORT, RowKinds

_SUM = re.compile(r"^(?:合\s*计|总\s*计|小\s*计)")


Given = tuple[Assigned | None, str]
"""Bodies that are named once for several rows, and the words that name them."""


class TableReader:
    """Reads a table whose columns are known."""

    def __init__(self, roles: RoleReader, answers: Answers, account: Account, reading: DocumentReading) -> None:
        self._roles, self._answers, self._account, self._reading = roles, answers, account, reading
        self._last: dict[str, str] = {}

    def read(
        self, table: Table, grid: Sequence[Sequence[Cell | None]], columns: Columns, over: Section | None, given: Given
    ) -> None:
        """Read the rows below the head. `over` is the section that the table stands in, `given` who is named above."""
        self._columns, self._table, self._grid = columns, table, grid
        self._section = over
        self._given, self._given_by = self._from_over(grid, columns, given)
        self._text_columns = columns.of(Meaning.TEXT) or columns.of(Meaning.SECTION)[-1:]
        self._unit = self._finest()
        self._outer = [each for each in self._text_columns if each < self._unit and self._spans(each)]
        self._kinds = RowKinds(table, grid, columns, self._unit, self._answers)
        self._rows: list[Row] = []
        self._behind: list[Assigned] = []
        for row in range(*columns.head):
            self._put(grid[row], Class.HEADER)
        for at in range(columns.first, len(grid)):
            self._row(at)
        shape = Shape(table, grid, columns, self._text_columns, self._unit, self._outer, self._last)
        EntryMaker(self._roles, self._answers, self._account, self._reading, shape).make(self._rows)

    def _from_over(self, grid: Grid, columns: Columns, given: Given) -> Given:
        """The bodies that a line over the head names for all rows, where no column does, and its words."""
        if columns.of(Meaning.LEADS, Meaning.RESPONSIBLE, Meaning.MARK):
            return None, ""
        over = bodies_over(grid[: columns.head[0]])
        if over is None:
            return given
        cells = (each for row in grid[: columns.head[0]] for each in distinct(row))
        for cell in (each for each in cells if each.text.strip() == over[0].strip()):
            self._account.put(cell.block, Class.ROLE)
        meaning = label(over["label"]).meaning
        return self._roles.bodies(over["names"], meaning if meaning in ROLES else Meaning.RESPONSIBLE), over[0]

    def _finest(self) -> int:
        """The column of text whose cells are the entries: the one that is merged least, the first of equals."""
        body = self._grid[self._columns.first :]
        counts = {
            at: len({id(cell) for row in body if (cell := row[at]) is not None and cell.text})
            for at in self._text_columns
        }
        most = max(counts.values(), default=0)
        return next((at for at, count in counts.items() if count >= 0.9 * most), self._text_columns[0])

    def _spans(self, column: int) -> bool:
        """Whether a column of text is merged over several entries or left blank below, and so heads them."""
        if any(each.column == column and each.rows > 1 and each.text for each in self._table.cells):
            return True
        pairs = [(row[column], row[self._unit]) for row in self._grid[self._columns.first :]]
        blank = sum(not (one and one.text) and bool(unit and unit.text and unit.columns == 1) for one, unit in pairs)
        return 0 < blank < len(pairs)

    def _put(self, row: Sequence[Cell | None], into: Class) -> None:
        for each in distinct(row):
            self._account.put(each.block, into)

    def _row(self, at: int) -> None:
        row = self._grid[at]
        cells = distinct(row)
        own = [each for each in cells if each.row == at]
        if not own:
            if cells and self._rows:
                self._collect(at, self._rows[-1])
        elif (kind := self._kinds.beside_entries(row, cells, own)) is not None:
            self._put(row, kind)
        elif self._kinds.is_numbered_heading(cells):
            self._wide(cells[1], cells[0])
        elif len(cells) == 1 and (cells[0].columns > 1 or self._kinds.is_alone(cells[0])):
            self._wide(cells[0])
        elif _SUM.match(cells[0].text):
            self._put(row, Class.NOTE)
        else:
            self._entry_row(at, own)

    def _wide(self, cell: Cell, number: Cell | None = None) -> None:
        """A row that is one cell: a heading, a note, or a sentence between the entries."""
        text = cell.text
        if number is not None:
            self._account.put(number.block, Class.NUMBERING)
            text = f"{number.text}、{text}" if kind_of_bare(number.text) == "chinese" else f"{number.text}{text}"
        if NOTE.match(text) or SIGNED.match(text):
            self._account.put(cell.block, Class.NOTE)
            self._reading.notes.append(text)
            return
        before, labelled = self._roles.labelled(split_number(text).rest)
        if labelled is not None and not labelled.is_blank and not before:
            self._account.put(cell.block, Class.ROLE)
            self._role_row(cell, labelled)
            return
        rest, assigned = self._heading_roles(text)
        if self._roles.is_name(split_number(text).rest):
            rest, assigned = text, None
        if len(rest) > SHORT and not split_number(rest).kind:
            self._reading.asked_with[id(cell.block)] = ("wide_row", text[:40])
            self._reading.doubts.append(("wide_row", text[:40]))
            return
        numbered = split_number(rest)
        title = re.sub(r"[（(]\s*(?:共)?\d+\s*(?:分|项|条)\s*[）)]$", "", numbered.rest)
        above = self._over(numbered.kind)
        section = Section(bare(numbered.number), title, (*above, numbered.number + numbered.rest), cell.block)
        self._reading.sections.append(section)
        self._account.put(cell.block, Class.SECTION)
        self._section, self._given, self._given_by = section, assigned, text

    def _role_row(self, cell: Cell, assigned: Assigned) -> None:
        """A row of roles: that of the row above it, where the first row of the table has none above; asked."""
        above = self._rows[-1] if self._rows else None
        if above is not None and above.given is None and self._rows[0].given in (None, *self._behind):
            above.given = assigned
            self._behind.append(assigned)
            above.doubt("torn_row", cell.text[:30])
        else:
            self._given, self._given_by = assigned, cell.text

    def _heading_roles(self, text: str) -> tuple[str, Assigned | None]:
        """A heading without the bracket that hands it out, and whose what stands below is: 县教育局（牵头）."""
        numbered = split_number(text)
        bodied = bodies_of(numbered.rest, self._roles)
        if bodied is None or not re.search("牵头|责任|负责|主办|承办|主责|配合|参与", numbered.rest):
            return self._roles.bracket(text)
        assigned = Assigned()
        assigned.give(bodied.meaning, list(bodied.names))
        return text, assigned

    def _over(self, kind: str) -> tuple[str, ...]:
        """The headings over a new one: those whose numbers are of another kind and came before."""
        if self._section is None:
            return ()
        path = list(self._section.path)
        kinds = [split_number(each).kind for each in path]
        return tuple(path[: kinds.index(kind)]) if kind in kinds else tuple(path) if kind else tuple(path[:0])

    def _entry_row(self, at: int, own: list[Cell]) -> None:
        last = self._rows[-1] if self._rows else None
        if self._begins(at) and not (last is not None and self._is_torn_off(at, own, last)):
            last = Row(at, self._section, given=self._given)
            if self._given is not None:
                last.doubt("heading_roles", self._given_by[:40])
            self._rows.append(last)
        elif last is not None and not self._begins(at):
            last.doubts += self._doubts_of(at, own)
        if last is not None:
            self._collect(at, last)

    def _begins(self, at: int) -> bool:
        """Whether an entry begins in a row: the cell with its work does, or there is a number and no work."""
        unit = self._grid[at][self._unit]
        if unit is None or not unit.text:
            return self._is_numbered(at)
        return unit.row == at or self._has_work_and_time(at)

    def _has_work_and_time(self, at: int) -> bool:
        """Whether a row under a title that is merged over it holds work of its own, and until when it is done."""
        begun = {each for each, cell in enumerate(self._grid[at]) if cell is not None and cell.row == at and cell.text}
        return all(begun & set(columns) for columns in (self._text_columns, self._columns.of(Meaning.DEADLINE)))

    def _is_torn_off(self, at: int, own: list[Cell], last: Row) -> bool:
        """Whether a row in which work begins belongs to the entry before."""
        unit = self._grid[at][self._unit]
        has_unit = unit is not None and bool(unit.text)
        return has_unit and not self._is_numbered(at) and self._goes_on(at, own, last)

    def _is_numbered(self, at: int) -> bool:
        numbers = (self._grid[at][each] for each in self._columns.of(Meaning.NUMBER))
        return any(cell is not None and cell.text and cell.row == at for cell in numbers)

    def _doubts_of(self, at: int, own: list[Cell]) -> list[tuple[str, str]]:
        """What is unsure of a row that is taken to the entry before."""
        unit = self._grid[at][self._unit]
        if unit is None or not unit.text:
            is_torn = any(each.column not in self._columns.of(Meaning.SECTION) for each in own)
            return [("torn_row", own[0].text[:30])] if is_torn else []
        has_roles = any(self._columns.labels[each.column].meaning in (*ROLES, Meaning.DEADLINE) for each in own)
        return [("rows_of_one", own[0].text[:30])] if has_roles else []

    def _goes_on(self, at: int, own: list[Cell], last: Row) -> bool:
        """Whether a row without a number goes on with the one before, which a page or a blank tore."""
        if not self._columns.of(Meaning.NUMBER) or any(
            (cell := self._grid[at][each]) is not None and cell.row < at and cell.text
            for each in self._columns.of(Meaning.NUMBER)
        ):
            return False
        before = last.text(self._unit)
        has_roles = any(self._columns.labels[each.column].meaning in (*ROLES, Meaning.DEADLINE) for each in own)
        torn = bool(before) and before[-1] not in "。；;！？"
        if self._is_first_of_page(at):
            if torn or not has_roles:
                last.is_torn = torn
                if not torn:
                    last.doubts.append(("torn_row", own[0].text[:30]))
                return True
            return False
        if not has_roles:
            last.doubts.append(("torn_row", own[0].text[:30]))
            return True
        return False

    def _is_first_of_page(self, at: int) -> bool:
        """Whether a row is the first on its page but for the head that is printed again."""
        top = max((each for each in self._table.breaks if each <= at), default=-1)
        return top >= 0 and all(self._says_head(each) for each in range(top, at))

    def _says_head(self, at: int) -> bool:
        row = self._grid[at]
        return self._kinds.is_head_again(distinct(row)) or is_head(row, self._answers)

    def _collect(self, at: int, into: Row) -> None:
        for column, cell in enumerate(self._grid[at]):
            if cell is not None and (cell.text or cell.row == at):
                into.take(column, cell)
                if cell.is_skipped:
                    into.doubt("numbered_cell", f"{self._columns.labels[column].words}：")
                meaning = self._columns.labels[column].meaning
                if cell.text and self._account.of(cell.block) is None:
                    self._account.put(cell.block, CLASSES.get(meaning, Class.REMARK))
