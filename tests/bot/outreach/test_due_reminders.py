"""Of the reminders that are due, the latest goes out, and each that does not ends with its reason."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.duties.occurrence import Stage
from bot.outreach.due_reminders import CLOSED, DISPUTED, REPORTED, REVIEWED, SEEN, DueReminder, End, fold
from bot.timing.ladder import REVIEW, START

DAY = date(2026, 11, 23)
ONE = DueReminder(1, 7, "lead:教体局", "-7", DAY, Stage.OPEN)


def reason(word: DueReminder) -> str:
    """Why it does not go out."""
    folded = fold([word])
    assert folded.said == ()
    (found,) = folded.ended
    assert found[1] is End.WAIVED
    return found[2]


def test_a_later_one_replaces_those_before_it_for_the_same_audience() -> None:
    late = replace(ONE, id=2, rung="+1", day=DAY + timedelta(days=9))
    other = replace(ONE, id=3, audience="office")
    folded = fold([late, ONE, other])
    assert set(folded.said) == {late, other}
    assert [(each.id, end) for each, end, _ in folded.ended] == [(1, End.SUPERSEDED)]


@pytest.mark.parametrize(
    ("word", "why"),
    [
        (replace(ONE, stage=Stage.CLOSED), CLOSED),
        (replace(ONE, stage=Stage.WAIVED), Stage.WAIVED.chinese),
        (replace(ONE, stage=Stage.REPORTED), REPORTED),
        (replace(ONE, disputed=True), DISPUTED),
        (replace(ONE, rung=START, seen_on=DAY), SEEN),
        (replace(ONE, rung=REVIEW), REVIEWED),
    ],
)
def test_what_would_be_pointless_does_not_go_out(word: DueReminder, why: str) -> None:
    assert reason(word) == why


def test_whoever_is_at_work_still_hears_that_it_is_late() -> None:
    late = replace(ONE, rung="+1", seen_on=DAY)
    assert fold([late]).said == (late,)


def test_the_office_hears_of_what_waits_for_its_review_beside_other_reminders() -> None:
    review = replace(ONE, id=2, audience="office", rung=REVIEW, stage=Stage.REPORTED)
    assert fold([review]).said == (review,)
    assert len(fold([replace(ONE, audience="office"), replace(review, stage=Stage.OPEN)]).said) == 1


WORDS = st.builds(
    DueReminder,
    id=st.integers(1, 99),
    occurrence=st.integers(1, 3),
    audience=st.sampled_from(["lead:教体局", "office"]),
    rung=st.sampled_from([START, "-7", "0", "+1", REVIEW]),
    day=st.dates(DAY, DAY + timedelta(days=9)),
    stage=st.sampled_from(Stage),
    seen_on=st.none() | st.just(DAY),
    disputed=st.booleans(),
)


@given(st.lists(WORDS, max_size=12, unique_by=lambda each: each.id))
def test_each_is_said_or_ended_once_and_one_at_most_is_said(due: list[DueReminder]) -> None:
    folded = fold(due)
    ends = [*folded.said, *(each for each, _, _ in folded.ended)]
    assert sorted(each.id for each in ends) == sorted(each.id for each in due)
    said = [(each.occurrence, each.audience, each.rung == REVIEW) for each in folded.said]
    assert len(said) == len(set(said))
