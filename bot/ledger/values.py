"""What a cell says: a text as a person sees it, a percentage, a day. What is in doubt is a fault."""

import math
import re
import unicodedata
from datetime import date, datetime, time
from decimal import Decimal

from bot.ledger.cells import cell as holdable
from bot.workbooks.grid import Cell

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_UNSHOWN = re.compile(r"\[[^\]]*\]|[_*].")
_FIXED = re.compile(r"(?:#,##|,)?[#0]*0(\.0+)?")
_PERCENT = re.compile(r"(?P<number>\d{1,3}(?:\.\d+)?)\s*%?")
_DAYS = (
    re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?"),
    re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})"),
    re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})\.?"),
    re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]?"),
    re.compile(r"(\d{4})(\d{2})(\d{2})"),
)
LONGEST_NUMBER = 30
"""Characters of a number that are written out."""


class Doubtful(ValueError):
    """A cell does not say one thing; the message says what to write instead."""


def folded(text: str) -> str:
    """A text without what spreadsheet programs add or take away: kinds of line ends, blanks at the end of lines."""
    decoded = _ESCAPED.sub(_control, text)
    lines = holdable(decoded).split("\n")
    return "\n".join(each.rstrip() for each in lines).strip().strip("\ufeff\u200b").strip()


def text_in(cell: Cell | None) -> str:
    """The text that a person sees in a cell."""
    value = None if cell is None else cell.value
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case datetime():
            return _moment(value)
        case int() | float():
            return _number(value, cell.shown_as if cell else "")
        case _:
            return folded(str(value))


def _moment(value: datetime) -> str:
    """A day, with its time where it has one."""
    return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")


def percent_in(cell: Cell | None) -> int | None:
    """The percentage of a cell, what is beyond the whole left out; None if it is empty. Raises Doubtful."""
    if cell is None or cell.value is None or (isinstance(cell.value, str) and not folded(cell.value)):
        return None
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _whole(_percentage(value, cell.shown_as), text_in(cell))
    said = unicodedata.normalize("NFKC", text_in(cell)).strip()
    match = _PERCENT.fullmatch(said) if isinstance(value, str) else None
    if match is None:
        raise Doubtful(f"“{said}”不是0到100的百分数")
    number = float(match["number"])
    return _whole(number if said.endswith("%") else _percentage(number, "@"), said)


def day_in(cell: Cell | None) -> date | None:
    """The day of a cell; None if it is empty. Raises Doubtful."""
    value = None if cell is None else cell.value
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    said = text_in(cell)
    if not said:
        return None
    forms = _DAYS if isinstance(value, str) else _DAYS[-1:] if type(value) in {int, float} else ()
    written = _as_written(said)
    match = next((found for each in forms if (found := each.fullmatch(written))), None)
    if match is None:
        raise Doubtful(f"“{said}”不是日期")
    return _day(match, said)


def _as_written(said: str) -> str:
    """A day without what only lays it out."""
    normal = unicodedata.normalize("NFKC", said)
    return "".join(normal.split()) if "年" in said else normal.strip()


def _day(match: re.Match[str], said: str) -> date:
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise Doubtful(f"“{said}”不是日期") from None


def _percentage(value: float, shown_as: str) -> float:
    """A number as percent, by how it is shown: what a person sees is what counts."""
    first = shown_as.split(";", maxsplit=1)[0]
    if "%" in _UNSHOWN.sub("", _QUOTED.sub("", first)):
        return round(value * 100, 6)
    if _prints_percent(first) or value <= 0 or value > 1:
        return value
    raise Doubtful(f"“{value:g}”不清楚是{value:g}%还是{value * 100:g}%，请写成带百分号的数")


def _prints_percent(shown_as: str) -> bool:
    """Whether a sign of percent is printed behind a number that is percent already."""
    literal = "".join(quoted or escaped or "" for quoted, escaped in _QUOTED.findall(shown_as))
    return "%" in literal or "％" in literal


def _whole(percent: float, said: str) -> int:
    if not math.isfinite(percent) or not 0 <= percent <= 100:
        raise Doubtful(f"“{said}”不是0到100的百分数")
    return math.floor(percent)


def _number(value: float, shown_as: str) -> str:
    """A number as it is shown; of formats, those that people use."""
    if not math.isfinite(value):
        return str(value)
    first = shown_as.split(";", maxsplit=1)[0].strip()
    percent = "%" if first.endswith("%") else ""
    fixed = _FIXED.fullmatch(first.removesuffix("%"))
    shown = Decimal(str(value)) * (100 if percent else 1)
    is_short = abs(shown) < Decimal(10) ** LONGEST_NUMBER
    if fixed is not None and is_short:
        places = len(fixed[1]) - 1 if fixed[1] else 0
        return f"{shown:{',' if ',' in first else ''}.{places}f}{percent}"
    written = f"{shown.normalize():f}" if is_short else str(shown)
    return written if len(written) <= LONGEST_NUMBER else f"{value:.10g}"


def _control(found: re.Match[str]) -> str:
    """What `_x000D_` stands for; other codes stand for themselves."""
    code = int(found[1], 16)
    return chr(code) if code in {0x09, 0x0A, 0x0D} else found[0]
