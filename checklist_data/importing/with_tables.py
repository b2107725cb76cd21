"""Documents with tables: each table in its place, and what the paragraphs over and between them are."""

import re
from collections.abc import Sequence

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Block, Document, Table
from checklist_data.importing.bodies.prose import Prose
from checklist_data.importing.labels import Meaning
from checklist_data.importing.learning import Learner
from checklist_data.importing.numbering import bare, split_number
from checklist_data.importing.reading import Class, Section
from checklist_data.importing.running_text.beside import NOTE, SIGNATURES, SIGNED, may_head, next_note
from checklist_data.importing.running_text.letters import is_annex_mark
from checklist_data.importing.running_text.running_text import RunningText
from checklist_data.importing.tables.columns import Columns, Grid, distinct
from checklist_data.importing.tables.rows import Given, TableReader

_HEADING = re.compile(r".{0,39}[^。；;：:]", re.DOTALL)
_COLON = re.compile("[：:]")
_INTRODUCES = re.compile(r"(?:以下|下列|如下|下表).*[：:]$")
_LONGEST_TITLE, _SHORTEST_TITLE = 80, 6
_FEWEST = 2
"""Paragraphs that hand out work, by which a list before the first table is told from a letter."""


class WithTables:
    """Reads tables, and hands the paragraphs beside them to whom they belong."""

    def __init__(self, document: Document, answers: Answers, learner: Learner, text: RunningText) -> None:
        self._document, self._answers, self._learner, self._text = document, answers, learner, text
        self._roles, self._account, self._reading = text.roles, text.account, text.reading
        self._prose = Prose(text.roles)
        self._section: Section | None = None

    def read(self, parts: Sequence[Block | Table], columns: dict[int, Columns], begin: int) -> None:
        """Tables in their order; the paragraphs between them are headings, notes, or text with entries of its own."""
        reader = TableReader(self._roles, self._answers, self._account, self._reading)
        waiting: list[Block] = []
        seen, first = 0, True
        last: Columns | None = None
        for part in parts:
            if isinstance(part, Block):
                seen += 1
                if seen > begin:
                    waiting.append(part)
                continue
            found = columns.get(id(part)) or self._same(part, last)
            if found is None:
                continue
            grid = part.grid()
            if part.is_unruled:
                found.doubts.append(("unruled", " | ".join(each.text for each in distinct(grid[found.first]))[:60]))
            self._over(part, grid, found)
            given = self._given_above(waiting)
            self._between(waiting[:-1] if given[0] else waiting, is_first=first)
            waiting, first, last = [], False, found
            reader.read(part, grid, found, self._section, given)
        self._between(waiting, is_first=False, is_last=True)

    def _given_above(self, blocks: Sequence[Block]) -> Given:
        """Whom the line right above a table names for all of it (以下任务由区民政局牵头，各镇街配合：)."""
        text = blocks[-1].text.strip() if blocks else ""
        found = self._prose.sentence(text.rstrip("：:")) if _INTRODUCES.search(text) else None
        if found is None:
            return None, ""
        self._account.put(blocks[-1], Class.ROLE)
        return found, text

    @staticmethod
    def _same(table: Table, last: Columns | None) -> Columns | None:
        """A table without a head of its own that goes on with the one before."""
        if last is None or table.width != len(last.labels):
            return None
        first = [each.text if each is not None else "" for each in table.grid()[0]]
        if not all(
            re.fullmatch(r"[（(]?[\d一二三四五六七八九十]*[）)]?[.．、]?", first[at]) for at in last.of(Meaning.NUMBER)
        ):
            return None
        if not last.of(Meaning.NUMBER) and all(len(each) <= 8 for each in first):
            return None
        return Columns(last.labels, 0, (0, 0), last.upper, [*last.doubts, ("goes_on", first[-1])])

    def _over(self, table: Table, grid: Grid, columns: Columns) -> None:
        """Rows over the head of a table: its title, and what stands beside it."""
        cells = dict.fromkeys(each for row in grid[: columns.head[0]] for each in distinct(row))
        lines = [each for each in cells if not is_annex_mark(each.text)]
        for cell in cells:
            into = Class.TITLE if cell in lines[:1] and len(cell.text) <= _LONGEST_TITLE else Class.NOTICE
            self._account.put(cell.block, into)
            if into is Class.TITLE and not self._reading.title:
                self._reading.title = cell.text
        sheets = [each for each in self._document.parts if isinstance(each, Table) and each.name]
        if table.name and len(sheets) > 1:
            self._on_sheet(table.name, sheets)

    def _on_sheet(self, name: str, sheets: Sequence[Table]) -> None:
        """Open the section of one of several sheets; what the titles of all begin with is that of the list."""
        self._section = Section("", name, (name,))
        self._reading.sections.append(self._section)
        common = _shared_beginning([each.cells[0].text for each in sheets if each.cells and each.cells[0].columns > 1])
        self._reading.title = common if len(common) >= _SHORTEST_TITLE else self._reading.title

    def _between(self, blocks: Sequence[Block], *, is_first: bool, is_last: bool = False) -> None:
        if not blocks:
            return
        if end := self._end_of_list(blocks, is_first=is_first, is_last=is_last):
            self._text.read(blocks[:end], has_table=not is_first)
            blocks = blocks[end:]
        note = 0
        for at, block in enumerate(blocks):
            following = blocks[at + 1].text.strip() if at + 1 < len(blocks) else ""
            note = next_note(note, block.text.strip())
            if note > 1:
                self._account.put(block, Class.NOTE)
                self._reading.notes.append(block.text.strip())
                continue
            if SIGNED.match(following) and self._learner.names_body(block):
                self._account.put(block, Class.NOTICE)
                continue
            self._one_between(block, is_first=is_first, may_head=not is_last and at >= len(blocks) - 3)

    def _end_of_list(self, blocks: Sequence[Block], *, is_first: bool, is_last: bool) -> int:
        """How many of the paragraphs beside a table are entries and what they stand under; 0 where none is.

        Those before the first table are a letter, unless several of them, under numbers, hand out work.
        """
        kinds = [split_number(each.text, each.number).kind for each in blocks]
        told = [at for at, each in enumerate(blocks) if self._hands_out(each.text)]
        if not told or (is_first and (len(told) < _FEWEST or not any(kinds[: told[0] + 1]))):
            return 0
        own = next((each for each in reversed(kinds[: told[-1] + 1]) if each), "")
        behind = range(len(blocks) if is_last else told[-1] + 1, len(blocks))
        return next((at for at in behind if self._heads_table(blocks[at], kinds[at], own)), len(blocks))

    def _hands_out(self, text: str) -> bool:
        with self._roles.above.looking():
            return bool(self._roles.bracket(text)[1] or self._roles.labelled(text)[1])

    @staticmethod
    def _heads_table(block: Block, kind: str, own: str) -> bool:
        """Whether a paragraph behind entries, whose numbers are of a kind, belongs to the table below."""
        return kind != own if kind else may_head(block.text.strip())

    def _one_between(self, block: Block, *, is_first: bool, may_head: bool) -> None:
        text = block.text.strip()
        if NOTE.match(text):
            self._account.put(block, Class.NOTE)
            self._reading.notes.append(text)
        elif SIGNED.match(text) or (SIGNATURES.match(text) and len(_COLON.findall(text)) > 1):
            self._account.put(block, Class.NOTICE)
        elif may_head and _HEADING.fullmatch(text) and (not is_first or split_number(text, block.number).kind):
            self._head(block, text)
        elif is_first:
            self._account.put(block, Class.NOTICE)
            self._reading.notice.append(block)

    def _head(self, block: Block, text: str) -> None:
        numbered = split_number(text, block.number)
        above = self._section.path if self._section else ()
        kinds = [split_number(each).kind for each in above]
        path = above[: kinds.index(numbered.kind)] if numbered.kind in kinds else above if numbered.kind else ()
        self._section = Section(bare(numbered.number), numbered.rest, (*path, block.printed), block)
        self._reading.sections.append(self._section)
        self._account.put(block, Class.SECTION)


def _shared_beginning(titles: Sequence[str]) -> str:
    """What all titles of the sheets begin with."""
    if len(titles) < 2:
        return ""
    same = 0
    for letters in zip(*titles, strict=False):
        if len(set(letters)) > 1:
            break
        same += 1
    return titles[0][:same].rstrip("—-－_（( ：:")
