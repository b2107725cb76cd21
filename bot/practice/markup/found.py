"""Entities that the platform finds in a text by itself: commands, mentions, hashtags, addresses."""

import re
from collections.abc import Iterator

from bot.practice.markup.entities import Entity

ENDINGS = "cn|com|net|org|gov|edu|info|io|me|dev|app|biz|top|xyz|vip|cc|tv|hk|tw|mo|jp|kr|sg|us|uk|eu|de|fr|ru|ly"
"""The ends of names on the net that are known here; the platform knows all there are."""
TRAILING = ".:;,('?!`"
"""What belongs to the sentence and not to the address where it stands at the end of one."""

_NAME = "A-Za-z0-9_"
_TAG = r"[\w·\u200c]"
_DOMAIN = rf"(?:[A-Za-z0-9-]+\.)+(?i:{ENDINGS})(?![\w@-])"
_PATTERNS = {
    "mention": rf"(?<!\w)@[{_NAME}]{{4,32}}(?!\w)",
    "bot_command": rf"(?<![\w/<>])/[{_NAME}]{{1,64}}(?:@[{_NAME}]{{3,32}}|(?!@))(?![\w/<>])",
    "hashtag": rf"(?<!{_TAG})#(?={_TAG}{{0,255}}[^\W\d_]){_TAG}{{1,256}}(?:@[{_NAME}]{{3,32}})?(?!{_TAG}*#)",
    "email": rf"(?<![{_NAME}.+@-])[{_NAME}.+-]{{1,64}}@{_DOMAIN}",
    "url": rf"(?<![{_NAME}.@/-])(?:(?i:https?|ftp)://)?{_DOMAIN}(?::[0-9]{{1,5}})?(?:[/?#][^\s<>\"«»]*)?",
}
_COMPILED = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}


def found(text: str) -> Iterator[Entity]:
    """The entities in a text, in code points; two of them can meet."""
    for kind, pattern in _COMPILED.items():
        for match in pattern.finditer(text):
            end = match.start() + len(match[0].rstrip(TRAILING) if kind == "url" else match[0])
            yield Entity(kind, match.start(), end)
