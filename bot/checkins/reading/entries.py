"""What the checklist says of the entries that a report names: whose they are, what is printed, what takes no report."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from bot.checkins.claims.clauses import Printed, is_printed
from bot.checkins.model import Fault, Problem
from bot.involvement import involved, is_tracked
from checklist_data.model import Checklist, Clause, Item, NegativeEntry

BEGUN = 3
"""Letters that are surely of an entry."""


class Entries:
    """The entries of one checklist, as reports are about them."""

    def __init__(self, checklist: Checklist) -> None:
        """Take the checklist."""
        self._checklist = checklist
        self._own: dict[frozenset[str], frozenset[str]] = {}

    def own(self, departments: Collection[str]) -> frozenset[str]:
        """Every entry that concerns some departments, their clauses among them, also where it takes no reports."""
        key = frozenset(departments)
        if key not in self._own:
            every = [each.ref for each in self._checklist.all_items]
            refs = {ref for ref in every if key & {*involved(self._checklist, ref).departments}}
            refs |= {ref for ref, parent in self._checklist.parents.items() if parent in refs}
            self._own[key] = frozenset(refs)
        return self._own[key]

    def printed(self, refs: Sequence[str]) -> Printed:
        """What the checklist prints of some entries."""
        entries = [self._checklist.entries.get(each) for each in refs]
        clauses = [each.text for each in entries if isinstance(each, Clause)]
        items = [each for each in entries if isinstance(each, Item)]
        single = [_text(each) for each in items if len(each.clauses) <= 1]
        titles = "\n".join(each.title for each in items)
        return Printed("".join([*clauses, *single]), "".join([*clauses, *map(_text, items)]), titles)

    def faults(self, refs: Sequence[str]) -> Iterator[Fault]:
        """Why some of the entries take no report."""
        for ref in refs:
            entry = self._checklist.entries.get(ref)
            if isinstance(entry, Item | Clause | NegativeEntry):
                if not is_tracked(self._checklist, ref):
                    yield Fault("", Problem.NOT_TRACKED, ref)
            else:
                yield Fault("", Problem.NOT_AN_ENTRY, ref)

    def item_of(self, ref: str) -> str:
        """The item of a clause; empty for whatever is none."""
        return self._checklist.parents.get(ref, "") if isinstance(self._checklist.entries.get(ref), Clause) else ""

    def is_titled(self, refs: Sequence[str], words: str) -> bool:
        """Whether words begin with what the checklist prints of an entry (6项反间谍那边…)."""
        items = [each for each in map(self._checklist.entries.get, refs) if isinstance(each, Item)]
        return any(words[:BEGUN] in _text(each) for each in items if len(words) >= BEGUN)

    def prints_of(self, refs: Sequence[str], words: str) -> bool:
        """Whether the checklist prints two letters of words, side by side, of one of some entries."""
        printed = self.printed(refs).all
        return any("".join(pair) in printed for pair in pairwise(words))

    def speaks_of(self, refs: Sequence[str], words: str) -> bool:
        """Whether the checklist prints words of one of some entries."""
        return is_printed(words, self.printed(refs).all)

    def is_kin(self, ref: str, refs: Sequence[str]) -> bool:
        """Whether an entry is one of some, a clause of one, or the item of one."""
        parents = self._checklist.parents
        return ref in refs or parents.get(ref) in refs or any(parents.get(each) == ref for each in refs)


def _text(item: Item) -> str:
    return item.title + "".join(each.text for each in item.clauses)
