"""Codes of organisations: they are public, and what looks like a telephone inside of one is none."""

from collections.abc import Iterator

from bot.sensitive.check_digits import is_organisation_code
from bot.sensitive.forms import form

_CODE = form(r"(?<![0-9A-Z])(?=\d{0,16}[A-Z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])")
"""With the six digits of an area, and a letter before the last place, so that it is no number of an identity card."""


def organisations_in(line: str) -> Iterator[tuple[int, int]]:
    """Find the unified social credit codes in a skeleton."""
    return (each.span() for each in _CODE.finditer(line) if is_organisation_code(each[0]))
