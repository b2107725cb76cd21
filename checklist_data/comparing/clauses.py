"""Which clause is which: within its entry, else an equal one elsewhere."""

from collections import defaultdict
from collections.abc import Sequence

from checklist_data.comparing import likeness
from checklist_data.comparing.edges import by_far, edges_between, equal, left, without
from checklist_data.comparing.identity import Comparing, Pairing
from checklist_data.comparing.likeness import Unit, folded
from checklist_data.comparing.outline import Kind, Line, Outline
from checklist_data.comparing.pairs import Pairs

SURE = 75.0
"""Likeness from which on two clauses of the same entry are one."""


def pair_clauses(comparing: Comparing, answers: Pairs, found: Pairing) -> None:
    """Pair the clauses of entries that are paired, then what is left with equal ones of other entries."""
    into: dict[str, list[str]] = defaultdict(list)
    for a, b in found.pairs.items():
        if comparing.old.by_ref[a].kind is Kind.ENTRY:
            into[b].append(a)
    for b, olds in into.items():
        before = [_unit(each) for a in olds for each in comparing.old.clauses_of(a)]
        after = [_unit(each) for each in comparing.new.clauses_of(b)]
        free = without(before, answers.entries), without(after, found.pairs.values())
        _pair_within(*free, comparing, found)
    _pair_elsewhere(comparing, answers, found)


def _pair_within(before: Sequence[Unit], after: Sequence[Unit], comparing: Comparing, found: Pairing) -> None:
    """Pair the clauses of one entry: equal ones, then like ones; ask of those that may be the same."""
    same = equal(before, after, lambda each: each.title)
    before, after = without(before, same), without(after, same.values())
    edges = edges_between(before, after)
    texts = {each.ref: each.title for each in before}, {each.ref: each.title for each in after}
    sure = {
        a: b
        for a, b in by_far(edges)
        if edges[a, b] >= SURE and not likeness.swaps_a_name(texts[0][a], texts[1][b], comparing.who)
    }
    found.pairs.update(same | sure)
    found.ask(left(edges, sure), comparing.old, comparing.new)


def _pair_elsewhere(comparing: Comparing, answers: Pairs, found: Pairing) -> None:
    """Pair long clauses that have gone from their entry with equal ones that have come into another."""
    before = _alone(comparing.old, {*found.pairs, *answers.entries}, found.doubtful_old)
    after = _alone(comparing.new, set(found.pairs.values()), found.doubtful_new)
    found.pairs.update(equal(before, after, lambda each: each.title))


def _alone(outline: Outline, paired: set[str], doubtful: set[str]) -> list[Unit]:
    """Return the long clauses without a pair that are not in doubt, and whose entry is not."""
    left_over = [each for each in outline.lines if each.kind is Kind.CLAUSE and each.ref not in paired | doubtful]
    units = [_unit(each) for each in left_over if each.parent not in doubtful]
    return [each for each in units if len(each.title) >= likeness.LONG]


def _unit(line: Line) -> Unit:
    return Unit(line.ref, "", folded(line.text), "", frozenset())
