"""Numbers that carry their own proof."""

from datetime import date
from operator import mul

PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split()
)
_OF_ORGANISATIONS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_OF_ZEROS = sum(_WEIGHTS) * ord("0")
"""What the characters 0 weigh, which stand for nothing."""
_CHECKS = "10X98765432"
_DOUBLED = str.maketrans("0123456789", "0246813579")
"""The sum of the digits of twice a digit."""


def is_identity_number(digits: str) -> bool:
    """Return whether 18 characters are a number of an identity card.

    Province, birthday and check digit must be right (GB 11643-1999); the check digit ten is a capital X.
    """
    if len(digits) != 18 or digits[:2] not in PROVINCES or not (digits[:17].isascii() and digits[:17].isdigit()):
        return False
    total = sum(map(mul, _WEIGHTS, digits.encode("ascii", "replace"))) - _OF_ZEROS
    return _CHECKS[total % 11] == digits[17] and is_birthday(digits[6:14])


def is_birthday(digits: str) -> bool:
    """Return whether 8 digits are a day on which a living person can have been born."""
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return 1910 <= day.year <= 2049


def passes_luhn(digits: str) -> bool:
    """Return whether the last digit is the check digit of the others (ISO/IEC 7812-1)."""
    backwards = digits[::-1]
    return (sum(map(int, backwards[::2])) + sum(map(int, backwards[1::2].translate(_DOUBLED)))) % 10 == 0


def is_organisation_code(code: str) -> bool:
    """Return whether 18 characters are the unified social credit code of an organisation (GB 32100-2015)."""
    if len(code) != 18 or not set(code) <= set(_OF_ORGANISATIONS):
        return False
    values = [_OF_ORGANISATIONS.index(each) for each in code]
    return (sum(value * pow(3, place, 31) for place, value in enumerate(values[:17])) + values[17]) % 31 == 0
