"""What a document teaches before it is read: names that stand by themselves, what marks and columns mean."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Block, Document, Table
from checklist_data.importing.bodies.marks import legend_of, without_marks
from checklist_data.importing.bodies.names import is_nothing, is_plain_body
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.bodies.semicolons import stated
from checklist_data.importing.labels import ROLES, Meaning
from checklist_data.importing.numbering import split_number
from checklist_data.importing.reading import DocumentReading
from checklist_data.importing.running_text.beside import SIGNED
from checklist_data.importing.tables.columns import Columns, Grid
from checklist_data.importing.tables.finding import find_columns, told_by_place
from checklist_data.importing.tables.headless import guess_columns
from checklist_data.importing.tables.matrix import find_matrix


class Learner:
    """Looks through a document for what its reader has to know."""

    def __init__(self, document: Document, answers: Answers, roles: RoleReader, reading: DocumentReading) -> None:
        self._document, self._answers, self._roles, self._reading = document, answers, roles, reading
        self._book = roles.book

    def find_columns(self, table: Table, grid: Grid, *, under_body: bool = False) -> Columns | None:
        """The columns of a table; None where it is no list. `under_body` is whether a body is named above it."""
        if table.meanings:
            return told_by_place(table)
        if (found := find_matrix(grid, self._answers)) is not None:
            below = (row[at] for row in grid[found.first :] for at in found.of(Meaning.MARK))
            marks = {
                each.text for each in below if each is not None and each.columns == 1 and not is_nothing(each.text)
            }
            if self._roles.legend.keys() >= marks:
                self._reading.rules += [each.text for each in self._document.blocks() if legend_of([each.text])]
            return found
        return find_columns(grid, self._answers, self._book, under_body=under_body) or guess_columns(grid, self._book)

    def names_body(self, part: Block | Table) -> bool:
        """Whether a paragraph is the name of bodies and nothing else."""
        if isinstance(part, Table) or len(part.text) > 40:
            return False
        split = self._book.split(split_number(part.text, part.number).rest)
        return split.is_sure and all(map(is_plain_body, split.names))

    def learn(self, parts: Sequence[Block | Table]) -> None:
        """Collect the names that stand by themselves, for reading those that do not, and what marks mean."""
        texts = [each.text for each in self._document.blocks()]
        self._roles.halves, self._roles.legend = stated(texts), legend_of(texts)
        self._book.issuers.learn(_issuers(parts))
        halved = 0
        for part in parts:
            if isinstance(part, Block):
                _, found = self._roles.labelled(part.text)
                texts = [text for each in ROLES if found for text in found.printed.get(each.value, [])]
                _, bracket = self._roles.bracket(part.text)
                halved += bool(bracket and "semicolon" in dict(bracket.doubts))
                if bracket and not bracket.doubts:
                    self._book.learn_names([*bracket.leads, *bracket.responsible, *bracket.participants])
            else:
                texts = self._column_texts(part)
            for text in texts:
                self._book.learn(without_marks(text, self._roles.legend))
        self._roles.halves = replace(self._roles.halves, is_usual=halved > 0)
        self._roles.above.forget()

    def _column_texts(self, table: Table) -> list[str]:
        found = self.find_columns(table, table.grid())
        if found is None or not found.head[1]:
            return []
        bodies = found.of(*ROLES)
        return [each.text for each in table.cells if each.column in bodies and each.row >= found.first]


def _issuers(parts: Sequence[Block | Table]) -> Iterator[str]:
    """Who has issued a document, by the line over its title (某局文件) and by the line over the date at its end."""
    blocks = [each for each in parts if isinstance(each, Block)]
    yield from (each.text.strip().removesuffix("文件") for each in blocks if each.text.strip().endswith("文件"))
    yield from (each.text.strip() for each, after in pairwise(blocks) if SIGNED.match(after.text.strip()))
