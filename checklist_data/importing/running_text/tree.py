"""The outline of running text: paragraphs under their numbers and headings, with the roles that stand beside them."""

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
    REMARK,
    SIGNATURES,
    SIGNED,
    may_head,
    next_note,
)
from checklist_data.importing.running_text.growing_tree import GrowingTree
from checklist_data.importing.running_text.handing_down import hands_down, introduces_others, is_bare_line
from checklist_data.importing.running_text.nodes import BODY, HEADING, PLAIN, TOPIC, Node
from checklist_data.importing.running_text.numbered_blocks import numbered_of
from checklist_data.importing.running_text.numbered_notes import NumberedNotes
from checklist_data.importing.running_text.open_label import OpenLabel
from checklist_data.importing.running_text.role_lines import RoleLines
from checklist_data.importing.running_text.topics import Topic, topic_of

_OPENING = {
    "capital", "chinese", "chinese-brackets", "figure", "brackets", "figure-space", "letter",
    "letter-figure", "letter-brackets", "task", "dashed",
}  # fmt: skip
"""Kinds of numbers of which a first one may follow a heading."""
_LONGEST_ISSUER = 40


class TreeReader:
    """Reads blocks into a tree."""

    def __init__(self, roles: RoleReader, account: Account, *, by_subject: bool = False) -> None:
        """Read with the document's roles; `by_subject` is whether the subject of a sentence may be its body."""
        self._roles, self._prose, self._endings, self._account = roles, Prose(roles), Endings(roles), account
        self._lines, self._label, self._by_subject = RoleLines(roles), OpenLabel(roles), by_subject
        self._tree = GrowingTree(self._endings, account)
        self._before: Block | None = None
        self._blocks: Sequence[Block] = ()
        self._at = self._last_number = 0
        self._numbered_notes = NumberedNotes(self._endings, self._lines, roles.above)
        self.notes: list[str] = []
        self.stray: list[Block] = []

    def read(self, blocks: Sequence[Block]) -> Node:
        """The tree of the blocks."""
        self._lines.learn(blocks)
        self._blocks = blocks
        self._last_number = max((at for at, each in enumerate(blocks) if numbered_of(each).kind), default=-1)
        for at, block in enumerate(blocks):
            self._before, self._at = blocks[at - 1] if at else None, at
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            self._block(block, following)
        return self._tree.root

    def _block(self, block: Block, following: Block | None) -> None:
        text = block.text.strip()
        self._roles.above.begin(numbered_of(block).number)
        if self._is_remark(text):
            self._tree.attach(block, Assigned(), self._tree.current)
            self._account.put(block, Class.REMARK)
        elif self._numbered_notes.holds(self._blocks, self._at) or NOTE.match(text):
            self.notes.append(text)
            self._account.put(block, Class.NOTE)
        elif SIGNED.match(text) or SIGNATURES.match(text) or self._is_issuer(text, following):
            self._account.put(block, Class.NOTICE)
        elif hands_down(block, following, self._roles):
            self._label.close()
            self._open_heading(block, following)
        elif not self._is_role_line(block, text, following):
            self._words(block, numbered_of(block), following)

    def _is_remark(self, text: str) -> bool:
        """Whether a line below the roles of an entry is its remark: others have theirs, or another entry follows."""
        is_own = self._tree.current.roles_after and REMARK.match(text) is not None and not next_note(0, text)
        return is_own and (self._at < self._last_number or not self._lines.is_single(text))

    def _is_issuer(self, text: str, following: Block | None) -> bool:
        """Whether a line names who issued the document: a date stands under it, or beside it before the list.

        The last line of all, behind the notes, does too.
        """
        if self._tree.is_at_root and ISSUED.match(text):
            return True
        around = following or (self._before if self.notes else None)
        is_signed = around is not None and bool((SIGNED if following else NOTE).match(around.text.strip()))
        return is_signed and len(text) <= _LONGEST_ISSUER and self._roles.book.split(text).is_sure

    def _is_role_line(self, block: Block, text: str, following: Block | None) -> bool:
        """Take a line that holds roles and nothing else."""
        numbered = split_number(text)
        if self._topic(block, following):
            return False
        if not numbered.kind and (under := self._label.under(text)) is not None:
            self._attach(block, under, self._tree.current)
            return True
        self._label.close()
        if self._label.opens(numbered.rest):
            self._account.put(block, Class.ROLE)
            return True
        if (found := self._roles_of(numbered, text)) is None:
            return False
        self._attach(block, found, self._tree.owner_of(numbered.kind))
        self._lines.remember(block, text)
        return True

    def _roles_of(self, numbered: Numbered, text: str) -> Assigned | None:
        """What a line of roles tells; None where it is none."""
        found = self._lines.only_roles(numbered.rest)
        if found is None and not numbered.kind:
            found = self._lines.going_on(self._before, text)
        return self._lines.under_own_label(numbered.rest) if found is None else found

    def _attach(self, block: Block, assigned: Assigned, node: Node) -> None:
        if node is self._tree.root:
            self._alone_above(block, assigned)
        else:
            self._tree.attach(block, assigned, node)

    def _alone_above(self, block: Block, assigned: Assigned) -> None:
        """A line of roles under no number: with the paragraph above it an entry that lost its number."""
        before = self._before
        if before is None or not assigned or not self.stray or self.stray[-1] is not before:
            self.stray.append(block)
            return
        self.stray.pop()
        self._tree.grow(PLAIN, Numbered("", "", before.text.strip()), before)
        assigned.doubt("no_number", before.text.strip()[:40])
        self._tree.attach(block, assigned, self._tree.current)

    def _words(self, block: Block, numbered: Numbered, following: Block | None) -> None:
        current = self._tree.current
        if numbered.kind:
            self._tree.grow(numbered.kind, numbered, block)
        elif (topic := self._topic(block, following)) is not None:
            self._open_topic(topic, block)
        elif self._prose.duties_of(numbered.rest) is not None and not current.has_roles:
            self._tree.grow(BODY, numbered, block)
        elif introduces_others(block, following, current.kind):
            self._open_heading(block, following)
        elif is_bare_line(block, following, current.kind, self._roles):
            self._attach(block, self._bare(block), current)
        elif self._is_heading(block, following):
            self._open_heading(block, following)
        else:
            self._unnumbered(block, numbered)

    def _bare(self, block: Block) -> Assigned:
        """The bodies of a line that says nothing of their role; asked."""
        assigned = Assigned()
        assigned.add(self._roles.bodies(block.text.strip(), Meaning.RESPONSIBLE))
        assigned.doubt("bare_line", block.text.strip()[:40])
        return assigned

    def _unnumbered(self, block: Block, numbered: Numbered) -> None:
        """Take a paragraph without a number that is neither a heading nor a line of roles."""
        if self._tree.is_at_root or self._tree.current.kind == PLAIN:
            self._alone(block, numbered)
        elif self._closes_list(block):
            self.stray.append(block)
        else:
            self._tree.add_paragraph(block, islice(self._blocks, self._at + 1, None))

    def _closes_list(self, block: Block) -> bool:
        """Whether a paragraph behind the roles of the last number has a label of its own, and so is about the whole."""
        is_last = self._at > self._last_number and self._tree.current.roles_after
        return is_last and self._lines.is_single(block.text.strip())

    def _topic(self, block: Block, following: Block | None) -> Topic | None:
        """What a line under a body's heading says of the role of the body in what follows; None where it is none."""
        topic = None if block.number.strip() else topic_of(block.text.strip())
        if topic is None or not self._body_place():
            return None
        return topic if topic.is_plain or (following is not None and numbered_of(following).kind) else None

    def _open_topic(self, topic: Topic, block: Block) -> None:
        self._tree.close_below(self._body_place())
        self._tree.grow(TOPIC, Numbered(TOPIC, "", topic.words), block)
        self._label.close()
        if topic.rest:
            first = split_number(topic.rest)
            self._tree.grow(first.kind or PLAIN, first, block)
            if not first.kind:
                self._tree.close_current()

    def _body_place(self) -> int:
        """The place of the open heading that is the name of bodies; 0 where there is none."""
        return self._tree.place_of(lambda each: self._roles.are_bodies(each.printed))

    def _open_heading(self, block: Block, following: Block | None) -> None:
        self._tree.close_for_heading(numbered_of(following).kind if following else "")
        self._tree.grow(HEADING, numbered_of(block), block)

    def _alone(self, block: Block, numbered: Numbered) -> None:
        """A paragraph under no number: one that is assigned to somebody is an entry of its own."""
        text, current = block.text.strip(), self._tree.current
        if self._endings.parted(text)[1] or (self._by_subject and self._prose.subjects(text)):
            self._tree.grow(PLAIN, numbered, block)
        elif current.kind == PLAIN and not current.has_roles:
            self._tree.add_paragraph(block, islice(self._blocks, self._at + 1, None))
        else:
            self.stray.append(block)

    def _is_heading(self, block: Block, following: Block | None) -> bool:
        if following is None or not may_head(block.text.strip()):
            return False
        after = numbered_of(following)
        return self._begins_list(after) or (self._is_apart(block) and self._may_begin(after, following))

    def _begins_list(self, after: Numbered) -> bool:
        """Whether the number behind a line is a first one, and what is open over."""
        is_first = bool(after.kind) and value(after.number) == 1
        current = self._tree.current
        is_anew = current.kind == after.kind and current.has_roles
        starts = after.kind in _OPENING or self._tree.is_at_root or is_anew
        return is_first and starts and (self._tree.is_at_root or current.has_roles or self._tree.has_open(after.kind))

    def _may_begin(self, after: Numbered, following: Block) -> bool:
        """Whether something new may begin behind a line: nothing is open that waits, or what follows begins anew."""
        current = self._tree.current
        if current.kind in ("", HEADING) or current.has_roles:
            return True
        return bool(after.kind) or topic_of(following.text.strip()) is not None

    @staticmethod
    def _is_apart(block: Block) -> bool:
        """Whether a line is marked as a heading, or is a body's name."""
        text = block.text.strip()
        return block.is_heading or is_plain_body(text) or bool(BULLET.match(text))
