"""Text with emphasis: marked words and headings, told from what people wrote by characters that nobody can write.

Unicode keeps noncharacters (U+FDD0 to U+FDEF) for use inside a program; every text of a person loses them where it
comes in. So a 【】 in a person's words is never taken for a mark.
"""

import re

MARK, MARK_END, HEADING, HEADING_END = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_MARKED = f"{MARK}([^{MARK}-{HEADING_END}]*){MARK_END}"
_HEADING = f"{HEADING}([^{HEADING}{HEADING_END}\n]*){HEADING_END}"
EMPHASISED = re.compile(f"{_MARKED}|{_HEADING}")
"""A marked stretch (group 1) or a heading (group 2)."""
_PLAIN = {ord(MARK): "【", ord(MARK_END): "】", ord(HEADING): None, ord(HEADING_END): None}
_NONE = dict.fromkeys(range(0xFDD0, 0xFDF0))
_TEMPLATE = str.maketrans("【】", MARK + MARK_END)


def mark(text: str) -> str:
    """Return the text as words that stand out."""
    return f"{MARK}{text}{MARK_END}"


def heading(text: str) -> str:
    """Return a line as the heading of what follows; marks in it are dropped."""
    return f"{HEADING}{unmarked(text)}{HEADING_END}"


def template(text: str) -> str:
    """Return a template of our own in which 【】 says what stands out, before anything is put into it."""
    return text.translate(_TEMPLATE)


def unmarked(text: str) -> str:
    """Return the text without any emphasis; every text from outside goes through here."""
    return text.translate(_NONE)


def as_plain(text: str) -> str:
    """Return the text as it is shown where nothing can be bold: marked words in 【】."""
    return text.translate(_PLAIN)
