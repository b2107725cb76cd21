"""The headings of a sheet: found by what they say, wherever they stand."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.ledger.columns import COLUMNS
from bot.workbooks.grid import Row

SEARCHED = 30
"""Rows with something in them among which the headings are looked for."""
ENOUGH = 3
"""Headings in a row that make it the row of headings."""
NAMES = tuple(each.heading for each in COLUMNS)
NEEDED = ("序号", "填报单位", *(each.heading for each in COLUMNS if each.may_change), "标识")
"""Without these a row can be neither recognised nor read."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The columns of a sheet by heading, and the headings that are not of the ledger."""

    columns: Mapping[str, int]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]


def headings_in(row: Row) -> bool:
    """Whether a row is the row of headings."""
    return len(set(_named(row).values()) & set(NAMES)) >= ENOUGH


def read_headings(sheet: str, row: Row, faults: list[str]) -> Headings | None:
    """Which column is which; None if one is missing or stands there twice, which is told."""
    named = _named(row)
    counted = Counter(named.values())
    unknown = tuple(name for name in counted if name not in NAMES)
    missing = tuple(name for name in NAMES if name not in counted)
    wrong = [*_twice(counted), *_lacking(missing, unknown)]
    faults += [f"工作表“{sheet}”第{row.number}行：{each}" for each in wrong]
    if wrong:
        return None
    return Headings({name: place for place, name in named.items() if name in NAMES}, unknown, missing)


def _twice(counted: Counter[str]) -> Iterator[str]:
    """Which columns stand there several times."""
    return (f"“{name}”一列出现了{counted[name]}次" for name in NAMES if counted[name] > 1)


def _lacking(missing: Iterable[str], unknown: Iterable[str]) -> Iterator[str]:
    """Which columns that are needed are not there, and what may be meant for them."""
    wanted = "、".join(f"“{name}”" for name in missing if name in NEEDED)
    if wanted:
        seen = "、".join(unknown)
        yield f"缺少{wanted}列，请恢复原来的表头{f'；未识别的列：{seen}' if seen else ''}"


def _named(row: Row) -> dict[int, str]:
    return {place: _folded(str(cell.value)) for place, cell in row.cells.items() if _folded(str(cell.value))}


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).replace("\ufeff", "").replace("\u200b", "").split())[:40]
