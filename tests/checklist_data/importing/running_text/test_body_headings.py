"""Headings that are the names of bodies."""

import pytest

from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.labels import Meaning
from checklist_data.importing.running_text.body_headings import BodyHeadings, bodies_of
from checklist_data.importing.running_text.nodes import Node


@pytest.fixture
def roles() -> RoleReader:
    return RoleReader(NameBook())


@pytest.mark.parametrize(
    ("title", "names", "meaning"),
    [
        ("县公安局", ("县公安局",), Meaning.RESPONSIBLE),
        ("县公安局（共5项）", ("县公安局",), Meaning.RESPONSIBLE),
        ("县公安局、县司法局：", ("县公安局", "县司法局"), Meaning.RESPONSIBLE),
        ("县公安局牵头任务", ("县公安局",), Meaning.LEADS),
        ("县公安局配合事项", ("县公安局",), Meaning.PARTICIPANTS),
        ("由县公安局牵头的", ("县公安局",), Meaning.LEADS),
        ("县公安局（配合单位）", ("县公安局",), Meaning.PARTICIPANTS),
    ],
)
def test_a_name_with_or_without_a_word_for_its_role_is_such_a_heading(
    roles: RoleReader, title: str, names: tuple[str, ...], meaning: Meaning
) -> None:
    found = bodies_of(title, roles)
    assert found is not None
    assert (found.names, found.meaning) == (names, meaning)


@pytest.mark.parametrize("title", ["牵头任务", "消防安全", "活动组织", "安全与宣传", "", "加强公安局建设"])
def test_any_other_heading_is_none(roles: RoleReader, title: str) -> None:
    assert bodies_of(title, roles) is None


def tree(*titles: str) -> Node:
    root = Node("", "", "")
    for title in titles:
        head = Node("part", "一、", title, parent=root, printed=title)
        head.children = [Node("figure", "1.", "更新消火栓", parent=head)]
        root.children.append(head)
    return root


def test_most_headings_of_a_level_have_to_be_names(roles: RoleReader) -> None:
    few, most = BodyHeadings(roles), BodyHeadings(roles)
    few.find(tree("县公安局", "消防安全", "道路建设"))
    assert few.headings == {}
    most.find(tree("县公安局", "县司法局", "道路建设"))
    assert len(most.headings) == 2
    assert not most.is_sure
    assert most.evidence == ["标题是单位名称的 2/3"]


def test_where_all_are_names_it_is_sure(roles: RoleReader) -> None:
    found = BodyHeadings(roles)
    found.find(tree("县公安局", "县司法局"))
    assert len(found.headings) == 2
    assert found.is_sure
