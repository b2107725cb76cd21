"""Reading a ledger back: what was changed in it, or everything that is wrong with it, cell by cell."""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.checkin.days import OLDEST
from bot.checkin.model import ProofKind, State
from bot.checkin.proofs import proofs_in
from bot.checkin.reading import LONGEST
from bot.errors import QingdanError
from bot.ledger.cells import cell
from bot.ledger.rows import COLUMNS, FILE_MARK, KEY, Ledger, Row
from bot.sensitive import found_in, masked
from storage.evidence import Sort
from storage.reports import Words
from storage.reviews import Decision

LARGEST = 20 * 1024 * 1024
RATIO = 100
"""How much larger the unpacked file may be than the packed one."""
MOST_ROWS = 50_000
STATES = {each.chinese: each for each in State}
_PLACES = {each.heading: place for place, each in enumerate(COLUMNS)}
_PERCENT = re.compile(r"(\d{1,3})(?:\.0+)?\s*%?")


class Unreadable(QingdanError):
    """The file is no ledger, or has faults: correct what is named and read it again."""

    def __init__(self, faults: Sequence[str]) -> None:
        """Carry every fault, each with its cell."""
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


@dataclass(frozen=True, slots=True)
class Change:
    """A row that says something new: the words, and the documents and links that are to prove it from now on."""

    row: Row
    words: Words
    named: tuple[tuple[Sort, str], ...]


def read_ledger(path: Path, ledger: Ledger, today: date) -> tuple[Change, ...]:
    """What the file says beyond the ledger as it stands. Raises Unreadable with all faults at once."""
    present = {(row.matter.ref, row.matter.department): row for row in ledger.rows}
    faults: list[str] = []
    changes: list[Change] = []
    seen: set[tuple[str, str]] = set()
    for place, values in _lines(path, faults):
        found = _row_of(values, present, place, seen, faults)
        if found is not None:
            change = _change(found, values, place, today, faults)
            changes += [change] if change else []
    if faults:
        raise Unreadable(faults)
    return tuple(changes)


