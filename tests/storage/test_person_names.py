"""A person's names are found in texts, and longer names that contain them are not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.person_names import LETTERS, Names

LABEL = "（已删除）"
NAMES = Names(["张三", "Bob", "%", "王"], ["张三丰", "李四", "Bobby"], LABEL)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("张三已报", f"{LABEL}已报"),
        ("张三丰和张三", f"张三丰和{LABEL}"),
        ("Bob, Bobby and Bob", f"{LABEL}, Bobby and {LABEL}"),
        ("Bob的", f"{LABEL}的"),
        ("BobX Bobs", "BobX Bobs"),
        ("100% 王", "100% 王"),
        ("李四", "李四"),
    ],
)
def test_a_name_goes_and_what_only_contains_it_stays(text: str, left: str) -> None:
    assert NAMES.without(text) == left
    assert NAMES.in_text(text) is (text != left)


def test_a_name_of_one_letter_occurs_in_texts_about_others() -> None:
    assert LETTERS == 2
    assert Names(["王"], [], LABEL).without("国王") == "国王"


def test_in_json_the_words_for_people_are_changed_and_those_for_the_program_are_not() -> None:
    said = {"do": "张三", "department": "张三", "text": "张三", "all": [{"name": "张三", "ref": "张三"}], "n": 1}
    found = json.loads(NAMES.without_json(json.dumps(said)))
    assert found == said | {"text": LABEL, "all": [{"name": LABEL, "ref": "张三"}]}


@pytest.mark.parametrize("text", ['{"text": "李四",  "n":1}', "[]", "null", '"x"'])
def test_json_without_the_name_is_returned_as_it_was_written(text: str) -> None:
    assert NAMES.without_json(text) == text


def test_what_is_no_json_is_a_text() -> None:
    assert NAMES.without_json("{张三") == f"{{{LABEL}"


@given(st.text(alphabet="张三丰Bob王 a%", max_size=12))
def test_a_second_time_there_is_nothing_left(text: str) -> None:
    once = NAMES.without(text)
    assert NAMES.without(once) == once
    assert not NAMES.in_text(once)
