"""HTML as the platform reads it: a text, and the entities that its tags make."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.practice.markup.entities import Entity
from bot.practice.markup.links import checked, person
from bot.practice.markup.source import Source, refusal
from bot.practice.markup.tags import KINDS, Tag, end_tag, start_tag

LANGUAGE = "language-"
LARGEST_NUMBER = 2**63 - 1
"""The largest number of a custom emoji."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A tag that is open, and how many characters of the text stand before it."""

    tag: Tag
    start: int


def parsed(html: str) -> tuple[str, list[Entity]]:
    """The text without its tags, and their entities in code points; Refused where the platform would refuse it."""
    return _Reading(Source(html)).result()


class _Reading:
    """One reading of a source from its beginning to its end."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = ""
        self._opened: list[_Opened] = []
        self._entities: list[Entity] = []

    def result(self) -> tuple[str, list[Entity]]:
        """Read all of it."""
        while not self._source.ended:
            self._text += self._source.text()
            if not self._source.ended:
                self._read_tag()
        if self._opened:
            raise refusal(f'Can\'t find end tag corresponding to start tag "{self._opened[-1].tag.name}"')
        if any("\ud800" <= character <= "\udfff" for character in self._text):
            raise refusal(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return self._text, [_plain_code(each) for each in self._entities]

    def _read_tag(self) -> None:
        if not self._source.at_end_tag:
            self._opened.append(_Opened(start_tag(self._source), len(self._text)))
            return
        if not self._opened:
            raise self._source.refusal("Unexpected end tag", self._source.place)
        end_tag(self._source, self._opened[-1].tag.name)
        self._close(self._opened.pop())

    def _close(self, opened: _Opened) -> None:
        entity = _entity(opened, self._text) if opened.start < len(self._text) else None
        if entity is None:
            return
        block = _block(self._entities[-1], entity) if self._entities else None
        if block is not None:
            self._entities[-1] = block
        else:
            self._entities.append(entity)


def _entity(opened: _Opened, text: str) -> Entity | None:
    """What the tag makes of the text since it was opened; None for a link that leads nowhere."""
    made = Entity(KINDS[opened.tag.name], opened.start, len(text))
    attributes = opened.tag.attributes
    match made.kind:
        case "text_link":
            return _link(made, attributes.get("href") or text[opened.start :])
        case "custom_emoji":
            return replace(made, details={"custom_emoji_id": _emoji(attributes.get("emoji-id", ""))})
        case "code":
            return replace(made, details=_language(attributes))
        case "blockquote" if "expandable" in attributes:
            return replace(made, kind="expandable_blockquote")
        case _:
            return made


def _link(made: Entity, address: str) -> Entity | None:
    number = person(address)
    if number is not None:
        return replace(made, kind="text_mention", details={"user": {"id": number, "is_bot": False, "first_name": ""}})
    url = checked(address)
    return replace(made, details={"url": url}) if url else None


def _emoji(number: str) -> str:
    short = number.isascii() and number.isdecimal() and len(number) <= len(str(LARGEST_NUMBER))
    if not short or not 0 < int(number) <= LARGEST_NUMBER:
        raise refusal("Invalid custom emoji identifier specified")
    return str(int(number))


def _language(attributes: Mapping[str, str]) -> dict[str, object]:
    language = attributes.get("class", "").removeprefix(LANGUAGE)
    return {"language": language} if language and attributes["class"].startswith(LANGUAGE) else {}


def _block(last: Entity, entity: Entity) -> Entity | None:
    """The block in a language that a `pre` and a `code` with its language around the same text make together."""
    same = (last.start, last.end) == (entity.start, entity.end) and {last.kind, entity.kind} == {"pre", "code"}
    code = last if last.kind == "code" else entity
    return replace(code, kind="pre") if same and code.details else None


def _plain_code(entity: Entity) -> Entity:
    """Code within a line has no language."""
    return replace(entity, details={}) if entity.kind == "code" else entity
