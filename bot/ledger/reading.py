"""Reading a ledger back: what was changed in it, or everything that is wrong with it, cell by cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bot.checkins.model import LONGEST, ProofKind
from bot.checkins.spans.days import OLDEST
from bot.checkins.spans.proofs import proofs_in
from bot.ledger.absent import absent_rows
from bot.ledger.cells import cell
from bot.ledger.columns import COLUMNS
from bot.ledger.headings import NAMES, SEARCHED, Headings, headings_in, read_headings
from bot.ledger.rows import COVER, ENDED, FILE_MARK, SUMMARY, TAKEN_BACK, UNASSIGNED, Ledger, Row
from bot.ledger.values import Doubtful, day_in, folded, percent_in, text_in
from bot.lights.state import State
from bot.sensitive import found_in, masked
from bot.workbooks.faults import Unreadable
from bot.workbooks.grid import Cell, Sheet, opened
from bot.workbooks.grid import Row as Line
from storage.evidence import Sort
from storage.reports import Words
from storage.reviews import Decision

STATES = {each.chinese: each for each in State}
CHANGEABLE = tuple(each for each in COLUMNS if each.may_change)
WHOLE = 100
"""Percent of what is done."""
FIXED = tuple(each for each in COLUMNS if each.is_fixed)
"""Columns that say the same whenever a ledger is taken, so that a difference was typed."""
FIRST_LETTER = ord("A")


@dataclass(frozen=True, slots=True)
class LedgerChange:
    """A row that says something new: the words, and the documents and links that are to prove it from now on."""

    row: Row
    words: Words
    named: tuple[tuple[Sort, str], ...]


@dataclass(frozen=True, slots=True)
class ReturnedLedger:
    """What a ledger changes, and what was seen in it and changes nothing."""

    changes: tuple[LedgerChange, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Found:
    """What was found so far."""

    present: Mapping[tuple[str, str], Row]
    today: date
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    changes: list[LedgerChange] = field(default_factory=list)
    seen: set[tuple[str, str]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Place:
    """A line of a sheet, with its headings."""

    sheet: str
    line: Line
    headings: Headings

    def cell(self, heading: str) -> Cell | None:
        """The cell below a heading."""
        return self.line.cells.get(self.headings.columns.get(heading, -1))

    def text(self, heading: str) -> str:
        """What stands in it."""
        return text_in(self.cell(heading))

    def wrong(self, heading: str, problem: str) -> str:
        """A fault of the cell below a heading."""
        return f"{self.sheet}!{_letters(self.headings.columns[heading])}{self.line.number}：{problem}"


def read_ledger(path: Path, ledger: Ledger, today: date) -> ReturnedLedger:
    """What the file says beyond the ledger as it stands. Raises Unreadable with all faults at once."""
    found = _Found({(row.matter.ref, row.matter.department): row for row in ledger.rows}, today)
    with opened(path, found.faults) as sheets:
        for sheet in sheets:
            for each in _lines(sheet, found):
                _read_line(each, found)
    if not found.seen and not found.faults:
        found.faults.append("文件里没有台账的内容，应为导出的台账（/ledger）")
    if found.faults:
        raise Unreadable(found.faults)
    return ReturnedLedger(tuple(found.changes), (*found.notes, *absent_rows(found.present, found.seen)))


def _lines(sheet: Sheet, found: _Found) -> Iterator[_Place]:
    """Every line below the headings."""
    headings, above = None, 0
    for line in sheet.rows:
        if headings is not None:
            yield _Place(sheet.name, line, headings)
            continue
        if headings_in(line):
            headings = read_headings(sheet.name, line, found.faults)
            if headings is None:
                return
            found.notes += _about(sheet.name, headings)
        above += 1
        if above > SEARCHED:
            break
    if headings is None and above and sheet.name not in {COVER, SUMMARY}:
        found.faults.append(f"工作表“{sheet.name}”：找不到表头（{'、'.join(NAMES[:3])}……），请恢复表头或删去这张表")


def _about(sheet: str, headings: Headings) -> Iterator[str]:
    if headings.unknown:
        yield f"工作表“{sheet}”：未识别的列：{'、'.join(headings.unknown)}（不读取）"
    if headings.missing:
        yield f"工作表“{sheet}”：缺少的列：{'、'.join(headings.missing)}（不影响导入）"


def _read_line(place: _Place, found: _Found) -> None:
    row = _row_of(place, found)
    if row is None:
        return
    found.notes += _unread(row, place)
    faults = _faults_of(place)
    different = [each.heading for each in CHANGEABLE if place.text(each.heading) != folded(cell(each.text(row)))]
    change = _change(row, place, different, found.today, faults) if different and not faults else None
    if change is not None and _is_stale(row, place):
        faults.append(place.wrong("标识", "导出之后这一项已有新的填报，或清单已更换，请重新导出"))
    found.faults += faults
    if change is not None and not faults:
        found.changes.append(change)


def _unread(row: Row, place: _Place) -> Iterator[str]:
    """What somebody wrote where the ledger is not read."""
    for each in FIXED:
        if each.heading in place.headings.columns and not _says_the_same(place.text(each.heading), each.text(row)):
            yield place.wrong(each.heading, f"“{each.heading}”一列不能在台账里修改，未读取")
    reviewed = place.text("审核")
    if reviewed and not row.reviewed and not reviewed.startswith((TAKEN_BACK, ENDED)):
        yield place.wrong("审核", "审核结论请用 /review 登记，未读取")


def _says_the_same(text: str, fixed: str) -> bool:
    """Whether a cell says what the checklist says; ledgers of before left 等 out."""
    return text.removesuffix("等") == folded(cell(fixed)).removesuffix("等")


def _row_of(place: _Place, found: _Found) -> Row | None:
    """The row of the ledger that a line is, if it can be told; a line without anything is none."""
    key = place.text("标识").split("|")
    row = found.present.get((key[0], key[1])) if len(key) in {3, 4} else None
    if row is None or (place.text("序号"), place.text("填报单位")) != (row.matter.ref, row.matter.department):
        if any(place.text(each) for each in place.headings.columns):
            found.faults.append(place.wrong("标识", "认不出这一行，请勿改动“标识、序号、填报单位”，也不要另加行"))
        return None
    if (key[0], key[1]) in found.seen:
        found.faults.append(place.wrong("标识", "这一行出现了两次"))
        return None
    found.seen.add((key[0], key[1]))
    return row


def _is_stale(row: Row, place: _Place) -> bool:
    return row.key != place.text("标识")


def _faults_of(place: _Place) -> list[str]:
    """What no cell that is read may hold."""
    cells = [(each.heading, place.cell(each.heading)) for each in CHANGEABLE]
    return [
        place.wrong(heading, "不能是公式" if found.is_formula else f"是错误值 {found.value}")
        for heading, found in cells
        if found is not None and (found.is_formula or found.is_error)
    ]


def _change(row: Row, place: _Place, different: list[str], today: date, faults: list[str]) -> LedgerChange | None:
    """What a line says, the cells that differ read anew; None if it says the same in other words, or is wrong."""
    before = row.report.words if row.report is not None else None
    _check_row(row, place, different[0], faults)
    state = _state(place, faults)
    percent = _percent(place, different, before, state, faults)
    day = before.day if before is not None and "进展日期" not in different else _day(place, today, faults)
    named = _named(place, faults) if "佐证材料" in different else _named_before(row)
    _check_texts(place, different, faults)
    if faults or state is None or day is None:
        return None
    words = Words(day, state, percent, place.text("进展情况") if "进展情况" in different else row.text)
    return None if _says_nothing_new(row, words, named) else LedgerChange(row, words, named)


def _says_nothing_new(row: Row, words: Words, named: tuple[tuple[Sort, str], ...]) -> bool:
    return row.report is not None and words == row.report.words and set(named) == set(_named_before(row))


def _state(place: _Place, faults: list[str]) -> State | None:
    state = STATES.get(place.text("状态"))
    if state is None:
        faults.append(place.wrong("状态", f"“{place.text('状态')}”应为{'、'.join(STATES)}之一"))
    return state


def _percent(
    place: _Place, different: list[str], before: Words | None, state: State | None, faults: list[str]
) -> int | None:
    """The percentage as it is now; the state done allows no other than the whole."""
    try:
        percent = percent_in(place.cell("完成比例")) if "完成比例" in different else _percent_of(before)
    except Doubtful as error:
        faults.append(place.wrong("完成比例", str(error)))
        return None
    if state == State.DONE and percent is not None and percent < WHOLE:
        faults.append(place.wrong("完成比例", f"是{percent}%，状态“{State.DONE.chinese}”的应为{WHOLE}%或留空"))
    return percent


def _percent_of(before: Words | None) -> int | None:
    return before.percent if before is not None else None


def _check_row(row: Row, place: _Place, heading: str, faults: list[str]) -> None:
    if not row.matter.department:
        faults.append(place.wrong(heading, UNASSIGNED))
    if not row.tracked:
        faults.append(place.wrong(heading, "此项仅供查阅，不收进展"))
    if row.review is not None and row.review.decision is Decision.CLOSED:
        faults.append(place.wrong(heading, "此项已销号，请先由综治办重新打开"))


def _check_texts(place: _Place, different: list[str], faults: list[str]) -> None:
    for heading in ("进展情况", "佐证材料"):
        text = place.text(heading)
        if heading in different and len(text) > LONGEST:
            faults.append(place.wrong(heading, f"超过{LONGEST}字"))
        if heading in different and found_in(masked(text)):
            faults.append(place.wrong(heading, "含有不应填写的证件号、电话号码、银行卡号、车牌号或密级标志，请删去"))


def _day(place: _Place, today: date, faults: list[str]) -> date | None:
    try:
        day = day_in(place.cell("进展日期")) or today
    except Doubtful as error:
        faults.append(place.wrong("进展日期", f"{error}，应如 {today.isoformat()}"))
        return None
    if day > today or today - day > OLDEST:
        faults.append(place.wrong("进展日期", f"“{place.text('进展日期')}”应在近一年之内，且不晚于今天"))
        return None
    return day


def _named(place: _Place, faults: list[str]) -> tuple[tuple[Sort, str], ...]:
    """The documents and links of a cell, a piece a line; files stay as they are."""
    found: list[tuple[Sort, str]] = []
    for line in filter(None, map(str.strip, place.text("佐证材料").splitlines())):
        if line.startswith(FILE_MARK):
            continue
        proofs = proofs_in(line)
        if not proofs:
            faults.append(place.wrong("佐证材料", f"“{line[:20]}”应为文号或链接"))
        found += [(Sort.LINK if each.kind is ProofKind.LINK else Sort.DOCUMENT, each.text) for each in proofs]
    return tuple(dict.fromkeys(found))


def _named_before(row: Row) -> tuple[tuple[Sort, str], ...]:
    return tuple((each.sort, each.text) for each in row.pieces if each.file is None)


def _letters(place: int) -> str:
    """The letters of a column, counted from 0."""
    before, last = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(FIRST_LETTER + last)
