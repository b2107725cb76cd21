"""The outline of a checklist: everything that has a number, with its words and its departments, as values of one kind.

An outline can be kept as JSON, so that the numbers in a database stay readable when the folder they came from is gone.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cached_property

from checklist_data.model import (
    Checklist,
    Clause,
    Department,
    Entry,
    Item,
    NegativeEntry,
    Parties,
    Section,
    Tracking,
)
from checklist_data.source import compact


class Kind(StrEnum):
    """What a line of the outline is."""

    HEADING = "heading"
    ENTRY = "entry"
    CLAUSE = "clause"
    EVENT = "event"
    """An event of the negative list, for reference only."""


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, an entry or a clause. `roles` are (department, part), parts in the source's own words."""

    ref: str
    kind: Kind
    text: str
    parent: str = ""
    roles: tuple[tuple[str, str], ...] = ()
    points: int | None = None
    deadline: str = ""
    tracked: bool = False
    day: str = ""
    """The day that the deadline names; 12月底前 is another one in another year."""


@dataclass(frozen=True, slots=True)
class Body:
    """A department: its name, and the other ways in which the source writes it or people call it."""

    name: str
    spellings: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recurring:
    """A duty of the list: its key, the entry, the words it comes from, and how it recurs."""

    key: str
    ref: str
    quote: str
    kind: str
    period: str


@dataclass(frozen=True)
class Outline:
    """A checklist's lines in source order, its departments and its duties."""

    title: str
    lines: tuple[Line, ...]
    bodies: tuple[Body, ...]
    duties: tuple[Recurring, ...]

    @cached_property
    def by_ref(self) -> dict[str, Line]:
        """Every line by its ref."""
        return {each.ref: each for each in self.lines}

    def clauses_of(self, ref: str) -> list[Line]:
        """Return the clauses of an entry, in source order."""
        return self._clauses.get(ref, [])

    def words_of(self, ref: str) -> str:
        """Return all that a line and its clauses say, without white space: not every layout parts them alike."""
        return compact("".join(each.text for each in (self.by_ref[ref], *self.clauses_of(ref))))

    @cached_property
    def _clauses(self) -> dict[str, list[Line]]:
        found: dict[str, list[Line]] = {}
        for each in self.lines:
            if each.kind is Kind.CLAUSE:
                found.setdefault(each.parent, []).append(each)
        return found

    def to_json(self) -> str:
        """Write it down."""
        return json.dumps(self, default=_fields_of, ensure_ascii=False, separators=(",", ":"))


def _fields_of(value: Outline | Line | Body | Recurring) -> dict[str, object]:
    """Return the fields of a value: a quarter of the time of `asdict`, which copies every text."""
    return {each.name: getattr(value, each.name) for each in fields(value)}


def outline_from(text: str) -> Outline:
    """Read an outline that was written down."""
    said = json.loads(text)
    lines = tuple(
        Line(**{**each, "kind": Kind(each["kind"]), "roles": tuple((who, part) for who, part in each["roles"])})
        for each in said["lines"]
    )
    bodies = tuple(Body(each["name"], tuple(each["spellings"]), tuple(each["short_names"])) for each in said["bodies"])
    return Outline(said["title"], lines, bodies, tuple(Recurring(**each) for each in said["duties"]))


def outline_of(checklist: Checklist) -> Outline:
    """Return the outline of a checklist."""
    return Outline(
        checklist.title,
        tuple(_line(each, checklist.parents.get(each.ref, "")) for each in checklist.entries.values()),
        tuple(_body(each) for each in checklist.departments),
        tuple(Recurring(each.key, each.ref, each.quote, each.kind, each.period) for each in checklist.duties),
    )


def _line(entry: Entry, parent: str) -> Line:
    match entry:
        case Section():
            return Line(entry.ref, Kind.HEADING, entry.title, parent, points=entry.score or None)
        case Item():
            return Line(
                entry.ref,
                Kind.ENTRY,
                entry.title,
                parent,
                _roles(entry),
                entry.score or None,
                entry.deadline.text if entry.deadline else "",
                entry.tracking is Tracking.TRACKED,
                entry.deadline.day.isoformat() if entry.deadline and entry.deadline.day else "",
            )
        case Clause():
            return Line(entry.ref, Kind.CLAUSE, entry.text, parent, tracked=entry.tracking is Tracking.TRACKED)
        case NegativeEntry():
            return Line(entry.ref, Kind.EVENT, entry.text)


def _roles(item: Item) -> tuple[tuple[str, str], ...]:
    """Return each department once, in the first of its parts."""
    parts = (("牵头", item.lead), ("责任", item.responsible), ("参与", item.participants))
    found: dict[str, tuple[str, str]] = {}
    for part, parties in parts:
        for role in _named(parties, part):
            found.setdefault(role[0], role)
    return tuple(found.values())


def _named(parties: Parties | None, part: str) -> Iterator[tuple[str, str]]:
    return ((each, part) for each in (parties.departments if parties else ()))


def _body(department: Department) -> Body:
    return Body(department.name, department.spellings, department.short_names)
