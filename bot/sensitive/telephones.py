"""Numbers of telephones. Those of offices and services (110, 12345, 400-…) are for everybody, and stay."""

import re
from collections.abc import Iterator

from bot.sensitive.forms import DAY, GAPS, evenly_cut, form, has_lone_year, is_list, long_runs_in, sizes_of

_WORD = r"(?:电话|電話|联系|聯繫|座机|固话|传真|致电|拨打|TEL|PHONE|FAX)"
_MOBILE_WORD = rf"(?:{_WORD}|手机|手機|号码|MOBILE|CELL|微信|WECHAT)"
_USUAL = (
    rf"(?:1[3-9]\d{{9}})+|(?:1[3-9]\d{GAPS}\d{{4}}{GAPS}\d{{4}})+"
    rf"|1[3-9]\d(?:{GAPS}\d{{8}}|{GAPS}\d{{3}}{GAPS}\d{{5}}|\d{{4}}{GAPS}\d{{4}})"
    rf"|1{GAPS}[3-9](?:{GAPS}\d){{9}}|(?<!\d )1[3-9]\d\d \d{{4}} \d{{3}}(?! ?\d)"
)
"""One or several, cut as people cut it: 3-4-4, 3-8, 3-3-5, 7-4, each digit apart; 4-4-3 with no figures beside it."""
_COUNTRY = "(?:(?:00)?86~)?"
_MOBILE = form(rf"(?<!\d){_COUNTRY}(?:{_USUAL})(?!\d)")
_FROM_ABROAD = form(
    r"(?:\+|00)(?<!\d\+)(?<!\d00)~(?:86~1~[3-9](?:~\d){9}|(?:852~[2-9]|853~[268])(?:~\d){7}|886~[2-9](?:~\d){7,8})(?!\d)"
)
"""With the code of the mainland, Hong Kong, Macao or Taiwan."""
_ELEVEN = r"1[3-9]\d{9}"
_ONE_MORE = form(
    rf"(?<!\d)(?:{_ELEVEN}\d|\d{_ELEVEN}|(?:\A|(?<= ))[1-6]\d{_ELEVEN}|1{_ELEVEN}2{_ELEVEN}(?:3{_ELEVEN})?)(?!\d)"
)
"""A digit too many, an entry's number without a blank behind it, or lines of a list that are numbered in circles."""
_CUT = evenly_cut("1", r"1~[3-9](?:~\d){9}")
_NAMED = form(rf"{_MOBILE_WORD}[^\d\n]{{0,8}}?(?P<n>{_COUNTRY}1~[3-9](?:~\d){{9}})")
_BEHIND_DOTS = form(r"(?<!\d)\d{1,5}\.\d{1,5}\.\d{1,5}\.\Z")
"""What stands before the last part of an address, a version or an object identifier; a clause has two parts."""
_ADDRESS = form(r"\d{1,3}(?:\.\d{1,3}){3}")
_PARTS = form(r"\d+")
_AMOUNT = form(r"(?:\.\d+)?[ ]?(?:元(?![旦宵])|人民币|YUAN|RMB)")
_UNIT = form(
    r"(?:(?:[ ,/]\d{1,6}){0,8}[ ]?[户家人次件处所个项亩起条场份台辆批座株吨米]|[ ]?(?:[元万]|公里|%))"
    r"(?![\u4e00-\u9fff])"
)
"""The unit of all figures of a list; an amount behind others says nothing of them."""
_SERVICE = r"(?![48]00~\d{3}~\d{4}(?!\d))"
_EXTENSION = r"(?:[ ,(]?(?:-|转|EXT\.?)[ ]?\d{1,6})?(?!\d)"
_LOCAL = rf"{_SERVICE}(?!{DAY})[2-9](?:\d{{6,7}}|\d{{2,3}}[ \-.]{{1,2}}\d{{4}}){_EXTENSION}"
"""Without an area code."""
_LANDLINE = form(rf"(?<!\d)(?<!\d\.)(?:(?:\+|00)86~|(?:86~)?0)(?:10|2\d|[3-9]\d\d)[ \-(/_]{{0,3}}{_LOCAL}")
_LANDLINE_CUT = evenly_cut("0", r"0~(?:1~0|2~\d|[3-9]~\d~\d)~[2-9](?:~\d){6,7}")
_AREA = r"(?:(?:86[ \-])?(?:10|2\d|[3-9]\d\d)[ \-(/_]{1,3})?+"
"""An area code that has lost its zero, as in the cell of a spreadsheet."""
_LANDLINE_NAMED = form(rf"{_WORD}[^\d\n]{{0,6}}?(?<!\d)(?P<n>{_SERVICE}{_AREA}{_LOCAL}(?:[ ,/]{{1,2}}{_LOCAL}){{0,8}})")


def mobiles_in(line: str) -> Iterator[tuple[int, int]]:
    """Find the numbers of mobile telephones in a skeleton."""
    yield from (each.span() for each in _MOBILE.finditer(line) if not _is_figures(line, each))
    yield from (each.span() for each in _FROM_ABROAD.finditer(line))
    yield from (each.span() for start, _ in long_runs_in(line) if (each := _ONE_MORE.match(line, start)))
    yield from (each.span() for each in _CUT.finditer(line) if _is_one(each[0]) and not _is_figures(line, each))
    yield from (each.span("n") for each in _NAMED.finditer(line))


def landlines_in(line: str) -> Iterator[tuple[int, int]]:
    """Find the numbers of landlines in a skeleton: with an area code, or named as a telephone."""
    yield from (each.span() for each in _LANDLINE.finditer(line))
    yield from (each.span() for each in _LANDLINE_CUT.finditer(line) if _is_landline(each[0]))
    yield from (each.span("n") for each in _LANDLINE_NAMED.finditer(line))


def _is_figures(line: str, found: re.Match[str]) -> bool:
    """Whether it is an amount, part of an address, or the figures of a list with their unit behind them."""
    start, end = found.span()
    if _AMOUNT.match(line, end) or (
        line[max(0, start - 1)] == "." and _BEHIND_DOTS.search(line, max(0, start - 18), start)
    ):
        return True
    may_be = not found[0].isdigit() and is_list(found[0]) and not _has_zero_first(found[0])
    return may_be and bool(_UNIT.match(line, end))


def _has_zero_first(written: str) -> bool:
    """Whether a part behind the first begins with a zero, as no figure does."""
    return any(each[0] == "0" < each for each in _PARTS.findall(written)[1:])


def _is_one(written: str) -> bool:
    """Whether eleven digits cut anywhere are one number, and no list of figures, no day and no address of a network."""
    if has_lone_year(written) or _ADDRESS.fullmatch(written):
        return False
    sizes = sizes_of(written)
    if not is_list(written):
        return True
    if "," in written:
        return False
    return len(sizes) == 2 or max(sizes) >= 5 or _has_zero_first(written)


def _is_landline(written: str) -> bool:
    """Whether digits that begin as an area code are one number, and no row of a table."""
    sizes = sizes_of(written)
    return _is_one(written) and (max(sizes) == 1 or len(sizes) <= 3 or not is_list(written))
