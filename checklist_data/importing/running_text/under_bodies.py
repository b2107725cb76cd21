"""What stands under a heading that is the name of bodies: their entries, in the role that the words give them."""

import re

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.prose import Prose, opening_role
from checklist_data.importing.labels import Meaning
from checklist_data.importing.reading import Section
from checklist_data.importing.running_text.body_headings import BodyHeadings
from checklist_data.importing.running_text.entry_writer import EntryWriter
from checklist_data.importing.running_text.nodes import TOPIC, Node
from checklist_data.importing.running_text.topics import role_of, topic_of


class UnderBodies:
    """Writes what stands under the headings of bodies."""

    def __init__(self, headings: BodyHeadings, prose: Prose, writer: EntryWriter) -> None:
        self._headings, self._prose, self._writer = headings, prose, writer

    def write(self, node: Node, path: tuple[str, ...]) -> None:
        """Write a heading that is a body, and what stands under it as that body's."""
        section = self._writer.section(node, path)
        above = node.parent.text if node.parent and topic_of(node.parent.text) else None
        for child in node.children:
            if _is_topic(child):
                self._topic(node, child, section)
            else:
                child.assigned = self._under_body(node, child, above)
                self._writer.entry(child, section)
        if node.children:
            self._writer.notes(node)
        else:
            self._paragraphs(node, section, above)

    def _paragraphs(self, node: Node, section: Section, above: str | None) -> None:
        """Each paragraph under a body's heading is an entry where nothing is numbered."""
        for block, text in node.paragraphs:
            assigned = self._of_body(node, role_of(above or "")[0])
            if len(node.paragraphs) > 1:
                assigned.doubt("paragraphs", text[:40])
            self._writer.entry(Node("", "", text, block, node, assigned=assigned), section)

    def _topic(self, node: Node, topic: Node, section: Section) -> None:
        """What a body does in the role that a heading under its own names."""
        head = self._writer.section(topic, section.path)
        are_entries = not topic.children
        if are_entries:
            topic.children = [Node("", "", text, block, topic) for block, text in topic.paragraphs]
        else:
            self._writer.notes(topic)
        for each in topic.children:
            each.assigned = self._under_body(node, each, topic.text)
            if are_entries and len(topic.children) > 1:
                each.assigned.doubt("paragraphs", each.text[:40])
            self._writer.entry(each, head)

    def _of_body(self, node: Node, meaning: Meaning | None = None) -> Assigned:
        """The bodies that a heading names, in the role that it gives them."""
        bodied, assigned = self._headings.headings[id(node)], Assigned()
        assigned.give(meaning or bodied.meaning, list(bodied.names))
        if not bodied.is_sure or not self._headings.is_sure:
            assigned.doubt("heading_bodies", node.text)
        return assigned

    def _under_body(self, node: Node, child: Node, topic: str | None) -> Assigned:
        """The bodies of an entry under a body's heading: that body, and those that the entry names itself."""
        meaning, is_sure = role_of(topic or "")
        opening = None if meaning else opening_role(child.text)
        assigned = self._of_body(node, meaning or opening)
        if topic and not is_sure:
            assigned.doubt("heading_role", topic)
        if opening:
            assigned.doubt("opening_role", child.text[:40])
        own, beside = child.assigned, self._prose.companions(child.text)
        if own and (own.leads or own.responsible):
            assigned.doubt("heading_and_own", child.text[:40])
        for each in (own, beside):
            if each is not None:
                assigned.add(each)
        return assigned


def _is_topic(node: Node) -> bool:
    """Whether a heading under a body's tells in which role the body does what follows."""
    if node.kind == TOPIC:
        return bool(node.children or node.paragraphs)
    is_short = node.children and not node.paragraphs and len(node.text) <= 12 and not node.text.endswith("。")
    return bool(is_short and re.search("牵头|配合|协助|参与|任务|职责|事项", node.text))
