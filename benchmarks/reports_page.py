"""`docs/reading-reports.md`: every open set of reports, what it came to at first contact, and what it comes to now."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from benchmarks.reports import Case, Taken, Verdict, cases, judge
from checklist_data.reader import load

ROOT = Path(__file__).parents[1]
TABLE = Path(__file__).with_name("first_contact.toml")
PAGE = ROOT / "docs" / "reading-reports.md"
HEAD = """\
# How well progress reports are read

Written by `python -m benchmarks.reports --write`; do not edit it by hand. The first contact is what a set came to
before anybody here had read it, and is the figure that tells what the next stranger gets. A set whose misses have been
read is open: its figure of today tells that nothing was lost, and no more.

A report is *right* if it is recorded with the entry, state, percentage and day that were meant and no word is missing,
if it is asked back where a careful clerk would ask, left alone where nothing is reported, or refused where it holds a
telephone or identity number. *Asked back* costs the writer one more message. *Recorded wrongly* is what must not be: a
record that nobody meant.

"""
METHOD = """
## How a report is read

1. The text is folded as questions are (`bot/questions/text.py`), with the place of each character in what was sent, so
   that words are kept as they were written.
2. Dates, percentages, evidence and feast days are found; the rest is cut into tokens by cost, with the table of words
   (`words.txt`). What nobody knows stays an unread token.
3. Entries are found by the number grammar that questions use, alone, in lists and ranges. Numbers of the writer's own
   departments are taken for entries more readily than others.
4. Each token of a clause is weighed by those before and behind it and makes a claim: done, done in part, planned,
   denied, a difficulty, the rate of something else.
5. An ordered table of verdicts turns the claims into a state, or into a doubt. Done is recorded only if all of the work
   is said to be done, or 100 % of it, and nothing beside it says otherwise.
6. A doubt is asked back with what was understood and what may have been meant; the answer completes the report.
"""
Row = Mapping[str, object]
_COLUMNS = ((Verdict.RIGHT, "right"), (Verdict.ASKED, "asked"), (Verdict.MISSED, "missed"), (Verdict.WRONG, "wrong"))


def write() -> None:
    """Read every open set and write the page."""
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))["reports"]
    PAGE.write_text(HEAD + "\n".join(_sets(rows)) + "\n" + METHOD, encoding="utf-8")


def _sets(rows: Sequence[Row]) -> Iterator[str]:
    yield "| set | by whom | reports | | right | asked back | not understood | recorded wrongly |"
    yield "|---|---|---|---|---|---|---|---|"
    checklist = load()
    for row in rows:
        path = str(row["file"])
        judged = judge(checklist, list(cases(ROOT / path)))
        named = f"[{row['title']}](../{path}) | {row['hand']} | {len(judged)}"
        first = row.get("first")
        if isinstance(first, dict):
            yield f"| {named} | {_date(first)} | {' | '.join(_share(first[name]) for _, name in _COLUMNS)} |"
        if row is _last_of(rows, path):
            yield f"| {named} | now | {' | '.join(_now(judged))} |"


def _last_of(rows: Sequence[Row], path: str) -> Row:
    return [each for each in rows if each["file"] == path][-1]


def _now(judged: Sequence[tuple[Case, Taken, Verdict]]) -> Iterator[str]:
    counts = Counter(verdict for _, _, verdict in judged)
    for verdict, _ in _COLUMNS:
        yield _share(100 * counts[verdict] / len(judged))


def _share(percent: float) -> str:
    return f"{percent:.1f} %"


def _date(first: Mapping[str, object]) -> str:
    when = first["date"]
    return f"first contact, {when.isoformat()}" if isinstance(when, date) else "first contact"
