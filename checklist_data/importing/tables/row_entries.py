"""The entries that the rows of a table make."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import replace

from checklist_data.importing.answers import Answers
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.endings import Endings
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.labels import BODIES, ROLES, Meaning
from checklist_data.importing.numbered_cells import sequence
from checklist_data.importing.numbering import split_number
from checklist_data.importing.reading import Account, Class, DocumentReading, Entry, Section
from checklist_data.importing.tables.given import settle_time
from checklist_data.importing.tables.row import Row, Shape, heading, numbered_words
from checklist_data.importing.tables.row_roles import RowRoles
from checklist_data.importing.tables.row_sections import RowSections

_SHARED_OUT = "分工"
"""What the words of a bracket that assigns a text stand under where the entry is told in lines."""
_CALLED = {Meaning.LEADS: "牵头单位", Meaning.PARTICIPANTS: "配合单位", Meaning.RESPONSIBLE: "责任单位"}
_OF_PARTS = {"brackets", "chinese-brackets", "circle"}
"""Kinds of numbers that parts of a task have, one a row but for a row that holds several: （1）, ①."""


class EntryMaker:
    """Makes entries of rows."""

    def __init__(
        self, roles: RoleReader, answers: Answers, account: Account, reading: DocumentReading, shape: Shape
    ) -> None:
        self._answers, self._account, self._reading, self._shape = answers, account, reading, shape
        self._endings = Endings(roles)
        self._columns, self._text_columns, self._unit = shape.columns, shape.texts, shape.unit
        self._bodies = RowRoles(roles, answers, shape)
        self._sections = RowSections(reading, shape)
        self._is_by_part = False

    def make(self, rows: Sequence[Row]) -> None:
        """Make the entries of all rows, in their order."""
        numbered = [split_number(each.text(self._unit)).kind in _OF_PARTS for each in rows]
        self._is_by_part = sum(numbered) > max(1, 0.9 * len(rows))
        number = ""
        for row in rows:
            number = self._number(row) or number
            self._reading.entries += self._parted(self._entry(row, number, self._sections.of(row)))
        self._bodies.leave()

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

    def _entry(self, row: Row, number: str, section: Section | None) -> Entry:
        title, text = self._words(row)
        assigned = self._bodies.assigned(row)
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
        outer = self._shape.outer
        texts = [(at, self._sections.above(at) if at in outer else row.whole(at)) for at in self._text_columns]
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
        lines = [(self._bodies.head(row, each), text) for each in columns if (text := self._bodies.shown(row, each))]
        return list(dict.fromkeys(lines))

    def _without_column(self, row: Row, assigned: Assigned) -> Iterator[tuple[str, str]]:
        """The roles that no column holds: those of marks, and those that a row above gives."""
        marked = {self._columns.labels[at].words for at in self._columns.of(Meaning.MARK)}
        given = set(row.given.named) if row.given is not None else set()
        for meaning in ROLES:
            if names := [each for each in getattr(assigned, meaning.value) if each in marked | given]:
                yield _CALLED[meaning], "、".join(names)
