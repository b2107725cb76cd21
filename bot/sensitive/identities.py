"""Numbers of identity cards: eighteen digits wherever they stand, the old fifteen, and slips that leave no doubt."""

import re
from collections.abc import Iterator, Sequence

from bot.sensitive.check_digits import is_birthday, is_identity_number
from bot.sensitive.forms import (
    characters_of,
    evenly_cut,
    form,
    has_lone_year,
    is_even,
    is_list,
    is_whole,
    long_runs_in,
    sizes_of,
)
from bot.sensitive.skeleton import SEPARATORS

_PROVINCE = r"(?:1~[1-5]|2~[1-3]|3~[1-7]|4~[1-6]|5~[0-4]|6~[1-5]|7~1|8~[1-3])"
_AREA = rf"{_PROVINCE}(?:~\d){{4}}"
_LIKELY_AREA = rf"{_PROVINCE}~(?:[0-5]~\d|9~0)~[0-8]~\d"
"""With a prefecture and a county as there are some (GB/T 2260), which no check digit has to prove."""
_DAY = r"~(?:0~[1-9]|1~[0-2])~(?:0~[1-9]|[12]~\d|3~[01])"
_BIRTHDAY = rf"~(?:1~9|2~0)~\d~\d{_DAY}"
_LIKELY_BIRTHDAY = rf"~(?:1~9~[2-9]|2~0~[0-3])~\d{_DAY}"
_OLD_BIRTHDAY = rf"~\d~\d{_DAY}"
_WORD = r"(?:身份[证證号]|证件号|残疾人?证|驾驶证|驾照|居住证|社保卡|医保卡|IDENTITY|ID {0,2}CARD|ID {0,2}N[UO]|ID号)"
_NAME = form(_WORD)
_BORN = re.compile(rf"(?={_AREA}{_BIRTHDAY})".replace("~", ""), re.ASCII)
_ANYWHERE = form(rf"{_AREA}{_BIRTHDAY}(?:~\d){{3}}~[\dX]")
"""Eighteen characters, with whatever in front and behind; the check digit decides."""
_SLIPPED = form(
    rf"(?<!\d)(?<!\d\d\.)(?<!0\.)(?<!代码)(?<!代码[ :(]){_LIKELY_AREA}{_LIKELY_BIRTHDAY}"
    r"(?:~\d){3}(?:~[X*]|(?:~\d){1,2}(?:~[X*])?+|)(?![\dX])"
)
"""A whole number with a slip at its end: a wrong or unreadable check digit, a digit missing or too many."""
_OLD = form(rf"(?<!\d){_LIKELY_AREA}{_OLD_BIRTHDAY}\d{{3}}(?![\dX])".replace("~", ""))
_OLD_CUT = evenly_cut("[1-8]", rf"{_LIKELY_AREA}{_OLD_BIRTHDAY}(?:~\d){{3}}")
_NAMED = form(rf"{_WORD}[^\d\n]{{0,12}}?(?!20[0-4]\d(?!\d))(?P<n>\d(?:~\d){{13,20}}(?:~[X*])?)(?!\d)")
_NAMED_BEHIND = form(rf"(?<!\d)(?P<n>\d(?:~\d){{13,19}}+(?:~[X*])?)[^\d\n]{{0,4}}{_WORD}")
_DAYS = ((), (6,), (8,), (4, 4), (4, 2, 2), (2, 2, 2))
"""How a birthday is cut, between the area and the last digits."""
_THOUSANDS = [3] * 6
"""As a spreadsheet writes a number."""
_MORE_BEFORE = re.compile(r"(?<!\d)\d{1,3}\Z", re.ASCII)
_MORE_BEHIND = re.compile(r"\d{1,3}(?!\d)", re.ASCII)


def identities_in(line: str) -> Iterator[tuple[int, int]]:
    """Find the numbers of identity cards in a skeleton."""
    begun = _begun(line)
    yield from _proved(line, [place for place, number in begun if is_identity_number(number)])
    yield from _slipped(line, [place for place, number in begun if is_birthday(number[6:14])])
    yield from (each.span() for start, _ in long_runs_in(line) if (each := _OLD.match(line, start)))
    yield from (each.span() for each in _OLD_CUT.finditer(line) if _is_one(each[0], is_proved=False))
    for pattern in (_NAMED, _NAMED_BEHIND) if _NAME.search(line) else ():
        yield from (each.span("n") for each in pattern.finditer(line))


def _begun(line: str) -> Sequence[tuple[int, str]]:
    """Where an area and a birthday begin, and their eighteen characters: without separators they are found faster."""
    plain = characters_of(line)
    found = [each.start() for each in _BORN.finditer(plain)]
    if not found:
        return ()
    places = [place for place, each in enumerate(line) if each not in SEPARATORS]
    return [(places[each], plain[each : each + 18]) for each in found]


def _proved(line: str, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Numbers whose check digit is right, with the few digits glued to them."""
    end = 0
    for found in filter(None, (_ANYWHERE.match(line, start) for start in starts)):
        start, stop = found.span()
        is_cut = stop - start > 18
        if start < end or (is_cut and not is_whole(line, start, stop)):
            continue
        if not is_cut or _is_one(found[0], is_proved=True):
            end = stop
            before, behind = _MORE_BEFORE.search(line, max(0, start - 4), start), _MORE_BEHIND.match(line, end)
            end = behind.end() if behind else end
            yield (before.start() if before else start), end


def _slipped(line: str, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    for found in filter(None, (_SLIPPED.match(line, start) for start in starts)):
        if _is_one(found[0], is_proved=False):
            yield found.span()


def _is_one(written: str, *, is_proved: bool) -> bool:
    """Whether what is cut is one number, and no list of figures and no days."""
    sizes = sizes_of(written)
    if sizes[0] >= 15 or max(sizes) == 1 or _is_cut_around_a_day(written, sizes):
        return True
    if is_list(written):
        return is_proved and ("," not in written or sizes == _THOUSANDS)
    return is_even(written) or (is_proved and not has_lone_year(written))


def _is_cut_around_a_day(written: str, sizes: Sequence[int]) -> bool:
    """Whether the place, the day of birth and the rest are written apart."""
    is_cut = sizes[0] == 6 and tuple(sizes[1:-1]) in _DAYS
    return is_cut and ("," not in written or is_even(written))
