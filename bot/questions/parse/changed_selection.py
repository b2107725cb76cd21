"""What a follow-up changes in the last selection: the departments, their role, the section or the list."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.questions.parse.frame import Frame
from bot.questions.parse.narrowing import narrows
from bot.questions.parse.role_asked import role_of
from bot.questions.selection import RoleAsked, Scope, Selection, Term

_AS_GOOD = re.compile(r"(?:也|都)(?:行|可以|要|算|成|好)")
"""What makes any part of a department as good as the one that was asked for."""
_SWAPS = re.compile(r"^(?:那|再|给我|请)*(?:换|改)(?:成|为|作|做)?")
"""How a text begins that puts one department in the place of another (换成财政局参与的)."""
_ADDED = re.compile(r"加上|连同|算上|合起来|合在一起|together with")
"""What asks for one role together with the other one (加上参与的); 参与的也列 asks for the other list alone."""


def with_others(before: tuple[Term, ...], names: Sequence[str], frame: Frame, *, is_named: bool) -> tuple[Term, ...]:
    """The conditions with other departments: beside those before, in the place of one, or of all; in their role."""
    role = before[0].role
    if is_named:
        asked = role_of(frame)
        role = asked if role is asked or not _AS_GOOD.search(frame.text) else RoleAsked.ANY
    terms = tuple(Term((each,), role) for each in names)
    if narrows(frame):
        return before + terms
    return _swapped(before, terms, is_named=is_named) if _SWAPS.match(frame.text) else terms


def _swapped(before: tuple[Term, ...], new: tuple[Term, ...], *, is_named: bool) -> tuple[Term, ...]:
    """Put new conditions in the place of the last one, or of the last one in their role; the others stay."""
    of_the_role = [place for place, each in enumerate(before) if each.role is new[0].role]
    place = (of_the_role or [0])[-1] if is_named else len(before) - 1
    put = new if is_named else tuple(replace(each, role=before[place].role) for each in new)
    return (*before[:place], *put, *before[place + 1 :])


def in_another_role(selection: Selection, role: RoleAsked, frame: Frame) -> Selection:
    """The same departments in another role, or in both where it is added (加上参与的)."""
    terms = tuple(replace(each, role=role) for each in selection.terms)
    if role is RoleAsked.ANY:
        return replace(selection, terms=terms)
    if len(terms) == 1 and _ADDED.search(frame.text):
        return replace(selection, terms=tuple(dict.fromkeys((*selection.terms, *terms))), scope=None, either=True)
    return replace(selection, terms=terms, scope=None)


def within(selection: Selection, frame: Frame) -> Selection:
    """The same in the list or the section that is named."""
    if frame.sections:
        return replace(selection, section=frame.sections[0])
    return in_the_list(selection, frame.scope) if frame.scope else selection


def in_the_list(selection: Selection, scope: Scope) -> Selection:
    """The same entries of one list; the second one has no lead and no participants, but who is responsible."""
    is_any = scope is Scope.SECOND
    terms = tuple(replace(each, role=RoleAsked.ANY) for each in selection.terms) if is_any else selection.terms
    return replace(selection, scope=scope, terms=terms)
