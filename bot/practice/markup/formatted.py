"""How the platform reads a formatted text: what it keeps of it, and which stretches of it are entities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from bot.practice.markup.entities import Entity, as_dicts, free, nested
from bot.practice.markup.found import found
from bot.practice.markup.given import given
from bot.practice.markup.html import parsed
from bot.practice.refusing.refused import bad_request

WHITE = " \t\n"
"""What is cut off at both ends."""
INVISIBLE = "\u00a0\u1680\u180e\u200b\u200c\u200d\u200e\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc" + "".join(
    map(chr, (*range(0x2000, 0x200B), *range(0xE0000, 0xE0080)))
)
"""What makes no message by itself."""
_CONTROLS = {code: " " for code in range(32) if chr(code) not in "\t\n\r"} | {ord("\r"): None}


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text as it is sent, with its entities as the platform sends them (UTF-16); an empty text is no message."""

    text: str
    entities: tuple[dict[str, object], ...]


def formatted(text: str, parse_mode: str | None, entities: Sequence[Mapping[str, object]] | None) -> Formatted:
    """The text without its marks and what is marked in it; Refused, in the platform's words, where it cannot be read.

    With a parse mode the entities given are not looked at; without one the text is taken as it is.
    """
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise bad_request("strings must be encoded in UTF-8")
    plain, marked = _cleaned(*_read(text, parse_mode, entities or ()))
    plain, marked = _trimmed(plain, nested(marked))
    if not plain.strip(WHITE + INVISIBLE):
        return Formatted("", ())
    return Formatted(plain, as_dicts(nested([*marked, *free(found(plain), marked)]), plain))


def _read(text: str, parse_mode: str | None, entities: Sequence[Mapping[str, object]]) -> tuple[str, list[Entity]]:
    match (parse_mode or "none").lower():
        case "html":
            return parsed(text)
        case "none":
            return text, given(text, entities)
        case "markdown" | "markdownv2":
            raise bad_request(f"parse_mode {parse_mode} cannot be practised here: use HTML")
        case _:
            raise bad_request("unsupported parse_mode")


def _cleaned(text: str, entities: Sequence[Entity]) -> tuple[str, list[Entity]]:
    """Control characters become spaces, and carriage returns go."""
    kept = list(accumulate((character != "\r" for character in text), initial=0))
    moved = [replace(each, start=kept[each.start], end=kept[each.end]) for each in entities]
    return text.translate(_CONTROLS), moved


def _trimmed(text: str, entities: Sequence[Entity]) -> tuple[str, list[Entity]]:
    """White space goes at both ends of the text, and where an entity begins it is not part of it."""
    trimmed = text.strip(WHITE)
    before = len(text) - len(text.lstrip(WHITE))
    inner = [replace(each, end=min(each.end, before + len(trimmed))) for each in entities]
    begun = [replace(each, start=_first_visible(text, each)) for each in inner]
    return trimmed, [
        replace(each, start=each.start - before, end=each.end - before) for each in begun if each.start < each.end
    ]


def _first_visible(text: str, entity: Entity) -> int:
    covered = text[entity.start : entity.end]
    return entity.start + len(covered) - len(covered.lstrip(WHITE))
