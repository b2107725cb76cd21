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


def table(values: Mapping[str, Value], head: str = "", *, keeps_empty: bool = False) -> str:
    """A table, its head first; what is empty is left out, unless that says something."""
    kept = {key: value for key, value in values.items() if keeps_empty or value not in ("", (), [], None)}
    lines = [f"{key} = {written(value)}" for key, value in kept.items()]
    return "\n".join(([head] if head else []) + lines) + "\n"