def _lines(path: Path, faults: list[str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every row below a heading, by its place in the workbook."""
    from openpyxl import load_workbook  # noqa: PLC0415 - needed for this alone

    _check_size(path)
    try:
        workbook = load_workbook(path, read_only=True)
    except Exception:  # noqa: BLE001 - whatever the library stumbles over
        raise Unreadable(["文件打不开，应为 qingdan ledger 导出的 .xlsx"]) from None
    count = 0
    try:
        for sheet in workbook.worksheets:
            heads: list[str] = []
            for number, cells in enumerate(sheet.iter_rows(), start=1):
                if not heads:
                    heads = [str(each.value or "") for each in cells]
                    if heads[: len(COLUMNS)] != [each.heading for each in COLUMNS]:
                        break
                    continue
                count += 1
                if count > MOST_ROWS:
                    raise Unreadable([f"超过{MOST_ROWS}行"])
                faults += [f"{sheet.title}!{each.coordinate}：不能是公式" for each in cells if each.data_type == "f"]
                yield (
                    f"{sheet.title}!{{}}{number}",
                    {head: _text(each.value) for head, each in zip(heads, cells, strict=False)},
                )
    finally:
        workbook.close()


def _check_size(path: Path) -> None:
    if path.stat().st_size > LARGEST:
        raise Unreadable([f"文件超过{LARGEST // 1024 // 1024}兆"])
    try:
        with zipfile.ZipFile(path) as packed:
            unpacked = sum(each.file_size for each in packed.infolist())
    except zipfile.BadZipFile:
        raise Unreadable(["文件打不开，应为 qingdan ledger 导出的 .xlsx"]) from None
    if unpacked > RATIO * max(1, path.stat().st_size):
        raise Unreadable(["文件解开后过大"])


def _row_of(
    values: Mapping[str, str],
    present: Mapping[tuple[str, str], Row],
    place: str,
    seen: set[tuple[str, str]],
    faults: list[str],
) -> Row | None:
    """The row of the ledger that a line is, if it can be told and nobody has changed it since."""
    key = values["标识"].split("|")
    row = present.get((key[0], key[1])) if len(key) == 3 else None
    if row is None or (values["序号"], values["填报单位"]) != (row.matter.ref, row.matter.department):
        if any(values.values()):
            faults.append(f"{place.format(_letter(KEY))}：认不出这一行，请勿改动“标识、序号、填报单位”")
        return None
    if (key[0], key[1]) in seen:
        faults.append(f"{place.format(_letter(KEY))}：这一行出现了两次")
        return None
    seen.add((key[0], key[1]))
    same = all(values[each.heading] == cell(each.text(row)) for each in COLUMNS if each.may_change)
    if row.key != values["标识"] and not same:
        faults.append(f"{place.format(_letter(KEY))}：导出之后这一项已有新的填报，请重新导出")
        return None
    return None if same else row


def _change(row: Row, values: Mapping[str, str], place: str, today: date, faults: list[str]) -> Change | None:
    """What a line that differs says; None where something in it is wrong."""

    def wrong(heading: str, problem: str) -> None:
        faults.append(f"{place.format(_letter(_PLACES[heading]))}：{problem}")

    before = len(faults)
    if not row.tracked:
        wrong("状态", "此项仅供查阅，不收进展")
    if row.review is not None and row.review.decision is Decision.CLOSED:
        wrong("状态", "此项已销号，请先由综治办重新打开")
    state = STATES.get(values["状态"].strip())
    if state is None:
        wrong("状态", f"“{values['状态']}”应为{'、'.join(STATES)}之一")
    percent = _percent(values["完成比例"], wrong)
    day = _day(values["进展日期"], today, wrong)
    text = values["进展情况"].strip()
    if len(text) > LONGEST:
        wrong("进展情况", f"超过{LONGEST}字")
    if any(found_in(masked(values[each])) for each in ("进展情况", "佐证材料")):
        wrong("进展情况", "含有不应填写的证件号、电话号码、银行卡号、车牌号或密级标志，请删去")
    named = _named(values["佐证材料"], wrong)
    if len(faults) > before or state is None or day is None:
        return None
    return Change(row, Words(day, state, percent, text), named)


def _percent(said: str, wrong: "Any") -> int | None:  # noqa: ANN401 - a function of the caller
    if not said.strip():
        return None
    match = _PERCENT.fullmatch(said.strip())
    value = int(match[1]) if match else 101
    if value > 100:
        wrong("完成比例", f"“{said}”不是0到100的百分数")
        return None
    return value


def _day(said: str, today: date, wrong: "Any") -> date | None:  # noqa: ANN401 - a function of the caller
    try:
        day = date.fromisoformat(said.strip().replace("/", "-")) if said.strip() else today
    except ValueError:
        wrong("进展日期", f"“{said}”不是日期，应如 {today.isoformat()}")
        return None
    if day > today or today - day > OLDEST:
        wrong("进展日期", f"“{said}”应在近一年之内，且不晚于今天")
        return None
    return day


def _named(said: str, wrong: "Any") -> tuple[tuple[Sort, str], ...]:  # noqa: ANN401 - a function of the caller
    """The documents and links of a cell, a piece a line; files stay as they are."""
    found: list[tuple[Sort, str]] = []
    for line in filter(None, (each.strip() for each in said.splitlines())):
        if line.startswith(FILE_MARK):
            continue
        proofs = proofs_in(line)
        if not proofs:
            wrong("佐证材料", f"“{line[:20]}”应为文号或链接")
        found += [
            (Sort.LINK if each.proof.kind is ProofKind.LINK else Sort.DOCUMENT, each.proof.text) for each in proofs
        ]
    return tuple(dict.fromkeys(found))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float):
        return f"{value:.0%}" if 0 <= value <= 1 else f"{value:g}"
    return str(value)


def _letter(place: int) -> str:
    return chr(ord("A") + place)
