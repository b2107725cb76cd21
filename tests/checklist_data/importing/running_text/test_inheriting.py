"""What a heading says holds for the entries under it that do not say it themselves, and is asked."""

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.running_text.inheriting import hand_down, hand_down_time
from checklist_data.importing.running_text.nodes import Node


def heading(text: str, assigned: Assigned | None, *children: Assigned | None) -> Node:
    node = Node("part", "（一）", text, assigned=assigned)
    node.children = [Node("figure", "", "项", parent=node, assigned=each) for each in children]
    return node


def handed(node: Node) -> list[Assigned]:
    hand_down(node)
    return [each.assigned for each in node.children if each.assigned is not None]


def test_bodies_and_time_of_a_heading_go_to_entries_without_and_are_asked() -> None:
    given = Assigned(["县公安局"], ["县司法局"], deadline="年底前", doubts=[("tail", "县公安局")])
    (found,) = handed(heading("消防", given, None))
    assert (found.leads, found.participants, found.deadline) == (["县公安局"], ["县司法局"], "年底前")
    assert found.doubts == [("tail", "县公安局"), ("inherit", "消防")]


def test_an_entry_with_bodies_of_its_own_keeps_them_and_takes_the_time_alone() -> None:
    given = Assigned(["县公安局"], deadline="年底前")
    own, timed = handed(heading("消防", given, Assigned(["县民政局"]), Assigned(deadline="3月底前")))
    assert (own.leads, own.deadline) == (["县民政局"], "年底前")
    assert (timed.leads, timed.deadline) == (["县公安局"], "3月底前")


def test_leaders_go_to_entries_without_leaders_whoever_their_bodies_are() -> None:
    given = Assigned(leaders=["张县长"])
    one, other = handed(heading("消防", given, Assigned(["县民政局"]), Assigned(leaders=["李县长"])))
    assert (one.leaders, other.leaders) == (["张县长"], ["李县长"])


def test_a_heading_under_a_heading_whose_entries_have_bodies_is_no_entry() -> None:
    root = heading("消防", Assigned(["县公安局"]), None)
    (middle,) = root.children
    middle.children = [
        Node("point", "①", "项", parent=middle, assigned=Assigned(["县民政局"])),
        Node("point", "②", "项", parent=middle),
    ]
    hand_down(root)
    assert middle.assigned is None
    assert [each.assigned.leads for each in middle.children if each.assigned] == [["县民政局"], ["县公安局"]]


def test_a_heading_without_roles_gives_nothing() -> None:
    node = heading("消防", None, None)
    assert handed(node) == []


def test_what_one_entry_is_given_another_does_not_share() -> None:
    one, other = handed(heading("消防", Assigned(["县公安局"]), None, None))
    one.leads.append("县民政局")
    assert other.leads == ["县公安局"]


def test_a_month_over_entries_is_their_time_where_they_tell_none() -> None:
    node = heading("第一季度：", None, None, Assigned(deadline="年底前"))
    hand_down_time(node)
    times = [each.assigned.deadline if each.assigned is not None else "" for each in node.children]
    assert times[1] == "年底前"
    assert times[0] == "第一季度"
    topic = heading("消防安全", None, None)
    hand_down_time(topic)
    assert topic.children[0].assigned is None
