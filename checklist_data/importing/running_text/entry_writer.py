"""Nodes of a tree written down as sections and entries, with every block in its class."""

import re
from collections.abc import Iterator, Sequence

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.numbering import bare
from checklist_data.importing.reading import Account, Class, DocumentReading, Entry, Section
from checklist_data.importing.running_text.nodes import Node

_UNREAD = re.compile(
    r"(?:牵头|责任|配合|参与|协办|主办)(?:单位|部门)\s*[：:].{0,20}|[（(〔\[【][^（）()]{2,40}(?:牵头|负责|配合|落实)[）)〕\]】]?"
    r"|^[^：:。；;，,]{2,40}[：:]|(?:[区市县省州镇乡]|^)[\u4e00-\u9fff]{2,10}(?:局|委|办|部|大队|中心|公司|分局)(?:牵头|负责|配合|、|会同)|由.{2,20}(?:牵头|负责)",
    re.MULTILINE,
)
"""Words that assign bodies and that nothing has read."""
_TITLE_LENGTH = 30


class EntryWriter:
    """Puts nodes into a reading."""

    def __init__(self, account: Account, reading: DocumentReading) -> None:
        self._account, self.reading = account, reading

    def section(self, node: Node, path: tuple[str, ...]) -> Section:
        """Write a node down as a heading. `path` is the headings above it."""
        section = Section(bare(node.number), node.text, (*path, f"{node.number}{node.text}"), node.block, node.points)
        self.reading.sections.append(section)
        if node.block:
            self._account.put(node.block, Class.SECTION)
        return section

    def notes(self, node: Node) -> None:
        """Put the paragraphs of a node among the notes."""
        for block, text in node.paragraphs:
            self.reading.notes.append(text)
            self._account.put(block, Class.NOTE)

    def aside(self, node: Node) -> None:
        """Put a node with all that is under it aside, as an explanation that is no task."""
        for each in node.walk():
            for block in filter(None, [each.block, *(block for block, _ in each.paragraphs), *each.role_lines]):
                self._account.put(block, Class.NOTE)

    def entry(self, node: Node, section: Section | None, doubts: Sequence[tuple[str, str]] = ()) -> None:
        """Write a node down as an entry, with what stands under it as its text."""
        self._write(node, section, [*(text for _, text in node.paragraphs), *_texts(node.children)], doubts)
        for part in node.walk():
            for block in (part.block, *(block for block, _ in part.paragraphs)):
                if block is not None and block is not node.block:
                    self._account.put(block, Class.TEXT)

    def entry_alone(self, node: Node, section: Section | None, doubts: Sequence[tuple[str, str]] = ()) -> None:
        """Write a node down as an entry without what is numbered under it."""
        self._write(node, section, [text for _, text in node.paragraphs], doubts)
        for block, _ in node.paragraphs:
            self._account.put(block, Class.TEXT)

    def _write(
        self, node: Node, section: Section | None, below: Sequence[str], doubts: Sequence[tuple[str, str]]
    ) -> None:
        title, text = (node.text, "\n".join(below)) if below else _parted(node.text)
        assigned = Assigned() if node.assigned is None else node.assigned
        for each in doubts:
            assigned.doubt(*each)
        unread = _UNREAD.search(f"{title}\n{text}")
        if unread and not assigned:
            assigned.doubt("unread", unread[0])
        assert node.block is not None
        self._account.put(node.block, Class.ENTRY)
        entry = Entry(node.number, title, text, assigned, node.block, section, points=node.points)
        entry.is_hidden, entry.opening = node.block.is_hidden, node.opening
        self.reading.entries.append(entry)


def _texts(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        yield f"{node.number}{node.text}"
        yield from (text for _, text in node.paragraphs)
        yield from _texts(node.children)


def _parted(text: str) -> tuple[str, str]:
    """A title that ends in a full stop, and the text behind it."""
    found = re.match(rf"([^。；;！？\n]{{2,{_TITLE_LENGTH}}}[。：:])(?=.{{4,}})", text)
    return (found[1], text[found.end() :].strip()) if found and "：" not in found[1] else ("", text)
