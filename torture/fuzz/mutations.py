"""What is done to an update before it goes over the line: to its values, to its form, to its bytes."""

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any

from handlers.telegram.json_decoding import Undecodable, decoded
from torture.fuzz.contents import Json

HUGE = (0, -1, 1, 2**31, 2**32, 2**53 + 1, 2**63 - 1, 2**63, -(2**63), 2**64, 10**30, 10**400, 1e308, 0.5, -0.0)
ODD: tuple[Any, ...] = (None, True, False, "", "x", "\x00", "\ud83d", "7", "-7", " 7 ", [], {}, [[]], [{}], [None])
ODD += ({"id": 1}, {"id": "x"}, [1, "x", None, {}], "第33项", "項" * 5000, "x" * 20_000, {"": {}}, {"\ud800": "\x00"})
IDS = ("id", "message_id", "update_id", "message_thread_id", "user_id", "chat_id", "migrate_to_chat_id", "date")
MARK = "MUTATED"
RAW = (
    *(b"NaN", b"-Infinity", b"1e999", b"-0", b"1" + b"0" * 4400, b"0.1e-400", b"123456789012345678901"),
    *(b'"\\ud83d"', b'"\\ude00\\ud83d"', b'"\\u0000"', b'"\xff\xfe"', b'"\xed\xa0\xbd"', b'"\x80"', b'"\xf0\x9f"'),
    *(b'"\x00\x01\x1f"', b'"\xef\xbb\xbf"', b'"\xc0\x80"', b"[" * 900 + b"]" * 900, b'{"a":' * 300 + b"1" + b"}" * 300),
    *(b"[" * 9000 + b"]" * 9000, b'{"a":1,"a":2}', b'{"id":1,"id":{"id":[]}}', b'"' + b"\\n" * 5000 + b'"'),
)
"""Values that Python's JSON would not write."""
TORN = 0.003
"""The share of those that are torn: the poller asks for each of them six times, in truth for a minute."""
NUMBERED = re.compile(rb'\{"update_id": ?[1-9]\d{0,17}\b(?!\.)')
"""Bytes that are no JSON begin so, else they are not sent: they would be nobody's, and no platform keeps such."""
BROKEN = (b"", b"\x00", b"}", b"{", b'"', b"]", b",", b"\\", b"tru", b"\xff", b"\x1f\x8b")


def mutated(update: Json, random: Random) -> bytes:
    """Return the bytes of an update to which something was done, or nothing, or several things."""
    value: Any = json.loads(json.dumps(update))
    if random.random() < 0.2:
        return json.dumps(value).encode()
    for _ in range(random.choice((1, 1, 1, 1, 2, 5))):
        random.choice(CHANGES)(value, random)
    if "update_id" in update and random.random() < 0.8:
        value = {"update_id": update["update_id"]} | {key: each for key, each in value.items() if key != "update_id"}
    raw = json.dumps(value, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")
    while f'"{MARK}"'.encode() in raw:
        raw = raw.replace(f'"{MARK}"'.encode(), random.choice(RAW), 1)
    chance = random.random()
    raw = _torn(raw, random) if chance < TORN else _doubled(raw, random) if chance < 0.04 else raw
    return raw if NUMBERED.match(raw) or is_readable(raw) else json.dumps(update).encode()


def is_readable(raw: bytes) -> bool:
    """Whether some bytes are JSON, however odd; one update that is none spoils the answer that brings it."""
    try:
        decoded(raw)
    except Undecodable:
        return False
    return True


def _places(value: Any, depth: int = 0) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - any JSON
    """Every place in a value: what holds it, and its key or index there."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in pairs:
        yield value, key
        if depth < 60:
            yield from _places(each, depth + 1)


def _place(value: Any, random: Random) -> tuple[Any, Any]:  # noqa: ANN401 - any JSON
    return random.choice(list(_places(value)) or [({}, "x")])


def _replace(value: Any, random: Random) -> None:  # noqa: ANN401 - any JSON
    held, key = _place(value, random)
    held[key] = deepcopy(random.choice((*ODD, *HUGE)))


def _raw(value: Any, random: Random) -> None:  # noqa: ANN401 - any JSON
    held, key = _place(value, random)
    held[key] = MARK


def _drop(value: Any, random: Random) -> None:  # noqa: ANN401 - any JSON
    held, key = _place(value, random)
    if isinstance(held, list) or key in held:
        del held[key]


def _wrap(value: Any, random: Random) -> None:  # noqa: ANN401 - any JSON
    held, key = _place(value, random)
    held[key] = random.choice(([held.get(key) if isinstance(held, dict) else held[key]], {"x": 1}, {str(key): 5}))


def _transplant(value: Any, random: Random) -> None:  # noqa: ANN401 - any JSON
    """Put what stands in one place into another."""
    (held, key), (other, name) = _place(value, random), _place(value, random)
    if isinstance(held, dict) and key not in held:
        return
    other[name] = json.loads(json.dumps(held[key]))


def _add(value: Any, random: Random) -> None:  # noqa: ANN401 - any JSON
    held, _ = _place(value, random)
    if isinstance(held, dict):
        held[random.choice((*IDS, "from", "chat", "text", "unknown", "\ud83d", "x" * 500))] = deepcopy(
            random.choice((*ODD, MARK))
        )
    elif isinstance(held, list):
        held.extend(held[:1] * random.choice((1, 100)))


def _rename(value: Any, random: Random) -> None:  # noqa: ANN401 - any JSON
    held, key = _place(value, random)
    if isinstance(held, dict) and key in held:
        held[random.choice((key.upper(), f"{key} ", f"{key}\x00", "message", "chat"))] = held.pop(key)


def _number(value: Any, random: Random) -> None:  # noqa: ANN401 - any JSON
    """Change a number that names something."""
    places = [(held, key) for held, key in _places(value) if key in IDS]
    held, key = random.choice(places or [({}, "id")])
    held[key] = deepcopy(random.choice((*HUGE, *ODD, random.randrange(-(2**70), 2**70))))


def _deepen(value: Any, random: Random) -> None:  # noqa: ANN401 - any JSON
    """Nest a value into itself."""
    held, key = _place(value, random)
    for _ in range(random.choice((1, 5, 60))):
        held[key] = {key: held[key]} if isinstance(held, dict) and key in held else [1]


CHANGES: tuple[Callable[[Any, Random], None], ...] = (
    *(_replace, _replace, _raw, _drop, _wrap, _transplant, _add, _rename, _number, _deepen),
)


def _torn(raw: bytes, random: Random) -> bytes:
    """Tear the bytes behind the number: what has no number is not sent so by any platform."""
    begin = NUMBERED.match(raw)
    if begin is None:
        return raw
    place = random.randrange(begin.end(), len(raw) + 1)
    rest = (
        raw[place:]
        if random.random() < 0.5
        else raw[place + random.randrange(1, 40) :]
        if random.random() < 0.5
        else b""
    )
    return raw[:place] + random.choice(BROKEN) + rest


def _doubled(raw: bytes, random: Random) -> bytes:
    """Say a field twice, with another value first or last."""
    names = re.findall(rb'"(\w+)": ', raw)
    if not names:
        return raw
    name = random.choice(names)
    said = b'"%b": %b, ' % (name, random.choice((*RAW, b"5", b'"x"', b"null", b"{}")))
    return raw.replace(b'"%b": ' % name, said + b'"%b": ' % name, 1)
