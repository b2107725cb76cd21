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
        case str() if wanted.endswith("[]"):
            return [_as(wanted[:-2], each) for each in json.loads(value)]
        case str() if wanted.startswith("int"):
            return int(value)
        case str():
            return value.replace(NUL, INSTEAD)
        case int() if not -(2**63) <= value < 2**63:
            raise OverflowError(f"no column holds {value}")
        case int() | float() if wanted in ("text", "varchar", "json"):
            return str(int(value) if isinstance(value, bool) else value)
        case bool():
            return int(value)
        case _:
            return value
