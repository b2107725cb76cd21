"""How much of anything a report can hold; a text with more is refused before all of it is read."""

import re

MOST_LINES = 100
"""Lines of a message that are looked through for entries."""
MOST_PLACES = 200
"""Places within lines where another entry could begin."""
MOST_SEGMENTS = 60
"""Stretches that begin with the number of an entry; a report has at most twenty entries."""
MOST_DONE = 60
"""How often a message says that something is done."""
MOST_TOLD = 120
"""Words of how things stand or what hinders them; twenty entries that all have difficulties have some 100."""
MOST_WORDS = 1_500
"""Words of a message that are weighed; dense reports have some 1,400 in 4,000 characters."""
MOST_READ = 1_200
"""Characters of what is said of one entry that are read; a report has at most a thousand."""
MOST_NUMBERS = 400
"""Numbers of a message, in digits or in words."""
MOST_MARKS = 1_000
"""Marks of a message; plain Chinese has some 500 in 4,000 characters."""
MOST_ALIKE = 1_300
"""Characters of a text that may say the same again and again: whoever writes a little too much is told so."""
LEAST_NEW = 0.1
"""Different triples of letters for each letter of a longer text: plain Chinese has 0.8, English 0.3."""
MOST_DATES = 100
MOST_SHARES = 100
"""Five for each entry."""


_DONE = re.compile("完成|办结")
_NUMBERS, _MARKS = re.compile(r"\d+|[一二三四五六七八九十]+"), re.compile(r"[^\w\s]")


def is_too_dense(text: str) -> bool:
    """Whether a text has more numbers, marks or words of what is done than any report, or says the same more often."""
    bounds = ((_NUMBERS, MOST_NUMBERS), (_MARKS, MOST_MARKS), (_DONE, MOST_DONE))
    return _is_repeated(text) or any(_has_more(pattern, text, most) for pattern, most in bounds)


def _is_repeated(text: str) -> bool:
    """Whether a long text is a few words again and again (有困难有困难…); blanks count once."""
    words = " ".join(text.split())
    if len(words) <= MOST_ALIKE:
        return False
    parts = (words[: len(words) // 4], words)  # most have enough in a part
    return all(len(set(zip(each, each[1:], each[2:], strict=False))) < LEAST_NEW * len(words) for each in parts)


def _has_more(pattern: re.Pattern[str], text: str, most: int) -> bool:
    return len(pattern.findall(text)) > most


class TooMuch(Exception):
    """A text has more lines, numbers, dates or percentages than any report: ask for a shorter one."""


class TooMany(TooMuch):
    """The same of a text that names more entries than a report can be on."""
