"""An entry: its words, its departments, its tasks, and everything that happened on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.board.views.entry_lines import EntryLine, entry_lines, entry_of, title_in
from bot.board.views.tasks_listed import tasks_listed
from bot.checkins.history import Entered
from bot.standing.facts import Facts, MatterFact, OccurrenceFact
from checklist_data.model import Checklist, Item, NegativeEntry, Section
from storage.evidence import Piece


@dataclass(frozen=True, slots=True)
class EntryView:
    """What the view shows. `evidence` has the numbers of the pieces where the reader may open them."""

    ref: str
    title: str
    texts: tuple[tuple[str, str], ...]
    """The words of the checklist, each with the ref of its clause, empty for the entry itself."""
    line: EntryLine | None
    parties: tuple[MatterFact, ...]
    tasks: tuple[OccurrenceFact, ...]
    history: tuple[Entered, ...]
    evidence: tuple[int, ...]
    pieces: int
    below: tuple[EntryLine, ...]
    """The entries of a section, or of a part of one."""


def entry_view(
    facts: Facts,
    checklist: Checklist,
    ref: str,
    history: Sequence[Entered] = (),
    evidence: Sequence[Piece] = (),
    *,
    may_open: bool = False,
) -> EntryView:
    """Return an entry; of a clause, the item that it stands in."""
    own = entry_of(ref, checklist)
    chosen, entry = facts.of_entries([own]), checklist.entries[own]
    is_group = isinstance(entry, Section)
    line = None if is_group else next(iter(entry_lines(chosen, checklist)), None)
    below = [each for each in entry_lines(facts, checklist) if is_group and _is_below(each.ref, own, checklist)]
    numbers = tuple(each.id for each in evidence) if may_open else ()
    return EntryView(
        own,
        title_in(checklist, own),
        _texts(checklist, own),
        line,
        () if is_group else chosen.matters,
        () if is_group else tasks_listed(chosen.occurrences),
        tuple(history),
        numbers,
        len(evidence),
        tuple(below),
    )


def _texts(checklist: Checklist, ref: str) -> tuple[tuple[str, str], ...]:
    match checklist.entries[ref]:
        case Item(title=title, clauses=clauses):
            sentence = (("", title),) if checklist.part_of(ref) else ()
            return sentence + tuple((each.ref, each.text) for each in clauses)
        case NegativeEntry(text=text, definitions=definitions):
            return (("", text), *(("", each) for each in definitions))
        case _:
            return ()


def _is_below(ref: str, above: str, checklist: Checklist) -> bool:
    while ref in checklist.parents:
        ref = checklist.parents[ref]
        if ref == above:
            return True
    return False
