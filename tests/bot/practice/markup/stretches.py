"""What is marked in a text, for the tests of reading marks."""

from collections.abc import Sequence

import pytest

from bot.practice.markup.formatted import formatted
from bot.practice.refusing.refused import Refused

Stretch = tuple[object, object, object]
"""A kind of entity, its offset and its length."""


def stretches(text: str, parse_mode: str | None = "HTML") -> list[Stretch]:
    """What is marked in a text with marks."""
    return [(each["type"], each["offset"], each["length"]) for each in formatted(text, parse_mode, None).entities]


def given_stretches(text: str, *entities: dict[str, object]) -> list[Stretch]:
    """What is marked in a text where entities are given beside it."""
    return [(each["type"], each["offset"], each["length"]) for each in formatted(text, None, entities).entities]


def refusal(text: str, parse_mode: str | None = "HTML", entities: Sequence[dict[str, object]] = ()) -> str:
    """The words in which a text is refused."""
    with pytest.raises(Refused) as refused:
        formatted(text, parse_mode, entities)
    assert refused.value.code == 400
    return refused.value.description


def entity(kind: str, offset: int, length: int, **details: object) -> dict[str, object]:
    """An entity as the Bot API has it."""
    return {"type": kind, "offset": offset, "length": length, **details}
