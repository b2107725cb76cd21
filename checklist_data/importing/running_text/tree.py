"""The outline of running text: paragraphs under their numbers and headings, with the roles that stand beside them."""

import re
from collections.abc import Sequence
from itertools import islice

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.endings import Endings
from checklist_data.importing.bodies.names import is_plain_body
from checklist_data.importing.bodies.prose import Prose
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.labels import Meaning
from checklist_data.importing.numbering import Numbered, split_number, value
from checklist_data.importing.reading import Account, Class
from checklist_data.importing.running_text.beside import (
    BULLET,
    ISSUED,
    NOTE,
    SIGNATURES,
    SIGNED,
    may_head,
)
from checklist_data.importing.running_text.handing_down import hands_down, introduces_others, is_bare_line
from checklist_data.importing.running_text.nodes import BODY, HEADING, PLAIN, TOPIC, Node
from checklist_data.importing.running_text.numbered_blocks import lost_number, numbered_of
from checklist_data.importing.running_text.numbered_notes import NumberedNotes
from checklist_data.importing.running_text.role_lines import RoleLines
from checklist_data.importing.running_text.topics import Topic, topic_of

_OPENING = {
    "capital", "chinese", "chinese-brackets", "figure", "brackets", "figure-space", "letter",
    "letter-figure", "letter-brackets", "task", "dashed",
}  # fmt: skip
"""Kinds of numbers of which a first one may follow a heading."""
_LONGEST_ISSUER = 40
_POINTS = re.compile(r"[（(]\s*(?:共|计|满分)?\s*(\d{1,4})\s*分\s*[）)]\s*[：:]?$")


