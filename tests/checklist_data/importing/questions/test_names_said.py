"""The bodies that a person writes in a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_data.importing.questions.names_said import bodies_said, names_said

WHOLE = "各区、县级市政府"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        (" 、，\n", []),
        ("县公安局、县司法局", ["县公安局", "县司法局"]),
        ("县公安局，县司法局,县民政局；县财政局;县水利局\n县林业局", None),
        ("县公安局、 县公安局 ", ["县公安局"]),
        (f"{WHOLE}、县公安局", ["各区", "县级市政府", "县公安局"]),
    ],
)
def test_people_part_names_with_any_mark_and_a_name_counts_once(text: str, names: list[str] | None) -> None:
    expected = ["县公安局", "县司法局", "县民政局", "县财政局", "县水利局", "县林业局"] if names is None else names
    assert names_said(text) == expected


def test_a_name_of_the_document_that_holds_a_mark_stays_whole() -> None:
    assert names_said(f"县公安局、{WHOLE}；县司法局", [WHOLE, "县公安局"]) == ["县公安局", WHOLE, "县司法局"]


def test_of_two_such_names_the_longer_one_is_meant() -> None:
    known = ["区、县级市政府", WHOLE]
    assert names_said(f"{WHOLE}、县公安局", known) == [WHOLE, "县公安局"]


@given(st.lists(st.sampled_from([WHOLE, "县公安局", "县司法局", "a.b(c"]), unique=True))
def test_what_is_written_name_by_name_is_read_back(names: list[str]) -> None:
    assert names_said("、".join(names), [WHOLE]) == names


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("安全生产、应急管理和生态环境局", ["安全生产、应急管理和生态环境局"]),
        ("县公路、桥梁养护中心、县公安局", ["县公路、桥梁养护中心", "县公安局"]),
        ("县公安局、县防汛、抗旱指挥部办公室", ["县公安局", "县防汛、抗旱指挥部办公室"]),
        ("市教育局、市公安局、市民政局", ["市教育局", "市公安局", "市民政局"]),
        ("供销社，各镇街", ["供销社", "各镇街"]),
        ("老周、小李", ["老周", "小李"]),
    ],
)
def test_what_is_no_body_by_itself_belongs_to_the_one_behind_it(text: str, bodies: list[str]) -> None:
    assert bodies_said(text) == bodies
