"""Expressions that are tried only where a match can begin: one look at a character spares most places the rest.

`re` looks so itself only where every alternative of an expression begins with a plain letter.
"""

import re
from collections.abc import Iterable
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Firsts = tuple[frozenset[str] | None, bool]
"""With which characters something can begin, as a class of characters has them, or None for any; whether it can match
nothing at all."""
_ANY: Firsts = (None, False)
_NOTHING: Firsts = (frozenset(), True)
_CLASSES = {kinds.CATEGORY_DIGIT: r"\d", kinds.CATEGORY_SPACE: r"\s"}
_REPEATED = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)


def quick(expression: str) -> re.Pattern[str]:
    """Compile an expression; it matches what it always does, and sooner what it does not."""
    firsts, can_be_empty = _of_items(parser.parse(expression))
    if not firsts or can_be_empty:
        return re.compile(expression)
    return re.compile(f"(?=[{''.join(sorted(firsts))}])(?:{expression})")


def _of_items(items: Iterable[tuple[Any, Any]]) -> Firsts:
    """Of one after another: of those up to the first that must match something."""
    found: frozenset[str] = frozenset()
    for kind, value in items:
        firsts, can_be_empty = _of(kind, value)
        if firsts is None:
            return _ANY
        found |= firsts
        if not can_be_empty:
            return found, False
    return found, True


def _of(kind: Any, value: Any) -> Firsts:  # noqa: ANN401 - the trees of `re` have no types
    if kind is kinds.LITERAL:
        return frozenset({re.escape(chr(value))}), False
    if kind is kinds.IN:
        return _of_class(value)
    if kind is kinds.BRANCH:
        return _of_alternatives(map(_of_items, value[1]))
    if kind is kinds.SUBPATTERN:
        return _of_items(value[3])
    if kind in _REPEATED:
        firsts, can_be_empty = _of_items(value[2])
        return firsts, can_be_empty or value[0] == 0
    return _NOTHING if kind in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT) else _ANY


def _of_alternatives(alternatives: Iterable[Firsts]) -> Firsts:
    found: frozenset[str] = frozenset()
    can_be_empty = False
    for firsts, is_empty in alternatives:
        if firsts is None:
            return _ANY
        found |= firsts
        can_be_empty |= is_empty
    return found, can_be_empty


def _of_class(members: Iterable[tuple[Any, Any]]) -> Firsts:
    found = set()
    for kind, value in members:
        if kind is kinds.LITERAL:
            found.add(re.escape(chr(value)))
        elif kind is kinds.RANGE:
            found.add("-".join(re.escape(chr(each)) for each in value))
        elif kind is kinds.CATEGORY and value in _CLASSES:
            found.add(_CLASSES[value])
        else:
            return _ANY
    return frozenset(found), False
