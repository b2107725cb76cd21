"""Values as a statement's columns want them: what SQLite does by the affinity of a column (datatype3.html, 3)."""

import json
from collections.abc import Iterable, Sequence

from asyncpg.types import Type

from storage.engine.connection import Value

NUL = "\x00"
INSTEAD = "\ufffd"
"""PostgreSQL keeps every character but NUL (datatype-character.html)."""


def bound(types: Sequence[Type], values: Iterable[Value]) -> list[object]:
    """Return the values as the parameters of a prepared statement."""
    return [_as(wanted.name, value) for wanted, value in zip(types, values, strict=True)]


def _as(wanted: str, value: Value) -> object:
    match value:
        case None:
            return None
        case str():
            return _text_as(wanted, value)
        case int() if not -(2**63) <= value < 2**63:
            raise OverflowError(f"no column holds {value}")
        case int() | float() if wanted in ("text", "varchar", "json"):
            return str(int(value) if isinstance(value, bool) else value)
        case bool():
            return int(value)
        case _:
            return value


def _text_as(wanted: str, text: str) -> object:
    """A text as a list, a number or a text that can be kept."""
    if wanted.endswith("[]"):
        return [_as(wanted[:-2], each) for each in json.loads(text)]
    return int(text) if wanted.startswith("int") else text.replace(NUL, INSTEAD)
