"""Which paragraphs of a tree are entries: told by where the bodies stand, and asked where that is unsure."""

import re
from collections import Counter
from collections.abc import Iterator

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.labels import Meaning
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.numbering import bare
from checklist_data.importing.questions.answers import Answers
from checklist_data.importing.questions.kinds import YES
from checklist_data.importing.reading import Account, Class, Entry, Reading, Section
from checklist_data.importing.running_text.body_headings import BodyHeadings
from checklist_data.importing.running_text.gathering import Gatherer
from checklist_data.importing.running_text.nodes import TOPIC, Node, depth
from checklist_data.importing.running_text.topics import role_of, topic_of

_FRAME_TITLES = re.compile(
    r"总体要求|指导思想|基本原则|工作目标|主要目标|总体目标|目标任务$|保障措施|工作要求|组织领导|组织保障|有关要求|工作步骤|实施步骤|时间安排|工作安排|背景|保障机制"
)
_UNREAD = re.compile(
    r"(?:牵头|责任|配合|参与|协办|主办)(?:单位|部门)\s*[：:].{0,20}|[（(〔\[【][^（）()]{2,40}(?:牵头|负责|配合|落实)[）)〕\]】]?"
    r"|^[^：:。；;，,]{2,40}[：:]|(?:[区市县省州镇乡]|^)[\u4e00-\u9fff]{2,10}(?:局|委|办|部|大队|中心|公司|分局)(?:牵头|负责|配合|、|会同)|由.{2,20}(?:牵头|负责)",
    re.MULTILINE,
)
"""Words that assign bodies and that nothing has read."""
_TITLE_LENGTH = 30


