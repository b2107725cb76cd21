"""Which paragraphs of a tree are entries: told by where the bodies stand, and asked where that is unsure."""

import re
from collections import Counter

from checklist_data.importing.answers import Answers
from checklist_data.importing.bodies.prose import Prose
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.question_kinds import YES
from checklist_data.importing.reading import Account, DocumentReading, Section
from checklist_data.importing.running_text.body_headings import BodyHeadings
from checklist_data.importing.running_text.entry_writer import EntryWriter
from checklist_data.importing.running_text.gathering import Gatherer
from checklist_data.importing.running_text.inheriting import hand_down, hand_down_time
from checklist_data.importing.running_text.nodes import HEADING, Node, depth
from checklist_data.importing.running_text.under_bodies import UnderBodies

_FRAME_TITLES = re.compile(
    r"总体要求|指导思想|基本原则|工作目标|主要目标|总体目标|目标任务$|保障措施|工作要求|组织领导|组织保障|有关要求|工作步骤|实施步骤|时间安排|工作安排|背景|保障机制|附\s*则"
)


class Outliner:
    """Turns a tree into sections and entries."""

    def __init__(self, roles: RoleReader, answers: Answers, account: Account, reading: DocumentReading) -> None:
        self._roles, self._answers, self._reading = roles, answers, reading
        self._writer = EntryWriter(account, reading)
        self._bodies = BodyHeadings(roles)
        self._under_bodies = UnderBodies(self._bodies, Prose(roles), self._writer)
        self._own: Counter[tuple[str, int]] = Counter()
        """How many nodes without children have bodies of their own, by kind and depth."""
        self._entries: dict[int, int] = {}

    def outline(self, root: Node) -> None:
        """Read a whole tree."""
        Gatherer(self._roles).gather(root)
        self._bodies.find(root)
        self._reading.evidence += self._bodies.evidence
        self._own.update(_level(each) for each in root.walk() if each.has_roles and not each.children)
        levels = Counter(node.kind for node in root.walk() if node.has_roles)
        if levels:
            counts = "、".join(f"{kind} {count}" for kind, count in levels.most_common())
            self._reading.evidence.append(f"带责任单位的段落 {sum(levels.values())}：{counts}")
        self._children(root, (), None)

    def _children(self, parent: Node, path: tuple[str, ...], section: Section | None) -> None:
        entries = sum(each.has_roles and not each.has_roles_below for each in parent.children)
        is_beside = any(each.has_roles or each.has_roles_below for each in parent.children)
        for node in parent.children:
            if id(node) in self._bodies.headings:
                self._under_bodies.write(node, path)
            elif node.has_roles and not node.has_roles_below:
                self._assigned(node, path, section)
            elif node.has_roles_below or self._is_over_bodies(node):
                self._over(node, path, section)
            elif is_beside and not node.children:
                self._roleless(node, section, entries)
            else:
                self._unassigned(node, path, section)

    def _is_over_bodies(self, node: Node) -> bool:
        """Whether a heading that is the name of bodies stands under a node, or is it."""
        return any(id(each) in self._bodies.headings for each in node.walk())

    def _over(self, node: Node, path: tuple[str, ...], section: Section | None) -> None:
        """A heading over entries, which may be one of them itself."""
        if node.has_roles_below and self._is_item(node):
            self._item(node, path, section)
        else:
            self._section(node, path)

    def _assigned(self, node: Node, path: tuple[str, ...], section: Section | None) -> None:
        """An entry, or a heading whose bodies hold for what is numbered under it."""
        if not node.children or not node.roles_first:
            self._writer.entry(node, section)
        elif self._own[_level(node.children[0])] > 1 and self._answers.to("inherit") != "one":
            self._section(node, path)
        else:
            self._one_or_several(node, path, section)

    def _one_or_several(self, node: Node, path: tuple[str, ...], section: Section | None) -> None:
        """An entry with demands of its own, or a heading over them where no entry stands beside it."""
        siblings = node.parent.children if node.parent else [node]
        is_entry_level = any(each.has_roles and not each.children for each in siblings) or depth(node) > 1
        answer = "" if is_entry_level else self._answers.to("children")
        if answer == "entries" or (
            answer != "one" and not is_entry_level and node.kind in ("part", "capital", "chinese")
        ):
            self._section(node, path)
            return
        doubts = [] if is_entry_level or answer else [("children", node.text[:40])]
        self._writer.entry(node, section, doubts)

    def _is_item(self, node: Node) -> bool:
        """Whether a paragraph whose parts have bodies of their own stands among entries, as one of them."""
        if node.kind == HEADING:
            return False
        siblings = len(node.parent.children) - 1 if node.parent else 0
        entries = self._entries_under(node.parent) if node.parent else 0
        is_part = node.children[0].kind.startswith(("circle", "brackets", "letter"))
        return entries > 1 and entries * 2 > siblings and (is_part or node.assigned is not None)

    def _entries_under(self, parent: Node) -> int:
        """How many children of a node have bodies and nothing under them; counted once for each node."""
        if id(parent) not in self._entries:
            self._entries[id(parent)] = sum(each.has_roles and not each.children for each in parent.children)
        return self._entries[id(parent)]

    def _item(self, node: Node, path: tuple[str, ...], section: Section | None) -> None:
        """An entry and its parts, which are entries too; that it is one itself is asked."""
        if self._answers.to("parts") == "heading":
            self._section(node, path)
            return
        hand_down(node)
        self._writer.entry_alone(node, section, [("parts", node.text[:40])])
        self._children(node, path, section)

    def _section(self, node: Node, path: tuple[str, ...]) -> None:
        """A heading over entries; what stands in it holds for those that have nothing of their own."""
        section = self._writer.section(node, path)
        hand_down(node)
        if self._answers.to("heading_time") != "section":
            hand_down_time(node)
        self._writer.notes(node)
        self._children(node, section.path, section)

    def _roleless(self, node: Node, section: Section | None, entries: int) -> None:
        """An entry for which nobody is named, among others for which somebody is; asked."""
        if entries:
            self._writer.entry(node, section, [("roleless_entry", node.text[:40])])
        else:
            self._unassigned(node, (), section)

    def _unassigned(self, node: Node, path: tuple[str, ...], section: Section | None) -> None:
        """A heading under which nobody is named: asked, and left over until it is answered."""
        answer = self._answers.to(f"no_roles.{node.text[:20]}")
        if answer == YES:
            answer = "notes" if _FRAME_TITLES.search(node.text) else "entries"
        if answer == "entries":
            self._plain(node, path, section)
        elif answer:
            self._writer.aside(node)
        else:
            doubt = ("no_roles", f"{node.number}{node.text[:40]}")
            self._reading.doubts.append(doubt)
            for each in node.walk():
                blocks = (each.block, *(block for block, _ in each.paragraphs))
                self._reading.asked_with |= {id(block): doubt for block in blocks if block is not None}

    def _plain(self, node: Node, path: tuple[str, ...], section: Section | None) -> None:
        if not node.children:
            self._writer.entry(node, section)
            return
        head = self._writer.section(node, path)
        for child in node.children:
            self._writer.entry(child, head)
        self._writer.notes(node)


def _level(node: Node) -> tuple[str, int]:
    return node.kind, depth(node)
