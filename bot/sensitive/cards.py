"""Numbers of bank cards: what an issuer's number begins with, and the check digit (ISO/IEC 7812-1)."""

from collections.abc import Iterator

from bot.sensitive.check_digits import passes_luhn
from bot.sensitive.forms import PARTS, characters_of, evenly_cut, form, is_even, is_list, long_runs_in, sizes_of

_ISSUED = form(
    r"62\d{14,17}|4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|35\d{14}"
    r"|60\d{14,17}|65\d{14}|955[89]\d{12,15}"
)
_ISSUER = "(?:6~[025]|4|5~[1-5]|3~[457]|2~[2-7]|9~5)"
_CUT = evenly_cut("[2-69]", rf"(?={_ISSUER})\d(?:~\d){{14,18}}+")
_MIXED = form(r"(?<!\d)6~2(?:~\d){14,17}(?!\d)")
_NAMED = form(r"(?:卡号|[账帐][号户]|银行卡|銀行卡|存折|一卡通|CARD|ACCOUNT)[^\d\n]{0,8}?(?P<n>\d(?:~\d){11,20})(?!\d)")
_GLUED = form(rf"(?<!\d)(?=\d?{_ISSUER}|1[3-9])\d{{20,60}}(?!\d)")
_PRINTED = ([4, 6, 5], [4, 6, 4], [5, 5, 5, 4])
"""How cards print their numbers that are not cut in fours."""
_LENGTHS = (11, 15, 16, 17, 18, 19)
_MOBILE = form(r"1[3-9]\d{9}")


def cards_in(line: str) -> Iterator[tuple[int, int]]:
    """Find the numbers of bank cards in a skeleton."""
    long_runs = list(long_runs_in(line))
    yield from ((start, end) for start, end in long_runs if _is_card(line[start:end]))
    yield from (each.span() for each in _CUT.finditer(line) if _is_card(characters_of(each[0])) and _is_one(each[0]))
    yield from ((each.start(), each.start() + end) for each in _MIXED.finditer(line) if (end := _end_of(each[0])))
    yield from ((start, end) for start, end in long_runs if _GLUED.match(line, start) and _is_glued(line[start:end]))
    yield from (each.span("n") for each in _NAMED.finditer(line))


def _is_card(digits: str) -> bool:
    return bool(_ISSUED.fullmatch(digits)) and passes_luhn(digits)


def _is_one(written: str) -> bool:
    """Whether what is cut is one number and no list: as on a card, each digit apart, or behind the issuer."""
    sizes = sizes_of(written)
    if sizes[0] == 6 or max(sizes) == 1 or sizes in _PRINTED or all(each == 4 for each in sizes[:-1]):
        return "," not in written or written[0] == "6"
    return is_even(written) and not is_list(written)


def _end_of(written: str) -> int:
    """Where a card ends that begins what is cut, as figures may stand behind it; 0 if it is none."""
    ends = [each.end() for each in PARTS.finditer(written)]
    likely = ends if sizes_of(written)[0] in {4, 6} else ends[-1:]
    cards = (end for end in reversed(likely) if _is_card(characters_of(written[:end])))
    return next((end for end in cards if _is_one(written[:end])), 0)


def _is_glued(digits: str) -> bool:
    """Whether digits are a card and another number without anything in between, or a card and one digit."""
    if any(_is_card(each) for each in (digits[1:], digits[:-1])):
        return True
    halves = ((digits[:length], digits[length:]) for length in _LENGTHS)
    return any(
        (_is_card(first) and (_is_card(second) or _MOBILE.fullmatch(second)))
        or (_MOBILE.fullmatch(first) is not None and _is_card(second))
        for first, second in halves
    )
