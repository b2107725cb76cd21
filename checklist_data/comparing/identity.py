"""Which entry of the newer list is which of the older one: sure pairs, and questions where it is not sure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checklist_data.comparing import likeness
from checklist_data.comparing.edges import Edges, by_far, edges_between, equal, left, without
from checklist_data.comparing.likeness import Unit, folded
from checklist_data.comparing.outline import Kind, Outline
from checklist_data.comparing.pairs import Pairs, Question

OFFERED = 3
"""Candidates that a question names."""
TITLE = 4
"""Characters from which on a title may be an entry's own."""


@dataclass
class Pairing:
    """What is sure so far: refs of the newer list by those of the older one, and the questions that are left."""

    pairs: dict[str, str] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    doubtful_old: set[str] = field(default_factory=set)
    """Entries of the older list that are neither kept nor gone until somebody answers."""
    doubtful_new: set[str] = field(default_factory=set)

    def ask(self, edges: Edges, old: Outline, new: Outline) -> None:
        """Ask which of those that may be the same are; until then they are in doubt."""
        by_old: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for (a, b), like in edges.items():
            by_old[a].append((-like, b))
            self.doubtful_new.add(b)
        for a, candidates in by_old.items():
            self.doubtful_old.add(a)
            ordered = sorted(candidates)[:OFFERED]
            named = tuple((b, new.by_ref[b].text) for _, b in ordered)
            reason = f"最多{-ordered[0][0]:.0f}%相同"
            if sum(likeness.stands_in(text, old.by_ref[a].text) for _, text in named) > 1:
                reason = "可能拆成了几项，填报跟到选中的一项，其余算新增"
            self.questions.append(Question("entries", a, old.by_ref[a].text, named, reason))


@dataclass(frozen=True)
class Comparing:
    """Two lists, and whose a name is, as the newer list calls the department."""

    old: Outline
    new: Outline
    who: Mapping[str, str]


def comparing_of(old: Outline, new: Outline, bodies: Mapping[str, str]) -> Comparing:
    """Return two lists to be compared; `bodies` are the newer list's departments by those of the older one."""
    who = {name: each.name for each in new.bodies for name in (each.name, *each.spellings)}
    who |= {name: bodies.get(each.name, each.name) for each in old.bodies for name in (each.name, *each.spellings)}
    return Comparing(old, new, who)


def pair_entries(kind: Kind, comparing: Comparing, answers: Pairs, found: Pairing) -> None:
    """Pair entries of a kind: equal ones, then those that are surely the same; ask of the others that may be."""
    answered = set(found.pairs.values())
    olds = without(_units(comparing.old, kind, comparing.who), answers.entries)
    news = list(_units(comparing.new, kind, comparing.who))
    same = equal(olds, news, lambda each: (each.title, each.body))
    found.pairs.update(same)
    olds, news = without(olds, same), without(news, same.values())
    edges = edges_between(olds, news, _has_title)
    sure = _sure(olds, news, edges, comparing, headings_by_vote(comparing, found))
    found.pairs.update(sure)
    found.ask(left(edges, sure, answered), comparing.old, comparing.new)
    _ask_merged(without(olds, {*sure, *found.doubtful_old}), kind, comparing, found)


def pair_headings(comparing: Comparing, found: Pairing) -> None:
    """Pair headings by their words, else by most of what is under them; nobody is asked."""
    _pair_titles(comparing, found, most=1)
    for a, b in headings_by_vote(comparing, found).items():
        if b not in found.pairs.values():
            found.pairs.setdefault(a, b)
    _pair_titles(comparing, found, most=len(comparing.old.lines))


def _pair_titles(comparing: Comparing, found: Pairing, most: int) -> None:
    """Pair headings with the same words in their order, where each list has as many of them."""
    olds, news = _titles(comparing.old, set(found.pairs)), _titles(comparing.new, set(found.pairs.values()))
    for text, refs in olds.items():
        if len(refs) == len(news.get(text, ())) <= most:
            found.pairs.update(zip(refs, news[text], strict=True))


