"""Writing values as TOML, in the form of the packaged checklist."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

Value = str | int | bool | date | Sequence[str]


def written(value: Value) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | date):
        return str(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return "[" + ", ".join(written(each) for each in value) + "]"


def table(values: Mapping[str, Value], head: str = "") -> str:
    """A table, its head first; what is empty is left out."""
    lines = [f"{key} = {written(value)}" for key, value in values.items() if value not in ("", (), [], None)]
    return "\n".join(([head] if head else []) + lines) + "\n"