class Outliner:
    """Turns a tree into sections and entries."""

    def __init__(self, roles: RoleReader, answers: Answers, account: Account, reading: Reading) -> None:
        self._roles, self._answers, self._account, self._reading = roles, answers, account, reading
        self._bodies = BodyHeadings(roles)

    def outline(self, root: Node) -> None:
        """Read a whole tree."""
        Gatherer(self._roles).gather(root)
        self._bodies.find(root)
        self._reading.evidence += self._bodies.evidence
        levels = Counter(node.kind for node in root.walk() if node.has_roles)
        if levels:
            counts = "、".join(f"{kind} {count}" for kind, count in levels.most_common())
            self._reading.evidence.append(f"带责任单位的段落 {sum(levels.values())}：{counts}")
        self._children(root, (), None)

    def _children(self, parent: Node, path: tuple[str, ...], section: Section | None) -> None:
        with_roles = [each for each in parent.children if each.has_roles or each.has_roles_below]
        for node in parent.children:
            if id(node) in self._bodies.headings:
                self._bodied_heading(node, path)
            elif node.has_roles and not node.has_roles_below:
                self._own(node, path, section)
            elif node.has_roles_below or any(id(each) in self._bodies.headings for each in node.walk()):
                self._section(node, path)
            elif with_roles and not node.children:
                self._roleless(
                    node, section, sum(each.has_roles and not each.has_roles_below for each in with_roles), parent
                )
            else:
                self._unassigned(node, path, section)

    def _own(self, node: Node, path: tuple[str, ...], section: Section | None) -> None:
        """An entry, or a heading whose bodies hold for what is numbered under it."""
        if not node.children or not node.roles_first:
            self._entry(node, section)
            return
        siblings = node.parent.children if node.parent else [node]
        is_entry_level = any(each.has_roles and not each.children for each in siblings) or depth(node) > 1
        answer = "" if is_entry_level else self._answers.to("children")
        if answer == "entries" or (answer != "one" and not is_entry_level and node.kind in ("part", "chinese")):
            self._section(node, path)
            return
        doubts = [] if is_entry_level or answer else [("children", node.text[:40])]
        self._entry(node, section, doubts=doubts)

    def _section(self, node: Node, path: tuple[str, ...]) -> None:
        """A heading over entries; bodies that stand in it hold for those that have none of their own."""
        section = self._head(node, path)
        inherited = node.assigned if node.has_roles else None
        if inherited:
            for child in _leaves(node):
                if not child.has_roles:
                    child.assign(inherited)
                if child.assigned:
                    child.assigned.doubt("inherit", node.text[:40])
        for block, _ in node.paragraphs:
            self._account.put(block, Class.NOTE)
            self._reading.notes.append(block.text)
        self._children(node, section.path, section)

    def _head(self, node: Node, path: tuple[str, ...]) -> Section:
        section = Section(bare(node.number), node.text, (*path, f"{node.number}{node.text}"), node.block, node.points)
        self._reading.sections.append(section)
        if node.block:
            self._account.put(node.block, Class.SECTION)
        return section

    def _bodied_heading(self, node: Node, path: tuple[str, ...]) -> None:
        """A heading that is a body: what stands under it is that body's."""
        section = self._head(node, path)
        above = node.parent.text if node.parent and topic_of(node.parent.text) else None
        for child in node.children:
            if self._is_topic(child):
                self._topic(node, child, section)
            else:
                child.assigned = self._under_body(node, child, above)
                self._entry(child, section)
        for block, text in node.paragraphs:
            if node.children:
                self._reading.notes.append(text)
                self._account.put(block, Class.NOTE)
            else:
                assigned = self._of_body(node, role_of(above or "")[0])
                if len(node.paragraphs) > 1:
                    assigned.doubt("paragraphs", text[:40])
                self._entry(Node("", "", text, block, node, assigned=assigned), section)

    def _topic(self, node: Node, topic: Node, section: Section) -> None:
        """What a body does in the role that a heading under its own names."""
        head = self._head(topic, section.path)
        paragraphs, topic.paragraphs = topic.paragraphs, []
        are_entries = not topic.children
        for block, text in paragraphs:
            if are_entries:
                topic.children.append(Node("", "", text, block, topic))
            else:
                self._reading.notes.append(text)
                self._account.put(block, Class.NOTE)
        for each in topic.children:
            each.assigned = self._under_body(node, each, topic.text)
            if are_entries and len(paragraphs) > 1:
                each.assigned.doubt("paragraphs", each.text[:40])
            self._entry(each, head)

    def _of_body(self, node: Node, meaning: Meaning | None = None) -> Assigned:
        """The bodies that a heading names, in the role that it gives them."""
        bodied, assigned = self._bodies.headings[id(node)], Assigned()
        assigned.give(meaning or bodied.meaning, list(bodied.names))
        if not bodied.is_sure or not self._bodies.is_sure:
            assigned.doubt("heading_bodies", node.text)
        return assigned

    def _under_body(self, node: Node, child: Node, topic: str | None) -> Assigned:
        """The bodies of an entry under a body's heading: that body, and those that the entry names itself."""
        meaning, is_sure = role_of(topic or "")
        assigned = self._of_body(node, meaning)
        if topic and not is_sure:
            assigned.doubt("heading_role", topic)
        own, beside = child.assigned, self._roles.companions(child.text)
        if own and (own.leads or own.responsible):
            assigned.doubt("heading_and_own", child.text[:40])
        for each in (own, beside):
            if each is not None:
                assigned.add(each)
        return assigned

    @staticmethod
    def _is_topic(node: Node) -> bool:
        """Whether a heading under a body's tells in which role the body does what follows."""
        if node.kind == TOPIC:
            return bool(node.children or node.paragraphs)
        is_short = node.children and not node.paragraphs and len(node.text) <= 12 and not node.text.endswith("。")
        return bool(is_short and re.search("牵头|配合|协助|参与|任务|职责|事项", node.text))

    def _roleless(self, node: Node, section: Section | None, entries: int, parent: Node) -> None:
        """An entry for which nobody is named, among others for which somebody is."""
        if entries:
            only_last = entries == 1 and parent.children[-1].has_roles
            is_odd = entries * 2 < len(parent.children) or only_last
            doubts = [("roleless_entry", node.text[:40])] if is_odd else []
            self._entry(node, section, doubts=doubts)
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
            for each in node.walk():
                for block in filter(None, [each.block, *(block for block, _ in each.paragraphs), *each.role_lines]):
                    self._account.put(block, Class.NOTE)
        else:
            doubt = ("no_roles", f"{node.number}{node.text[:40]}")
            self._reading.doubts.append(doubt)
            for each in node.walk():
                blocks = (each.block, *(block for block, _ in each.paragraphs))
                self._reading.asked_with |= {id(block): doubt for block in blocks if block is not None}

    def _plain(self, node: Node, path: tuple[str, ...], section: Section | None) -> None:
        if not node.children:
            self._entry(node, section)
            return
        head = self._head(node, path)
        for child in node.children:
            self._entry(child, head)
        for block, _ in node.paragraphs:
            self._account.put(block, Class.NOTE)

    def _entry(self, node: Node, section: Section | None, doubts: list[tuple[str, str]] | None = None) -> None:
        below = [*(text for _, text in node.paragraphs), *_texts(node.children)]
        title, text = (node.text, "\n".join(below)) if below else _parted(node.text)
        assigned = Assigned() if node.assigned is None else node.assigned
        for each in doubts or []:
            assigned.doubt(*each)
        unread = _UNREAD.search(f"{title}\n{text}")
        if unread and not assigned:
            assigned.doubt("unread", unread[0])
        assert node.block is not None  # noqa: S101 - only the root has none
        self._account.put(node.block, Class.ENTRY)
        for part in node.walk():
            for block in (part.block, *(block for block, _ in part.paragraphs)):
                if block is not None and block is not node.block:
                    self._account.put(block, Class.TEXT)
        entry = Entry(node.number, title, text, assigned, node.block, section, points=node.points)
        entry.is_hidden, entry.opening = node.block.is_hidden, node.opening
        self._reading.entries.append(entry)


def _leaves(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.has_roles_below:
            yield from _leaves(child)
        else:
            yield child


def _texts(nodes: list[Node]) -> Iterator[str]:
    for node in nodes:
        yield f"{node.number}{node.text}"
        yield from (text for _, text in node.paragraphs)
        yield from _texts(node.children)


def _parted(text: str) -> tuple[str, str]:
    """A title that ends in a full stop, and the text behind it."""
    found = re.match(rf"([^。；;！？\n]{{2,{_TITLE_LENGTH}}}[。：:])(?=.{{4,}})", text)
    return (found[1], text[found.end() :].strip()) if found and "：" not in found[1] else ("", text)
