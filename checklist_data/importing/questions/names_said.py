"""The bodies that a person writes in a line, parted as people part them."""

import re
from collections.abc import Iterable

_MARKS = re.compile(r"[、，,；;\n]")


def names_said(text: str, known: Iterable[str] = ()) -> list[str]:
    """The names of a text. One of the `known` names that holds a mark itself (各区、县级市政府) stays whole."""
    inner = sorted({each for each in known if _MARKS.search(each)}, key=len, reverse=True)
    parts = re.split(f"({'|'.join(map(re.escape, inner))})", text) if inner else [text]
    found = [name for part in parts for name in ([part] if part in inner else _MARKS.split(part))]
    return list(dict.fromkeys(each.strip() for each in found if each.strip()))
