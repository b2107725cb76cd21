"""What stands in one way is what is counted so."""

import pytest

from bot.duties.occurrence import Stage
from bot.lights.light import WAITS_FOR_REVIEW, Light, Standing
from bot.lights.state import State
from bot.standing.by_state import STATES, in_state
from bot.standing.counting import overall
from storage.reviews import Decision
from tests.bot.standing.made import TODAY, decided, facts, matter, occurrence

WAITS = Standing(Light.YELLOW, WAITS_FOR_REVIEW, TODAY, "")
ALL = facts(
    occurrence(1, "教体局", late=True),
    occurrence(2, "教体局", stage=Stage.REPORTED),
    occurrence(3, "教体局", stage=Stage.CLOSED),
    matters=(
        matter("教体局", "49", State.ON_PLAN),
        matter("妇联", "49", State.DONE, WAITS),
        matter("财政局", "50", State.DIFFICULT, Standing(Light.YELLOW, "有困难", TODAY, "")),
        decided(matter("工会", "50", State.DONE), Decision.CLOSED),
        decided(matter("审计局", "50", State.DONE), Decision.RETURNED),
        matter("征收办", "50"),
    ),
)


@pytest.mark.parametrize("state", ["late", "waiting", "returned", "closed", "silent"])
def test_as_much_stands_so_as_is_counted(state: str) -> None:
    found = in_state(ALL, state)
    assert len(found.matters) + len(found.occurrences) == getattr(overall(ALL), state) > 0


@pytest.mark.parametrize("light", Light)
def test_a_light_is_that_of_reports_and_of_tasks_under_way(light: Light) -> None:
    found = in_state(ALL, light)
    assert len(found.matters) == overall(ALL).lights[light]
    assert all(each.is_begun and each.standing.light is light for each in found.occurrences)


def test_every_state_is_offered_and_keeps_to_what_there_is() -> None:
    for state in STATES:
        found = in_state(ALL, state)
        assert set(found.matters) <= set(ALL.matters)
        assert set(found.occurrences) <= set(ALL.occurrences)
    assert [each.department for each in in_state(ALL, "troubled").matters] == ["财政局"]
