"""The refs of the entries in a folder: their numbers as printed, made unique where they begin anew."""

import re
from collections.abc import Sequence

from checklist_data.importing.numbering import bare, value
from checklist_data.importing.reading import Entry, Section

_MOSTLY = 0.9
"""The share of numbers that are given once, from which on numbers count through the whole document."""


class Group:
    """The entries of one section, in order."""

    def __init__(self, number: int, section: Section | None) -> None:
        """Open a section that is counted by `number`."""
        self.number, self.section = number, section
        self.entries: list[Entry] = []
        self.comes_back = False
        """Whether its heading stands before a section above: it goes on behind its subsections."""

    @property
    def heading(self) -> str:
        """The heading that is printed over the entries; empty where there is none, or other sections stand between."""
        return self.section.path[-1] if self.section and not self.comes_back else ""


def groups_of(entries: Sequence[Entry]) -> list[Group]:
    """The entries by the sections that they stand in, in order."""
    groups: list[Group] = []
    held: set[tuple[str, ...]] = set()
    for entry in entries:
        if not groups or groups[-1].section is not entry.section:
            group = Group(len(groups) + 1, entry.section)
            path = entry.section.path if entry.section else ()
            group.comes_back = path in held
            held |= {path[:size] for size in range(1, len(path))}
            groups.append(group)
        groups[-1].entries.append(entry)
    return groups


def refs_of(entries: Sequence[Entry]) -> dict[int, str]:
    """A ref for each entry, by its identity: its number, with that of its section before it where numbers return."""
    groups = groups_of(entries)
    own = {id(each): _figures(each.number) for group in groups for each in group.entries}
    is_unique = all(own.values()) and len(set(own.values())) >= _MOSTLY * len(own)
    refs: dict[int, str] = {}
    taken: set[str] = set()
    for group in groups:
        for at, each in enumerate(group.entries, 1):
            ref = own[id(each)] if is_unique else f"{group.number}-{own[id(each)] or at}"
            step = 2
            while ref in taken:
                ref = f"{step}-{own[id(each)]}" if is_unique else f"{group.number}-{step}-{own[id(each)] or at}"
                step += 1
            taken.add(ref)
            refs[id(each)] = ref
    return refs


def _figures(number: str) -> str:
    """A number in Latin figures and letters: （一） is 1, 1.2 is 1-2."""
    cited = bare(number)
    if re.search(r"[A-Z]|\d\D+\d", cited):
        return "-".join(re.findall(r"[A-Z]+(?=\d)\d+|[A-Z]+|\d+", cited.upper()))
    figure = value(cited)
    return str(figure) if figure is not None else ""
