"""Choosing the entries that meet conditions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.catalogue import Catalogue
from bot.questions.selecting import ANY_WORD, select
from bot.questions.selection import Gap, RoleAsked, Scope, Selection, Term
from checklist_data.model import Checklist, DutyKind, Period

POLICE, SCHOOLS, WOMEN = "宜阳公安分局", "教体局", "妇联"


@pytest.mark.parametrize(
    ("selection", "refs"),
    [
        (Selection(terms=(Term((WOMEN,), RoleAsked.LEAD),)), ("21", "49")),
        (Selection(terms=(Term((SCHOOLS,), RoleAsked.PARTICIPATE), Term((WOMEN,), RoleAsked.PARTICIPATE))), ("13",)),
        (
            Selection(terms=(Term((SCHOOLS,), RoleAsked.LEAD), Term((WOMEN,), RoleAsked.LEAD)), either=True),
            ("21", "49", "51"),
        ),
        (
            Selection(terms=(Term((WOMEN,), RoleAsked.LEAD), Term((SCHOOLS,), RoleAsked.PARTICIPATE, negated=True))),
            ("21",),
        ),
        (Selection(terms=(Term((POLICE,), RoleAsked.LEAD, alone=True),)), ("7",)),
        (Selection(terms=(Term((SCHOOLS,), RoleAsked.ANY),), scope=Scope.SECOND), ("II-8(2)",)),
        (Selection(terms=(Term((POLICE,), RoleAsked.LEAD),), section="S6"), ("30", "31", "32")),
        (Selection(terms=(Term((SCHOOLS,), RoleAsked.ANY),), periods=(Period.YEARLY,)), ("9.1",)),
        (Selection(gaps=(Gap.LEAD,), section="S7"), ("34", "35", "36")),
        (Selection(gaps=(Gap.PARTICIPANTS,), present=(Gap.LEAD,)), ("30", "37", "39", "51")),
        (Selection(periods=(Period.YEARLY,), kinds=(DutyKind.DRILL,)), ("33.2",)),
        (Selection(kinds=(DutyKind.REPORT,), periods=(Period.QUARTERLY,)), ("40.3",)),
        (Selection(unscheduled="经常性"), ("15.1", "53.2")),
        (Selection(points=12), ("22",)),
        (Selection(scope=Scope.NEGATIVE), ("NEG-1", "NEG-2", "NEG-3", "NEG-4", "NEG-5", "NEG-6")),
        (Selection(terms=(Term((SCHOOLS,), RoleAsked.PARTICIPATE),), among=("26", "33")), ("26",)),
    ],
)
def test_conditions_choose_entries(catalogue: Catalogue, selection: Selection, refs: tuple[str, ...]) -> None:
    assert select(selection, catalogue) == refs


def test_whole_lists_are_whole(catalogue: Catalogue, checklist: Checklist) -> None:
    assert len(select(Selection(scope=Scope.COMMON), catalogue)) == len(checklist.items)
    assert len(select(Selection(scope=Scope.SECOND), catalogue)) == 10
    assert len(select(Selection(unscheduled=ANY_WORD), catalogue)) == len({each.ref for each in checklist.unscheduled})


@given(
    st.lists(
        st.builds(
            Term,
            st.sampled_from([(POLICE,), (SCHOOLS,), (WOMEN,), ("水利局",)]),
            st.sampled_from(RoleAsked),
            st.booleans(),
            st.booleans(),
        ),
        max_size=3,
    ),
    st.booleans(),
    st.sampled_from(["", "S3", "S9"]),
)
def test_a_section_only_narrows(catalogue: Catalogue, terms: list[Term], either: bool, section: str) -> None:  # noqa: FBT001 - drawn, not passed
    whole = select(Selection(terms=tuple(terms), either=either), catalogue)
    part = select(Selection(terms=tuple(terms), either=either, section=section), catalogue)
    assert set(part) <= set(whole)
    assert list(part) == sorted(part, key=catalogue.order.__getitem__)
