"""The one count of how things stand."""

from dataclasses import replace

from bot.duties.occurrence import Stage
from bot.lights.light import WAITS_FOR_REVIEW, Light, Standing
from bot.lights.state import State
from bot.standing.counting import by_department, by_section, count, overall
from storage.reviews import Decision
from tests.bot.standing.made import TODAY, decided, facts, matter, occurrence

WAITS = Standing(Light.YELLOW, WAITS_FOR_REVIEW, TODAY, "综治办销号")


def test_of_nothing_there_is_nothing_of_every_state_and_light() -> None:
    found = count([])
    assert (found.entries, found.reported, found.waiting, found.late) == (0, 0, 0, 0)
    assert (set(found.states), set(found.lights)) == (set(State), set(Light))


def test_a_clause_counts_as_reported_and_not_as_an_entry() -> None:
    found = count([matter("甲局", "9", State.ON_PLAN), replace(matter("甲局", "9.1", State.DONE), is_clause=True)])
    assert (found.entries, found.silent, found.reported, found.clauses) == (1, 0, 2, 1)
    assert (found.states[State.ON_PLAN], found.states[State.DONE]) == (1, 1)


def test_what_is_for_reference_is_neither_an_entry_nor_silent() -> None:
    found = count([replace(matter("甲局", "8"), is_tracked=False), matter("甲局", "9")])
    assert (found.entries, found.silent) == (1, 1)


def test_lights_are_counted_of_what_was_reported_alone() -> None:
    red = Standing(Light.RED, "已退回", TODAY, "")
    found = count([matter("甲局", "9", standing=red), matter("甲局", "10", State.DONE, red)])
    assert found.lights == {Light.RED: 1, Light.YELLOW: 0, Light.GREEN: 0}


def test_a_return_counts_while_it_is_on_what_holds_now() -> None:
    done = matter("甲局", "9", State.DONE)
    returned, before = decided(done, Decision.RETURNED), decided(done, Decision.RETURNED, holds=False)
    found = count([returned, before, decided(done, Decision.CLOSED)])
    assert (found.returned, found.closed) == (1, 1)


def test_an_occurrence_and_the_report_that_says_it_is_done_wait_once() -> None:
    reported = matter("甲局", "9", State.DONE, WAITS)
    same = replace(occurrence(1, "甲局", stage=Stage.REPORTED), report=1)
    other = replace(same, report=2)
    assert count([reported], [same]).waiting == 1
    assert count([reported], [same, other]).waiting == 2


def test_departments_come_as_they_first_appear_and_what_is_nobodys_last() -> None:
    matters = (matter("", "3"), matter("乙局"), matter("甲局"))
    whole = facts(occurrence(1, "丙局", late=True), occurrence(2), matters=matters)
    found = by_department(whole)
    assert list(found) == ["乙局", "甲局", "丙局", ""]
    assert (found["丙局"].late, found["丙局"].entries) == (1, 0)


def test_the_sections_add_up_to_the_whole() -> None:
    other = replace(matter("乙局", "20", State.DONE), section="S2")
    late = replace(occurrence(1, "甲局", late=True), section="S2")
    whole = facts(late, matters=(matter("甲局", "9"), other))
    parts = by_section(whole)
    assert list(parts) == ["S1", "S2"]
    for name in ("entries", "silent", "reported", "late"):
        assert sum(getattr(each, name) for each in parts.values()) == getattr(overall(whole), name)
