"""Decoding: bytes of the platform in, plain JSON out that can be masked, stored, read back and walked through.

Everything behind works on this one value, so that what is masked and stored cannot differ from what is handled.
"""

import json
import math
import re

DEEPEST = 50
"""Objects and lists within each other; what lies deeper becomes null. The Bot API nests about a dozen."""
LARGEST = 2**63 - 1
"""The largest integer that the database holds."""
REPLACEMENT = "\ufffd"
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL and lone surrogates: one UTF-16 unit each, like the replacement, so that offsets still hold."""
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)


class Undecodable(ValueError):
    """The bytes are no JSON: ask the platform again."""


def decoded(payload: bytes) -> object:
    """Return the JSON value of some bytes, made plain. Raises Undecodable.

    Bytes that are no UTF-8, lone surrogates and NUL become U+FFFD; numbers that are not finite or have over 64 bits
    and whatever is nested deeper than DEEPEST become null.
    """
    text = payload.decode("utf-8-sig", "replace")
    try:
        return _plain(_loaded(text))
    except RecursionError:
        return _plain(_loaded(_shallow(text)))


def whole(value: object) -> int | None:
    """Return a positive 64-bit integer, also where it came as text or as a float without a fraction, else None."""
    if isinstance(value, str):
        value = int(value) if value.isascii() and value.isdigit() and len(value) < 20 else None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    return value if type(value) is int and 0 < value < LARGEST else None


def _loaded(text: str) -> object:
    try:
        return json.loads(text, strict=False, parse_int=_integer, parse_float=_real, parse_constant=_nothing)
    except ValueError as error:
        raise Undecodable(str(error)) from None


def _integer(digits: str) -> int | None:
    if len(digits) > 20:
        return None
    value = int(digits)
    return value if -LARGEST <= value <= LARGEST else None


def _real(digits: str) -> float | None:
    value = float(digits)
    return value if math.isfinite(value) else None


def _nothing(name: str) -> None:
    del name


def _plain(value: object, depth: int = 0) -> object:
    if isinstance(value, str):
        return _UNSTORABLE.sub(REPLACEMENT, value)
    if isinstance(value, dict | list) and depth >= DEEPEST:
        return None
    if isinstance(value, dict):
        return {_UNSTORABLE.sub(REPLACEMENT, key): _plain(each, depth + 1) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each, depth + 1) for each in value]
    return value


def _shallow(text: str) -> str:
    """Cut out what is nested too deeply even for the parser, without parsing."""
    kept: list[str] = []
    depth = start = 0
    for token in _TOKEN.finditer(text):
        if token[0] in "[{":
            depth += 1
            if depth == DEEPEST + 1:
                kept += text[start : token.start()], "null"
        elif token[0] in "]}":
            depth -= 1
            if depth == DEEPEST:
                start = token.end()
    return "".join(kept) + (text[start:] if depth <= DEEPEST else "")
