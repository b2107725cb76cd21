"""Departments by sections, as they are counted everywhere."""

from dataclasses import replace

from bot.board.views.matrix import matrix_of
from bot.standing.counting import by_department, by_section, overall
from checklist_data.model import Checklist
from tests.bot.standing.made import facts, matter, occurrence

EDUCATION, HEALTH = matter("教体局", "49"), replace(matter("党群工作部", "20"), section="S2")
WHOLE = facts(
    replace(occurrence(1, "教体局", late=True), participants=("党群工作部",)),
    replace(occurrence(2), section="S2"),
    matters=(EDUCATION, HEALTH, matter("", "3")),
)


def test_rows_and_totals_are_those_of_the_one_count(checklist: Checklist) -> None:
    found = matrix_of(WHOLE, checklist)
    assert (found.total, found.totals) == (overall(WHOLE), by_section(WHOLE))
    counts = by_department(WHOLE)
    assert {each.department: each.total for each in found.rows} == {name: each for name, each in counts.items() if name}


def test_departments_come_in_the_order_of_the_checklist_and_what_is_nobodys_has_no_row(checklist: Checklist) -> None:
    order = [each.name for each in checklist.departments]
    rows = [each.department for each in matrix_of(WHOLE, checklist).rows]
    assert rows == sorted({"教体局", "党群工作部"}, key=order.index)


def test_a_cell_holds_what_a_department_has_in_a_section(checklist: Checklist) -> None:
    cells = {each.department: each.cells for each in matrix_of(WHOLE, checklist).rows}
    assert (cells["党群工作部"]["S1"].late, cells["党群工作部"]["S1"].entries, cells["党群工作部"]["S2"].entries) == (
        1,
        0,
        1,
    )
    assert "S2" not in cells["教体局"]


def test_a_department_that_is_no_longer_in_the_list_comes_last(checklist: Checklist) -> None:
    whole = facts(matters=(matter("旧局", "49"), EDUCATION))
    assert [each.department for each in matrix_of(whole, checklist).rows] == ["教体局", "旧局"]
