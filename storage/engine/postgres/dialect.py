"""What PostgreSQL writes in another way: the tables' files are written in what both engines understand, and this.

| in the tables' files | here |
|---|---|
| `?`, `?2` | `$1`, `$2` |
| `INTEGER` | `BIGINT` |
| `x IN (SELECT value FROM json_each(?))` | `x = ANY ($1)`: the list goes as an array |
| `json_each(x)` | `json_array_elements_text(CAST(x AS json)) AS json_each (value)` |
| `x ->> k` | `CAST(x AS json) ->> k` |
| `UPDATE OR IGNORE` | row by row, where a row would be there twice (`link.py`) |

What is a function there, `schema.py` makes one here: `max(a, b)`, `instr(text, part)`.
"""

import re
from functools import lru_cache

_LISTS = (
    (re.compile(r"NOT IN \(SELECT value FROM json_each\((\?\d*)\)\)"), r"<> ALL (\1)"),
    (re.compile(r"IN \(SELECT value FROM json_each\((\?\d*)\)\)"), r"= ANY (\1)"),
    (
        re.compile(r"json_each\(([\w.]+|\?\d*)\)"),
        r"json_array_elements_text(CAST(\1 AS json)) AS json_each (value)",
    ),
    (re.compile(r"\b([\w.]+) ->> "), r"CAST(\1 AS json) ->> "),
)
_WORDS = re.compile(r"'(?:[^']|'')*'|\bINTEGER\b|\?(\d*)")
_AFFECTED = re.compile(r"(\d+)$")


@lru_cache(maxsize=2048)
def translated(statement: str) -> str:
    """Return a statement of the tables' files as PostgreSQL takes it."""
    for pattern, instead in _LISTS:
        statement = pattern.sub(instead, statement)
    count = 0

    def word(found: re.Match[str]) -> str:
        nonlocal count
        if found[0].startswith("?"):
            count += 1
            return f"${found[1] or count}"
        return "BIGINT" if found[0] == "INTEGER" else found[0]

    return _WORDS.sub(word, statement)


def affected(status: str) -> int:
    """Return how many rows a statement has found or changed, as the server says at its end."""
    found = _AFFECTED.search(status)
    return int(found[1]) if found else 0
