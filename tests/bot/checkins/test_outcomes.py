"""Two reports of one message must not contradict each other."""

from datetime import date

from bot.checkins.model import Draft
from bot.checkins.reading.entries import Entries
from bot.checkins.reading.outcomes import twice, unfinished
from bot.lights.state import State
from checklist_data.model import Checklist

TODAY = date(2026, 11, 23)


def draft(ref: str, state: State, percent: int | None = None) -> Draft:
    return Draft(ref, state, percent, "", TODAY)


def test_the_same_said_twice_of_an_entry_is_no_contradiction() -> None:
    assert twice([draft("33", State.ON_PLAN, 40), draft("33", State.ON_PLAN, 40)]) == ""


def test_another_state_or_percentage_of_the_same_entry_is_one() -> None:
    assert twice([draft("33", State.ON_PLAN), draft("34", State.DONE), draft("33", State.DONE)]) == "33"
    assert twice([draft("33", State.ON_PLAN, 40), draft("33", State.ON_PLAN, 50)]) == "33"


def test_an_item_is_not_done_beside_a_clause_of_it_that_is_not(checklist: Checklist) -> None:
    entries = Entries(checklist)
    assert unfinished([draft("33", State.DONE), draft("33.2", State.ON_PLAN)], entries) == "33"
    assert unfinished([draft("33.2", State.ON_PLAN), draft("33", State.DONE)], entries) == "33"
    assert unfinished([draft("33", State.DONE), draft("33.2", State.DONE)], entries) == ""
    assert unfinished([draft("33", State.DONE), draft("34.1", State.ON_PLAN)], entries) == ""
