"""The document as plain text, a line a paragraph and some lines for each row of a table, as a folder's `source.txt`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from checklist_data.importing.blocks import Block, Document, Table
from checklist_data.importing.numbering import kind_of_bare, split_number
from checklist_data.importing.reading import Class, DocumentReading, Entry

_TASK = "修路"
"""What may stand behind a number."""
_OTHER = {Class.TITLE, Class.NOTICE, Class.NOTE, Class.HEADER}


@dataclass
class Printed:
    """The lines of the document, those that hold no entry, and those of each entry."""

    lines: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    of_entry: dict[int, str] = field(default_factory=dict)
    """All text of an entry, by its identity."""
    sections: list[str] = field(default_factory=list)
    headings: set[str] = field(default_factory=set)
    """Headings that are paragraphs of their own."""


def print_document(document: Document, reading: DocumentReading) -> Printed:
    """The document as lines. What frames a page is left out."""
    classes = {id(block): into for block, into in reading.blocks}
    entries: dict[int, list[Entry]] = {}
    for each in reading.entries:
        entries.setdefault(id(each.block), []).append(each)
    printed = Printed()
    current: Entry | None = None
    for part in document.parts:
        if isinstance(part, Table):
            _table(part, printed, classes, entries)
            current = None
        elif (into := classes.get(id(part))) not in (None, Class.NAVIGATION):
            own = entries.get(id(part), [] if into in _OTHER | {Class.SECTION} or current is None else [current])
            current = own[-1] if own else None
            _line(part, into, own, printed)
    return printed


def _line(block: Block, into: Class | None, own: Sequence[Entry], printed: Printed) -> None:
    text = " ".join(block.printed.split("\n"))
    printed.lines.append(text)
    if into in _OTHER or into is Class.LEFT_OVER:
        printed.others.append(text)
    elif into is Class.SECTION:
        printed.sections.append(text)
        printed.headings.add(text)
    elif own:
        for entry, words in zip(own, _shares(text, own), strict=True):
            printed.of_entry[id(entry)] = printed.of_entry.get(id(entry), "") + "\n" + words


def _shares(text: str, entries: Sequence[Entry]) -> Iterator[str]:
    """The text of a paragraph with one entry; with several, what stands from the beginning of each to the next."""
    starts = [0]
    for each in entries if len(entries) > 1 else ():
        starts.append(max(starts[-1], text.find(each.words.strip().split("\n")[0], starts[-1])))
    return (text[start:end] for start, end in pairwise([*(starts[1:] or starts), len(text)]))


def _table(table: Table, printed: Printed, classes: Mapping[int, Class], entries: Mapping[int, list[Entry]]) -> None:
    section: tuple[str, ...] = ()
    number = ""
    for row in _rows(table):
        others = [each.text for each in row if classes.get(id(each)) in _OTHER | {Class.LEFT_OVER}]
        if others:
            _add(printed, "  ".join(" ".join(each.split("\n")) for each in others))
        for entry in (each for block in row for each in entries.get(id(block), [])):
            path = entry.section.path if entry.section else ()
            new = [head for head in _new_heads(path, section) if head not in printed.headings]
            printed.lines += new
            printed.sections += new
            section = path
            lines = list(entry_lines(entry, shows_number=entry.number != number))
            number = entry.number
            printed.lines += lines
            printed.of_entry[id(entry)] = "\n".join(lines)


def _new_heads(path: Sequence[str], before: Sequence[str]) -> Sequence[str]:
    """The headings over an entry that did not stand over the entry before."""
    same = next((at for at, head in enumerate(path) if list(before[at : at + 1]) != [head]), len(path))
    return path[same:]


def _add(printed: Printed, line: str) -> None:
    printed.lines.append(line)
    printed.others.append(line)


def _rows(table: Table) -> Iterator[list[Block]]:
    rows: dict[int, list[Block]] = {}
    for cell in table.cells:
        if cell.text:
            rows.setdefault(cell.row, []).append(cell.block)
    yield from (rows[each] for each in sorted(rows))


def entry_lines(entry: Entry, *, shows_number: bool = True) -> Iterator[str]:
    """An entry of a table as lines: its number and text, then what each column beside it says."""
    first, *others = (each for each in entry.words.split("\n") if each.strip())
    yield f"{entry.number}{_mark_behind(entry.number)}{first}" if shows_number else first
    yield from others
    for head, text in entry.lines:
        yield f"{head}：{' '.join(text.split())}"


def _mark_behind(number: str) -> str:
    """What parts a number from the text behind it that stood in a cell of its own: 一 and A are none without a mark."""
    if kind_of_bare(number) == "figure" and number.strip().isdecimal():
        return "."
    is_told = bool(split_number(f"{number}{_TASK}").kind)
    return "" if is_told or split_number(f"{number}、{_TASK}").rest != _TASK else "、"
