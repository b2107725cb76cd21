"""Pairing by likeness, whichever of two lists is the older: what says the same, and what is likeliest by far."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from checklist_data.comparing import likeness
from checklist_data.comparing.likeness import Unit

MARGIN = 8.0
"""By how much two entries are to be liker to each other than to every other one, to be surely the same."""
Edges = dict[tuple[str, str], float]
"""How like two entries are, by their refs; those that cannot be the same are left out."""
Paired = dict[str, str]


def equal(olds: Iterable[Unit], news: Iterable[Unit], key: Callable[[Unit], Hashable]) -> Paired:
    """Pair what says the same; of several that do, those under the same heading, then all in their order."""
    before, after = list(olds), list(news)
    paired: Paired = {}
    for same in (lambda each: (each.parent, key(each)), key):
        groups: dict[Hashable, tuple[list[Unit], list[Unit]]] = defaultdict(lambda: ([], []))
        for side, units in enumerate((before, after)):
            for each in units:
                groups[same(each)][side].append(each)
        for some, others in groups.values():
            if len(some) == len(others):
                paired.update((a.ref, b.ref) for a, b in zip(some, others, strict=True))
        before, after = without(before, paired), without(after, paired.values())
    return paired


def _never(old: Unit, new: Unit) -> bool:
    del old, new
    return False


def edges_between(olds: Iterable[Unit], news: Sequence[Unit], also: Callable[[Unit, Unit], bool] = _never) -> Edges:
    """Return how like those are that may be the same, or that are `also` to be looked at."""
    found: Edges = {}
    after = [(each, likeness.pieces(each)) for each in news]
    for a in olds:
        before = likeness.pieces(a)
        near = [b for b, pieces in after if likeness.share_enough(before, pieces) or also(a, b)]
        likes = ((b, likeness.likeness(a, b)) for b in near)
        found |= {(a.ref, b.ref): like for b, like in likes if likeness.is_perhaps(a, b, like) or also(a, b)}
    return found


def by_far(edges: Edges) -> list[tuple[str, str]]:
    """Return the pairs of which each is liker to the other than to everything else, by MARGIN."""
    ways: dict[tuple[bool, str], list[float]] = defaultdict(list)
    for (a, b), like in edges.items():
        ways[False, a].append(like)
        ways[True, b].append(like)
    bar = {end: max(likes[0], likes[1] + MARGIN if len(likes) > 1 else 0.0) for end, likes in _falling(ways).items()}
    return [(a, b) for (a, b), like in edges.items() if like >= max(bar[False, a], bar[True, b])]


def left(edges: Edges, paired: Paired, taken: Iterable[str] = ()) -> Edges:
    """Return the edges between what has no pair on either side."""
    out = {*paired.values(), *taken}
    return {(a, b): like for (a, b), like in edges.items() if a not in paired and b not in out}


def without(units: Iterable[Unit], refs: Iterable[str]) -> list[Unit]:
    """Return those whose ref is not among some."""
    out = set(refs)
    return [each for each in units if each.ref not in out]


def _falling(ways: dict[tuple[bool, str], list[float]]) -> dict[tuple[bool, str], list[float]]:
    return {end: sorted(likes, reverse=True) for end, likes in ways.items()}
