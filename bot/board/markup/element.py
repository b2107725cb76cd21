"""HTML elements: a text becomes HTML only within an element, which escapes it."""

import re
from collections.abc import Iterable
from html import escape
from typing import TypeAlias

EMPTY = frozenset({"br", "input", "link", "meta", "wbr"})
"""Elements that have no content and no end."""


class Html(str):
    """What has been escaped."""

    __slots__ = ()


Child: TypeAlias = "str | int | Iterable[Child] | None"
"""A text, an element, a number, nothing, or several of them."""


def element(tag: str, *children: Child, **attributes: str | int | bool | None) -> Html:
    """Return an element. `class_` stands for class, `data_id` for data-id; True for an attribute without a value."""
    said = "".join(_attribute(name, value) for name, value in attributes.items() if value not in {None, False})
    return Html(f"<{tag}{said}>" if tag in EMPTY else f"<{tag}{said}>{inside(children)}</{tag}>")


def inside(child: Child) -> Html:
    """Return what stands inside of an element."""
    if isinstance(child, Html):
        return child
    if child is None:
        return Html("")
    if isinstance(child, str | int):
        return Html(_escaped(str(child), quote=False))
    return Html("".join(map(inside, child)))


def _attribute(name: str, value: str | int | None) -> str:
    said = name.rstrip("_").replace("_", "-")
    return f" {said}" if value is True else f' {said}="{_escaped(str(value), quote=True)}"'


def _escaped(text: str, *, quote: bool) -> str:
    """Escape a text, without what no page can hold: control characters, halves of characters, what turns writing."""
    return escape(_NEVER.sub("", text), quote=quote) if _SPECIAL.search(text) else text


_HELD_BY_NO_PAGE = (
    "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef\\u202a-\\u202e\\u2066-\\u2069"
)
_NEVER = re.compile(f"[{_HELD_BY_NO_PAGE}]")
_SPECIAL = re.compile(f"[&<>\"'{_HELD_BY_NO_PAGE}]")
