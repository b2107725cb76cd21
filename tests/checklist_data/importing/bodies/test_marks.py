"""Marks beside bodies tell their roles where the document says so, and are asked about where it does not."""

import pytest

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.marks import REST, legend_of
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.labels import Meaning
from checklist_data.importing.read import read
from tests.checklist_data.importing.builders import TABLES


def assigned(cell: str, head: str = "责任单位") -> Assigned:
    rows = [["序号", "任务", head, "完成时限"], ["1", "修路", cell, "9月底前"], ["2", "种树", "各镇", "长期坚持"]]
    return read(read_bytes(TABLES["docx"](rows))).entries[0].assigned


@pytest.mark.parametrize(
    "words",
    [
        "说明：“责任单位”栏中标★的为牵头单位。",
        "注：加“★”的为牵头单位。",
        "备注：标★号的单位为牵头单位。",
        "★表示牵头单位。",
        "牵头单位以★标明。",
    ],
)
def test_what_a_mark_means_is_told_in_many_ways(words: str) -> None:
    assert {mark: each.meaning for mark, each in legend_of([words]).items()} == {"★": Meaning.LEADS}


def test_what_no_mark_means_may_be_told_too() -> None:
    legend = legend_of(["加★的为牵头单位，其余为配合单位。"])
    assert legend[REST].meaning is Meaning.PARTICIPANTS


def test_a_bullet_before_a_label_says_nothing_of_marks() -> None:
    assert legend_of(["●牵头单位：县交通局", "其余为配合单位。"]) == {}


@pytest.mark.parametrize(
    "cell", ["★县交通局、县住建局", "县住建局，★县交通局", "县交通局★ 县住建局", "★ 县交通\n局、县住建局"]
)
def test_a_body_with_a_mark_has_the_role_that_is_told(cell: str) -> None:
    found = assigned(cell, head="责任单位（★为牵头单位）")
    assert (found.leads, found.responsible, found.doubts) == (["县交通局"], ["县住建局"], [])


def test_bodies_without_a_mark_have_the_role_that_is_told_of_the_rest() -> None:
    found = assigned("★县交通局、县住建局", head="责任单位（★为牵头单位，其余为配合单位）")
    assert (found.leads, found.participants) == (["县交通局"], ["县住建局"])


def test_a_mark_of_which_nothing_is_told_is_asked_about() -> None:
    found = assigned("★县交通局、县住建局")
    assert found.responsible == ["县交通局", "县住建局"]
    assert ("marked", "★县交通局、县住建局") in found.doubts


def test_a_mark_that_stands_beside_no_body_is_asked_about() -> None:
    found = assigned("县交通局、★、县住建局等★", head="责任单位（★为牵头单位）")
    assert any(kind == "marked" for kind, _ in found.doubts)
