"""A year of due dates as a table: a one-word edit of a duty shows in its lines.

Run with QINGDAN_RENEW_SNAPSHOTS=1 to write the table anew, and review the difference.
"""

import os
from datetime import date
from pathlib import Path

from bot.calendars.workdays import packaged_calendar
from bot.timing.recurrence import due_dates
from checklist_data.model import Checklist

SNAPSHOT = Path(__file__).parents[2] / "snapshots" / "due_dates.txt"
FIRST, LAST = date(2026, 12, 1), date(2027, 11, 30)


def test_the_due_dates_of_the_next_twelve_months_are_as_reviewed(checklist: Checklist) -> None:
    table = due_date_table(checklist)
    if os.environ.get("QINGDAN_RENEW_SNAPSHOTS"):
        SNAPSHOT.write_text(table, encoding="utf-8")
    assert table == SNAPSHOT.read_text(encoding="utf-8")


def due_date_table(checklist: Checklist) -> str:
    """Every occurrence between the two days, and every duty that has none, a line each."""
    calendar = packaged_calendar()
    lines = [f"due dates from {FIRST} to {LAST}; * provisional: the year's holidays are not published yet"]
    for duty in checklist.duties:
        found = due_dates(duty, FIRST, LAST, calendar)
        lines.append(f"\n{duty.key}  {duty.ref}  {duty.kind}  {duty.period}  {duty.quote}")
        lines += [
            f"  {each.period:<8} start {each.start}  due {each.due}{' *' if each.provisional else ''}" for each in found
        ]
        if not found:
            lines.append("  a standard of daily work: never due" if duty.standard else "  none")
    return "\n".join(lines) + "\n"
