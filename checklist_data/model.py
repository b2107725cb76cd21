"""The checklist as frozen, typed values: what a folder of TOML files becomes once it has been read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from checklist_data.deadline import Deadline
from checklist_data.observations import Anomaly, Synonym, Target, Unscheduled


class Tracking(StrEnum):
    """Whether the program may take check-ins on an entry and remind of it."""

    TRACKED = "tracked"
    REFERENCE = "reference"


class Period(StrEnum):
    """How often a duty recurs."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"
    BIENNIAL = "biennial"
    NTH_WEEKDAY = "nth-weekday"
    ONCE = "once"


class DutyKind(StrEnum):
    """What a duty asks for."""

    DRILL = "drill"
    INSPECTION = "inspection"
    REPORT = "report"
    PLAN = "plan"
    MEETING = "meeting"
    DOCUMENT = "document"
    PATROL = "patrol"
    TASK = "task"
    """None of these: the item itself, by its deadline."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The letter that carried the checklist (通知)."""

    title: str
    issuer: str
    issued: date
    recipients: str
    body: str


@dataclass(frozen=True, slots=True)
class Department:
    """A body that the checklist names: its canonical name and everything else it is called."""

    name: str
    spellings: tuple[str, ...]
    """The other ways in which the source writes the name."""
    short_names: tuple[str, ...]
    """What people say in everyday talk."""
    english: tuple[str, ...]
    covers: tuple[str, ...] = ()
    """For a name that stands for several bodies (各镇街): the departments that the office has said it means."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The departments of one line of the source, in its order; `open` when the line ends in 等."""

    departments: tuple[str, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """One paragraph of an item (条款), counted from 1 in source order."""

    ref: str
    text: str
    tracking: Tracking


@dataclass(frozen=True, slots=True)
class Decided:
    """What the office has decided of an item otherwise than the source prints it."""

    fields: tuple[str, ...]
    """Which of `lead`, `responsible`, `participants`, `leaders` and `deadline` are the office's."""
    printed: tuple[str, ...]
    """The source's words for all of them; none if it prints nothing."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the common list (事项). `lead` is None if the source has no 牵头单位 line."""

    ref: str
    title: str
    score: int
    clauses: tuple[Clause, ...]
    lead: Parties | None
    participants: Parties | None
    tracking: Tracking
    responsible: Parties | None = None
    """The bodies of a 责任单位 line, which lead only where the source says so."""
    deadline: Deadline | None = None
    leaders: tuple[str, ...] = ()
    """Persons who answer for it (责任领导, 责任人), as printed. They are looked up and never counted or ranked."""
    remarks: tuple[str, ...] = ()
    decided: Decided | None = None

    @property
    def names_nobody(self) -> bool:
        """Whether the source names no department for it at all."""
        return self.lead is None and self.responsible is None and self.participants is None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a list (部分, 重点任务) with its items, and the parts into which it is divided (分解任务)."""

    ref: str
    number: int
    title: str
    short_names: tuple[str, ...]
    score: int
    items: tuple[Item, ...]
    parts: tuple["Section", ...] = ()

    def every_item(self) -> Iterator[Item]:
        """Its items, then those of its parts, in source order."""
        yield from self.items
        for part in self.parts:
            yield from part.every_item()


@dataclass(frozen=True, kw_only=True)
class TaskList:
    """A list of a checklist, as the document prints it under a heading of its own."""

    title: str
    heading: str
    score: int
    sections: tuple[Section, ...]
    called: tuple[str, ...] = ()
    """What people call the list, where there are others beside it; the first is the name that replies use."""

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items in source order."""
        return tuple(item for section in self.sections for item in section.every_item())

    @property
    def tasks(self) -> tuple[str, ...]:
        """The refs of the items and parts that stand in its sections."""
        inner = ((*(item.ref for item in each.items), *(part.ref for part in each.parts)) for each in self.sections)
        return tuple(ref for refs in inner for ref in refs)

    @property
    def tells_roles(self) -> bool:
        """Whether it says who leads or takes part, and not alone who is responsible."""
        return any(item.lead or item.participants for item in self.items)


@dataclass(frozen=True, slots=True)
class Deduction:
    """Points lost when an event of the negative list happens, as printed (`-30`, `-3`)."""

    event: str
    points: int
    unit: str
    """What is counted: `件`, `人`, or empty for once."""
    quote: str


@dataclass(frozen=True, slots=True)
class NegativeEntry:
    """An event that costs points (负面清单), with the definitions printed under it. Reference only."""

    ref: str
    text: str
    deductions: tuple[Deduction, ...]
    definitions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """Recurring work with a real period in the source (周期性任务)."""

    key: str
    ref: str
    quote: str
    kind: DutyKind
    period: Period
    start_days: int
    """Working days before the due day on which the work should start."""
    standard: bool
    """A standard of daily work that is shown but never turned into reminders."""
    anchor: int
    """A year in which a biennial duty is due; other periods ignore it."""


Entry = Section | Item | Clause | NegativeEntry
"""Anything that has a ref of its own (`33`, `33.2`, `S6`, `I-2`, `II-4`, `II-4(2)`, `NEG-5`)."""


@dataclass(frozen=True, kw_only=True)
class Checklist(TaskList):
    """A district's whole responsibility checklist (责任清单): its list, and what stands beside it."""

    notice: Notice | None
    second: TaskList | None
    """Another list of the same document, such as the province's own (省特色)."""
    negative: tuple[NegativeEntry, ...]
    departments: tuple[Department, ...]
    duties: tuple[Duty, ...]
    unscheduled: tuple[Unscheduled, ...]
    targets: tuple[Target, ...]
    anomalies: tuple[Anomaly, ...]
    synonyms: tuple[Synonym, ...]
    words: Mapping[str, str] = field(default_factory=dict)
    """What the source calls those who lead, are in charge and take part, by `lead`, `in charge` and `participants`."""
    negative_called: tuple[str, ...] = ()
    """What people call the negative list."""
    ladder: str = ""
    """When the district reminds, in working days before and after (`30,14,7,1/1,7,14`); empty for the usual."""

    @property
    def second_items(self) -> tuple[Item, ...]:
        """The items of the second list in source order; none if there is no such list."""
        return self.second.items if self.second else ()

    @property
    def all_items(self) -> tuple[Item, ...]:
        """The items of both lists in source order."""
        return self.items + self.second_items

    @cached_property
    def covers(self) -> Mapping[str, tuple[str, ...]]:
        """The departments that a name stands for, of each name that stands for several."""
        return {each.name: each.covers for each in self.departments if each.covers}

    @cached_property
    def covering(self) -> Mapping[str, tuple[str, ...]]:
        """The names that stand for a department among others (各镇街), by the department."""
        found: dict[str, tuple[str, ...]] = {}
        for each in self.departments:
            for name in each.covers:
                found[name] = (*found.get(name, ()), each.name)
        return found

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every entry by its ref, in source order."""
        return {entry.ref: entry for entry in self._walk()}

    @cached_property
    def parents(self) -> Mapping[str, str]:
        """The ref of the entry above, for every entry that has one."""
        pairs: dict[str, str] = {}
        for section in self._sections():
            pairs.update((part.ref, section.ref) for part in section.parts)
            pairs.update((item.ref, section.ref) for item in section.items)
        for item in self.all_items:
            pairs.update((clause.ref, item.ref) for clause in item.clauses)
        return pairs

    def part_of(self, ref: str) -> Section | None:
        """The part of a section whose title stands above an entry; None for what stands in no such part."""
        above = self.entries.get(self.parents.get(ref, ""))
        return above if isinstance(above, Section) and above.ref in self.parents else None

    def _sections(self) -> Iterator[Section]:
        """The sections of both lists, each before its parts."""
        for section in (*self.sections, *(self.second.sections if self.second else ())):
            yield from _with_parts(section)

    def _walk(self) -> Iterator[Entry]:
        for section in self._sections():
            yield section
            for item in section.items:
                yield item
                yield from item.clauses
        yield from self.negative


def _with_parts(section: Section) -> Iterator[Section]:
    yield section
    for part in section.parts:
        yield from _with_parts(part)
