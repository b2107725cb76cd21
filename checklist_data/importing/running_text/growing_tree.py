"""The tree of running text while it grows: which nodes are open, and what is put into them."""

import re
from collections.abc import Callable, Iterable

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.endings import Endings
from checklist_data.importing.numbering import Numbered, value
from checklist_data.importing.reading import Account, Class
from checklist_data.importing.running_text.nodes import HEADING, PLAIN, Node
from checklist_data.importing.running_text.numbered_blocks import lost_number

_POINTS = re.compile(r"[（(]\s*(?:共|计|满分)?\s*(\d{1,4})\s*分\s*[）)]\s*[：:]?$")


class GrowingTree:
    """A root, and the nodes from it down to the one that is read."""

    def __init__(self, endings: Endings, account: Account) -> None:
        """Begin with the root alone."""
        self._endings, self._account = endings, account
        self.root = Node("", "", "")
        self._open: list[Node] = [self.root]

    @property
    def current(self) -> Node:
        """The node that is read."""
        return self._open[-1]

    @property
    def is_at_root(self) -> bool:
        """Whether nothing is open."""
        return self.current is self.root

    def has_open(self, kind: str) -> bool:
        """Whether a node of this kind is open."""
        return any(each.kind == kind for each in self._open)

    def place_of(self, is_meant: Callable[[Node], bool]) -> int:
        """The place of the lowest open node that is meant; 0 where none is."""
        return next((at for at in range(len(self._open) - 1, 0, -1) if is_meant(self._open[at])), 0)

    def owner_of(self, kind: str) -> Node:
        """Whose roles a line tells with a number of this kind: those of the node above its number."""
        at = self.place_of(lambda each: each.kind == kind)
        return self._open[at - 1] if at else self.current

    def close_below(self, place: int) -> None:
        """Close what is open below a place."""
        del self._open[place + 1 :]

    def close_current(self) -> None:
        """Close the node that is read."""
        self._open.pop()

    def close_for_heading(self, kind: str) -> None:
        """Close what a heading ends that stands before a number of this kind."""
        for at, node in enumerate(self._open):
            if node.kind in (kind, HEADING) and node.kind:
                del self._open[at:]
                return

    def grow(self, kind: str, numbered: Numbered, block: Block) -> None:
        """Open a node beside the others of its kind, else under the one that is read."""
        self._close_unnumbered(kind, numbered)
        if at := self.place_of_first(kind):
            del self._open[at:]
        text, assigned = self._endings.parted(numbered.rest)
        points = _POINTS.search(text)
        text = text[: points.start()].strip() if points else text
        node = Node(kind, numbered.number, text, block, self.current, assigned=assigned, roles_first=bool(assigned))
        node.points, node.printed = int(points[1]) if points else None, numbered.rest
        self.current.children.append(node)
        self._open.append(node)

    def place_of_first(self, kind: str) -> int:
        """The place of the highest open node of a kind; 0 where none is open."""
        return next((at for at, each in enumerate(self._open) if at and each.kind == kind), 0)

    def _close_unnumbered(self, kind: str, numbered: Numbered) -> None:
        """A paragraph before a number higher than 1 that begins a list lost its own number, and is no heading."""
        begins = value(numbered.number) not in (None, 1) and not self.has_open(kind)
        if begins and self.current.kind == PLAIN and self.current.assigned and not self.current.children:
            self.current.assigned.doubt("no_number", self.current.text[:40])
            self.close_current()

    def attach(self, block: Block, assigned: Assigned, node: Node) -> None:
        """Give a node the roles of a line."""
        if assigned and node.goes_on_behind:
            assigned.doubt("several", node.text[:60])
        node.assign(assigned)
        node.role_lines.append(block)
        node.roles_after = True
        self._account.put(block, _class_of(assigned))

    def add_paragraph(self, block: Block, following: Iterable[Block]) -> None:
        """Put a paragraph under the node that is read, with what assigns it; asked where it may be another entry."""
        text, assigned = self._endings.parted(block.text.strip())
        node = self.current
        if (node.roles_after or (assigned and node.has_roles)) and lost_number(node, following):
            self.grow(node.kind, Numbered(node.kind, "", block.text.strip()), block)
            self.current.assign(Assigned(doubts=[("no_number", text[:40])]))
            return
        if assigned and node.has_roles and not node.paragraphs:
            assigned.doubt("several", f"{node.text} {text}"[:60])
        node.goes_on_behind = node.roles_after
        node.paragraphs.append((block, text))
        if assigned is not None:
            self._assign_paragraph(node, assigned)

    def _assign_paragraph(self, node: Node, assigned: Assigned) -> None:
        """Give a node what its last paragraph tells; a second one with bodies of its own parts it."""
        if assigned and node.paragraph_roles:
            self._part(node, assigned)
        else:
            node.assign(assigned)
            node.paragraph_roles = len(node.paragraphs) if assigned else 0

    def _part(self, node: Node, assigned: Assigned) -> None:
        """Several paragraphs under one number with bodies of their own are entries, and the number is their heading."""
        first, last = node.paragraph_roles, len(node.paragraphs)
        for at, (block, words) in enumerate(node.paragraphs, 1):
            own = node.assigned if at == first else assigned if at == last else None
            node.children.append(Node(PLAIN, "", words, block, node, assigned=own))
        node.assigned, node.paragraphs, node.paragraph_roles = None, [], 0
        self._open.append(node.children[-1])


def _class_of(assigned: Assigned) -> Class:
    """What a line is that tells this."""
    if assigned:
        return Class.ROLE
    return Class.LEADER if assigned.leaders else Class.DEADLINE
