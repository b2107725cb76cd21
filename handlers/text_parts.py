"""Texts as they can be sent: without what no platform takes, in parts that are short enough."""

import re
from bisect import bisect_right
from itertools import accumulate
from unicodedata import category

from bot.sensitive import shown

LIMIT = 4096
"""UTF-16 units of a message."""
LONGEST_NAME, LONGEST_TITLE = 64, 128
"""Characters of a person's name and of a group's (core.telegram.org/bots/api#setchattitle)."""
WHITE = " \t\n"
"""What the platform cuts off at both ends of a message."""
PAUSES = "，。；：！？、）】》」』”’…—"
"""Punctuation behind which a text may be split."""
JOINER = "\u200d"

_REMOVED = {code: None for code in range(32) if chr(code) not in "\t\n"}
_SKIN_TONES = frozenset("🏻🏼🏽🏾🏿")
_FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
_UNSEEN = re.compile(r"[\s\u180e\u200b-\u200f\u202e\u2800\ufeff\ufffc\U000e0000-\U000e007f]*")

_JOINERS = "\u200c\u200d"
"""Within words of some languages, and within emoji."""
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and symbols without a shape."""


def clean(text: str) -> str:
    """The text without what the platform would refuse or strip: half characters, control characters."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.translate(_REMOVED)


def name_in_a_line(text: str, longest: int = LONGEST_NAME) -> str:
    """Return the name of a person or a group as it can stand within a sentence of the bot; "" where nothing is visible.

    Without new lines, which would let it speak in the bot's place, without what turns the direction of the words behind
    it, and no longer than the platform lets a name be.
    """
    plain = "".join(map(_in_a_line, shown(clean(text))))
    line = " ".join(plain.split())[:longest].strip()
    return line if any(map(_is_visible, line)) else ""


def _in_a_line(character: str) -> str:
    kind = category(character)
    if kind[0] == "Z" or kind == "Cc":
        return " "
    return "" if kind == "Cf" and character not in _JOINERS else character


def _is_visible(character: str) -> bool:
    return category(character)[0] in "LNPS" and character not in _BLANK


def utf16_length(text: str) -> int:
    """The length of a text as the platform counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parts(text: str, limit: int = LIMIT) -> tuple[str, ...]:
    """A plain text, cleaned, in parts of so many UTF-16 units at most; none of a text without a visible character.

    It is split at the end of a line if there is one, else at a space or a pause, else between two characters.
    """
    if limit < 2:
        raise ValueError(f"limit must be at least 2, not {limit}: one character can take two units")
    found, rest = [], clean(text).strip(WHITE)
    while rest:
        end = _end_of_part(rest, limit)
        found.append(rest[:end].rstrip(WHITE))
        rest = rest[end:].lstrip(WHITE)
    return tuple(part for part in found if not _UNSEEN.fullmatch(part))


def _end_of_part(text: str, limit: int) -> int:
    """How many characters the next part has; the text begins with something else than white space."""
    most = _fitting(text, limit)
    if most == len(text):
        return most
    line_end = text.rfind("\n", 0, most + 1)
    if line_end > 0:
        return line_end
    flags = list(accumulate(text[:most], lambda run, letter: run + 1 if letter in _FLAG_LETTERS else 0, initial=0))
    whole = [place for place in range(most, 0, -1) if not _is_inside(text, place, flags[place])]
    return next((place for place in whole if _may_pause(text, place)), whole[0] if whole else most)


def _fitting(text: str, limit: int) -> int:
    """How many characters fit at most."""
    if 2 * len(text) <= limit:
        return len(text)
    units = list(accumulate(1 + (character > "\uffff") for character in text[:limit]))
    return bisect_right(units, limit)


def _may_pause(text: str, place: int) -> bool:
    return text[place].isspace() or text[place - 1].isspace() or text[place - 1] in PAUSES


def _is_inside(text: str, place: int, flag_letters: int) -> bool:
    """Whether the place, behind so many letters of flags, lies within what a person sees as one character."""
    before, after = text[place - 1], text[place]
    if JOINER in (before, after) or after in _SKIN_TONES or category(after).startswith("M"):
        return True
    return after in _FLAG_LETTERS and flag_letters % 2 == 1