class TreeReader:
    """Reads blocks into a tree."""

    def __init__(self, roles: RoleReader, account: Account, *, by_subject: bool = False) -> None:
        self._roles, self._prose, self._endings, self._account = roles, Prose(roles), Endings(roles), account
        self._lines, self._by_subject = RoleLines(roles), by_subject
        self.root = Node("", "", "")
        self._stack: list[Node] = [self.root]
        self._label, self._label_is_full = "", False
        self._before: Block | None = None
        self._blocks: Sequence[Block] = ()
        self._at = 0
        self._numbered_notes = NumberedNotes(self._endings, self._lines)
        self.notes: list[str] = []
        self.stray: list[Block] = []

    def read(self, blocks: Sequence[Block]) -> Node:
        """The tree of the blocks."""
        self._lines.learn(blocks)
        self._blocks = blocks
        for at, block in enumerate(blocks):
            self._before, self._at = blocks[at - 1] if at else None, at
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            self._block(block, following)
        return self.root

    @property
    def _current(self) -> Node:
        return self._stack[-1]

    def _block(self, block: Block, following: Block | None) -> None:
        text = block.text.strip()
        self._roles.above.begin(numbered_of(block).number)
        if self._numbered_notes.holds(self._blocks, self._at) or NOTE.match(text):
            self.notes.append(text)
            self._account.put(block, Class.NOTE)
        elif SIGNED.match(text) or SIGNATURES.match(text) or self._is_issuer(text, following):
            self._account.put(block, Class.NOTICE)
        elif hands_down(block, following, self._roles):
            self._label = ""
            self._open_heading(block, following)
        elif self._is_role_line(block, text, following):
            pass
        else:
            self._words(block, numbered_of(block), following)

    def _is_issuer(self, text: str, following: Block | None) -> bool:
        """Whether a line names who issued the document: a date stands under it, or beside it before the list.

        The last line of all, behind the notes, does too.
        """
        if self._current is self.root and ISSUED.match(text):
            return True
        around = following or (self._before if self.notes else None)
        is_signed = around is not None and bool((SIGNED if following else NOTE).match(around.text.strip()))
        return is_signed and len(text) <= _LONGEST_ISSUER and self._roles.book.split(text).is_sure

    def _is_role_line(self, block: Block, text: str, following: Block | None) -> bool:
        """Take a line that holds roles and nothing else."""
        numbered = split_number(text)
        if self._topic(block, following):
            return False
        if self._label and not numbered.kind and self._goes_on(text):
            self._attach(block, self._roles.under(self._label, text), self._current)
            self._label_is_full = True
            return True
        self._label = ""
        empty = re.fullmatch(r"([\u4e00-\u9fff]{2,8})[：:]", numbered.rest)
        if (
            empty
            and not self._roles.under(empty[1], "各镇街").is_blank
            and re.search("单位|部门|时限|领导|牵头|配合", empty[1])
        ):
            self._label, self._label_is_full = empty[1], False
            self._account.put(block, Class.ROLE)
            return True
        found = self._lines.only_roles(numbered.rest)
        if found is None and not numbered.kind:
            found = self._lines.going_on(self._before, text)
        if found is None:
            found = self._lines.under_own_label(numbered.rest)
        if found is None:
            return False
        self._attach(block, found, self._owner(numbered) if numbered.kind else self._current)
        self._lines.remember(block, text)
        return True

    def _goes_on(self, text: str) -> bool:
        """Whether a line belongs to a label alone on a line above: the first one does, and lists do after it."""
        if self._roles.labelled(text)[1] is not None:
            return False
        return not self._label_is_full or self._roles.book.split(text).is_sure

    def _owner(self, numbered: Numbered) -> Node:
        """Whose roles a numbered line of roles tells: those of the node above its number."""
        for at in range(len(self._stack) - 1, 0, -1):
            if self._stack[at].kind == numbered.kind:
                return self._stack[at - 1]
        return self._current

    def _attach(self, block: Block, assigned: Assigned, node: Node) -> None:
        if node is self.root:
            self._alone_above(block, assigned)
            return
        if assigned and node.goes_on_behind:
            assigned.doubt("several", node.text[:60])
        node.assign(assigned)
        node.role_lines.append(block)
        node.roles_after = True
        only = not assigned and not assigned.leaders
        leader = not assigned and bool(assigned.leaders)
        self._account.put(block, Class.DEADLINE if only else Class.LEADER if leader else Class.ROLE)

    def _alone_above(self, block: Block, assigned: Assigned) -> None:
        """A line of roles under no number: with the paragraph above it an entry that lost its number."""
        before = self._before
        if before is None or not assigned or not self.stray or self.stray[-1] is not before:
            self.stray.append(block)
            return
        self.stray.pop()
        self._open(PLAIN, Numbered("", "", before.text.strip()), before)
        assigned.doubt("no_number", before.text.strip()[:40])
        self._attach(block, assigned, self._current)

    def _words(self, block: Block, numbered: Numbered, following: Block | None) -> None:
        if numbered.kind:
            self._open(numbered.kind, numbered, block)
        elif (topic := self._topic(block, following)) is not None:
            self._open_topic(topic, block)
        elif self._prose.duties_of(numbered.rest) is not None and not self._current.has_roles:
            self._open(BODY, numbered, block)
        elif introduces_others(block, following, self._current.kind):
            self._open_heading(block, following)
        elif is_bare_line(block, following, self._current.kind, self._roles):
            assigned = Assigned()
            assigned.add(self._roles.bodies(block.text.strip(), Meaning.RESPONSIBLE))
            assigned.doubt("bare_line", block.text.strip()[:40])
            self._attach(block, assigned, self._current)
        elif self._is_heading(block, following):
            self._open_heading(block, following)
        elif self._current is self.root or self._current.kind == PLAIN:
            self._alone(block, numbered)
        else:
            self._paragraph(block)

    def _topic(self, block: Block, following: Block | None) -> Topic | None:
        """What a line under a body's heading says of the role of the body in what follows; None where it is none."""
        topic = None if block.number.strip() else topic_of(block.text.strip())
        if topic is None or not self._body_place():
            return None
        return topic if topic.is_plain or (following is not None and numbered_of(following).kind) else None

    def _open_topic(self, topic: Topic, block: Block) -> None:
        del self._stack[self._body_place() + 1 :]
        self._open(TOPIC, Numbered(TOPIC, "", topic.words), block)
        self._label = ""
        if topic.rest:
            first = split_number(topic.rest)
            self._open(first.kind or PLAIN, first, block)
            if not first.kind:
                self._stack.pop()

    def _body_place(self) -> int:
        """The place in the stack of the heading that is the name of bodies; 0 where there is none."""
        for place in range(len(self._stack) - 1, 0, -1):
            if self._roles.are_bodies(self._stack[place].printed):
                return place
        return 0

    def _open_heading(self, block: Block, following: Block | None) -> None:
        self._pop(numbered_of(following).kind if following else "")
        self._open(HEADING, numbered_of(block), block)

    def _alone(self, block: Block, numbered: Numbered) -> None:
        """A paragraph under no number: one that is assigned to somebody is an entry of its own."""
        assigned = self._endings.parted(block.text.strip())[1]
        if assigned or (self._by_subject and self._prose.subjects(block.text.strip())):
            self._open(PLAIN, numbered, block)
        elif self._current.kind == PLAIN and not self._current.has_roles:
            self._paragraph(block)
        else:
            self.stray.append(block)

    def _is_heading(self, block: Block, following: Block | None) -> bool:
        text = block.text.strip()
        if following is None or not may_head(text):
            return False
        after = numbered_of(following)
        is_first = bool(after.kind) and value(after.number) == 1
        starts = after.kind in _OPENING or self._current is self.root or self._begins_anew(after.kind)
        if is_first and starts and self._closed(after.kind):
            return True
        apart = block.is_heading or is_plain_body(text) or bool(BULLET.match(text))
        begins = bool(after.kind) or topic_of(following.text.strip()) is not None
        return apart and (self._current.kind in ("", HEADING) or self._current.has_roles or begins)

    def _begins_anew(self, kind: str) -> bool:
        """Whether the numbers of the entry before are of a kind, so that a first one behind it is under a heading."""
        return self._current.kind == kind and self._current.has_roles

    def _closed(self, kind: str) -> bool:
        """Whether the node before is over: it has its roles, or numbers of its kind begin anew."""
        return self._current is self.root or self._current.has_roles or any(each.kind == kind for each in self._stack)

    def _pop(self, kind: str) -> None:
        for at, node in enumerate(self._stack):
            if node.kind in (kind, HEADING) and node.kind:
                del self._stack[at:]
                return

    def _open(self, kind: str, numbered: Numbered, block: Block) -> None:
        self._pop_unnumbered(kind, numbered)
        for at, node in enumerate(self._stack):
            if node.kind == kind:
                del self._stack[at:]
                break
        text, assigned = self._endings.parted(numbered.rest)
        points = _POINTS.search(text)
        text = text[: points.start()].strip() if points else text
        node = Node(kind, numbered.number, text, block, self._current, assigned=assigned, roles_first=bool(assigned))
        node.points, node.printed = int(points[1]) if points else None, numbered.rest
        self._current.children.append(node)
        self._stack.append(node)

    def _pop_unnumbered(self, kind: str, numbered: Numbered) -> None:
        """A paragraph before a number higher than 1 that begins a list lost its own number, and is no heading."""
        begins = value(numbered.number) not in (None, 1) and not any(each.kind == kind for each in self._stack)
        if begins and self._current.kind == PLAIN and self._current.assigned and not self._current.children:
            self._current.assigned.doubt("no_number", self._current.text[:40])
            self._stack.pop()

    def _paragraph(self, block: Block) -> None:
        text, assigned = self._endings.parted(block.text.strip())
        node = self._current
        if (node.roles_after or (assigned and node.has_roles)) and lost_number(
            node, islice(self._blocks, self._at + 1, None)
        ):
            self._open(node.kind, Numbered(node.kind, "", block.text.strip()), block)
            self._current.assign(Assigned(doubts=[("no_number", text[:40])]))
            return
        if assigned and node.has_roles and not node.paragraphs:
            assigned.doubt("several", f"{node.text} {text}"[:60])
        node.goes_on_behind = node.roles_after
        node.paragraphs.append((block, text))
        if assigned is None:
            return
        if assigned and node.paragraph_roles:
            self._part(node, block, text, assigned)
        else:
            node.assign(assigned)
            node.paragraph_roles = len(node.paragraphs) if assigned else 0

    def _part(self, node: Node, block: Block, text: str, assigned: Assigned) -> None:
        """Several paragraphs under one number with bodies of their own are entries, and the number is their heading."""
        first = node.paragraph_roles
        for at, (of, words) in enumerate(node.paragraphs[:-1], 1):
            child = Node(PLAIN, "", words, of, node, assigned=node.assigned if at == first else None)
            node.children.append(child)
        node.children.append(Node(PLAIN, "", text, block, node, assigned=assigned))
        node.assigned, node.paragraphs, node.paragraph_roles = None, [], 0
        self._stack.append(node.children[-1])
