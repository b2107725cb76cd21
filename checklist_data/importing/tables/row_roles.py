"""Who has to do what a row of a table tells, and by when."""

import re

from checklist_data.importing.answers import Answers
from checklist_data.importing.bodies.above import DITTO
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.names import is_nothing, is_plain_body
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.labels import BODIES, ROLES, Label, Meaning
from checklist_data.importing.numbered_cells import grouped
from checklist_data.importing.numbering import split_number
from checklist_data.importing.reading import Section
from checklist_data.importing.running_text.body_headings import bodies_of
from checklist_data.importing.tables.columns import distinct, is_head
from checklist_data.importing.tables.given import add_column, hand_down
from checklist_data.importing.tables.matrix import of_mark
from checklist_data.importing.tables.row import Row, Shape

_OF_ALL = "责任单位"
"""What the bodies of a cell over columns of several roles are called."""
_OTHER_ROW = re.compile(r"^[（(]?(?:同|见|参照)(?:第|序号|上述|任务)?.{0,8}(?:项|条|行|\d)[）)]?$")


class RowRoles:
    """Reads the bodies and the times of the rows of one table, in their order: 同上 is what the row before has."""

    def __init__(self, roles: RoleReader, answers: Answers, shape: Shape) -> None:
        self._roles, self._answers = roles, answers
        self._columns, self._table, self._grid, self._over = shape.columns, shape.table, shape.grid, shape.over
        self._merged = {each.column for each in shape.table.cells if each.rows > 1 and each.text}
        self._before: dict[int, str] = {}

    def leave(self) -> None:
        """Leave to the table that goes on on the next page what the last rows have."""
        self._over |= {self._columns.labels[at].words: text for at, text in self._before.items()}

    def assigned(self, row: Row) -> Assigned:
        """What the columns, the marks and the headings of a row assign; asked where that is in doubt."""
        columns, assigned = self._columns, Assigned()
        for each in row.doubts:
            assigned.doubt(*each)
        for column in columns.of(*BODIES, Meaning.DEADLINE):
            self._take_column(row, column, assigned)
        for column in columns.of(Meaning.MARK):
            self._take_mark(columns.labels[column].words, row.text(column), assigned)
        hand_down(row.given, assigned)
        if row.section:
            self._take_heading(row.section, assigned)
        if columns.of(*ROLES, Meaning.MARK) and not assigned:
            assigned.doubt("blank_roles", next((cells[0].text[:30] for cells in row.texts.values()), ""))
        for kind, words in columns.doubts:
            assigned.doubt(kind, words)
        return assigned

    def head(self, row: Row, column: int) -> str:
        """The head beside which a column is told; a cell over columns of several roles stands under none of them."""
        words = self._columns.labels[column].words
        is_own = not self._is_shared(row, column) or self._of_shared(row, column) is self._columns.labels[column]
        return words if is_own else _OF_ALL

    def shown(self, row: Row, column: int) -> str:
        """What a column says for an entry, 同上 told out."""
        text = row.text(column)
        return self._before.get(column, "") if DITTO.match(text) else "" if is_nothing(text) else text

    def _take_column(self, row: Row, column: int, assigned: Assigned) -> None:
        """Add what a column of bodies or of times says; asked where its cell is merged or its parts are numbered."""
        label, text = self._columns.labels[column], self._said(row, column, assigned)
        if self._is_shared(row, column) and text:
            assigned.doubt("across", text[:40])
            label = self._of_shared(row, column)
        if len(parts := grouped(text)) > 1:
            assigned.doubt("numbered_cell", text[:40])
            text = text if label.meaning is Meaning.DEADLINE else "；".join(each.text for each in parts)
        add_column(assigned, self._read(label, text))

    def _take_mark(self, body: str, mark: str, assigned: Assigned) -> None:
        """Give the body that heads a column the role of the mark below it."""
        if is_nothing(mark):
            return
        named = of_mark(mark, self._roles.legend, self._answers)
        meaning = named.meaning if named.meaning in ROLES else Meaning.RESPONSIBLE
        assigned.give(meaning, [body])
        assigned.printed.setdefault(meaning.value, []).append(body)
        if named.meaning not in ROLES or not named.is_sure:
            assigned.doubt("label", named.words)

    def _take_heading(self, section: Section, assigned: Assigned) -> None:
        """Add whom the heading over a row names: beside those of its columns, or where there are none."""
        if self._columns.of(*BODIES):
            self._beside_heading(section, assigned)
        elif not self._columns.of(Meaning.MARK) and not assigned:
            self._from_heading(section, assigned)

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

    def _beside_heading(self, section: Section, assigned: Assigned) -> None:
        """Where a column names bodies, those that the heading is called after count too; asked."""
        bodied = bodies_of(split_number(section.title).rest, self._roles)
        names = bodied.names if bodied is not None and all(map(is_plain_body, bodied.names)) else ()
        more = [each for each in names if each not in assigned.named]
        if more:
            assigned.give(Meaning.RESPONSIBLE, more)
            assigned.doubt("heading_and_own", section.title)

    def _read(self, label: Label, text: str) -> Assigned:
        if label.meaning is Meaning.DEADLINE:
            return Assigned(deadline="" if is_nothing(text) else text.removeprefix("均为"))
        if label.meaning is Meaning.LEADERS:
            return Assigned(leaders=[] if is_nothing(text) else [text])
        return Assigned() if is_nothing(text) else self._roles.column(label, text)

    def _said(self, row: Row, column: int, assigned: Assigned) -> str:
        """The text of a column, 同上 told out."""
        text = row.text(column)
        if DITTO.match(text) or self._is_torn(row, column, text):
            if not text:
                assigned.doubt("page_blank", self._before.get(column, "")[:30])
            elif column not in self._before and (above := self._over.get(self._columns.labels[column].words)):
                assigned.doubt("ditto", f"{text}：{above}"[:40])
                self._before[column] = above
            return self._before.get(column, "")
        if _OTHER_ROW.match(text):
            assigned.doubt("other_row", text)
        self._before[column] = text
        return text

    def _is_torn(self, row: Row, column: int, text: str) -> bool:
        """Whether a blank cell is the rest of one that a page tore: it is merged, or the one before the page was."""
        top = max((each for each in self._table.breaks if each <= row.first), default=-1)
        cell = self._grid[row.first][column]
        if text or top < 0 or cell is None or not self._before.get(column):
            return False
        start = top + self._heads_at(top)
        above = self._grid[top - 1][column]
        is_merged = cell.rows > 1 or (above is not None and above.rows > 1) or column in self._merged
        return cell.row == start and is_merged

    def _heads_at(self, top: int) -> int:
        """How many rows at the top of a page are the head of the table, printed again."""
        heads = [[each.text for each in distinct(row)] for row in self._grid[: self._columns.head[1]]]
        for start in range(len(heads)):
            rows = heads[start:]
            if [[each.text for each in distinct(row)] for row in self._grid[top : top + len(rows)]] == rows:
                return len(rows)
        return int(is_head(self._grid[top], self._answers))

    @staticmethod
    def _is_shared(row: Row, column: int) -> bool:
        return any(each.columns > 1 for each in row.texts.get(column, []) if each.text)

    def _of_shared(self, row: Row, column: int) -> Label:
        """What a cell over several columns is read as: who would lead and take part at once is responsible."""
        own = self._columns.labels[column]
        wide = [range(each.column, each.column + each.columns) for each in row.texts[column] if each.columns > 1]
        over = {self._columns.labels[at].meaning for each in wide for at in each if at < len(self._columns.labels)}
        has_bodies, is_both = over & set(ROLES), {Meaning.LEADS, Meaning.PARTICIPANTS} <= over
        if self._answers.to("across") == "all" or not (has_bodies and (is_both or own.meaning not in ROLES)):
            return own
        return Label(own.words, Meaning.RESPONSIBLE, own.is_sure)
