"""The bodies of an entry in their roles."""

from dataclasses import dataclass, field

from checklist_data.importing.bodies.names import is_catch_all
from checklist_data.importing.labels import BODIES, Meaning
from checklist_data.importing.script import simplified


@dataclass
class Assigned:
    """The bodies of an entry in their roles, its leaders and its deadline, and what is not sure about them."""

    leads: list[str] = field(default_factory=list)
    participants: list[str] = field(default_factory=list)
    responsible: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    deadline: str = ""
    is_open: bool = False
    doubts: list[tuple[str, str]] = field(default_factory=list)
    printed: dict[str, list[str]] = field(default_factory=dict)
    """What is printed for each role."""
    written: dict[str, str] = field(default_factory=dict)
    """How the document prints names that it shortens, by the name in full."""
    unnamed: list[str] = field(default_factory=list)
    """What follows 等 and is no body."""

    def __bool__(self) -> bool:
        return bool(self.leads or self.participants or self.responsible)

    @property
    def named(self) -> list[str]:
        """All bodies, whatever their role."""
        return [*self.leads, *self.responsible, *self.participants]

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all was read."""
        return not (self or self.leaders or self.deadline or self.doubts)

    def doubt(self, kind: str, words: str) -> None:
        """Note something that a person has to say."""
        if (kind, words) not in self.doubts:
            self.doubts.append((kind, words))

    def give(self, meaning: Meaning, names: list[str]) -> None:
        """Add bodies in a role; nobody stands in the same role twice."""
        row: list[str] = getattr(self, meaning.value)
        row += [each for each in names if each not in row]

    def add(self, other: "Assigned") -> None:
        """Take over everything that another holds."""
        for meaning in BODIES:
            self.give(meaning, getattr(other, meaning.value))
        for role, texts in other.printed.items():
            self.printed.setdefault(role, []).extend(texts)
        times = (*self.deadline.split("；"), *other.deadline.split("；"))
        self.deadline = "；".join(dict.fromkeys(filter(None, times)))
        self.is_open = self.is_open or other.is_open
        self.written |= other.written
        self.unnamed += other.unnamed
        for each in other.doubts:
            self.doubt(*each)


def catch_alls(assigned: Assigned) -> list[str]:
    """The names that stand for bodies they do not name."""
    named = dict.fromkeys([*assigned.leads, *assigned.participants, *assigned.responsible])
    return [each for each in named if is_catch_all(simplified(each))]
