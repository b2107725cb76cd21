"""The flood rules are kept whatever is to be sent."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.practice.api.flood import Flood
from handlers.telegram.send.rate_limit import Pace, Unpaced

BEGIN = datetime(2026, 12, 1, tzinfo=UTC)


@given(st.lists(st.tuples(st.sampled_from([-3, -2, -1, 1, 2]), st.integers(0, 900)), max_size=200))
def test_no_window_ever_holds_more_than_the_rules_allow(wanted: list[tuple[int, int]]) -> None:
    pace, platform, now = Pace(), Flood(), BEGIN
    sent: dict[int, list[datetime]] = defaultdict(list)
    for chat, milliseconds in wanted:
        now += timedelta(milliseconds=milliseconds)
        now = max(now, pace.free_at(chat) or now)
        assert platform.refuse_for(chat, now) is None
        pace.spent(chat, now)
        sent[chat].append(now)
    for chat, moments in sent.items():
        for start in moments:
            assert sum(start <= each < start + timedelta(seconds=1) for each in moments) == 1
            minute = sum(start <= each < start + timedelta(seconds=60) for each in moments)
            assert chat > 0 or minute <= 20


def test_an_answer_that_takes_long_counts_from_its_end() -> None:
    pace = Pace()
    pace.spent(1, BEGIN)
    pace.settled(1, BEGIN + timedelta(seconds=4))
    assert pace.free_at(1) == BEGIN + timedelta(seconds=5)


def test_quiet_chats_are_forgotten() -> None:
    pace = Pace()
    pace.spent(1, BEGIN)
    pace.forget(BEGIN + timedelta(seconds=61))
    assert pace.free_at(1) is None


def test_a_server_without_rules_is_not_paced() -> None:
    pace = Unpaced()
    pace.spent(1, BEGIN)
    assert pace.free_at(1) is None


def use_up(pace: Pace, author: int, now: datetime) -> int:
    """How many messages a minute holds for somebody who has no end of them."""
    for sent in range(30):
        now = max(now, pace.free_at(-1, author) or now)
        if now >= BEGIN + timedelta(seconds=50):
            return sent
        pace.spent(-1, now, author)
    raise AssertionError("no rule holds")


def test_of_a_groups_minute_one_person_has_half_and_the_next_half_of_the_rest() -> None:
    pace = Pace()
    assert [use_up(pace, author, BEGIN + timedelta(seconds=12 * (author - 1))) for author in (1, 2, 3)] == [10, 5, 3]


@given(st.lists(st.integers(1, 4), max_size=120))
def test_somebody_who_has_had_nothing_never_waits_for_a_groups_minute(authors: list[int]) -> None:
    pace, now = Pace(), BEGIN
    for author in authors:
        free_at = pace.free_at(-1, author)
        if free_at is None or free_at <= now:
            pace.spent(-1, now, author)
        assert (pace.free_at(-1, 99) or now) <= now + timedelta(seconds=1)
        now += timedelta(seconds=1)
