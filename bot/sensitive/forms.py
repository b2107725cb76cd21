"""How the forms of numbers are written, as expressions over a skeleton: `~` is what may stand between two digits."""

import re
from collections.abc import Iterator

from bot.sensitive.skeleton import ANY_SEPARATOR, SEPARATORS

GAP = ANY_SEPARATOR + "{0,4}+"
"""Nothing, or up to four kinds of separators."""
GAPS = ANY_SEPARATOR + "{1,4}+"
DAY = r"20[0-4]\d(?:0[1-9]|1[0-2])[0-3]\d"
"""A day of these years, written in eight digits."""
_SAME = "(?:(?P=s))?+"
_OF = re.escape(SEPARATORS)
_EVEN = re.compile(rf"[^{_OF}]*+(?:(?P<s>[{_OF}]++)(?:[^{_OF}]++(?P=s))*+[^{_OF}]*+)?+")
_NEVER_IN_LISTS = re.compile(f"[{re.escape(SEPARATORS.translate(dict.fromkeys(map(ord, ' ,/'))))}]")
PARTS = re.compile(r"\d+", re.ASCII)
_WITHOUT_SEPARATORS = str.maketrans("", "", SEPARATORS)
_LONG_RUN = re.compile(r"\d{12,}", re.ASCII)
_LONE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)


def form(pattern: str) -> re.Pattern[str]:
    """Compile a form; `~` stands for any gap, none included."""
    return re.compile(pattern.replace("~", GAP), re.ASCII)


def evenly_cut(first: str, pattern: str) -> re.Pattern[str]:
    """Compile the form of a whole number that is cut by one and the same separator wherever `~` stands or not.

    The first of its digits are also given alone: nothing else is looked into.
    """
    separator = rf"(?=\d{{1,18}}+(?P<s>{ANY_SEPARATOR}{{1,4}}+))"
    whole = rf"(?<!\d)(?={first}){separator}{pattern}(?![\dX])(?!(?P=s)\d)"
    return re.compile(whole.replace("~", _SAME), re.ASCII)


def long_runs_in(line: str) -> Iterator[tuple[int, int]]:
    """Find twelve digits and more that nothing separates: the forms of whole numbers are tried there alone."""
    return (each.span() for each in _LONG_RUN.finditer(line))


def is_whole(line: str, start: int, end: int) -> bool:
    """Return whether no digit is glued to a part of a skeleton."""
    return not line[max(0, start - 1) : start].isdigit() and not line[end : end + 1].isdigit()


def is_list(written: str) -> bool:
    """Return whether only blanks, commas or slashes stand in a number, as they do between the figures of a list."""
    return not _NEVER_IN_LISTS.search(written)


def is_even(written: str) -> bool:
    """Return whether all the separators in a number are the same."""
    return bool(_EVEN.fullmatch(written))


def characters_of(written: str) -> str:
    """Return a number without what separates its digits, and without a star at its end."""
    return written.translate(_WITHOUT_SEPARATORS)


def sizes_of(written: str) -> list[int]:
    """Return how many digits stand together in each part of a number."""
    return [len(each) for each in PARTS.findall(written)]


def has_lone_year(written: str) -> bool:
    """Return whether a year stands by itself behind the first cut: then it is a day, or the number of a document."""
    return bool(_LONE_YEAR.search(written, 1))
