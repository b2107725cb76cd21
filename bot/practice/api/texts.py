"""The texts of a call, within the platform's limits."""

from bot.practice.api.parameters import Parameters
from bot.practice.markup.formatted import Formatted, formatted
from bot.practice.refusing.refused import bad_request
from bot.practice.world.people import Json

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_SOURCE = 1 << 15
"""Bytes of a text with its marks."""


def text_of(parameters: Parameters) -> Json:
    """The fields of a text message. Raises Refused."""
    found = _formatted(parameters, "text", "entities")
    if not found.text:
        raise bad_request("message text is empty")
    if units(found.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return {"text": found.text, **({"entities": list(found.entities)} if found.entities else {})}


def caption_of(parameters: Parameters) -> Json:
    """The fields of a caption, none if there is none. Raises Refused."""
    found = _formatted(parameters, "caption", "caption_entities")
    if units(found.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    if not found.text:
        return {}
    return {"caption": found.text, **({"caption_entities": list(found.entities)} if found.entities else {})}


def units(text: str) -> int:
    """The length of a text as the platform counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _formatted(parameters: Parameters, name: str, entities: str) -> Formatted:
    text, mode = parameters.text(name), parameters.text("parse_mode")
    if len(text.encode(errors="surrogatepass")) > LONGEST_SOURCE:
        raise bad_request("text is too long")
    given = [] if mode else parameters.list(entities, "MessageEntity")
    if not all(isinstance(each, dict) for each in given):
        raise bad_request("can't parse MessageEntity: expected an Object")
    return formatted(text, mode or None, given)
