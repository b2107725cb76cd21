"""Headings that are the names of bodies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checklist_data.importing.bodies.names import is_body, is_catch_all, is_named_by_place
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.labels import Meaning
from checklist_data.importing.running_text.nodes import Node, depth
from checklist_data.importing.running_text.topics import topic_of

_TOPIC = re.compile(
    r"(?P<body>.+?)(?P<topic>(?:的|牵头|配合|主要|工作|重点|承担|负责|年度)*(?:任务|职责|责任|工作|事项|分工)(?:清单)?"
    r"|[（(](?:牵头|责任|主办|承办|主责|配合|参与)(?:单位|部门)[）)]"
    r"|(?:共同)?[（(]?(?:牵头|负责|主办|承办|主责|配合|参与)[）)]?(?:的|办理|落实|实施)?)$"
)

_WORK = re.compile("(?<!党)(?<!社会)组织$|宣传$|统计$")
"""How headings end that are work as much as who does it: 活动组织, 安全与宣传."""


@dataclass(frozen=True, slots=True)
class Bodied:
    """A heading that is the name of bodies, and the role that it gives them."""

    names: tuple[str, ...]
    meaning: Meaning
    is_sure: bool


class BodyHeadings:
    """Finds the headings of a tree that name bodies."""

    def __init__(self, roles: RoleReader) -> None:
        self._roles = roles
        self.headings: dict[int, Bodied] = {}
        """The bodies of a heading by the identity of its node."""
        self.is_sure = True
        self.evidence: list[str] = []

    def find(self, root: Node) -> None:
        """Headings that name the bodies, level by level; of headings within each other only the innermost are."""
        levels = self._levels(root)
        for nodes in levels:
            self._find_in(nodes)
        for node in root.walk():
            if any(id(each) in self.headings for each in node.walk() if each is not node):
                self.headings.pop(id(node), None)
        self._name_whole(root)
        for nodes in levels:
            if count := sum(id(each) in self.headings for each in nodes):
                self.is_sure = self.is_sure and count == len(nodes) > 1
                self.evidence.append(f"标题是单位名称的 {count}/{len(nodes)}")

    def _levels(self, root: Node) -> list[list[Node]]:
        """The headings with something below, those of one kind and depth together."""
        levels: dict[tuple[str, int], list[Node]] = {}
        for node in root.walk():
            if node.kind and (node.children or node.paragraphs) and not self._is_over_bodies(node):
                levels.setdefault((node.kind, depth(node)), []).append(node)
        return list(levels.values())

    def _find_in(self, nodes: Sequence[Node]) -> None:
        """Take the headings of a level that name bodies, where most of them do."""
        named = {id(each): found for each in nodes if (found := self._bodies_of(self._title(each))) is not None}
        if len(named) * 2 > len(nodes) and (len(nodes) > 1 or not any(each.has_roles_below for each in nodes)):
            self.headings |= named

    def _is_over_bodies(self, node: Node) -> bool:
        """Whether what stands under a heading has bodies of its own, so that it is a group of bodies, or a topic.

        Most of it opens with its body, or all has one and the heading hardly is one: 服务基层.
        """
        if sum(bool(each.opening) for each in node.children) * 2 > len(node.children):
            return True
        names = self._roles.book.split(node.text).names
        is_named = any(is_named_by_place(each) for each in names)
        return not is_named and bool(node.children) and all(each.has_roles for each in node.children)

    def _name_whole(self, root: Node) -> None:
        """Give headings the bracket back that is another name of their body."""
        for node in root.walk():
            if id(node) in self.headings and self._roles.is_name(node.printed):
                node.text, node.assigned = node.printed, None

    def _title(self, node: Node) -> str:
        """The text of a heading with its bracket, where that is another name of the body and assigns nothing."""
        return node.printed if self._roles.is_name(node.printed) else node.text

    def _bodies_of(self, title: str) -> Bodied | None:
        return bodies_of(title, self._roles)


def bodies_of(title: str, roles: RoleReader) -> Bodied | None:
    """The bodies that a heading is the name of, in the role that its words give them; None where it is none."""
    title = re.sub(r"[（(]\s*(?:共)?\d+\s*(?:项|条|个)?\s*[）)]", "", title).strip("：:。 ")
    if topic_of(title) is not None or _WORK.search(title):
        return None
    meaning, is_sure = Meaning.RESPONSIBLE, True
    topic = _TOPIC.fullmatch(title)
    if topic and (topic["topic"].startswith(("（", "(", "主办", "承办")) or not is_body(title)):
        title = topic["body"].removeprefix("由")
        is_sure = not re.search("牵头|配合|参与", topic["topic"])
        meaning = (
            Meaning.LEADS
            if "牵头" in topic["topic"]
            else Meaning.PARTICIPANTS
            if re.search("配合|参与", topic["topic"])
            else meaning
        )
    split = roles.book.split(title)
    if not split.names or not all(is_body(each) or is_catch_all(each) for each in split.names):
        return None
    return Bodied(tuple(split.names), meaning, is_sure and split.is_sure)
