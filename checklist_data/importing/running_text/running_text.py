"""Running text of a document, as a whole or beside tables."""

from collections.abc import Sequence

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Block, Document
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.reading import Account, Class, DocumentReading
from checklist_data.importing.running_text.outline import Outliner
from checklist_data.importing.running_text.tree import TreeReader


class RunningText:
    """Reads paragraphs into a reading."""

    def __init__(
        self,
        document: Document,
        answers: Answers,
        roles: RoleReader,
        account: Account,
        reading: DocumentReading,
        *,
        by_subject: bool,
    ) -> None:
        self._document, self._answers, self._by_subject = document, answers, by_subject
        self.roles, self.account, self.reading = roles, account, reading

    def read(self, blocks: Sequence[Block], *, has_table: bool) -> None:
        """Read paragraphs that follow each other. `has_table` is whether they stand beside a table."""
        if not blocks:
            return
        reader = TreeReader(self.roles, self.account, by_subject=self._by_subject)
        root = reader.read(blocks)
        self.reading.notes += reader.notes
        Outliner(self.roles, self._answers, self.account, self.reading).outline(root)
        self._stray(reader.stray, has_table=has_table)

    def _stray(self, blocks: Sequence[Block], *, has_table: bool) -> None:
        """Paragraphs under no heading: before the list they introduce it; behind its first entry they are left over."""
        order = {id(each): at for at, each in enumerate(self._document.parts)}
        first = min((order.get(id(each.block), len(order)) for each in self.reading.entries), default=len(order))
        for block in blocks:
            if self._by_subject or order.get(id(block), 0) > first:
                continue
            if not self.reading.entries or not has_table:
                if self.roles.bracket(block.text)[1] is not None or self.roles.labelled(block.text)[1]:
                    continue
                self.account.put(block, Class.NOTICE)
                self.reading.notice.append(block)
