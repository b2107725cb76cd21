"""A paragraph of running text with what stands under it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.assigned import Assigned

HEADING = "heading"
"""The kind of a heading without a number."""
PLAIN = "plain"
"""The kind of a paragraph without a number that is assigned to somebody."""
BODY = "body"
"""The kind of a paragraph without a number that opens with the body whose duties it tells."""

TOPIC = "topic"
"""The kind of a line under a body's heading that tells in which role the body does what follows: 牵头任务：."""


@dataclass
class Node:
    """A numbered paragraph or a heading, with what stands under it."""

    kind: str
    number: str
    text: str
    block: Block | None = None
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    paragraphs: list[tuple[Block, str]] = field(default_factory=list)
    """Unnumbered paragraphs under it, without the brackets that assign them."""
    assigned: Assigned | None = None
    role_lines: list[Block] = field(default_factory=list)
    """The lines of their own on which its roles, leaders or deadline stand."""
    roles_after: bool = False
    """Whether its roles stand on lines of their own."""
    goes_on_behind: bool = False
    """Whether a paragraph stands behind its lines of roles."""
    roles_first: bool = False
    """Whether its roles stand before what is numbered under it."""
    points: int | None = None
    paragraph_roles: int = 0
    """The number of the paragraph that holds the roles; 0 where none does."""
    opening: str = ""
    """The body and the colon that the text began with."""
    printed: str = ""
    """The text with the bracket at its end that may assign it."""

    def walk(self) -> Iterator["Node"]:
        """Itself and everything under it, in order."""
        yield self
        for each in self.children:
            yield from each.walk()

    @property
    def has_roles(self) -> bool:
        """Whether bodies are assigned to it."""
        return bool(self.assigned)

    @property
    def has_roles_below(self) -> bool:
        """Whether bodies are assigned to anything under it."""
        return any(each.has_roles for child in self.children for each in child.walk())

    def assign(self, assigned: Assigned) -> None:
        """Add roles to those that it has."""
        if self.assigned is None:
            self.assigned, self.roles_first = Assigned(), not self.children
        self.assigned.add(assigned)


def depth(node: Node) -> int:
    """How many nodes a node is within."""
    found = 0
    while node.parent is not None:
        node, found = node.parent, found + 1
    return found
