"""The wall: what stands in one way, with the departments where it does."""

from bot.board.address import Address
from bot.board.views.wall import wall_of
from bot.lights.light import WAITS_FOR_REVIEW, Light, Standing
from bot.lights.state import State
from checklist_data.model import Checklist
from tests.bot.standing.made import TODAY, facts, matter, occurrence

WAITS = Standing(Light.YELLOW, WAITS_FOR_REVIEW, TODAY, "")
ALL = facts(
    occurrence(1, "教体局"),
    matters=(matter("教体局", "49", State.ON_PLAN), matter("妇联", "49", State.DONE, WAITS), matter("妇联", "50")),
)


def test_what_stands_so_is_shown_with_the_departments_where_it_does(checklist: Checklist) -> None:
    [block] = wall_of(ALL, checklist, Address(light="waiting")).blocks
    [line] = block.lines
    assert (line.ref, line.who, line.standing, line.due) == ("49", ("妇联",), WAITS, TODAY)


def test_green_is_what_was_reported_and_not_what_nobody_reported_on(checklist: Checklist) -> None:
    chosen = {state: wall_of(ALL, checklist, Address(light=state)).blocks for state in ("green", "silent")}
    assert {state: [each.ref for each in blocks[0].lines] for state, blocks in chosen.items()} == {
        "green": ["49"],
        "silent": ["50"],
    }


def test_the_counts_are_those_of_everything_whatever_is_chosen(checklist: Checklist) -> None:
    assert wall_of(ALL, checklist, Address(light="red")).counts == wall_of(ALL, checklist, Address()).counts


def test_the_days_are_those_of_the_whole_entry(checklist: Checklist) -> None:
    late = facts(occurrence(1, "教体局", late=True), matters=(matter("妇联", "49", State.ON_PLAN),))
    [block] = wall_of(late, checklist, Address(light="late")).blocks
    assert (block.lines[0].last, block.lines[0].is_late) == (TODAY, True)
