"""Plates of cars (GA 36-2018): a province, a letter, five places or six, or those of the armed police.

Numbers of roads are no plates.
"""

import re
from collections.abc import Iterator

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PLATE = re.compile(
    rf"[{PROVINCES}][ \-.]?[A-HJ-Z][ \-.#*]{{0,2}}"
    r"(?:(?:[A-HJ-Z0-9][ \-.]?){4,5}[A-HJ-Z0-9]|[A-HJ-Z0-9]\d{3}[挂学警领港澳])(?![A-Z0-9])"
    rf"|(?<![A-Z])WJ[ \-.]?(?:[{PROVINCES}][ \-.]?\d{{4}}[A-Z0-9]|\d\d[ \-.]?\d{{5}})(?![A-Z0-9])",
    re.ASCII,
)
_DIGITS = re.compile(r"\d", re.ASCII)


def plates_in(line: str) -> Iterator[tuple[int, int]]:
    """Find the plates of cars in a skeleton; two of the places at least are digits."""
    yield from (each.span() for each in _PLATE.finditer(line) if len(_DIGITS.findall(each[0])) >= 2)
