"""How fast a bot may send, and how long it is told to wait."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.practice.refusing.flood import Flood

START = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)
GROUP = -100
PERSON = 7
Call = tuple[int, datetime, int]


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def let_through(flood: Flood, calls: Sequence[Call]) -> list[Call]:
    return [call for call in calls if flood.refuse_for(*call) is None]


def most_within(moments: Sequence[datetime], span: timedelta) -> int:
    """The largest number of moments in any stretch of time that is shorter than the span."""
    return max((sum(start <= each < start + span for each in moments) for start in moments), default=0)


def test_the_first_call_goes_through() -> None:
    assert Flood().refuse_for(PERSON, START) is None


def test_a_second_call_in_the_same_second_waits_one_second() -> None:
    flood = Flood()
    flood.refuse_for(PERSON, START)
    assert flood.refuse_for(PERSON, after(0.5)) == 1


@pytest.mark.parametrize(("gap", "wait"), [(0.94, 1), (0.95, None), (1.0, None)])
def test_nearly_a_second_passes_for_a_second(gap: float, wait: int | None) -> None:
    flood = Flood()
    flood.refuse_for(PERSON, START)
    assert flood.refuse_for(PERSON, after(gap)) == wait


def test_another_chat_need_not_wait() -> None:
    flood = Flood()
    flood.refuse_for(PERSON, START)
    assert flood.refuse_for(PERSON + 1, START) is None


def test_thirty_chats_in_one_second_are_all_that_are_served() -> None:
    flood = Flood()
    assert len(let_through(flood, [(chat, START, 1) for chat in range(1, 40)])) == 30
    assert flood.refuse_for(99, after(0.999)) == 1
    assert flood.refuse_for(99, after(1)) is None


def test_the_twenty_first_message_in_a_group_waits_for_the_first_to_be_a_minute_old() -> None:
    flood = Flood()
    assert len(let_through(flood, [(GROUP, after(second), 1) for second in range(20)])) == 20
    assert flood.refuse_for(GROUP, after(20)) == 40
    assert flood.refuse_for(GROUP, after(20.5)) == 40
    assert flood.refuse_for(GROUP, after(60)) is None


def test_a_person_may_be_sent_more_than_twenty_in_a_minute() -> None:
    assert len(let_through(Flood(), [(PERSON, after(second), 1) for second in range(50)])) == 50


def test_what_is_refused_does_not_count() -> None:
    flood = Flood()
    flood.refuse_for(PERSON, START)
    assert [flood.refuse_for(PERSON, after(tenth / 10)) for tenth in range(1, 9)] == [1] * 8
    assert flood.refuse_for(PERSON, after(1)) is None


def test_an_album_counts_for_each_of_its_messages() -> None:
    flood = Flood()
    assert flood.refuse_for(GROUP, START, 10) is None
    assert flood.refuse_for(GROUP, after(1), 10) is None
    assert flood.refuse_for(GROUP, after(2)) == 58


@pytest.mark.parametrize("count", [0, 21])
def test_more_than_a_call_can_ever_send_is_an_error(count: int) -> None:
    with pytest.raises(ValueError, match="count must be 1 to 20"):
        Flood().refuse_for(GROUP, START, count)


def test_without_limits_everything_goes_through_and_nothing_counts() -> None:
    flood = Flood()
    flood.enabled = False
    assert [flood.refuse_for(GROUP, START) for _ in range(100)] == [None] * 100
    flood.enabled = True
    assert flood.refuse_for(GROUP, START) is None


def test_a_clock_that_was_set_back_begins_anew() -> None:
    flood = Flood()
    flood.refuse_for(GROUP, after(3600))
    assert flood.refuse_for(GROUP, START) is None
    assert flood.refuse_for(GROUP, after(0.5)) == 1


def test_chats_that_have_fallen_silent_are_forgotten() -> None:
    flood = Flood()
    for number in range(5_000):
        assert flood.refuse_for(number + 1, after(number)) is None
    assert len(vars(flood)["_chats"]) <= 60


calls = st.lists(
    st.tuples(st.sampled_from([GROUP, GROUP - 1, *range(1, 40)]), st.integers(0, 400), st.integers(1, 3) | st.just(20)),
    max_size=150,
)


def spread(steps: Sequence[tuple[int, int, int]]) -> list[Call]:
    """Calls one after the other, so many hundredths of a second apart; most of them close together."""
    moment, made = START, []
    for chat, hundredths, count in steps:
        moment += timedelta(seconds=hundredths / 100 if hundredths > 300 else hundredths / 10_000)
        made.append((chat, moment, count))
    return made


@given(calls)
def test_no_window_ever_holds_more_than_its_limit(steps: Sequence[tuple[int, int, int]]) -> None:
    passed = let_through(Flood(), spread(steps))
    assert most_within([moment for _, moment, count in passed for _ in range(count)], timedelta(seconds=1)) <= 30
    for chat in {chat for chat, _, _ in passed}:
        mine = [(moment, count) for each, moment, count in passed if each == chat]
        assert all(later - earlier >= timedelta(seconds=0.95) for (earlier, _), (later, _) in pairwise(mine))
        if chat < 0:
            assert most_within([moment for moment, count in mine for _ in range(count)], timedelta(seconds=60)) <= 20


@given(calls, st.integers(1, 20))
def test_who_waits_as_long_as_told_is_let_through_and_never_told_a_second_too_many(
    steps: Sequence[tuple[int, int, int]], count: int
) -> None:
    made = spread(steps)
    moment = made[-1][1] if made else START
    flood, patient, hasty = Flood(), Flood(), Flood()
    for each in (flood, patient, hasty):
        let_through(each, made)
    wait = flood.refuse_for(GROUP, moment, count)
    if wait is not None:
        assert patient.refuse_for(GROUP, moment + timedelta(seconds=wait), count) is None
        assert wait == 1 or hasty.refuse_for(GROUP, moment + timedelta(seconds=wait - 1), count) is not None
