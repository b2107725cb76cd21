"""A question for the state, made definite, and the facts that it is about."""

from dataclasses import replace
from datetime import date

import pytest

from bot.involvement import Part
from bot.questions.intents import StateAsked, Topic
from bot.questions.selection import RoleAsked, Scope
from bot.standing.asked import definite, narrowed
from bot.standing.facts import Facts, RequestFact
from storage.requests import Kind
from tests.bot.standing.made import TODAY, facts, matter, occurrence

LEADS = matter("甲局", "9")
TAKES_PART = replace(matter("乙局", "9"), part=Part.PARTICIPANT)
IS_RESPONSIBLE = replace(matter("丙局", "20"), part=Part.RESPONSIBLE, section="S2")
SECOND = replace(matter("甲局", "II-1"), section="II-1")
TASK = replace(occurrence(1, "甲局"), ref="9", participants=("乙局",))
OTHER = replace(occurrence(2, "丙局"), ref="20", section="S2")
ALL = replace(
    facts(TASK, OTHER, matters=(LEADS, TAKES_PART, IS_RESPONSIBLE, SECOND)),
    requests=(
        RequestFact(1, Kind.WAIVER, "乙局", "", None, TODAY),
        RequestFact(2, Kind.WAIVER, "丙局", "", None, TODAY),
    ),
)


def who(found: Facts) -> list[tuple[str, str]]:
    """The matters of some facts."""
    return [(each.department, each.ref) for each in found.matters]


def test_our_own_are_those_for_which_the_asker_speaks_unless_others_are_named() -> None:
    own = StateAsked(is_own=True)
    assert definite(own, ["甲局"], TODAY).departments == ("甲局",)
    assert definite(replace(own, departments=("乙局",)), ["甲局"], TODAY).departments == ("乙局",)
    assert definite(StateAsked(), ["甲局"], TODAY).departments == ()


@pytest.mark.parametrize(
    ("topic", "days"),
    [
        (Topic.DUE, (date(2026, 12, 1), date(2026, 12, 31))),
        (Topic.OVERVIEW, (date(2025, 12, 1), date(2025, 12, 31))),
    ],
)
def test_a_month_without_a_year_is_to_come_where_something_is_due_and_over_where_something_was_done(
    topic: Topic, days: tuple[date, date]
) -> None:
    found = definite(StateAsked(topic=topic, period="12月"), [], TODAY)
    assert (found.first, found.last) == days
    assert not definite(StateAsked(topic=topic), [], TODAY).has_days


@pytest.mark.parametrize(
    ("period", "topic"), [("12月", Topic.DUE), ("下周", Topic.DUE), ("10月", Topic.OVERDUE), ("5号", Topic.OVERDUE)]
)
def test_nothing_is_late_yet_in_days_to_come_and_what_is_due_then_is_told(period: str, topic: Topic) -> None:
    assert definite(StateAsked(topic=Topic.OVERDUE, period=period), [], TODAY).topic is topic


def test_what_is_asked_of_a_department_is_its_own() -> None:
    found = narrowed(ALL, StateAsked(departments=("乙局",)))
    assert who(found) == [("乙局", "9")]
    assert ([each.number for each in found.occurrences], len(found.requests)) == ([1], 1)


def test_who_is_responsible_leads_where_nobody_else_does() -> None:
    assert who(narrowed(ALL, StateAsked(role=RoleAsked.LEAD))) == [("甲局", "9"), ("丙局", "20"), ("甲局", "II-1")]
    found = narrowed(ALL, StateAsked(role=RoleAsked.PARTICIPATE, departments=("乙局", "甲局")))
    assert who(found) == [("乙局", "9")]
    assert [each.number for each in found.occurrences] == [1]


def test_a_section_and_a_list_bound_what_is_asked() -> None:
    assert who(narrowed(ALL, StateAsked(sections=("S2",)))) == [("丙局", "20")]
    assert who(narrowed(ALL, StateAsked(scope=Scope.SECOND))) == [("甲局", "II-1")]
    common = narrowed(ALL, StateAsked(scope=Scope.COMMON))
    assert len(common.matters) == 3
    assert len(common.requests) == 2


def test_of_some_entries_nothing_else_is_told() -> None:
    found = narrowed(ALL, StateAsked(refs=("20",)))
    assert (who(found), [each.occurrence for each in found.requests]) == ([("丙局", "20")], [2])
