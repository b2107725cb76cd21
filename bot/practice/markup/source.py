"""HTML that is read forwards, with the platform's way of naming places in it."""

import re

from bot.practice.refusing.refused import Refused, bad_request

END = "\0"
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
LONGEST_REFERENCE = 9
"""Characters of a numeric reference with its `&#`, without its semicolon."""
LAST_CHARACTER = 0x10FFFF
"""The number of the last character, which the platform itself does not take."""

_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]*)|#([0-9]*)|([A-Za-z]*));?")
_TEXT = re.compile(r"[^<]*(?=<)|[^<]*(?=\0\Z)")


def refusal(problem: str) -> Refused:
    """The refusal of a text that cannot be read."""
    return bad_request(f"can't parse entities: {problem}")


def decoded(text: str) -> str:
    """The text with its references, such as `&lt;` or `&#8212;`, replaced; what is none stays as it stands."""
    return _REFERENCE.sub(_character, text)


class Source:
    """Behind the end of the HTML stands a NUL; one within a tag counts as the end, as it does on the platform."""

    def __init__(self, html: str) -> None:
        """Begin at the beginning."""
        self._html = html + END
        self.place = 0

    @property
    def ended(self) -> bool:
        """Whether all is read."""
        return self.place >= len(self._html) - 1

    @property
    def next(self) -> str:
        """The character that stands here."""
        return self._html[self.place]

    @property
    def at_end_tag(self) -> bool:
        """Whether an end tag stands here."""
        return self._html.startswith("</", self.place)

    def take(self, pattern: re.Pattern[str]) -> str:
        """What the pattern matches here, or its group where it has one, to go on behind it; it may match nothing."""
        match = pattern.match(self._html, self.place)
        if match is None:
            return ""
        self.place = match.end()
        return match[pattern.groups]

    def text(self) -> str:
        """What stands before the next tag, with its references replaced."""
        return decoded(self.take(_TEXT))

    def refusal(self, problem: str, place: int, more: str = "") -> Refused:
        """The refusal for something wrong at a place, which the platform counts in bytes of UTF-8."""
        return refusal(f"{problem} at byte offset {len(self._html[:place].encode())}{more}")


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        return NAMED.get(name, match[0])
    if len(match[0].removesuffix(";")) > LONGEST_REFERENCE:
        return match[0]
    number = int(hexadecimal or "0", 16) if decimal is None else int(decimal or "0")
    return chr(number) if 0 < number < LAST_CHARACTER else match[0]
