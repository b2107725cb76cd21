"""Numbered paragraphs under a line that heads notes: no entries, unless they give somebody something to do."""

from collections.abc import Sequence

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.above import Above
from checklist_data.importing.bodies.endings import Endings
from checklist_data.importing.numbering import value
from checklist_data.importing.running_text.beside import LABEL_OF_NOTES, SIGNATURES, next_note
from checklist_data.importing.running_text.numbered_blocks import numbered_of
from checklist_data.importing.running_text.role_lines import RoleLines


class NumberedNotes:
    """Follows the notes of running text."""

    def __init__(self, endings: Endings, lines: RoleLines, above: Above) -> None:
        self._endings, self._lines, self._above = endings, lines, above
        self._head = -1
        """Where the line stands that heads the notes which are being read; -1 where none does."""
        self._beside = 0
        """The number of the note that stands beside that head (注：1. …); 0 where none does."""

    def holds(self, blocks: Sequence[Block], at: int) -> bool:
        """Whether a paragraph heads notes, or is the next of them and gives nobody anything to do."""
        text = blocks[at].text.strip()
        beside = next_note(0, text)
        if beside or LABEL_OF_NOTES.match(text):
            self._head, self._beside = at, beside
            return True
        numbered, place = numbered_of(blocks[at]), at - self._head
        has_place = value(numbered.number) in (None, place + self._beside)
        is_next = self._head >= 0 and (place == 1 or bool(numbered.kind)) and has_place
        if is_next and not self._hands_out(numbered.rest, blocks[at + 1].text.strip() if at + 1 < len(blocks) else ""):
            return True
        self._head = -1
        return False

    def _hands_out(self, text: str, following: str) -> bool:
        """Whether a paragraph, or the line of roles below it, gives somebody something to do."""
        with self._above.looking():
            has_roles = not SIGNATURES.match(following) and self._lines.only_roles(following) is not None
            return has_roles or self._endings.parted(text)[1] is not None
