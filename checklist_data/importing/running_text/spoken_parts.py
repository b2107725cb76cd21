"""Tasks that one paragraph tells one behind another: 一是…由甲局负责；二是…, or a sentence or bracket for each."""

import re
from collections.abc import Sequence

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.endings import Endings
from checklist_data.importing.bodies.prose import Prose
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.numbering import split_number
from checklist_data.importing.running_text.nodes import PLAIN, Node

_CHINESE = "[一二三四五六七八九十]{1,3}"
_NUMBERS = re.compile(rf"(?<=[。；;：:，,])\s*(?=[（(]{_CHINESE}[）)]|{_CHINESE}是)")
_FIRST = re.compile("[（(]一[）)]|一是")
_SENTENCES = re.compile(r"(?<=。)(?=.)")
_SPOKEN = re.compile(rf"({_CHINESE})是")
_TITLE = re.compile("[^，。；：]{2,20}。(?=[^（(【〔])")
"""A title over the sentences of its paragraph."""
_FEWEST = 2
"""Tasks without which a paragraph is one."""
_SHORTEST = 4
"""Letters that say what is to be done."""


class SpokenParts:
    """Parts the paragraphs of a tree that hand several tasks to bodies."""

    def __init__(self, roles: RoleReader) -> None:
        self._prose, self._endings = Prose(roles), Endings(roles)

    def part(self, root: Node) -> None:
        """Give each such paragraph its tasks as what stands under it; they are numbered, or a sentence each."""
        for node in [each for each in root.walk() if each.kind and not (each.children or each.role_lines)]:
            block, text = self._told_by(node)
            head, *tasks = _NUMBERS.split(text)
            if _are_tasks(list(map(self._hands_out, tasks))):
                self._into(node, head if block is node.block else node.text, tasks, block)
            elif not node.has_roles:
                self._sentences(node)
            else:
                self._bracketed(node)

    def _told_by(self, node: Node) -> tuple[Block | None, str]:
        """The paragraph that may tell the tasks of a node, and its words: the one below it that opens with a number."""
        below = node.paragraphs[0][0] if len(node.paragraphs) == 1 else None
        if below is None or not _FIRST.match(below.text.strip()) or self._endings.parted(node.printed)[1]:
            return node.block, node.printed
        return below, f"{node.printed}。{below.text.strip()}"

    def _sentences(self, node: Node) -> None:
        """Part a paragraph whose sentences each hand out work, behind the words that they stand under."""
        pieces = _SENTENCES.split(node.printed)
        told = list(map(self._tells_work, pieces))
        first = told.index(True) if any(told) else 0
        if first and _are_tasks(told[first:]):
            self._into(node, "".join(pieces[:first]), pieces[first:])

    def _bracketed(self, node: Node) -> None:
        """Part a paragraph whose sentences each end in a bracket that hands them out; a title stands over them."""
        pieces = self._endings.each_assigned(node.printed)
        if len(pieces) < _FEWEST or not all(map(self._is_task, pieces)):
            return
        if title := _TITLE.match(pieces[0]):
            self._into(node, title[0], [pieces[0][title.end() :], *pieces[1:]])
        else:
            self._beside(node, pieces)

    def _is_task(self, text: str) -> bool:
        """Whether a text says what is to be done, and by whom."""
        work, assigned = self._endings.parted(text)
        return len(work) >= _SHORTEST and bool(assigned)

    def _beside(self, node: Node, tasks: Sequence[str]) -> None:
        """Put tasks that share a number and nothing else in the place of their paragraph."""
        assert node.parent is not None
        parted = map(self._endings.parted, tasks)
        at = node.parent.children.index(node)
        node.parent.children[at : at + 1] = [
            Node(node.kind, node.number, words, node.block, node.parent, assigned=assigned, printed=text)
            for text, (words, assigned) in zip(tasks, parted, strict=True)
        ]

    def _into(self, node: Node, head: str, tasks: Sequence[str], block: Block | None = None) -> None:
        node.text, node.assigned, node.paragraphs = head.strip(), None, []
        node.children = [self._task(node, each, block or node.block) for each in tasks]

    def _task(self, node: Node, text: str, block: Block | None) -> Node:
        spoken, numbered = _SPOKEN.match(text), split_number(text)
        number, rest = (spoken[1], text[spoken.end() :]) if spoken else (numbered.number, numbered.rest)
        words, assigned = self._endings.parted(rest)
        return Node(numbered.kind or PLAIN, number, words, block, node, assigned=assigned, printed=rest)

    def _hands_out(self, text: str) -> bool:
        says = self._endings.parted(text)[1] or self._prose.sentence(text) or self._prose.subjects(text)
        return bool(says)

    def _tells_work(self, text: str) -> bool:
        """Whether a sentence says what is done before it says by whom."""
        work, _, whose = text.partition("，")
        return self._prose.sentence(whose) is not None and self._prose.sentence(work) is None


def _are_tasks(told: Sequence[bool]) -> bool:
    """Whether all parts but one, and several, hand out work."""
    return sum(told) >= max(_FEWEST, len(told) - 1)
