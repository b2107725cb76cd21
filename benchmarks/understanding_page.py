"""`docs/understanding.md`: every open set, what it came to at first contact, and what it comes to now."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from benchmarks.lexicon import is_found, words
from benchmarks.state import judged
from benchmarks.understanding import judge, turns
from bot.questions.assistant import Assistant
from bot.questions.lexicon.synonyms import load_pairs
from checklist_data.reader import load

ROOT = Path(__file__).parents[1]
TABLE = Path(__file__).with_name("first_contact.toml")
PAGE = ROOT / "docs" / "understanding.md"
HEAD = """\
# How well questions are understood

Written by `python -m benchmarks.understanding --write`; do not edit it by hand. The first contact is what a set came to
before anybody here had read it, and is the figure that tells what the next stranger gets. A set whose misses have been
read is open: its figure of today tells that nothing was lost, and no more. *Wrong and sure* is counted apart: something
wrong that was said as a fact, and not as a proposal that a person confirms.

"""
Row = Mapping[str, object]


def write() -> None:
    """Ask every open set and write the page."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    PAGE.write_text(
        HEAD
        + "\n".join([*_questions(table["questions"]), "", *_state(table["state"]), "", *_words(table["words"])])
        + "\n",
        "utf-8",
    )


def _questions(rows: list[Row]) -> Iterator[str]:
    yield "## Questions\n"
    yield "| set | by whom | turns | first contact: right | wrong and sure | date | now: right | wrong and sure |"
    yield "|---|---|---|---|---|---|---|---|"
    assistants: dict[str, Assistant] = {}
    for row in rows:
        folder = str(row.get("checklist", ""))
        if folder not in assistants:
            assistants[folder] = Assistant(load(ROOT / folder if folder else None))
        verdicts = judge(assistants[folder], list(turns(ROOT / str(row["file"]))))
        right = _share(sum(not each.wrong for each in verdicts), len(verdicts))
        sure = _share(sum(each.is_wrong_and_sure for each in verdicts), len(verdicts))
        first = f"{_first(row, 'right')} | {_first(row, 'sure')} | {_date(row)}"
        yield f"| [{row['title']}](../{row['file']}) | {row['hand']} | {len(verdicts)} | {first} | {right} | {sure} |"


def _state(rows: list[Row]) -> Iterator[str]:
    yield "## Questions for the state\n"
    yield "| set | by whom | turns | first contact: right | wrong and sure | date | now: right | wrong and sure |"
    yield "|---|---|---|---|---|---|---|---|"
    assistant = Assistant(load())
    for row in rows:
        found = list(judged(ROOT / str(row["file"]), assistant))
        right = _share(sum(each.is_right for each in found), len(found))
        sure = _share(sum(each.is_sure and not each.is_right for each in found), len(found))
        first = f"{_first(row, 'right')} | {_first(row, 'sure')} | {_date(row)}"
        yield f"| [{row['title']}](../{row['file']}) | {row['hand']} | {len(found)} | {first} | {right} | {sure} |"


def _words(rows: list[Row]) -> Iterator[str]:
    lexicon = load_pairs()
    yield f"## Lay words\n\nThe lexicon of the field leads {len(lexicon):,} lay words to official terms.\n"
    yield "| set | by whom | words | first contact: found | date | now |"
    yield "|---|---|---|---|---|---|"
    for row in rows:
        asked = list(words(ROOT / str(row["file"])))
        now = _share(sum(is_found(each, lexicon) for each in asked), len(asked))
        title = f"[{row['title']}](../{row['file']})"
        yield f"| {title} | {row['hand']} | {len(asked)} | {_first(row, 'right')} | {_date(row)} | {now} |"


def _first(row: Row, name: str) -> str:
    first = row.get("first")
    return f"{first[name]:.1f} %" if isinstance(first, dict) and name in first else "–"


def _date(row: Row) -> str:
    first = row.get("first")
    when = first.get("date") if isinstance(first, dict) else None
    return when.isoformat() if isinstance(when, date) else "–"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %"
