"""Entities that a bot gives beside its text, checked as the platform checks them."""

from collections.abc import Iterable, Mapping

from bot.practice.markup.entities import QUOTATIONS, SPLITTABLE, Entity, utf16_offsets
from bot.practice.markup.links import checked
from bot.practice.refusing.refused import Refused, bad_request

FOUND_ONLY = frozenset("mention hashtag cashtag bot_command url email phone_number bank_card_number".split())
"""Kinds that may be given but count for nothing, as the platform finds them by itself."""
PLAIN = SPLITTABLE | QUOTATIONS | {"code"}
DETAILS = {"pre": "language", "text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}
"""The field in which a kind says more; only the language of a block can be left out."""


def given(text: str, entities: Iterable[Mapping[str, object]]) -> list[Entity]:
    """The entities in code points; Refused where one is of no known type or does not fit the text."""
    characters = {units: place for place, units in enumerate(utf16_offsets(text))}
    counting = [each for each in entities if _kind(each) not in FOUND_ONLY]
    return [_entity(each, text, characters) for each in counting if each["length"]]


def _kind(entity: Mapping[str, object]) -> str:
    for name in ("offset", "length"):
        _whole_number(entity, name)
    kind = str(entity.get("type", ""))
    if not kind:
        raise _unreadable("Type is not specified")
    if kind not in FOUND_ONLY and kind not in PLAIN and kind not in DETAILS:
        raise _unreadable("Unsupported type specified")
    return kind


def _entity(entity: Mapping[str, object], text: str, characters: Mapping[int, int]) -> Entity:
    offset, length = _whole_number(entity, "offset"), _whole_number(entity, "length")
    last = max(characters)
    if offset > last:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    named = f"entity beginning at UTF-16 offset {offset} ends"
    if offset + length > last:
        raise bad_request(f"{named} after the end of the text at UTF-16 offset {offset + length}")
    start = _character(offset, characters, text, "entity begins")
    end = _character(offset + length, characters, text, named)
    return Entity(str(entity["type"]), start, end, _details(entity))


def _character(units: int, characters: Mapping[int, int], text: str, what: str) -> int:
    if units in characters:
        return characters[units]
    place = len(text[: characters[units + 1]].encode())
    raise bad_request(f"{what} in a middle of a UTF-16 symbol at byte offset {place}")


def _details(entity: Mapping[str, object]) -> dict[str, object]:
    name = DETAILS.get(str(entity["type"]))
    if name is None or (name == "language" and not entity.get(name)):
        return {}
    if name not in entity:
        raise _unreadable(f'Can\'t find field "{name}"')
    if name != "url":
        return {name: entity[name]}
    url = checked(str(entity[name]))
    if url is None:
        raise bad_request(f"entity URL '{entity[name]}' is invalid: Wrong HTTP URL")
    return {name: url}


def _whole_number(entity: Mapping[str, object], name: str) -> int:
    number = entity.get(name)
    if number is None:
        raise _unreadable(f'Can\'t find field "{name}"')
    if not isinstance(number, int) or isinstance(number, bool):
        raise _unreadable(f'Field "{name}" must be of type Number')
    if number < 0:
        raise bad_request(f"receive an entity with incorrect {name} {number}")
    return number


def _unreadable(problem: str) -> Refused:
    return bad_request(f"can't parse MessageEntity: {problem}")
