"""Roles that no bracket or label gives a paragraph itself: its sentence, the line behind its last demand."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from copy import deepcopy

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.names import REGION, is_catch_all
from checklist_data.importing.bodies.prose import Prose
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.labels import Meaning
from checklist_data.importing.numbered_cells import sequence
from checklist_data.importing.running_text.handing_down import ROLE_BEHIND
from checklist_data.importing.running_text.nodes import Node, depth
from checklist_data.importing.running_text.spoken_parts import SpokenParts


class Gatherer:
    """Gives the nodes of a tree the roles that stand elsewhere."""

    def __init__(self, roles: RoleReader) -> None:
        self._roles, self._prose = roles, Prose(roles)
        self._closing: set[tuple[str, int]] = set()

    def gather(self, root: Node) -> None:
        """Look through a whole tree."""
        SpokenParts(self._roles).part(root)
        self._read_sentences(root)
        self._move_up(root)

    def _read_sentences(self, root: Node) -> None:
        """Where neither brackets nor labels assign entries, their sentences may: 由区住建局牵头."""
        nodes = [each for each in root.walk() if each.kind]
        leaves = [each for each in nodes if not each.children]
        self._read_openings(leaves)
        marked = sum(each.has_roles for each in nodes)
        spoken = [each for each in leaves if self._read_sentence(each, has_marks=marked * 2 >= len(leaves))]
        if not any(each.has_roles for each in nodes) or (spoken and not marked):
            self._read_subjects([(each, each.text) for each in leaves])
        beside = [(each, self._words(each)) for each in leaves if self._is_beside_entries(each)]
        self._read_subjects([(each, words) for each, words in beside if self._prose.has_duty(words)])

    @staticmethod
    def _words(node: Node) -> str:
        return "。".join([node.text, *(text for _, text in node.paragraphs)])

    def _read_sentence(self, node: Node, *, has_marks: bool) -> bool:
        """Give a node the bodies that its sentences name with their role; whether there are any."""
        if node.assigned is not None and (node.assigned or node.assigned.leaders or node.assigned.doubts):
            return False
        text = self._words(node)
        found = self._prose.sentence(text)
        if found is None:
            return False
        if has_marks:
            found.doubt("sentence", text[:60])
        if not self._is_under_body(node):
            self._add_subjects(found, text)
        if node.assigned is not None and node.assigned.deadline:
            found.deadline = ""
        node.assign(found)
        return True

    def _is_under_body(self, node: Node) -> bool:
        """Whether a heading above is the name of bodies, who are the subject of what stands under it."""
        above = node.parent
        while above is not None and not self._roles.are_bodies(above.printed):
            above = above.parent
        return above is not None

    def _add_subjects(self, found: Assigned, text: str) -> None:
        """Beside the bodies with a word for their role, those that are the subject of another clause; asked."""
        others = self._prose.subjects(text)
        named = set(found.named)
        for meaning, names in (
            (Meaning.RESPONSIBLE, [*others.leads, *others.responsible]), (Meaning.PARTICIPANTS, others.participants),
        ):  # fmt: skip
            if more := [each for each in names if not _begins_one(each, named) and self._is_called_so(each)]:
                found.give(meaning, more)
                found.doubt("subject", text[:40])

    def _is_called_so(self, name: str) -> bool:
        """Whether a clause may well mean a body by the words that it opens with, and no task: 节俭办|节."""
        return name[0] in REGION or is_catch_all(name) or self._roles.book.knows(name)

    def _read_subjects(self, leaves: Iterable[tuple[Node, str]]) -> None:
        """Where no bracket or label names bodies, the subject of the words may be the body; that is asked."""
        for node, words in leaves:
            if node.has_roles or self._is_under_body(node):
                continue
            if any(map(self._is_called_so, (found := self._prose.subjects(words)).named)):
                found.doubt("subject", words[:40])
                node.assign(found)

    @staticmethod
    def _is_beside_entries(node: Node) -> bool:
        """Whether half of those beside a node, and more than one of them, are assigned to bodies."""
        beside = [each for each in node.parent.children if each is not node] if node.parent else []
        assigned = sum(each.has_roles for each in beside)
        return assigned > 0 and assigned * 2 >= len(beside)

    def _read_openings(self, leaves: list[Node]) -> None:
        """Paragraphs that open with the body whose duties they tell."""
        opened = [
            (each, found) for each in leaves if not each.has_roles and (found := self._prose.duties_of(each.text))
        ]
        for node, (assigned, duties) in opened:
            assigned.add(self._prose.companions(duties) or Assigned())
            if len(opened) * 2 < len(leaves) or len(opened) < 2:
                assigned.doubt("heading_bodies", node.text[:30])
            node.assign(assigned)
            node.text, node.opening = duties, node.text[: len(node.text) - len(duties)]
            self._part_duties(node)

    @staticmethod
    def _part_duties(node: Node) -> None:
        """Give each duty that a body's paragraph numbers its place beside it: 县公安局：1.……；2.……. Asked."""
        parts = sequence(node.text)
        if node.parent is None or node.paragraphs or not parts or not node.text.startswith(parts[0].mark):
            return
        at = node.parent.children.index(node)
        others = []
        for each in parts:
            own = Node(node.kind, each.mark, each.text, node.block, node.parent, assigned=deepcopy(node.assigned))
            own.assign(Assigned(doubts=[("cell_parts", node.text[:40])]))
            others.append(own)
        node.parent.children[at : at + 1] = others

    def _move_up(self, root: Node) -> None:
        """Lines of roles behind the last of several demands are those of the whole."""
        nodes = [each for each in root.walk() if each.kind]
        for parent in nodes:
            last = parent.children[-1] if self._may_be_closed(parent) else None
            if last and last.assigned and not last.has_roles_below and self._closes(last, nodes):
                if not last.roles_after:
                    last.assigned.doubt("last_or_all", last.text[:60])
                self._give_to_parent(last)
        for node in nodes:
            if _is_only_child(node) and node.roles_after and (node.kind, depth(node)) in self._closing:
                self._give_to_parent(node)

    def _may_be_closed(self, parent: Node) -> bool:
        """Whether the last of several demands has roles, and neither the others nor the whole have any."""
        *others, last = parent.children or [parent]
        if not others or parent.has_roles or not last.has_roles or any(each.has_roles for each in others):
            return False
        return not self._roles.are_bodies(parent.printed) and not ROLE_BEHIND.fullmatch(parent.printed)

    def _closes(self, last: Node, nodes: list[Node]) -> bool:
        """Whether the roles of a last demand close the whole: on its level no demand but a last one has any."""
        level = [each for each in nodes if each.kind == last.kind and depth(each) == depth(last)]
        assigned = [each for each in level if each.has_roles]
        inner = [each for each in assigned if not _is_last(each)]
        if last.roles_after and not any(each.roles_after for each in inner):
            self._closing.add((last.kind, depth(last)))
            return True
        is_seldom = len(assigned) < len(level) / 2
        return is_seldom or (not inner and sum(map(_has_siblings, assigned)) > 1)

    @staticmethod
    def _give_to_parent(node: Node) -> None:
        if node.parent is not None and node.assigned is not None:
            node.parent.assign(node.assigned)
            node.parent.roles_first, node.assigned = False, None


def _begins_one(name: str, named: AbstractSet[str]) -> bool:
    """Whether a name is one of those named, or what the name of an office within it begins with: 县教育局|基建股."""
    return any(each.startswith(name) for each in named)


def _is_only_child(node: Node) -> bool:
    """Whether a node is all that stands under a demand without roles of its own."""
    parent = node.parent
    return parent is not None and bool(parent.kind) and len(parent.children) == 1 and not parent.has_roles


def _is_last(node: Node) -> bool:
    """Whether a node is the last under the one above it."""
    return node.parent is not None and node is node.parent.children[-1]


def _has_siblings(node: Node) -> bool:
    return node.parent is not None and len(node.parent.children) > 1
