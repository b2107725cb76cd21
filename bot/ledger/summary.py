"""The summary (汇总): how each department stands, on a sheet of its own."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bot.ledger.cells import cell
from bot.ledger.formats import HEAD, Formats, print_on_a4
from bot.ledger.rows import SUMMARY, Ledger, Row
from bot.lights.light import Light
from bot.lights.state import State
from bot.standing.counting import Counts, count

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

HEADINGS = (
    "单位",
    "联络员姓名",
    "事项数",
    "未填报",
    "已填报",
    "其中单列条款",
    *[each.chinese for each in State],
    "其中已销号",
    *[each.chinese for each in Light],
)
WIDTHS = (22, 14, *[9] * (len(HEADINGS) - 2))
NOBODY = "（原文未列责任单位）"
TOTAL = "合计"


def write_summary(workbook: "Workbook", formats: Formats, ledger: Ledger) -> None:
    """Write a line for each department, and the total."""
    sheet = workbook.add_worksheet(SUMMARY)
    print_on_a4(sheet, f"{ledger.title}台账{SUMMARY}", ledger.taken.isoformat())
    sheet.freeze_panes(1, 1)
    sheet.set_row(0, HEAD)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, HEADINGS[column], formats.head)
    for number, (name, liaisons, counts) in enumerate(_lines(ledger), start=1):
        sheet.write_string(number, 0, cell(name), formats.body)
        sheet.write_string(number, 1, cell(liaisons), formats.body)
        for column, figure in enumerate(_figures(counts), start=2):
            sheet.write_number(number, column, figure, formats.number)


def _lines(ledger: Ledger) -> list[tuple[str, str, Counts]]:
    found = _by_department(ledger.rows).items()
    lines = [(name or NOBODY, "、".join(rows[0].liaisons), _count(rows)) for name, rows in found]
    return [*lines, (TOTAL, "", _count(ledger.rows))]


def _by_department(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows of each department, in the order in which they first appear; those of none come last, under ""."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.matter.department, []).append(row)
    nobody = found.pop("", None)
    return {**found, "": nobody} if nobody else found


def _count(rows: Iterable[Row]) -> Counts:
    return count(row.fact for row in rows)


def _figures(counts: Counts) -> list[int]:
    states, lights = counts.states.values(), counts.lights.values()
    return [counts.entries, counts.silent, counts.reported, counts.clauses, *states, counts.closed, *lights]
