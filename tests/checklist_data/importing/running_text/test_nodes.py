"""A paragraph with what stands under it."""

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.running_text.nodes import Node, depth


def tree() -> tuple[Node, Node, Node]:
    """A heading, a heading under it, and an entry under that."""
    root = Node("chapter", "一、", "总")
    middle = Node("part", "（一）", "分", parent=root)
    leaf = Node("figure", "1.", "项", parent=middle)
    root.children, middle.children = [middle], [leaf]
    return root, middle, leaf


def test_a_tree_is_walked_from_the_top_in_its_order() -> None:
    root, middle, leaf = tree()
    other = Node("part", "（二）", "分", parent=root)
    root.children.append(other)
    assert [id(each) for each in root.walk()] == [id(each) for each in (root, middle, leaf, other)]
    assert [depth(each) for each in (root, middle, leaf)] == [0, 1, 2]


def test_roles_below_are_those_of_what_stands_under_it_and_not_its_own() -> None:
    root, middle, leaf = tree()
    middle.assign(Assigned(["县公安局"]))
    assert root.has_roles_below
    assert middle.has_roles
    assert not middle.has_roles_below
    leaf.assign(Assigned(deadline="年底前"))
    assert not leaf.has_roles
    assert not middle.has_roles_below


def test_roles_that_come_one_after_another_are_put_together() -> None:
    _, middle, leaf = tree()
    given = Assigned(["县公安局"])
    leaf.assign(given)
    leaf.assign(Assigned(participants=["县司法局"]))
    assert leaf.assigned is not None
    assert (leaf.assigned.leads, leaf.assigned.participants) == (["县公安局"], ["县司法局"])
    assert given.participants == []
    middle.assign(Assigned(["县公安局"]))
    assert leaf.roles_first
    assert not middle.roles_first, "they stand behind what is numbered under it"
