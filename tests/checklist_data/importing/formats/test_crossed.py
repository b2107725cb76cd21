"""Tables whose rows are headed by bodies and whose columns by times, or the other way."""

import pytest

from checklist_data.importing.questions.questions import questions
from tests.checklist_data.importing.builders import TABLES
from tests.checklist_data.importing.formats.arranged import reading, told


@pytest.mark.parametrize("kind", TABLES)
def test_each_cell_between_bodies_and_times_is_a_task_and_that_is_asked(kind: str) -> None:
    found = reading(kind, [["单位", "3月", "6月"], ["区教育局", "检查校舍", ""], ["区公安局", "整治路口", "宣传禁毒"]])
    assert told(found) == [
        ("检查校舍", [], ["区教育局"], [], "3月"),
        ("整治路口", [], ["区公安局"], [], "3月"),
        ("宣传禁毒", [], ["区公安局"], [], "6月"),
    ]
    assert [each.key for each in questions(found)] == ["crossed"]


@pytest.mark.parametrize("kind", TABLES)
def test_bodies_may_stand_across_and_times_down(kind: str) -> None:
    found = reading(kind, [["月份", "区教育局", "区公安局"], ["3月", "检查校舍", "整治路口"], ["6月", "", "宣传禁毒"]])
    assert [(text, names, time) for text, _, names, _, time in told(found)] == [
        ("检查校舍", ["区教育局"], "3月"),
        ("整治路口", ["区公安局"], "3月"),
        ("宣传禁毒", ["区公安局"], "6月"),
    ]
