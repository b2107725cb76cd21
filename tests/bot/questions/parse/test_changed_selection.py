"""What a follow-up changes in the last selection, and what it leaves."""

from collections.abc import Callable

import pytest

from bot.questions.parse.changed_selection import in_another_role, in_the_list, with_others, within
from bot.questions.parse.frame import Frame
from bot.questions.selection import RoleAsked, Scope, Selection, Term

Cut = Callable[[str], Frame]
LEADS = Term(("宜阳公安分局",), RoleAsked.LEAD)
TAKES_PART = Term(("教体局",), RoleAsked.PARTICIPATE)


@pytest.mark.parametrize(
    ("text", "is_named", "terms"),
    [
        ("那妇联呢", False, (Term(("妇联",), RoleAsked.LEAD),)),
        ("妇联参与的", True, (Term(("妇联",), RoleAsked.PARTICIPATE),)),
        ("妇联参与的也行", True, (Term(("妇联",), RoleAsked.ANY),)),
        ("其中妇联参与的", True, (LEADS, TAKES_PART, Term(("妇联",), RoleAsked.PARTICIPATE))),
        ("换成妇联参与的", True, (LEADS, Term(("妇联",), RoleAsked.PARTICIPATE))),
        ("换成妇联", False, (LEADS, Term(("妇联",), RoleAsked.PARTICIPATE))),
    ],
)
def test_another_department_takes_a_place_among_the_conditions(
    frame_of: Cut, text: str, terms: tuple[Term, ...], *, is_named: bool
) -> None:
    assert with_others((LEADS, TAKES_PART), ["妇联"], frame_of(text), is_named=is_named) == terms


def test_the_same_department_is_asked_in_another_role(frame_of: Cut) -> None:
    before = Selection(terms=(LEADS,), scope=Scope.COMMON)
    found = in_another_role(before, RoleAsked.PARTICIPATE, frame_of("参与的呢"))
    assert found == Selection(terms=(Term(LEADS.departments, RoleAsked.PARTICIPATE),))


def test_a_role_that_is_added_leaves_the_one_before(frame_of: Cut) -> None:
    found = in_another_role(Selection(terms=(LEADS,)), RoleAsked.PARTICIPATE, frame_of("加上参与的"))
    assert found == Selection(terms=(LEADS, Term(LEADS.departments, RoleAsked.PARTICIPATE)), either=True)


def test_nobody_leads_or_takes_part_in_the_second_list() -> None:
    found = in_the_list(Selection(terms=(LEADS,)), Scope.SECOND)
    assert found == Selection(terms=(Term(LEADS.departments, RoleAsked.ANY),), scope=Scope.SECOND)


def test_a_section_that_is_named_narrows(frame_of: Cut) -> None:
    assert within(Selection(terms=(LEADS,)), frame_of("第六部分的呢")) == Selection(terms=(LEADS,), section="S6")
    assert within(Selection(terms=(LEADS,)), frame_of("参与的呢")) == Selection(terms=(LEADS,))
