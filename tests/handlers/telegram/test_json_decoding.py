"""Bytes of the platform become plain JSON, or are told to be none."""

import pytest

from handlers.telegram.json_decoding import DEEPEST, LARGEST, Undecodable, decoded, whole


@pytest.mark.parametrize(
    ("payload", "value"),
    [
        (b'\xef\xbb\xbf{"a": "\xe7\x94\xb2"}', {"a": "甲"}),
        (b'{"a\\u0000": "\\ud800x"}', {"a\ufffd": "\ufffdx"}),
        (b'["\xff"]', ["\ufffd"]),
        (b"[NaN, Infinity, 1e999, 1.5]", [None, None, None, 1.5]),
        (b"[%d, %d, -%d]" % (LARGEST, LARGEST + 1, LARGEST), [LARGEST, None, -LARGEST]),
        (b"[1" + b"0" * 5_000 + b"]", [None]),
    ],
)
def test_what_no_database_could_hold_is_replaced(payload: bytes, value: object) -> None:
    assert decoded(payload) == value


@pytest.mark.parametrize("depth", [DEEPEST + 1, 100_000])
def test_what_is_nested_too_deeply_becomes_nothing(depth: int) -> None:
    value, count = decoded(b'{"a":' + b"[" * depth + b"]" * depth + b',"b":1}'), 0
    assert isinstance(value, dict)
    assert value["b"] == 1
    inner = value["a"]
    while isinstance(inner, list):
        inner, count = inner[0] if inner else None, count + 1
    assert count == DEEPEST - 1


@pytest.mark.parametrize("payload", [b"", b"<html>", b'{"a":', b"{]", b"[" * 100_000])
def test_what_is_no_json_is_told(payload: bytes) -> None:
    with pytest.raises(Undecodable):
        decoded(payload)


@pytest.mark.parametrize(
    ("value", "number"),
    [(7, 7), ("7", 7), (7.0, 7), (0, None), (-7, None), (7.5, None), (True, None), ("７", None), ("9" * 20, None)],
)
def test_a_number_is_one_also_where_it_came_as_a_text(value: object, number: int | None) -> None:
    assert whole(value) == number
