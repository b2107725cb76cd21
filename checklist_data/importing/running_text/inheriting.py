"""What stands in a heading and holds for the entries under it: bodies, leaders, a deadline."""

from collections.abc import Iterator

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.deadlines import heading_time
from checklist_data.importing.running_text.nodes import Node


def hand_down(node: Node) -> None:
    """Give the entries under a node what it says and they do not say themselves; bodies and deadlines are asked."""
    given = node.assigned
    if given is None:
        return
    for child in _leaves(node):
        own = Assigned() if child.assigned is None else child.assigned
        heads = Assigned(leaders=[] if own.leaders else list(given.leaders))
        if not own:
            heads.add(Assigned(list(given.leads), list(given.participants), list(given.responsible)))
            heads.is_open, heads.written = given.is_open, dict(given.written)
            for each in given.doubts:
                heads.doubt(*each)
        if not own.deadline:
            heads.deadline = given.deadline
        if heads or heads.deadline or given:
            heads.doubt("inherit", node.text[:40])
        child.assign(heads)


def hand_down_time(node: Node) -> None:
    """Give the entries under a heading that is a month or the like that time, where they tell none; asked."""
    time = heading_time(node.text)
    for child in _leaves(node) if time else ():
        if child.assigned is None or not child.assigned.deadline:
            child.assign(Assigned(deadline=time, doubts=[("heading_time", node.text[:40])]))


def _leaves(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.has_roles_below:
            yield from _leaves(child)
        else:
            yield child
