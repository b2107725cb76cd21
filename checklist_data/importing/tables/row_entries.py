"""The entries that the rows of a table make."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import replace

from checklist_data.importing.answers import Answers
from checklist_data.importing.bodies.above import DITTO
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.endings import Endings
from checklist_data.importing.bodies.names import is_nothing, is_plain_body
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.labels import BODIES, ROLES, Label, Meaning
from checklist_data.importing.numbered_cells import grouped, sequence
from checklist_data.importing.numbering import bare, split_number
from checklist_data.importing.reading import Account, Class, DocumentReading, Entry, Section
from checklist_data.importing.running_text.body_headings import bodies_of
from checklist_data.importing.tables.columns import distinct, is_head
from checklist_data.importing.tables.given import add_column, hand_down, settle_time
from checklist_data.importing.tables.matrix import of_mark
from checklist_data.importing.tables.row import Row, Shape, heading, numbered_words

_SHARED_OUT = "分工"
"""What the words of a bracket that assigns a text stand under where the entry is told in lines."""
_OF_ALL = "责任单位"
"""What the bodies of a cell over columns of several roles are called."""
_CALLED = {Meaning.LEADS: "牵头单位", Meaning.PARTICIPANTS: "配合单位", Meaning.RESPONSIBLE: "责任单位"}
_OTHER_ROW = re.compile(r"^[（(]?(?:同|见|参照)(?:第|序号|上述|任务)?.{0,8}(?:项|条|行|\d)[）)]?$")

_OF_PARTS = {"brackets", "chinese-brackets", "circle"}
"""Kinds of numbers that parts of a task have, one a row but for a row that holds several: （1）, ①."""


class EntryMaker:
    """Makes entries of rows."""

    def __init__(
        self, roles: RoleReader, answers: Answers, account: Account, reading: DocumentReading, shape: Shape
    ) -> None:
        self._roles, self._answers, self._account, self._reading, self._shape = roles, answers, account, reading, shape
        self._endings = Endings(roles)
        self._columns, self._table, self._grid = shape.columns, shape.table, shape.grid
        self._text_columns, self._unit, self._outer = shape.texts, shape.unit, shape.outer
        self._merged = {each.column for each in shape.table.cells if each.rows > 1 and each.text}
        self._is_by_part = False
        self._before: dict[int, str] = {}
        self._over = shape.over
        self._above: dict[int, str] = {}

    def make(self, rows: Sequence[Row]) -> None:
        """Make the entries of all rows, in their order."""
        numbered = [split_number(each.text(self._unit)).kind in _OF_PARTS for each in rows]
        self._is_by_part = sum(numbered) > max(1, 0.9 * len(rows))
        names: dict[str, Section] = {}
        number = ""
        for row in rows:
            number = self._number(row) or number
            self._reading.entries += self._parted(self._entry(row, number, self._section_of(row, names)))
        self._over |= {self._columns.labels[at].words: text for at, text in self._before.items()}

    def _parted(self, entry: Entry) -> list[Entry]:
        """An entry, or one for each number within its cell where a person said so; asked."""
        parts = sequence(entry.text)
        if not parts or not entry.text.startswith(parts[0].mark):
            return [entry]
        answer = self._answers.to("cell_parts")
        entry.assigned.doubts += [] if answer else [("cell_parts", entry.text[:40])]
        if answer == "one" or (answer != "each" and not self._is_by_part and (entry.title or not self._is_by_body())):
            return [entry]
        return [replace(entry, number=each.mark, text=each.text, assigned=deepcopy(entry.assigned)) for each in parts]

    def _is_by_body(self) -> bool:
        """Whether a row holds all that a body does: bodies stand before the work, and no number does."""
        bodies = self._columns.of(*ROLES)
        return bool(bodies) and max(bodies) < self._unit and not self._columns.of(Meaning.NUMBER)

    def _number(self, row: Row) -> str:
        return next((text for each in self._columns.of(Meaning.NUMBER) if (text := row.text(each))), "")

    def _section_of(self, row: Row, names: dict[str, Section]) -> Section | None:
        heads = [each for each in self._columns.of(Meaning.SECTION) if each != self._unit] + self._outer
        texts = []
        for column in sorted(set(heads)):
            text = row.text(column)
            if text and not DITTO.match(text) and text != self._above.get(column):
                self._above = {each: above for each, above in self._above.items() if each < column} | {column: text}
            texts.append(self._above.get(column, ""))
        base = row.section
        titles = tuple(" ".join(each.split()) for each in texts if each)
        if not titles:
            return base
        path = (*(base.path if base else ()), *titles)
        key = "\n".join(path)
        if key not in names:
            numbered = split_number(titles[-1])
            block = next(
                (cells[0].block for each in sorted(set(heads), reverse=True) if (cells := row.texts.get(each))), None
            )
            names[key] = Section(bare(numbered.number), numbered.rest, path, block)
            self._reading.sections.append(names[key])
        return names[key]

    def _entry(self, row: Row, number: str, section: Section | None) -> Entry:
        title, text = self._words(row)
        assigned = self._assigned(row)
        text, bracket = self._read_bracket(text, assigned)
        if not number and not self._columns.of(Meaning.NUMBER):
            number, title, text = numbered_words(title, text)
        first = (row.texts.get(self._unit) or next(iter(row.texts.values())))[0].block
        self._account.put(first, Class.ENTRY)
        entry = Entry(number, title, text, assigned, first, section, self._goals(row), self._remark(row))
        entry.points = self._points(row)
        entry.is_hidden = all(each.block.is_hidden for cells in row.texts.values() for each in cells)
        told = [(_SHARED_OUT, bracket)] if bracket else []
        entry.lines = [*self._beside(row), *self._without_column(row, assigned), *told]
        return entry

    def _read_bracket(self, text: str, assigned: Assigned) -> tuple[str, str]:
        """A text without the bracket that assigns it, and what that holds.

        Beside a column of bodies that has some, what it says is asked.
        """
        rest, inner = self._endings.parted(text)
        if inner is None or (not inner and self._columns.of(*ROLES)):
            return text, ""
        if assigned:
            assigned.doubt("unread", text[len(rest) :][:40])
            return text, ""
        assigned.doubts = [each for each in assigned.doubts if each[0] != "blank_roles"]
        settle_time(assigned, inner, is_measure=bool(split_number(text).kind))
        assigned.add(inner)
        return rest, text[len(rest) :].strip().strip("（）()【】〔〕[]")

    def _words(self, row: Row) -> tuple[str, str]:
        """The title and the text: the columns before that of the entries, and the others."""
        texts = [
            (each, self._above.get(each, "") if each in self._outer else row.whole(each)) for each in self._text_columns
        ]
        title = "\n".join(heading(text) for each, text in texts if each < self._unit and text)
        return title, "\n".join(text for each, text in texts if each >= self._unit and text)

    def _goals(self, row: Row) -> dict[str, str]:
        labels = self._columns.labels
        return {
            labels[each].words or "目标": text for each in self._columns.of(Meaning.GOALS) if (text := row.text(each))
        }

    def _points(self, row: Row) -> int | None:
        found = (re.search(r"\d+", row.text(each)) for each in self._columns.of(Meaning.POINTS))
        return next((int(each[0]) for each in found if each), None)

    def _remark(self, row: Row) -> str:
        return "\n".join(text for each in self._columns.of(Meaning.REMARK) if (text := row.text(each)))

    def _beside(self, row: Row) -> list[tuple[str, str]]:
        """The heads of the columns beside the text, with what they say."""
        columns = self._columns.of(*BODIES, Meaning.DEADLINE, Meaning.GOALS, Meaning.REMARK, Meaning.UNKNOWN)
        lines = [(self._head(row, each), text) for each in columns if (text := self._shown(row, each))]
        return list(dict.fromkeys(lines))

    def _without_column(self, row: Row, assigned: Assigned) -> Iterator[tuple[str, str]]:
        """The roles that no column holds: those of marks, and those that a row above gives."""
        marked = {self._columns.labels[at].words for at in self._columns.of(Meaning.MARK)}
        given = set(row.given.named) if row.given is not None else set()
        for meaning in ROLES:
            if names := [each for each in getattr(assigned, meaning.value) if each in marked | given]:
                yield _CALLED[meaning], "、".join(names)

    def _head(self, row: Row, column: int) -> str:
        """The head beside which a column is told; a cell over columns of several roles stands under none of them."""
        words = self._columns.labels[column].words
        is_own = not self._is_shared(row, column) or self._of_shared(row, column) is self._columns.labels[column]
        return words if is_own else _OF_ALL

    def _shown(self, row: Row, column: int) -> str:
        """What a column says for an entry, 同上 told out."""
        text = row.text(column)
        return self._before.get(column, "") if DITTO.match(text) else "" if is_nothing(text) else text

    def _assigned(self, row: Row) -> Assigned:
        columns, assigned = self._columns, Assigned()
        for each in row.doubts:
            assigned.doubt(*each)
        for column in columns.of(*BODIES, Meaning.DEADLINE):
            self._take_column(row, column, assigned)
        for column in columns.of(Meaning.MARK):
            self._take_mark(columns.labels[column].words, row.text(column), assigned)
        hand_down(row.given, assigned)
        if not columns.of(*BODIES, Meaning.MARK) and row.section and not assigned:
            self._from_heading(row.section, assigned)
        if columns.of(*BODIES) and row.section:
            self._beside_heading(row.section, assigned)
        if columns.of(*ROLES, Meaning.MARK) and not assigned:
            assigned.doubt("blank_roles", next((cells[0].text[:30] for cells in row.texts.values()), ""))
        for kind, words in columns.doubts:
            assigned.doubt(kind, words)
        return assigned

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
