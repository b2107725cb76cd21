"""The numbers of paragraphs, and whether one of them is missing."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from checklist_data.importing.blocks import Block
from checklist_data.importing.numbering import Numbered, split_number, value
from checklist_data.importing.running_text.nodes import Node

_FAR = 30
"""Paragraphs within which the next number of a list is looked for."""


def numbered_of(block: Block) -> Numbered:
    """The number of a block; those of a list within a list are of a kind of their own."""
    numbered = split_number(block.text.strip(), block.number)
    within = block.level if block.number.strip() else 0
    return replace(numbered, kind=numbered.kind + "+" * within) if numbered.kind else numbered


def lost_number(node: Node, behind: Iterable[Block]) -> bool:
    """Whether the next number of a list shows that one is missing behind a node."""
    number = value(node.number)
    following = next((each for each in map(numbered_of, islice(behind, _FAR)) if each.kind == node.kind), None)
    return number is not None and following is not None and value(following.number) == number + 2
