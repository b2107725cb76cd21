"""The list as the plain documents that every rival gets.

There is one per item, clause, provincial task, requirement and negative entry, each with the title above it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checklist_data.model import Checklist


@dataclass(frozen=True, slots=True)
class Document:
    """A text that can be found, and the entry that it is."""

    ref: str
    text: str


def documents(checklist: Checklist) -> tuple[Document, ...]:
    """Every document of a list, in source order."""
    return (*_common(checklist), *_provincial(checklist), *_negative(checklist))


def _common(checklist: Checklist) -> Iterator[Document]:
    for item in checklist.items:
        yield Document(item.ref, item.title)
        for clause in item.clauses:
            yield Document(clause.ref, f"{item.title} {clause.text}")


def _provincial(checklist: Checklist) -> Iterator[Document]:
    for goal in checklist.provincial.goals if checklist.provincial else ():
        for task in goal.tasks:
            yield Document(task.ref, task.title)
            for each in task.requirements:
                yield Document(each.ref, f"{task.title} {each.text}")


def _negative(checklist: Checklist) -> Iterator[Document]:
    for entry in checklist.negative:
        yield Document(entry.ref, " ".join((entry.text, *entry.definitions)))
