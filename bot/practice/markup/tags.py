"""Single tags of the platform's HTML, with the platform's own words for what is wrong in one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.practice.markup.source import END, Source, decoded

KINDS: Mapping[str, str] = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
"""The kinds of entity that the known tags make."""

_OPENING = re.compile("<")
_CLOSING = re.compile("</")
_CLOSED = re.compile(">")
_EQUALS = re.compile("=")
_SPACES = re.compile(r"[ \t\r\n\v]*")
_TAG_NAME = re.compile(r"[^ \t\r\n\0\v>]*")
_ATTRIBUTE_NAME = re.compile(r"[^ \t\r\n\0\v=>/\"']*")
_BEHIND_WORD = " \t\r\n\0\v>"
_WORD = re.compile(r"[A-Za-z0-9.-]*")
_QUOTED = {'"': re.compile(r'"([^"\0]*)"?'), "'": re.compile(r"'([^'\0]*)'?")}


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag with its attributes; one without a value has an empty value."""

    name: str
    attributes: Mapping[str, str]


def start_tag(source: Source) -> Tag:
    """Read the start tag that stands here; Refused where there is no such tag."""
    begin = source.place
    source.take(_OPENING)
    name = source.take(_TAG_NAME).lower()
    if source.next == END:
        raise source.refusal("Unclosed start tag", begin)
    if name not in KINDS:
        raise source.refusal(f'Unsupported start tag "{name}"', begin)
    tag = Tag(name, _attributes(source, name, begin))
    if name == "span" and tag.attributes.get("class") != "tg-spoiler":
        raise source.refusal('Tag "span" must have class "tg-spoiler"', begin)
    return tag


def end_tag(source: Source, expected: str) -> None:
    """Read the end tag that stands here; Refused where it is not the expected one."""
    begin = source.place
    source.take(_CLOSING)
    name = source.take(_TAG_NAME).lower()
    source.take(_SPACES)
    if not source.take(_CLOSED):
        raise source.refusal("Unclosed end tag", begin)
    if name and name != expected:
        raise source.refusal("Unmatched end tag", begin, f', expected "</{expected}>", found "</{name}>"')


def _attributes(source: Source, tag: str, begin: int) -> dict[str, str]:
    attributes: dict[str, str] = {}
    source.take(_SPACES)
    while not source.take(_CLOSED):
        name = source.take(_ATTRIBUTE_NAME)
        if not name:
            raise source.refusal(f'Empty attribute name in the tag "{tag}"', begin)
        source.take(_SPACES)
        assigned = bool(source.take(_EQUALS))
        source.take(_SPACES)
        if source.next == END:
            raise source.refusal(f'Unclosed start tag "{tag}"', begin)
        attributes[name] = _value(source, begin) if assigned else ""
        source.take(_SPACES)
    return attributes


def _value(source: Source, begin: int) -> str:
    place = source.place
    quoted = _QUOTED.get(source.next)
    value = decoded(source.take(quoted)) if quoted else source.take(_WORD).lower()
    if not quoted and source.next not in _BEHIND_WORD:
        raise source.refusal("Unexpected end of name token", place)
    if source.next == END:
        raise source.refusal("Unclosed start tag", begin)
    return value
