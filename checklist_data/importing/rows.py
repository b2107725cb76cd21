"""The rows of a table as sections and entries."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Cell, Table
from checklist_data.importing.columns import Columns, distinct, is_head
from checklist_data.importing.labels import BODIES, ROLES, Label, Meaning
from checklist_data.importing.names import is_nothing, is_plain_body
from checklist_data.importing.numbering import bare, kind_of_bare, split_number
from checklist_data.importing.reading import Account, Class, Entry, Reading, Section
from checklist_data.importing.roles import DITTO, Assigned, RoleReader
from checklist_data.importing.tree import NOTE, SIGNED

_OTHER_ROW = re.compile(r"^[（(]?(?:同|见|参照)(?:第|序号|上述|任务)?.{0,8}(?:项|条|行|\d)[）)]?$")
_SUM = re.compile(r"^(?:合\s*计|总\s*计|小\s*计)")
_KINDS = {
    Meaning.NUMBER: Class.NUMBERING, Meaning.SECTION: Class.SECTION, Meaning.TEXT: Class.TEXT, Meaning.LEADS: Class.ROLE,
    Meaning.PARTICIPANTS: Class.ROLE, Meaning.RESPONSIBLE: Class.ROLE, Meaning.LEADERS: Class.LEADER,
    Meaning.DEADLINE: Class.DEADLINE, Meaning.GOALS: Class.GOAL, Meaning.POINTS: Class.POINTS, Meaning.REMARK: Class.REMARK,
}  # fmt: skip
_SHORT = 40
"""Characters of a heading that stands in a row of its own."""


@dataclass
class _Row:
    """What the rows of one entry hold."""

    first: int
    section: Section | None
    """The heading in a row of its own above it."""
    texts: dict[int, list[Cell]] = field(default_factory=dict)
    """Cells by column, each once."""
    doubts: list[tuple[str, str]] = field(default_factory=list)

    def take(self, column: int, cell: Cell) -> None:
        """Add a cell to a column, once."""
        row = self.texts.setdefault(column, [])
        if not any(each is cell for each in row):
            row.append(cell)

    def text(self, column: int) -> str:
        """The text of a column."""
        return "\n".join(each.text for each in self.texts.get(column, []) if each.text)


class TableReader:
    """Reads a table whose columns are known."""

    def __init__(self, roles: RoleReader, answers: Answers, account: Account, reading: Reading) -> None:
        self._roles, self._answers, self._account, self._reading = roles, answers, account, reading

    def read(self, table: Table, grid: Sequence[Sequence[Cell | None]], columns: Columns, over: Section | None) -> None:
        """Read the rows below the head. `over` is the section that the table stands in."""
        self._columns, self._table, self._grid = columns, table, grid
        self._section = over
        self._text_columns = columns.of(Meaning.TEXT) or columns.of(Meaning.SECTION)[-1:]
        self._unit = self._finest()
        self._outer = [each for each in self._text_columns if each < self._unit and self._spans(each)]
        self._rows: list[_Row] = []
        self._before: dict[int, str] = {}
        for row in range(*columns.head):
            self._put(grid[row], Class.HEADER)
        for at in range(columns.first, len(grid)):
            self._row(at)
        self._entries()

    def _finest(self) -> int:
        """The column of text whose cells are the entries: the one that is merged least, the first of equals."""
        body = self._grid[self._columns.first :]
        counts = {at: len({id(row[at]) for row in body if row[at] is not None and row[at].text}) for at in self._text_columns}  # type: ignore[union-attr]
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
        elif is_head(row, self._answers) and all(each.row == at for each in cells):
            self._put(row, Class.HEADER)
        elif self._is_numbered_heading(cells):
            self._wide(cells[1], cells[0])
        elif len(cells) == 1 and (cells[0].columns > 1 or self._is_alone(cells[0])):
            self._wide(cells[0])
        elif _SUM.match(cells[0].text):
            self._put(row, Class.NOTE)
        else:
            self._entry_row(at, own)

    def _is_alone(self, cell: Cell) -> bool:
        """Whether a cell that stands alone in its row is a heading, by its column or its number."""
        kind = split_number(cell.text).kind
        text = cell.text
        return cell.column != self._unit and bool(kind in ("chinese", "chinese-brackets", "part") or NOTE.match(text)) or (
            cell.column not in self._columns.of(Meaning.TEXT, Meaning.SECTION, *BODIES, Meaning.DEADLINE) and len(text) <= _SHORT
        ) or (cell.column == self._unit and kind in ("chinese", "part", "chinese-brackets") and len(text) <= _SHORT)

    def _is_numbered_heading(self, cells: list[Cell]) -> bool:
        """Whether a row holds a number of a higher kind and a title, and nothing else."""
        if len(cells) != 2 or cells[0].column not in self._columns.of(Meaning.NUMBER) or len(cells[1].text) > _SHORT:
            return False
        kind = kind_of_bare(cells[0].text)
        return cells[1].columns > 1 or (kind in ("chinese", "chinese-brackets", "part") and kind != self._usual_number())

    def _usual_number(self) -> str:
        """How most numbers of the table are written."""
        columns = self._columns.of(Meaning.NUMBER)
        kinds = Counter(kind_of_bare(each.text) for each in self._table.cells if each.column in columns and each.text)
        return max(kinds, key=lambda each: kinds[each], default="")

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
        rest, assigned = self._roles.bracket(text)
        if len(rest) > _SHORT and not split_number(rest).kind:
            self._reading.doubts.append(("wide_row", text[:40]))
            return
        numbered = split_number(rest)
        title = re.sub(r"[（(]\s*(?:共)?\d+\s*(?:分|项|条)\s*[）)]$", "", numbered.rest)
        above = self._over(numbered.kind)
        section = Section(bare(numbered.number), title, (*above, numbered.number + numbered.rest), cell.block)
        self._reading.sections.append(section)
        self._account.put(cell.block, Class.SECTION)
        self._section = section
        if assigned:
            self._reading.doubts.append(("heading_roles", text[:40]))

    def _over(self, kind: str) -> tuple[str, ...]:
        """The headings over a new one: those whose numbers are of another kind and came before."""
        if self._section is None:
            return ()
        path = list(self._section.path)
        kinds = [split_number(each).kind for each in path]
        return tuple(path[: kinds.index(kind)]) if kind in kinds else tuple(path) if kind else tuple(path[:0])

    def _entry_row(self, at: int, own: list[Cell]) -> None:
        row = self._grid[at]
        unit = row[self._unit]
        numbers = [cell for each in self._columns.of(Meaning.NUMBER) if (cell := row[each]) is not None and cell.text]
        has_unit = unit is not None and bool(unit.text)
        begins = has_unit and unit is not None and unit.row == at
        numbered = any(each.row == at for each in numbers)
        last = self._rows[-1] if self._rows else None
        if begins and last and not numbered and self._goes_on(at, own, last):
            self._collect(at, last)
        elif begins or (numbered and not has_unit):
            fresh = _Row(at, self._section)
            self._rows.append(fresh)
            self._collect(at, fresh)
        elif last is not None:
            if not has_unit and any(each.column not in self._columns.of(Meaning.SECTION) for each in own):
                last.doubts.append(("torn_row", own[0].text[:30]))
            elif has_unit and any(self._columns.labels[each.column].meaning in (*ROLES, Meaning.DEADLINE) for each in own):
                last.doubts.append(("rows_of_one", own[0].text[:30]))
            self._collect(at, last)

    def _goes_on(self, at: int, own: list[Cell], last: _Row) -> bool:
        """Whether a row without a number goes on with the one before, which a page or a blank tore."""
        if not self._columns.of(Meaning.NUMBER) or any(
            (cell := self._grid[at][each]) is not None and cell.row < at and cell.text for each in self._columns.of(Meaning.NUMBER)
        ):
            return False
        before = last.text(self._unit)
        has_roles = any(self._columns.labels[each.column].meaning in (*ROLES, Meaning.DEADLINE) for each in own)
        torn = bool(before) and before[-1] not in "。；;！？"
        if at in self._table.breaks or (at - 1 in self._table.breaks and is_head(self._grid[at - 1], self._answers)):
            if torn or not has_roles:
                if not torn:
                    last.doubts.append(("torn_row", own[0].text[:30]))
                return True
            return False
        if not has_roles:
            last.doubts.append(("torn_row", own[0].text[:30]))
            return True
        return False

    def _collect(self, at: int, into: _Row) -> None:
        for column, cell in enumerate(self._grid[at]):
            if cell is not None and (cell.text or cell.row == at):
                into.take(column, cell)
                meaning = self._columns.labels[column].meaning
                if cell.text and self._account.of(cell.block) is None:
                    self._account.put(cell.block, _KINDS.get(meaning, Class.REMARK))

    def _entries(self) -> None:
        self._above: dict[int, str] = {}
        names: dict[str, Section] = {}
        number = ""
        for row in self._rows:
            number = self._number(row) or number
            section = self._section_of(row, names)
            self._reading.entries.append(self._entry(row, number, section))

    def _number(self, row: _Row) -> str:
        return next((text for each in self._columns.of(Meaning.NUMBER) if (text := row.text(each))), "")

    def _section_of(self, row: _Row, names: dict[str, Section]) -> Section | None:
        heads = [each for each in self._columns.of(Meaning.SECTION) if each != self._unit] + self._outer
        texts = []
        for column in sorted(set(heads)):
            text = row.text(column)
            if text and not DITTO.match(text):
                self._above[column] = text
            texts.append(self._above.get(column, ""))
        base = row.section
        titles = tuple(" ".join(each.split()) for each in texts if each)
        if not titles:
            return base
        path = (*(base.path if base else ()), *titles)
        key = "\n".join(path)
        if key not in names:
            numbered = split_number(titles[-1])
            block = next((cells[0].block for each in reversed(sorted(set(heads))) if (cells := row.texts.get(each))), None)
            names[key] = Section(bare(numbered.number), numbered.rest, path, block)
            self._reading.sections.append(names[key])
        return names[key]

    def _entry(self, row: _Row, number: str, section: Section | None) -> Entry:
        columns = self._columns
        texts = [(each, self._above.get(each, "") if each in self._outer else row.text(each)) for each in self._text_columns]
        title = "\n".join(text for each, text in texts if each < self._unit and text)
        text = "\n".join(text for each, text in texts if each >= self._unit and text)
        assigned = self._assigned(row)
        if not columns.of(*BODIES):
            text, inner = self._roles.bracket(text)
            assigned.add(inner or Assigned())
        lines = (title or text).split("\n")
        if not number and not columns.of(Meaning.NUMBER) and not any(split_number(each).kind for each in lines[1:]):
            numbered = split_number(title or text)
            number = numbered.number
            title, text = (numbered.rest, text) if title else (title, numbered.rest)
        cells = row.texts.get(self._unit) or next(iter(row.texts.values()))
        self._account.put(cells[0].block, Class.ENTRY)
        goals = {columns.labels[each].words or "目标": row.text(each) for each in columns.of(Meaning.GOALS) if row.text(each)}
        points = next((int(found[0]) for each in columns.of(Meaning.POINTS) if (found := re.search(r"\d+", row.text(each)))), None)
        remark = "\n".join(row.text(each) for each in columns.of(Meaning.REMARK) if row.text(each))
        hidden = all(each.block.is_hidden for cells in row.texts.values() for each in cells)
        beside = columns.of(*BODIES, Meaning.DEADLINE, Meaning.GOALS, Meaning.REMARK, Meaning.UNKNOWN)
        shown = [(columns.labels[each].words, self._shown(row, each)) for each in beside]
        return Entry(number, title, text, assigned, cells[0].block, section, goals, remark, points, hidden, lines=[each for each in shown if each[1]])

    def _shown(self, row: _Row, column: int) -> str:
        """What a column says for an entry, 同上 told out."""
        text = row.text(column)
        return self._before.get(column, "") if DITTO.match(text) else "" if is_nothing(text) else text

    def _assigned(self, row: _Row) -> Assigned:
        columns, assigned = self._columns, Assigned()
        for each in row.doubts:
            assigned.doubt(*each)
        for column in columns.of(*BODIES, Meaning.DEADLINE):
            label, text = columns.labels[column], self._said(row, column, assigned)
            if self._is_shared(row, column) and label.meaning in BODIES:
                assigned.doubt("across", text[:40])
            assigned.add(self._read(label, text))
        if not columns.of(*BODIES) and row.section and not assigned:
            self._from_heading(row.section, assigned)
        if columns.of(*ROLES) and not assigned:
            assigned.doubt("blank_roles", next((cells[0].text[:30] for cells in row.texts.values()), ""))
        for kind, words in columns.doubts:
            assigned.doubt(kind, words)
        return assigned

    def _from_heading(self, section: Section, assigned: Assigned) -> None:
        """Where no column names bodies, the heading above the rows may be the body."""
        title = re.sub(r"[（(]\s*(?:共)?\d+\s*(?:项|条|个)?\s*[）)]", "", section.title)
        split = self._roles.book.split(title)
        if split.names and all(is_plain_body(each) for each in split.names):
            assigned.give(Meaning.RESPONSIBLE, split.names)
            if not split.is_sure:
                assigned.doubt("heading_bodies", section.title)
        else:
            assigned.doubt("blank_roles", section.title)

    def _read(self, label: Label, text: str) -> Assigned:
        if label.meaning is Meaning.DEADLINE:
            return Assigned(deadline="" if is_nothing(text) else text)
        if label.meaning is Meaning.LEADERS:
            return Assigned(leaders=[] if is_nothing(text) else [text])
        return Assigned() if is_nothing(text) else self._roles.column(label, text)

    def _said(self, row: _Row, column: int, assigned: Assigned) -> str:
        """The text of a column, 同上 told out."""
        text = row.text(column)
        if DITTO.match(text) or self._is_torn(row, column, text):
            if not text:
                assigned.doubt("page_blank", self._before.get(column, "")[:30])
            return self._before.get(column, "")
        if _OTHER_ROW.match(text):
            assigned.doubt("other_row", text)
        self._before[column] = text
        return text

    def _is_torn(self, row: _Row, column: int, text: str) -> bool:
        """Whether a blank cell is the rest of one that a page tore: it is merged, or the one before the page was."""
        top = max((each for each in self._table.breaks if each <= row.first), default=-1)
        cell = self._grid[row.first][column]
        if text or top < 0 or cell is None or not self._before.get(column):
            return False
        start = top + 1 if is_head(self._grid[top], self._answers) else top
        above = self._grid[top - 1][column]
        return cell.row == start and (cell.rows > 1 or (above is not None and above.rows > 1))

    @staticmethod
    def _is_shared(row: _Row, column: int) -> bool:
        return any(each.columns > 1 for each in row.texts.get(column, []) if each.text)
