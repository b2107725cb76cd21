"""What must not be kept: numbers of identity cards, telephones and bank cards, and texts that are classified.

It is masked before anything is stored, character by character, so that offsets into the text still hold; from the mask
alone it can be told what was there.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum

_DIGIT = "0-9０-９"
_GROUP = re.compile(rf"[{_DIGIT}]+[xXｘＸ]?")
_GAP = re.compile(r"[ \-‐-―－\u00a0\u2009]{1,2}")
_MOST_GROUPS = 8
"""In how many groups of digits a number is written at most."""
_MARK = re.compile(
    r"(?:绝密|機密|机密|秘密|絶密|絕密)\s*[★☆⭐*＊]|[★☆⭐]\s*(?:绝密|机密|秘密)|密级\s*[:：为是]\s*(?:绝密|机密|秘密)"
    r"|[【\[(（〔<《]\s*(?:绝密|机密|秘密)\s*[】\])）〕>》]|^\s*(?:绝密|机密|秘密)\s*$|(?:绝密|机密|秘密)级?(?:文件|资料)?[,，]?(?:启用前|保密期限)",
    re.MULTILINE,
)
_LEADING = re.compile(r"\s*(?:/\w+(?:@\w+)?\s*)?(?:第?\s*[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2})?\s*项?)?")
_PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split()
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_CARDS = re.compile(r"62\d{14,17}|4\d{15}|5[1-5]\d{14}|3[47]\d{13}|35\d{14}")
_PHONE = re.compile(r"(?:(?:00)?86)?1[3-9]\d{9}")


class Sensitive(Enum):
    """What was found; the value is the character that stands for each of its own."""

    IDENTITY = "\ue000"
    PHONE = "\ue001"
    BANK_CARD = "\ue002"
    CLASSIFIED = "\ue003"


_MASKS = {each.value: each for each in Sensitive}
_SUSPECT = re.compile(rf"[{_DIGIT}](?:[ \-‐-―－\u00a0\u2009]{{0,2}}[{_DIGIT}]){{9}}|密")
"""Without ten digits in a row or this character there is nothing to look for: no number is shorter."""
_ANY = re.compile("[\ue000-\ue003]")


def masked(text: str) -> str:
    """The text with everything sensitive masked, of the same length; of a classified text only its number is left."""
    text = _ANY.sub("?", text)
    if not _SUSPECT.search(text):
        return text
    if _MARK.search(text):
        kept = _LEADING.match(text)
        start = kept.end() if kept else 0
        return text[:start] + Sensitive.CLASSIFIED.value * (len(text) - start)
    for kind in _TESTS:
        for start, end in _numbers(text, kind):
            text = text[:start] + kind.value * (end - start) + text[end:]
    return text


def found_in(text: str) -> tuple[Sensitive, ...]:
    """What was masked in a text."""
    return tuple(dict.fromkeys(_MASKS[each] for each in _ANY.findall(text)))


def shown(text: str) -> str:
    """A masked text as a person may see it."""
    return _ANY.sub("*", text)


def _numbers(text: str, kind: Sensitive) -> Iterator[tuple[int, int]]:
    """Where the numbers of a kind stand, in however many groups of digits they are written."""
    groups = list(_GROUP.finditer(text))
    place = 0
    while place < len(groups):
        count = _length(text, groups[place : place + _MOST_GROUPS], _TESTS[kind])
        if count:
            yield groups[place].start(), groups[place + count - 1].end()
        place += count or 1


def _length(text: str, groups: Sequence[re.Match[str]], is_one: Callable[[str], bool]) -> int:
    """How many of the groups, from the first on, make a number; 0 where they make none."""
    digits = ""
    for count, group in enumerate(groups, start=1):
        if count > 1 and not _GAP.fullmatch(text, groups[count - 2].end(), group.start()):
            break
        digits += "".join(map(_narrow, group.group()))
        if is_one(digits):
            return count
    return 0


def is_identity_number(digits: str) -> bool:
    """Whether 18 characters are a number of an identity card: province, birthday and check digit (GB 11643-1999)."""
    if len(digits) != 18 or not digits[:17].isdigit() or digits[:2] not in _PROVINCES:
        return False
    total = sum(weight * int(each) for weight, each in zip(_WEIGHTS, digits, strict=False))
    return _CHECKS[total % 11] == digits[17] and _is_birthday(digits[6:14])


def passes_luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (ISO/IEC 7812-1)."""
    values = [int(each) for each in reversed(digits)]
    doubled = (2 * each - 9 * (each > 4) for each in values[1::2])
    return (sum(values[::2]) + sum(doubled)) % 10 == 0


def _is_phone(digits: str) -> bool:
    return bool(_PHONE.fullmatch(digits))


def _is_card(digits: str) -> bool:
    return bool(_CARDS.fullmatch(digits)) and passes_luhn(digits)


def _is_birthday(digits: str) -> bool:
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return 1900 <= day.year <= 2099


def _narrow(character: str) -> str:
    return "X" if character in "xXｘＸ" else str(int(character))


_TESTS: Mapping[Sensitive, Callable[[str], bool]] = {
    Sensitive.IDENTITY: is_identity_number,
    Sensitive.PHONE: _is_phone,
    Sensitive.BANK_CARD: _is_card,
}
"""In the order in which they are looked for: the surest first."""
