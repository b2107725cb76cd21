"""The parameters of a call, however they came."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.practice.api.parameters import Parameters, Upload
from bot.practice.refusing.refused import Refused


@given(st.integers(-(10**13), 10**13))
def test_a_number_is_the_same_as_json_and_as_a_text(number: int) -> None:
    assert Parameters({"n": number}).number("n") == Parameters({"n": str(number)}).number("n") == number


@pytest.mark.parametrize("missing", [{}, {"n": None}, {"n": ""}])
def test_what_is_missing_or_empty_is_the_default(missing: dict[str, object]) -> None:
    given = Parameters(missing)
    assert not given.has("n")
    assert (given.number("n", 7), given.seconds("n"), given.text("n"), given.loaded("n"), given.list("n", "X")) == (
        7,
        0.0,
        "",
        None,
        [],
    )


@pytest.mark.parametrize("wrong", ["a", "1.5", "１x", "1 2"])
def test_what_is_no_whole_number_is_refused(wrong: str) -> None:
    with pytest.raises(Refused, match='parameter "n"'):
        Parameters({"n": wrong}).number("n")


def test_a_chat_is_needed_and_is_a_number() -> None:
    assert Parameters({"chat_id": "-100"}).chat() == -100
    with pytest.raises(Refused, match="chat_id is empty"):
        Parameters({}).chat()
    with pytest.raises(Refused, match="chat not found"):
        Parameters({"chat_id": "@somebody"}).chat()


@pytest.mark.parametrize(("said", "flag"), [("true", True), (True, True), ("1", True), ("no", False), (0, False)])
def test_a_yes_can_be_said_in_several_ways(said: object, *, flag: bool) -> None:
    assert Parameters({"f": said}).flag("f") is flag


@given(st.lists(st.integers() | st.text(max_size=5), max_size=5))
def test_a_list_comes_as_json_or_as_a_text_of_it(values: list[object]) -> None:
    assert Parameters({"l": values}).list("l", "X") == Parameters({"l": json.dumps(values)}).list("l", "X") == values


@pytest.mark.parametrize("broken", ["[1", "{", "[" * 100_000])
def test_broken_json_is_refused(broken: str) -> None:
    with pytest.raises(Refused, match="can't parse reply markup JSON object"):
        Parameters({"reply_markup": broken}).loaded("reply_markup")


def test_what_is_no_list_is_refused_by_what_it_should_hold() -> None:
    with pytest.raises(Refused, match="expected an Array of BotCommand"):
        Parameters({"commands": {}}).list("commands", "BotCommand")


def test_a_file_comes_under_its_name_or_the_one_that_is_told() -> None:
    upload = Upload("a.pdf", b"x")
    attached, plain = Parameters({}, {"f1": upload}), Parameters({}, {"document": upload})
    assert attached.upload("document", "attach://f1") is upload
    assert plain.upload("document", "") is upload
    assert plain.upload("document", "a file id") is None


def test_files_are_shown_by_name_and_size_where_they_belong() -> None:
    shown = Parameters(
        {"document": "attach://f1", "chat_id": "-5", "text": "[1]"},
        {"f1": Upload("a.pdf", b"xyz"), "thumbnail": Upload("b.png", b"")},
    ).shown()
    assert shown == {
        "document": {"file_name": "a.pdf", "size": 3},
        "thumbnail": {"file_name": "b.png", "size": 0},
        "chat_id": -5,
        "text": "[1]",
    }
