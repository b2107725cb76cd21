"""Tasks that one paragraph tells one behind another: 一是…由甲局负责；二是…由乙局负责, or a sentence for each."""

import re
from collections.abc import Callable

from checklist_data.importing.bodies.prose import Prose
from checklist_data.importing.numbering import split_number
from checklist_data.importing.running_text.nodes import PLAIN, Node

_CHINESE = "[一二三四五六七八九十]{1,3}"
_NUMBERS = re.compile(rf"(?<=[。；;：:，,])\s*(?=[（(]{_CHINESE}[）)]|{_CHINESE}是)")
_SENTENCES = re.compile(r"(?<=。)(?=.)")
_SPOKEN = re.compile(rf"({_CHINESE})是")
_FEWEST = 2
"""Tasks without which a paragraph is one."""


class SpokenParts:
    """Parts the paragraphs of a tree that hand several tasks to bodies."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose

    def part(self, root: Node) -> None:
        """Give each such paragraph its tasks as what stands under it; they are numbered, or a sentence each."""
        for node in [each for each in root.walk() if each.kind and not (each.children or each.has_roles)]:
            if not self._into(node, _NUMBERS, self._hands_out):
                self._into(node, _SENTENCES, self._tells_work)

    def _into(self, node: Node, between: re.Pattern[str], is_task: Callable[[str], bool]) -> bool:
        pieces = between.split(node.text)
        first = next((at for at, each in enumerate(pieces) if is_task(each)), len(pieces))
        tasks = pieces[first:]
        is_list = first > 0 and sum(map(is_task, tasks)) >= max(_FEWEST, len(tasks) - 1)
        if is_list:
            node.text = "".join(pieces[:first])
            node.children = [_child(node, each) for each in tasks]
        return is_list

    def _hands_out(self, text: str) -> bool:
        return self._prose.sentence(text) is not None or bool(self._prose.subjects(text))

    def _tells_work(self, text: str) -> bool:
        """Whether a sentence says what is done before it says by whom."""
        work, _, whose = text.partition("，")
        return self._prose.sentence(whose) is not None and self._prose.sentence(work) is None


def _child(node: Node, text: str) -> Node:
    spoken, numbered = _SPOKEN.match(text), split_number(text)
    number, rest = (spoken[1], text[spoken.end() :]) if spoken else (numbered.number, numbered.rest)
    return Node(numbered.kind or PLAIN, number, rest, node.block, node, printed=rest)