def headings_by_vote(comparing: Comparing, found: Pairing) -> dict[str, str]:
    """Return the headings of which each has most of the other's entries, whichever of them is the older."""
    ways: dict[tuple[bool, str], Counter[str]] = defaultdict(Counter)
    for a, b in found.pairs.items():
        above_a, above_b = comparing.old.by_ref[a].parent, comparing.new.by_ref[b].parent
        if above_a and above_b and comparing.old.by_ref[a].kind is Kind.ENTRY:
            ways[False, above_a][above_b] += 1
            ways[True, above_b][above_a] += 1
    best = {end: _most(votes) for end, votes in ways.items()}
    return {end: to for (is_new, end), to in best.items() if not is_new and best[True, to] == end}


def _most(votes: Counter[str]) -> str:
    return max(votes, key=lambda to: (votes[to], to))


def _titles(outline: Outline, out: set[str]) -> dict[str, list[str]]:
    """Return the headings that are not out, by their words."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in outline.lines:
        if each.kind is Kind.HEADING and each.ref not in out:
            found[folded(each.text)].append(each.ref)
    return found


def _units(outline: Outline, kind: Kind, who: Mapping[str, str]) -> Iterator[Unit]:
    for each in outline.lines:
        if each.kind is kind:
            parent = outline.by_ref[each.parent].text if each.parent else ""
            body = "".join(folded(clause.text) for clause in outline.clauses_of(each.ref))
            heads = frozenset(who.get(name, name) for name, part in each.roles if part != "参与")
            yield Unit(each.ref, folded(parent), folded(each.text), body, heads)


def _has_title(a: Unit, b: Unit) -> bool:
    """Whether two entries have the same title, and more to say."""
    return len(a.title) >= TITLE and a.title == b.title and bool(a.body and b.body)


def _sure(
    olds: Sequence[Unit], news: Sequence[Unit], edges: Edges, comparing: Comparing, headings: Mapping[str, str]
) -> dict[str, str]:
    """Those pairs of which each is by far the likeliest for the other, and that have something else in common."""
    by_old, by_new = {each.ref: each for each in olds}, {each.ref: each for each in news}
    titles = Counter(each.title for each in olds), Counter(each.title for each in news)
    sure = {}
    for a, b in by_far(edges):
        old, new = by_old[a], by_new[b]
        is_title = _has_title(old, new) and titles[0][old.title] == titles[1][new.title] == 1
        if (is_title and edges[a, b] >= likeness.PERHAPS) or _is_surely(old, new, edges[a, b], comparing, headings):
            sure[a] = b
    return sure


def _is_surely(old: Unit, new: Unit, like: float, comparing: Comparing, headings: Mapping[str, str]) -> bool:
    if like < likeness.SURE or likeness.swaps_a_name(old.words, new.words, comparing.who):
        return False
    above_old, above_new = comparing.old.by_ref[old.ref].parent, comparing.new.by_ref[new.ref].parent
    is_under = likeness.are_headings(old.parent, new.parent) or headings.get(above_old) == above_new
    in_common = is_under or bool(old.heads & new.heads)
    is_long = min(len(old.words), len(new.words)) >= likeness.VERY_LONG
    return in_common and (is_long or likeness.only_figures_differ(old.words, new.words))


def _ask_merged(olds: Iterable[Unit], kind: Kind, comparing: Comparing, found: Pairing) -> None:
    """Ask of an entry that seems gone, but whose words stand in one that is another's: it may have been merged."""
    taken = set(found.pairs.values())
    wholes = [each for each in _units(comparing.new, kind, comparing.who) if each.ref in taken]
    for each in olds:
        into = tuple((b.ref, comparing.new.by_ref[b.ref].text) for b in wholes if likeness.is_within(each, b))
        if into:
            text = comparing.old.by_ref[each.ref].text
            found.questions.append(Question("entries", each.ref, text, into[:OFFERED], "其内容见于下列事项"))
