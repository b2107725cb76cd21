"""A year's holidays in a file: a table of `qingdan calendar`, a text, or a sheet with days and 休 or 班."""

from datetime import date
from pathlib import Path

from bot.calendars.workdays import BadCalendar, WorkCalendar, read_table
from bot.holidays.notice_reading import HolidayNotice, read_notice
from bot.workbooks.faults import Unreadable
from bot.workbooks.grid import opened

ENDINGS = (".csv", ".xlsx", ".txt", ".json")
LARGEST_TEXT = 100_000
"""Bytes of a text that are read."""


def read_file(path: Path, today: date, calendar: WorkCalendar) -> HolidayNotice:
    """Read a table of `qingdan calendar`, a text, or a sheet with days and 休 or 班."""
    try:
        if path.suffix == ".xlsx":
            return read_notice(_sheet_text(path), today, calendar)
        text = path.read_bytes()[:LARGEST_TEXT].decode("utf-8-sig")
        return HolidayNotice((read_table(text),)) if path.suffix == ".json" else read_notice(text, today, calendar)
    except UnicodeDecodeError:
        return _in_gb(path, today, calendar)
    except (Unreadable, BadCalendar) as error:
        return HolidayNotice((), (), error.faults)


def _in_gb(path: Path, today: date, calendar: WorkCalendar) -> HolidayNotice:
    """A text as spreadsheet programs on Chinese systems write it."""
    try:
        return read_notice(path.read_bytes()[:LARGEST_TEXT].decode("gb18030"), today, calendar)
    except UnicodeDecodeError:
        return HolidayNotice((), (), ("文件的编码读不出，请另存为 UTF-8 再发",))


def _sheet_text(path: Path) -> str:
    """The rows of every sheet as lines. Raises Unreadable."""
    faults: list[str] = []
    with opened(path, faults) as sheets:
        lines = [
            " ".join(_cell_text(row.cells[place].value) for place in sorted(row.cells))
            for sheet in sheets
            for row in sheet.rows
        ]
    if faults:
        raise Unreadable(faults)
    return "\n".join(lines)


def _cell_text(value: object) -> str:
    return value.strftime("%Y-%m-%d") if isinstance(value, date) else str(value)
