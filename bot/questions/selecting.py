"""Choosing the entries that meet the conditions of a question."""

from collections.abc import Callable, Iterable, Iterator

from bot.questions.catalogue import Catalogue
from bot.questions.selection import RoleAsked, Scope, Selection, Term
from checklist_data.model import Section

ANY_WORD = "any"
"""What asks for recurring work whatever the word for it."""


def select(selection: Selection, catalogue: Catalogue) -> tuple[str, ...]:
    """The refs that meet every condition, in source order."""
    refs = _base(selection, catalogue)
    for condition in _conditions(selection, catalogue):
        refs = [ref for ref in refs if condition(ref)]
    return tuple(refs)


def _base(selection: Selection, catalogue: Catalogue) -> list[str]:
    """The narrowest list of candidates that one condition gives."""
    if selection.periods or selection.kinds or selection.unscheduled:
        return _recurring(selection, catalogue)
    held = [each for each in selection.terms if not each.negated]
    if held:
        return _holding(selection, held, catalogue)
    if selection.gaps:
        return list(catalogue.lacking[selection.gaps[0]])
    return _in_scope(selection, catalogue)


def _in_scope(selection: Selection, catalogue: Catalogue) -> list[str]:
    """The entries of the list that is named, those of the common list where none is."""
    if selection.scope is Scope.NEGATIVE:
        return [each.ref for each in catalogue.checklist.negative]
    if selection.scope is Scope.SECOND and not selection.terms:
        return _tasks(catalogue)
    section = catalogue.entry(selection.section) if selection.section else None
    within = section.every_item() if isinstance(section, Section) else catalogue.checklist.items
    items = [each.ref for each in within]
    return items if _is_of_items(selection) else items + [each.ref for each in catalogue.checklist.second_items]


def _is_of_items(selection: Selection) -> bool:
    """Whether a condition can only hold of items: points, sections and the sole responsibility are theirs."""
    has_points = selection.points is not None or selection.sole is not None
    is_common = bool(selection.section) or selection.scope is Scope.COMMON
    return has_points or is_common or _is_about_items(selection.terms)


def _is_about_items(terms: tuple[Term, ...]) -> bool:
    return all(each.role is not RoleAsked.ANY for each in terms)


def _tasks(catalogue: Catalogue) -> list[str]:
    """What the second list is divided into."""
    second = catalogue.checklist.second
    return list(second.tasks) if second else []


def _holding(selection: Selection, held: list[Term], catalogue: Catalogue) -> list[str]:
    sets = [_held_by(each, catalogue) for each in held]
    chosen = set.union(*sets) if selection.either else set.intersection(*sets)
    return sorted(chosen, key=catalogue.order.__getitem__)


def _held_by(term: Term, catalogue: Catalogue) -> set[str]:
    refs = {ref for name in term.departments for ref in catalogue.tasks_of(name, term.role)}
    if not term.alone:
        return refs
    own = set(term.departments)
    parties = {ref: catalogue.parties(ref, term.role) for ref in refs}
    return {ref for ref, each in parties.items() if each and not each.open and set(each.departments) <= own}


def _recurring(selection: Selection, catalogue: Catalogue) -> list[str]:
    if selection.unscheduled:
        word = selection.unscheduled
        fitting = [each.ref for each in catalogue.checklist.unscheduled if word in (ANY_WORD, each.word)]
        return _in_order(fitting, catalogue)
    duties = [each for each in catalogue.checklist.duties if not selection.periods or each.period in selection.periods]
    kinds = [each for each in duties if each.kind in selection.kinds]
    return _in_order((each.ref for each in (kinds or (duties if selection.periods else []))), catalogue)


def _in_order(refs: Iterable[str], catalogue: Catalogue) -> list[str]:
    return sorted(dict.fromkeys(refs), key=catalogue.order.__getitem__)


def _conditions(selection: Selection, catalogue: Catalogue) -> Iterator[Callable[[str], bool]]:
    for term in selection.terms:
        if term.negated:
            yield _outside(_held_by(term, catalogue), catalogue)
        elif selection.periods or selection.kinds or selection.unscheduled:
            yield _inside(_held_by(term, catalogue), catalogue)
    for gap in selection.gaps:
        yield frozenset(catalogue.lacking[gap]).__contains__
    for line in selection.present:
        yield _not_in(frozenset(catalogue.lacking[line]))
    yield from _plain_conditions(selection, catalogue)


def _plain_conditions(selection: Selection, catalogue: Catalogue) -> Iterator[Callable[[str], bool]]:
    if selection.section:
        yield lambda ref: catalogue.section_of(ref) == selection.section
    if selection.outside:
        yield lambda ref: catalogue.section_of(ref) != selection.outside
    if selection.sole is not None:
        yield _held_by_so_many(selection.sole, selection.parties, catalogue)
    if selection.points is not None:
        yield lambda ref: selection.points in (catalogue.score(ref), *catalogue.losses(ref))
    if selection.scope in (Scope.COMMON, Scope.SECOND):
        yield lambda ref: catalogue.scope_of(ref) is selection.scope
    if selection.among:
        yield lambda ref: catalogue.owner(ref) in selection.among


def _held_by_so_many(role: RoleAsked, number: int, catalogue: Catalogue) -> Callable[[str], bool]:
    def holds(ref: str) -> bool:
        parties = catalogue.parties(ref, role)
        return parties is not None and not parties.open and len(parties.departments) == number

    return holds


def _inside(held: set[str], catalogue: Catalogue) -> Callable[[str], bool]:
    return lambda ref: catalogue.owner(ref) in held


def _outside(held: set[str], catalogue: Catalogue) -> Callable[[str], bool]:
    return lambda ref: catalogue.owner(ref) not in held


def _not_in(refs: frozenset[str]) -> Callable[[str], bool]:
    return lambda ref: ref not in refs
