"""Read published lists with what must be read of them, and count what is right, asked, silently wrong and missed.

    python -m benchmarks.imports FOLDER…
    python -m benchmarks.imports --write

A folder holds documents, each beside a `.json` of the same name: a list of entries with `no`, `text`, the bodies by
role, `deadline` and `open_list`; what is left out is empty. Without a folder the corpus of the tests is read. With
--write the table in `docs/importing.md` is written anew with what each set came to when it was first read.
"""

import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TypedDict

from checklist_data.importing.answers import Answers
from checklist_data.importing.formats.sniff import open_document
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading, Entry

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "corpus" / "documents"
TABLE = Path(__file__).with_name("first_contact.toml")
PAGE = ROOT / "docs" / "importing.md"
ROLES = ("leads", "participants", "responsible")
HEAD = """\
| 文件 | 日期 | 条目 | 漏 | 多 | 全对 | 问 | 悄悄错 | 问题 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""
_ROWS = re.compile(re.escape(HEAD) + r"(?:\|.*\n)*")
_KNOWN_BY = 10
"""Characters by which an entry is found again."""


class Outcome(StrEnum):
    """What became of an entry, or of the documents."""

    RIGHT = "right"
    ASKED = "asked"
    SILENT = "silent"
    """Wrong, and nobody is asked."""
    MISSED = "missed"
    SPURIOUS = "spurious"
    QUESTIONS = "questions"


class Expected(TypedDict, total=False):
    """What must be read of an entry; roles without bodies are left out."""

    no: str
    text: str
    leads: list[str]
    participants: list[str]
    responsible: list[str]
    deadline: str
    open_list: bool


def flat(text: str) -> str:
    """A text without white space and the marks that close clauses."""
    return re.sub(r"[\s。；;，,]+", "", text)


def is_right(want: Expected, got: Entry) -> bool:
    """Whether bodies, deadline and 等 were read as they must be."""
    roles = all(set(want.get(each, [])) == set(getattr(got.assigned, each)) for each in ROLES)  # type: ignore[call-overload]
    timely = flat(want.get("deadline", "")) == flat(got.assigned.deadline)
    return roles and timely and want.get("open_list", False) == got.assigned.is_open


def pairs(want: Sequence[Expected], reading: DocumentReading) -> list[tuple[Expected, Entry | None]]:
    """Each entry that must be read with the one that was, which has the same beginning; None where it is missed."""
    free = list(reading.entries)
    found: list[tuple[Expected, Entry | None]] = []
    for each in want:
        hit = next((got for got in free if flat(each["text"])[:_KNOWN_BY] in flat(got.words)), None)
        free = [got for got in free if got is not hit]
        found.append((each, hit))
    return found


def expected(file: Path) -> list[Expected]:
    """What must be read of a document. Raises OSError."""
    found: list[Expected] = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    return found


def outcomes(want: Sequence[Expected], reading: DocumentReading) -> Counter[Outcome]:
    """How often a document came to what."""
    found = pairs(want, reading)
    counts = Counter(_outcome(*each) for each in found)
    counts[Outcome.SPURIOUS] = len(reading.entries) - sum(got is not None for _, got in found)
    counts[Outcome.QUESTIONS] = len(questions(reading))
    return counts


def _outcome(want: Expected, got: Entry | None) -> Outcome:
    if got is None:
        return Outcome.MISSED
    if is_right(want, got):
        return Outcome.RIGHT
    return Outcome.ASKED if got.assigned.doubts else Outcome.SILENT


def measured(folder: Path) -> tuple[Counter[Outcome], Counter[Outcome]]:
    """What the documents of a folder come to as they are read, and with a yes to all that is asked."""
    plainly: Counter[Outcome] = Counter()
    agreed: Counter[Outcome] = Counter()
    for file in sorted(each for each in folder.iterdir() if each.suffix != ".json"):
        document, want = open_document(file), expected(file)
        reading = read(document)
        plainly += outcomes(want, reading)
        agreed += outcomes(want, read(document, Answers({each.key: "yes" for each in questions(reading)})))
    return plainly, agreed


def table(rows: Sequence[Mapping[str, object]]) -> str:
    """The table of first contacts."""
    return HEAD + "".join(f"| {' | '.join(_cells(row))} |\n" for row in rows)


def _cells(row: Mapping[str, object]) -> Iterator[str]:
    first, entries = row["first"], int(str(row["entries"]))
    assert isinstance(first, dict)
    yield str(row["title"])
    yield str(first["date"])
    yield f"{entries - first['missed']}/{entries}"
    yield from (str(first[each]) for each in ("missed", "spurious", "right", "asked", "silent"))
    yield f"{first['questions']}个" if "questions" in first else "–"


def with_table(page: str, rows: Sequence[Mapping[str, object]]) -> str:
    """The page with the table as the rows have it."""
    return _ROWS.sub(lambda _: table(rows), page)


def main() -> None:
    """Print what the documents of folders come to, or write the page."""
    if "--write" in sys.argv[1:]:
        rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))["documents"]
        PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8"), rows), encoding="utf-8")
    for folder in [Path(each) for each in sys.argv[1:] if each != "--write"] or [CORPUS]:
        for name, counts in zip(("as read", "with a yes to all"), measured(folder), strict=True):
            print(f"{folder.name}, {name}: {', '.join(f'{each} {counts[each]}' for each in Outcome)}")


if __name__ == "__main__":
    main()
