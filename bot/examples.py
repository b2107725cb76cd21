"""Examples of what can be written, from the checklist in use: a department, an entry that it reports on, a subject."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.involvement import Part, concerns_of_all
from checklist_data.model import Checklist, Clause, Department, Item

USUAL_END = "局"
"""How the names of most departments end: whoever reads one knows it for a department."""
LONGEST = 20
"""Characters of a subject."""
NO_DEPARTMENT, NO_ENTRY = "某部门", "1"
"""What stands for them where a list names none."""


@dataclass(frozen=True, slots=True)
class Examples:
    """What an example names, all of it from the checklist: the department leads the entry, if it leads any."""

    name: str
    """Of the department, in full."""
    department: str
    """As it is called, in short."""
    entry: str
    clause: str
    """A clause of the entry; the entry itself if it has none."""
    subject: str
    """What an entry is about: how its title begins."""


def examples_of(checklist: Checklist, own: Sequence[str] = ()) -> Examples:
    """Choose short examples: from what one's own departments report on, else from what any department does."""
    reported = list(_reported(checklist))
    found = [each for each in reported if each[0].name in own] or reported
    if found:
        return _examples(*min(found, key=_length))
    items = checklist.all_items
    return _examples(Department(NO_DEPARTMENT, (), (), ()), items[0] if items else None)


def _examples(department: Department, item: Item | None) -> Examples:
    if item is None:
        return Examples(department.name, department.name, NO_ENTRY, NO_ENTRY, department.name)
    first: Clause | Item = item.clauses[0] if item.clauses else item
    subject = re.split("[,，、.。;；:：(（]", item.title)[0][:LONGEST]
    return Examples(department.name, _called(department), item.ref, first.ref, subject)


def _reported(checklist: Checklist) -> Iterator[tuple[Department, Item]]:
    """Departments with the items that they lead, or where they lead none, in which they take part."""
    items, concerns = {each.ref: each for each in checklist.all_items}, concerns_of_all(checklist)
    for each in checklist.departments:
        parts = concerns.get(each.name, ())
        led = [ref for ref, part in parts if part is not Part.PARTICIPANT]
        yield from ((each, items[ref]) for ref in led or [ref for ref, _ in parts])


def _length(found: tuple[Department, Item]) -> tuple[bool, int]:
    department, item = found
    return not department.name.endswith(USUAL_END), len(department.name) + len(item.title)


def _called(department: Department) -> str:
    name = department.name
    return min((name, *(each for each in department.short_names if each.endswith(name[-1]) and len(each) > 2)), key=len)
