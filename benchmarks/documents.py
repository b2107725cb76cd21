"""The list as the plain documents that every rival gets.

There is one per item, clause, part and negative entry, each with the title above it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checklist_data.model import Checklist, Item, Section


@dataclass(frozen=True, slots=True)
class Document:
    """A text that can be found, and the entry that it is."""

    ref: str
    text: str


def documents(checklist: Checklist) -> tuple[Document, ...]:
    """Every document of a list, in source order."""
    return (*_items(checklist), *_negative(checklist))


def _items(checklist: Checklist) -> Iterator[Document]:
    for entry in checklist.entries.values():
        part = checklist.part_of(entry.ref)
        match entry:
            case Section(ref=ref, title=title) if ref in checklist.parents:
                yield Document(ref, title)
            case Item(ref=ref, title=title, clauses=clauses):
                yield Document(ref, f"{part.title} {title}" if part else title)
                yield from (Document(each.ref, f"{title} {each.text}") for each in clauses)


def _negative(checklist: Checklist) -> Iterator[Document]:
    for entry in checklist.negative:
        yield Document(entry.ref, " ".join((entry.text, *entry.definitions)))
