"""Lines that hold roles and nothing else."""

import pytest

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.running_text.role_lines import RoleLines


def block(text: str) -> Block:
    return Block(text, "第1行")


@pytest.fixture
def lines() -> RoleLines:
    return RoleLines(RoleReader(NameBook()))


def roles(found: Assigned | None) -> tuple[list[str], list[str], list[str]] | None:
    return (found.leads, found.participants, found.responsible) if found else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("责任单位：县公安局、县司法局", ([], [], ["县公安局", "县司法局"])),
        ("——牵头单位：县公安局；配合单位：县司法局", (["县公安局"], ["县司法局"], [])),
        ("（责任单位：县公安局）", ([], [], ["县公安局"])),
        ("（牵头单位：县公安局，配合单位：县司法局）", (["县公安局"], ["县司法局"], [])),
    ],
)
def test_a_list_behind_a_label_or_in_a_bracket_is_such_a_line(
    lines: RoleLines, text: str, found: tuple[list[str], list[str], list[str]]
) -> None:
    assert roles(lines.only_roles(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "更新消火栓。责任单位：县公安局",
        "更新消火栓（责任单位：县公安局）",
        "（责任单位：县公安局）更新消火栓",
        "（试行）",
        "县公安局",
    ],
)
def test_a_line_that_says_anything_else_is_none(lines: RoleLines, text: str) -> None:
    assert lines.only_roles(text) is None


def test_a_line_goes_on_with_the_list_of_the_line_above_it_and_is_asked(lines: RoleLines) -> None:
    above = block("配合单位：县公安局、")
    lines.remember(above, above.text)
    found = lines.going_on(above, "县司法局、县民政局")
    assert roles(found) == ([], ["县司法局", "县民政局"], [])
    assert found is not None
    assert ("bare_line", "县司法局、县民政局") in found.doubts
    assert lines.going_on(block("更新消火栓"), "县司法局") is None, "another line stands between"
    assert lines.going_on(above, "更新消火栓") is None


def test_a_list_may_go_on_and_another_begin_on_the_same_line(lines: RoleLines) -> None:
    above = block("牵头单位：县公安局、")
    lines.remember(above, above.text)
    assert roles(lines.going_on(above, "县司法局。配合单位：县民政局")) == (["县司法局"], ["县民政局"], [])


def test_a_line_without_a_label_goes_on_with_the_list_before_it(lines: RoleLines) -> None:
    first, second = block("牵头单位：县公安局、"), block("县司法局、")
    lines.remember(first, first.text)
    lines.remember(second, second.text)
    assert roles(lines.going_on(second, "县民政局")) == (["县民政局"], [], [])


def test_no_list_goes_on_with_a_time(lines: RoleLines) -> None:
    above = block("完成时限：年底前")
    lines.remember(above, above.text)
    assert lines.going_on(above, "县公安局") is None


def test_a_label_of_the_documents_own_counts_where_it_opens_several_lines(lines: RoleLines) -> None:
    lines.learn([block("主体：县公安局"), block("主体：县司法局"), block("范围：县民政局")])
    assert roles(lines.under_own_label("主体：县公安局")) is not None
    assert lines.under_own_label("范围：县民政局") is None
    assert lines.under_own_label("更新消火栓") is None
