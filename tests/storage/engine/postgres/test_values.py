"""Values as the columns of PostgreSQL want them."""

from types import SimpleNamespace
from typing import Any

import pytest

from storage.engine.connection import Value
from storage.engine.postgres.values import bound


def as_column(kind: str, value: Value) -> object:
    """A value as a parameter of a column."""
    wanted: Any = SimpleNamespace(name=kind)
    (made,) = bound([wanted], [value])
    return made


@pytest.mark.parametrize(
    ("kind", "value", "made"),
    [
        ("int8", "12", 12),
        ("int8", 12, 12),
        ("text", 12, "12"),
        ("text", "a\0b", "a\ufffdb"),
        ("text[]", '["a", "b"]', ["a", "b"]),
        ("int8[]", '["1", 2]', [1, 2]),
        ("float8", 1.5, 1.5),
        ("bytea", b"\0", b"\0"),
        ("json", 1, "1"),
    ],
)
def test_a_value_becomes_what_its_column_holds(kind: str, value: Value, made: object) -> None:
    assert as_column(kind, value) == made


@pytest.mark.parametrize("kind", ["int8", "text", "text[]", "json"])
def test_nothing_is_nothing_in_every_column(kind: str) -> None:
    assert as_column(kind, None) is None


def test_yes_and_no_are_numbers() -> None:
    assert (as_column("int8", value=True), as_column("text", value=False)) == (1, "0")
    assert type(as_column("int8", value=True)) is int


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1])
def test_a_number_that_no_column_holds_is_refused(number: int) -> None:
    with pytest.raises(OverflowError, match=str(number)):
        as_column("int8", number)


def test_one_value_too_few_or_too_many_is_no_statement() -> None:
    with pytest.raises(ValueError, match="zip"):
        bound([], [1])
