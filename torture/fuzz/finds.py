"""What was found: the kind of fault, what told of it, how to make it again, and the smallest update that does it."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from handlers.telegram.json_decoding import Undecodable, decoded

MOST_TRIES = 400
"""Smaller updates that are tried for a find."""
Fails = Callable[[bytes], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Find:
    """A fault. Without a smallest update it does not come of one update alone."""

    kind: str
    what: str
    again: str
    """The seed and place by which it is made again."""
    smallest: str = ""


async def smallest(raw: bytes, fails: Fails) -> str:
    """Return the shortest JSON found that still fails, by leaving out and shortening; "" if it fails no more."""
    try:
        value = decoded(raw)
    except Undecodable:
        return repr(raw) if await fails(raw) else ""
    if not await fails(_bytes(value)):
        return ""
    tries, shrunk = 0, True
    while shrunk and tries < MOST_TRIES:
        shrunk = False
        for path in list(_paths(value)):
            for candidate in _smaller(value, path):
                tries += 1
                if tries <= MOST_TRIES and await fails(_bytes(candidate)):
                    value, shrunk = candidate, True
                    break
            if shrunk:
                break
    return _bytes(value).decode()


def _bytes(value: Any) -> bytes:  # noqa: ANN401 - any JSON
    return json.dumps(value, ensure_ascii=False).encode()


def _paths(value: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - any JSON
    """Every place, the wide ones first."""
    pairs = (
        list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    )
    here = [(*above, key) for key, _ in pairs]
    return [each for each in here if each != ("update_id",)] + [
        path for key, each in pairs for path in _paths(each, (*above, key))
    ]


def _smaller(value: Any, path: tuple[Any, ...]) -> list[Any]:  # noqa: ANN401 - any JSON
    """The value without a place, and with less in it."""
    without = json.loads(json.dumps(value))
    held = _at(without, path[:-1])
    present = held.pop(path[-1])
    found = [without]
    if isinstance(present, str | dict | list) and len(present) > 1:
        half: Any = present[: len(present) // 2] if isinstance(present, str | list) else {}
        shorter = json.loads(json.dumps(value))
        _at(shorter, path[:-1])[path[-1]] = half
        found.append(shorter)
    return found


def _at(value: Any, path: tuple[Any, ...]) -> Any:  # noqa: ANN401 - any JSON
    for key in path:
        value = value[key]
    return value
