"""Lines of departments."""

from hypothesis import given
from hypothesis import strategies as st

from checklist_data.fields import Fields
from checklist_data.model import Department, Parties
from checklist_data.notes import Notes
from checklist_data.parties import read_parties, spelled

NAMES = spelled(
    [
        Department("党政办", (), ("办公室",), ()),
        Department("工程建设管理局", ("工程局",), (), ()),
        Department("高等学校", (), (), ()),
        Department("各部门", ("区直部门",), (), ()),
    ]
)


def read(line: object) -> tuple[Parties | None, list[str]]:
    fields = Fields("sections/01.toml", "item[0]", {"lead": line}, Notes())
    return read_parties(fields, "lead", "1", NAMES), [each.problem for each in fields.notes.faults]


def test_a_spelling_leads_to_its_department() -> None:
    assert read("工程局、党政办") == (Parties(("工程建设管理局", "党政办")), [])


def test_and_others_at_the_end_leaves_the_line_open() -> None:
    assert read("党政办、工程局等") == (Parties(("党政办", "工程建设管理局"), open=True), [])


def test_and_others_before_a_last_name_leaves_the_line_open_and_names_that_body() -> None:
    assert read("党政办、工程局等区直部门") == (Parties(("党政办", "工程建设管理局", "各部门"), open=True), [])


def test_a_name_may_have_the_character_of_and_others_within() -> None:
    assert read("高等学校、党政办") == (Parties(("高等学校", "党政办")), [])
    assert read("党政办、高等学校等") == (Parties(("党政办", "高等学校"), open=True), [])


def test_an_everyday_name_is_no_spelling_of_the_source() -> None:
    assert read("办公室、党政办") == (Parties(("党政办",)), ["departments.toml 中没有“办公室”"])


def test_an_empty_line_is_no_line() -> None:
    assert read("") == (None, ["不能为空;原文没有这一行的,请删去此项"])
    assert read(3) == (None, ["应为文字"])


def test_a_name_that_stands_twice_is_told_once() -> None:
    assert read("工程局、工程建设管理局") == (Parties(("工程建设管理局",)), [])


@given(st.lists(st.sampled_from(sorted(NAMES)), min_size=1), st.booleans())
def test_what_is_joined_is_read_again(writings: list[str], is_open: bool) -> None:  # noqa: FBT001
    parties, problems = read("、".join(writings) + "等" * is_open)
    assert problems == []
    assert parties == Parties(tuple(dict.fromkeys(NAMES[each] for each in writings)), is_open)


@given(st.text("党政办工程局等、高学校", max_size=12))
def test_any_line_is_read_or_refused(line: str) -> None:
    parties, problems = read(line)
    assert parties or problems
