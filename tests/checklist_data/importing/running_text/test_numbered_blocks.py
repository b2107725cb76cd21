"""The numbers of paragraphs, and whether one of them is missing."""

import pytest

from checklist_data.importing.blocks import Block
from checklist_data.importing.running_text.nodes import Node
from checklist_data.importing.running_text.numbered_blocks import lost_number, numbered_of


def blocks(*texts: str) -> list[Block]:
    return [Block(each, f"第{at}行") for at, each in enumerate(texts, 1)]


def node(text: str) -> Node:
    found = numbered_of(Block(text, "第1行"))
    return Node(found.kind, found.number, found.rest)


def test_lists_within_lists_are_of_kinds_of_their_own_where_the_program_counted_them() -> None:
    outer, inner = (numbered_of(Block("更新消火栓", "", number="1.", level=each)) for each in (0, 1))
    assert inner.kind == f"{outer.kind}+"
    assert numbered_of(Block("1.更新消火栓", "", level=1)).kind == outer.kind, "a number that was typed has no level"
    assert numbered_of(Block("更新消火栓", "", level=1)).kind == ""


@pytest.mark.parametrize(
    ("following", "is_lost"),
    [
        (("更新消火栓", "5.清理楼道"), True),
        (("更新消火栓", "4.清理楼道", "5.建停车场"), False),
        (("更新消火栓", "6.清理楼道"), False),
        (("（一）更新消火栓", "5.清理楼道"), True),
        (("更新消火栓",), False),
        ((), False),
        ((*["更新消火栓"] * 30, "5.清理楼道"), False),
    ],
)
def test_a_number_is_missing_where_the_next_of_its_list_is_one_too_high(
    following: tuple[str, ...],
    is_lost: bool,  # noqa: FBT001
) -> None:
    assert lost_number(node("3.建园"), blocks(*following)) == is_lost


def test_behind_a_paragraph_without_a_number_none_is_missing() -> None:
    assert not lost_number(node("建园"), blocks("更新消火栓", "5.清理楼道"))
