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
from checklist_data.importing.tables.columns import CLASSES, Columns, Grid, bodies_over, distinct
from checklist_data.importing.tables.row import Row, Shape
from checklist_data.importing.tables.row_entries import EntryMaker
from checklist_data.importing.tables.row_joints import RowJoints
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
        self._joints = RowJoints(table, grid, columns, self._text_columns, self._kinds)
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
        return self._is_merged_down(column) or self._is_blank_below(column)

    def _is_merged_down(self, column: int) -> bool:
        return any(each.column == column and each.rows > 1 and each.text for each in self._table.cells)

    def _is_blank_below(self, column: int) -> bool:
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
        elif self._is_one_cell(cells):
            self._wide(cells[0])
        elif _SUM.match(cells[0].text):
            self._put(row, Class.NOTE)
        else:
            self._entry_row(at, own)

    def _is_one_cell(self, cells: Sequence[Cell]) -> bool:
        """Whether a row is one cell over several columns, or alone in its row."""
        return len(cells) == 1 and (cells[0].columns > 1 or self._kinds.is_alone(cells[0]))

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
        self._heading(cell, text)

    def _heading(self, cell: Cell, text: str) -> None:
        """Open the section of a heading; one that is as long as a sentence is asked about."""
        rest, assigned = self._heading_roles(text)
        if self._roles.is_name(split_number(text).rest):
            rest, assigned = text, None
        numbered = split_number(rest)
        if len(rest) > SHORT and not numbered.kind:
            self._reading.asked_with[id(cell.block)] = ("wide_row", text[:40])
            self._reading.doubts.append(("wide_row", text[:40]))
            return
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
        begins = self._joints.begins(at)
        if begins and not (last is not None and self._joints.is_torn_off(at, own, last)):
            last = Row(at, self._section, given=self._given)
            if self._given is not None:
                last.doubt("heading_roles", self._given_by[:40])
            self._rows.append(last)
        elif last is not None and not begins:
            last.doubts += self._joints.doubts_of(at, own)
        if last is not None:
            self._collect(at, last)

    def _collect(self, at: int, into: Row) -> None:
        for column, cell in enumerate(self._grid[at]):
            if cell is not None and (cell.text or cell.row == at):
                into.take(column, cell)
                if cell.is_skipped:
                    into.doubt("numbered_cell", f"{self._columns.labels[column].words}：")
                meaning = self._columns.labels[column].meaning
                if cell.text and self._account.of(cell.block) is None:
                    self._account.put(cell.block, CLASSES.get(meaning, Class.REMARK))
