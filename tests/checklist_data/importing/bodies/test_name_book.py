"""The names of a list of bodies, split by what the document writes elsewhere without a doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_data.importing.bodies.name_book import NameBook

NAMES = ["县公安局", "县司法局", "县民政局", "县水利局", "团县委", "县应急管理局"]


@given(st.lists(st.sampled_from(NAMES), min_size=1, unique=True), st.sampled_from("、，；"))
def test_a_list_that_is_plainly_separated_is_split_for_sure(names: list[str], mark: str) -> None:
    split = NameBook().split(mark.join(names))
    assert (split.names, split.is_sure, split.is_open) == (names, True, False)


@given(st.text("县公安局司法、，和及等（）各乡镇 部门\n", max_size=24))
def test_any_text_is_split_and_no_name_stands_twice_or_is_empty(text: str) -> None:
    names = NameBook(NAMES).split(text).names
    assert len(names) == len(set(names))
    assert all(names)


def test_a_body_stands_once_however_often_it_is_written() -> None:
    assert NameBook().split("县公安局、县司法局、县公安局").names == ["县公安局", "县司法局"]


def test_what_closes_a_list_leaves_it_open() -> None:
    split = NameBook().split("县公安局、县司法局等有关部门")
    assert (split.names, split.is_open) == (["县公安局", "县司法局"], True)


@pytest.mark.parametrize("text", ["", "/", "无", "—"])
def test_a_cell_that_says_there_is_none_holds_no_body(text: str) -> None:
    split = NameBook().split(text)
    assert (split.names, split.is_sure) == ([], False)


def test_a_name_that_is_known_is_not_taken_apart_and_another_is_asked() -> None:
    name = "县发展改革和科技局"
    assert NameBook([name]).split(name).names == [name]
    assert NameBook([name]).split(name).is_sure


def test_names_between_which_nothing_stands_are_parted_and_asked_unless_both_are_known() -> None:
    joined = "县公安局县司法局"
    asked, sure = NameBook().split(joined), NameBook(NAMES).split(joined)
    assert asked.names == sure.names == ["县公安局", "县司法局"]
    assert asked.doubts == {"unseparated": joined}
    assert sure.is_sure


def test_what_a_person_has_said_of_some_words_holds_wherever_they_stand() -> None:
    book = NameBook(given={"教育、公安局": ("县教育局", "县公安局")})
    split = book.split("县民政局、教育、公安局、县司法局")
    assert split.names == ["县民政局", "县教育局", "县公安局", "县司法局"]
    assert split.written == {"县教育局": "教育", "县公安局": "公安局"}
    assert book.is_given("由教育、公安局负责")
    assert not book.is_given("由公安局负责")


def test_only_names_that_are_plain_are_learnt() -> None:
    book = NameBook()
    book.learn("县公安局、县司法局")
    book.learn_names(["各乡镇", "县水利局（河长办）", "县民政局"])
    assert [book.knows(each) for each in ("县公安局", "县民政局", "各乡镇", "县水利局（河长办）")] == [
        True, True, False, False,
    ]  # fmt: skip


def test_what_can_be_no_name_stays_out_and_is_asked() -> None:
    split = NameBook().split("县公安局、完成时限为年底前全面完成整改任务")
    assert split.names[0] == "县公安局"
    assert not split.is_sure
