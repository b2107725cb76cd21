"""The open set is read as the contract writes it."""

import json

import pytest

from benchmarks.open_set import expectation, question, read_questions


def test_the_open_set_has_two_hundred_questions_with_ids_of_their_own() -> None:
    questions = read_questions()
    assert len(questions) == len({each.id for each in questions}) == 200


def test_a_single_kind_and_several_kinds_are_read_alike() -> None:
    assert expectation({"kind": "none"}).kinds == ("none",)
    assert expectation({"kind": ["entry", "search"]}).kinds == ("entry", "search")


def test_what_is_not_expected_is_none_and_what_is_expected_empty_is_empty() -> None:
    assert expectation({"kind": "tasks"}).refs is None
    assert expectation({"kind": "tasks", "refs": []}).refs == ((),)


def test_an_alternative_is_read_as_one_set_or_as_several() -> None:
    one = expectation({"kind": "tasks", "refs": ["33.2"], "refs_alt": ["33"]})
    several = expectation({"kind": "tasks", "refs": ["1"], "refs_alt": [["2"], ["3", "4"]]})
    assert one.refs == (("33.2",), ("33",))
    assert several.refs == (("1",), ("2",), ("3", "4"))


def test_an_expectation_that_the_contract_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        expectation({"kind": "tasks", "colour": ["red"]})


def test_a_field_of_the_wrong_type_is_refused() -> None:
    with pytest.raises(TypeError):
        expectation({"kind": "tasks", "refs": "33"})
    with pytest.raises(TypeError):
        question("[]")


def test_a_question_keeps_its_id_category_and_text() -> None:
    fields = {
        "id": "X1",
        "category": "topic-search",
        "text": "反诈",
        "expect": {"kind": "search", "top3": ["15"]},
    }
    read = question(json.dumps(fields))
    assert (read.id, read.category, read.text, read.is_finding) == ("X1", "topic-search", "反诈", True)
