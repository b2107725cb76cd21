"""The bodies that a person writes in a line, parted as people part them."""

import re
from collections.abc import Iterable

from checklist_data.importing.bodies.names import is_body, is_catch_all

_LETTERS = re.compile(r"[\u4e00-\u9fff]{2,}")
_MARKS = re.compile(r"[、，,；;\n]")


def names_said(text: str, known: Iterable[str] = ()) -> list[str]:
    """The names of a text. One of the `known` names that holds a mark itself (各区、县级市政府) stays whole."""
    inner = sorted({each for each in known if _MARKS.search(each)}, key=len, reverse=True)
    parts = re.split(f"({'|'.join(map(re.escape, inner))})", text) if inner else [text]
    found = [name for part in parts for name in ([part] if part in inner else _MARKS.split(part))]
    return list(dict.fromkeys(each.strip() for each in found if each.strip()))


def bodies_said(text: str) -> list[str]:
    """The bodies of a text. What is none by itself belongs to the one behind it: 县公路、桥梁养护中心."""
    found, before = [], ""
    for each in names_said(text):
        if _LETTERS.fullmatch(each) and not (is_body(each) or is_catch_all(each)):
            before += f"{each}、"
        else:
            found.append(before + each)
            before = ""
    return [*found, *names_said(before)]
