"""An entry in a line: the worst of what stands behind it."""

from dataclasses import replace
from datetime import timedelta

from bot.board.views.entry_lines import EntryLine, Shade, entry_lines, entry_of, next_due, shade_of
from bot.duties.occurrence import Stage
from bot.lights.light import Light, Standing
from bot.lights.state import State
from bot.standing.facts import MatterFact, OccurrenceFact
from checklist_data.model import Checklist
from tests.bot.standing.made import TODAY, facts, matter, occurrence

RED = Standing(Light.RED, "已退回", TODAY, "补正")


def line(checklist: Checklist, *matters: MatterFact, tasks: tuple[OccurrenceFact, ...] = ()) -> EntryLine:
    """The one line of some facts."""
    (found,) = entry_lines(facts(*tasks, matters=matters), checklist)
    return found


def test_the_worst_of_departments_and_tasks_is_shown(checklist: Checklist) -> None:
    done = matter("教体局", "49", State.ON_PLAN)
    assert line(checklist, done).shade is Shade.GREEN
    assert line(checklist, done, matter("妇联", "49", State.DONE, RED)).shade is Shade.RED
    assert line(checklist, done, tasks=(occurrence(1, "教体局", late=True),)).shade is Shade.RED


def test_a_task_that_has_not_begun_or_has_ended_sets_no_light(checklist: Checklist) -> None:
    done = matter("教体局", "49", State.ON_PLAN)
    tasks = tuple(replace(occurrence(1, "教体局", stage=each), standing=RED) for each in (Stage.PLANNED, Stage.CLOSED))
    assert line(checklist, done, tasks=tasks).shade is Shade.GREEN


def test_where_nothing_was_reported_green_is_told_apart(checklist: Checklist) -> None:
    assert line(checklist, matter("教体局", "49")).shade is Shade.SILENT
    assert shade_of(matter("教体局", "49")) is Shade.SILENT


def test_what_is_for_reference_shows_no_light(checklist: Checklist) -> None:
    reference = replace(matter("教体局", "8"), is_tracked=False)
    found = line(checklist, reference)
    assert (found.shade, found.standing, shade_of(reference)) == (Shade.REFERENCE, None, Shade.REFERENCE)


def test_a_clause_stands_in_its_item(checklist: Checklist) -> None:
    clause = next(ref for ref in checklist.parents if ref.startswith("49."))
    assert entry_of(clause, checklist) == "49"
    found = line(checklist, matter("教体局", "49"), replace(matter("教体局", clause, State.DONE, RED), is_clause=True))
    assert (found.ref, found.shade) == ("49", Shade.RED)


def test_what_is_due_first_of_all_that_is_to_be_done_is_named(checklist: Checklist) -> None:
    later = replace(occurrence(1, "教体局"), due=TODAY + timedelta(days=9))
    done = replace(occurrence(2, "教体局", stage=Stage.CLOSED), due=TODAY - timedelta(days=9))
    sooner = replace(occurrence(3, "教体局", late=True), due=TODAY - timedelta(days=1))
    assert next_due([later, done, sooner]) == sooner
    found = line(checklist, matter("教体局", "49"), tasks=(later, done, sooner))
    assert (found.due, found.is_late) == (sooner.due, True)
    assert next_due([done]) is None


def test_what_waits_for_the_office_hides_nothing_that_is_late(checklist: Checklist) -> None:
    waits = replace(occurrence(1, "教体局", stage=Stage.REPORTED), due=TODAY - timedelta(days=9))
    late = replace(occurrence(2, "教体局", late=True), due=TODAY - timedelta(days=2))
    found = line(checklist, matter("教体局", "49"), tasks=(waits, late))
    assert (found.due, found.is_late) == (late.due, True)
    assert next_due([waits]) == waits


def test_entries_come_in_the_order_of_the_checklist(checklist: Checklist) -> None:
    matters = tuple(matter("教体局", ref) for ref in ("49", "9", "33"))
    assert [each.ref for each in entry_lines(facts(matters=matters), checklist)] == ["9", "33", "49"]


def test_whose_the_worst_is_and_who_is_among_the_facts_is_told(checklist: Checklist) -> None:
    found = line(checklist, matter("教体局", "49", State.ON_PLAN), matter("妇联", "49", State.DONE, RED))
    assert (found.whose, found.held_by) == ("妇联", ("教体局", "妇联"))
    assert line(checklist, matter("妇联", "49"), tasks=(occurrence(1, "教体局", late=True),)).whose == ""
