"""The ladder: which working days before and after a due day somebody is reminded, and who."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.workdays import packaged_calendar
from bot.timing.ladder import MOST, TO_LEADER, TO_OFFICE, USUAL, Audience, Ladder, is_late, read_ladder, rungs

CALENDAR = packaged_calendar()
START, DUE = date(2026, 9, 1), date(2026, 11, 30)
DAYS = st.lists(st.integers(1, MOST), max_size=6, unique=True)


@given(DAYS, DAYS)
def test_what_is_written_is_read_again(before: list[int], after: list[int]) -> None:
    ladder = Ladder(tuple(sorted(before, reverse=True)), tuple(sorted(after)))
    assert read_ladder(str(ladder)) == ladder


@pytest.mark.parametrize(
    ("written", "ladder"),
    [
        ("7,30,7", Ladder((30, 7), USUAL.after)),
        ("30，14、7", Ladder((30, 14, 7), USUAL.after)),
        ("7/", Ladder((7,), ())),
        ("/3,1", Ladder((), (1, 3))),
        ("0,5", Ladder((5,), USUAL.after)),
        (f"{MOST}", Ladder((MOST,), USUAL.after)),
    ],
)
def test_a_ladder_is_read_in_any_order_and_writing(written: str, ladder: Ladder) -> None:
    assert read_ladder(written) == ladder


@pytest.mark.parametrize("other", ["", "a", "7,", ",7", "7//1", "-7", "七", f"{MOST + 1}", f"1/{MOST + 1}"])
def test_what_is_no_ladder_is_refused(other: str) -> None:
    with pytest.raises(ValueError, match=r"ladder|far"):
        read_ladder(other)


def test_a_person_reads_it_in_words() -> None:
    assert Ladder((7, 1), (1,)).chinese == "提前7、1个工作日、当天，逾期1个工作日"
    assert Ladder((), ()).chinese == "当天"


def test_of_a_duty_that_begins_later_the_early_rungs_are_left_out() -> None:
    assert USUAL.within(14) == Ladder((7, 1), USUAL.after)


def test_no_rung_lies_before_the_start_and_participants_are_told_a_working_day_later() -> None:
    found = list(rungs(START, DUE, USUAL, CALENDAR))
    assert found[0].audience is Audience.LEAD
    assert all(each.day >= START for each in found)
    participants = [each.day for each in found if each.audience is Audience.PARTICIPANT]
    assert min(participants) == CALENDAR.shifted(START, 1)


def test_early_rungs_are_for_the_lead_alone() -> None:
    told = {(each.name, each.audience) for each in rungs(START, DUE, USUAL, CALENDAR)}
    assert ("-14", Audience.LEAD) in told
    assert ("-14", Audience.PARTICIPANT) not in told
    assert {("-7", Audience.PARTICIPANT), ("0", Audience.LEAD), ("0", Audience.PARTICIPANT)} <= told


def test_office_and_leader_hear_only_of_what_is_late() -> None:
    late = {each.name: each.day for each in rungs(START, DUE, USUAL, CALENDAR) if each.audience is Audience.OFFICE}
    assert late == {f"+{TO_OFFICE}": CALENDAR.shifted(DUE, TO_OFFICE)}
    leader = [each.name for each in rungs(START, DUE, USUAL, CALENDAR) if each.audience is Audience.LEADER]
    assert leader == [f"+{TO_LEADER}"]


def test_what_is_due_on_its_first_day_is_told_on_that_day_alone() -> None:
    early = [each for each in rungs(DUE, DUE, USUAL, CALENDAR) if not is_late(each.name)]
    assert {(each.name, each.day) for each in early} == {("0", DUE)}
