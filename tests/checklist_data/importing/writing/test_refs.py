"""Refs of entries: their numbers as printed, made unique where they begin anew."""

import pytest

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.reading import Entry, Section
from checklist_data.importing.writing.refs import groups_of, refs_of

FIRST, SECOND = Section("一", "甲", ("甲",)), Section("二", "乙", ("乙",))
INNER = Section("1", "丙", ("甲", "丙"))


def entries(*numbers: str, section: Section | None = None) -> list[Entry]:
    return [Entry(each, "", "做事", Assigned(), Block("做事", ""), section) for each in numbers]


def refs(found: list[Entry]) -> list[str]:
    told = refs_of(found)
    return [told[id(each)] for each in found]


@pytest.mark.parametrize(
    ("number", "ref"), [("3", "3"), ("（三）", "3"), ("1.2", "1-2"), ("A3", "A3"), ("①", "1"), ("二十一、", "21")]
)
def test_a_number_is_written_in_figures(number: str, ref: str) -> None:
    assert refs(entries(number)) == [ref]


def test_numbers_that_count_through_are_the_refs() -> None:
    assert refs([*entries("1", "2", section=FIRST), *entries("3", "4", section=SECOND)]) == ["1", "2", "3", "4"]


def test_numbers_that_begin_anew_have_that_of_their_section_before_them() -> None:
    found = [*entries("1", "2", section=FIRST), *entries("1", "2", section=SECOND)]
    assert refs(found) == ["1-1", "1-2", "2-1", "2-2"]


def test_entries_without_a_number_are_counted() -> None:
    assert refs(entries("", "", section=FIRST)) == ["1-1", "1-2"]


def test_no_two_entries_have_the_same_ref() -> None:
    through = refs(entries(*map(str, range(1, 20)), "3"))
    anew = refs(entries("1", "1", "1"))
    assert len(set(through)) == 20
    assert through[-1] == "2-3"
    assert anew == ["1-1", "1-2-1", "1-3-1"]


def test_a_section_that_goes_on_behind_its_subsections_says_its_heading_once() -> None:
    found = [
        *entries("1", section=FIRST),
        *entries("2", section=INNER),
        *entries("3", section=Section("", "甲", ("甲",))),
    ]
    assert [each.heading for each in groups_of(found)] == ["甲", "丙", ""]
