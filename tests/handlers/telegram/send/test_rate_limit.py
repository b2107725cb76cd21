"""The flood rules are kept whatever is to be sent."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.practice.refusing.flood import Flood
from handlers.telegram.send.rate_limit import RateLimit, Unlimited

BEGIN = datetime(2026, 12, 1, tzinfo=UTC)


@given(st.lists(st.tuples(st.sampled_from([-3, -2, -1, 1, 2]), st.integers(0, 900)), max_size=200))
def test_no_window_ever_holds_more_than_the_rules_allow(wanted: list[tuple[int, int]]) -> None:
    rate_limit, platform, now = RateLimit(), Flood(), BEGIN
    sent: dict[int, list[datetime]] = defaultdict(list)
    for chat, milliseconds in wanted:
        now += timedelta(milliseconds=milliseconds)
        now = max(now, rate_limit.free_at(str(chat)) or now)
        assert platform.refuse_for(chat, now) is None
        rate_limit.spent(str(chat), now)
        sent[chat].append(now)
    for chat, moments in sent.items():
        for start in moments:
            assert sum(start <= each < start + timedelta(seconds=1) for each in moments) == 1
            minute = sum(start <= each < start + timedelta(seconds=60) for each in moments)
            assert chat > 0 or minute <= 20


def test_an_answer_that_takes_long_counts_from_its_end() -> None:
    rate_limit = RateLimit()
    rate_limit.spent("1", BEGIN)
    rate_limit.settled("1", BEGIN + timedelta(seconds=4))
    assert rate_limit.free_at("1") == BEGIN + timedelta(seconds=5)


def test_a_clock_that_is_set_back_holds_nothing_up() -> None:
    rate_limit = RateLimit()
    for chat in ("1", "-1"):
        rate_limit.spent(chat, BEGIN)
    back = BEGIN - timedelta(days=26)
    rate_limit.forget(back)
    assert rate_limit.free_at("1") is None
    assert rate_limit.free_at("-1") is None


def test_quiet_chats_are_forgotten() -> None:
    rate_limit = RateLimit()
    rate_limit.spent("1", BEGIN)
    rate_limit.forget(BEGIN + timedelta(seconds=61))
    assert rate_limit.free_at("1") is None


def test_a_server_without_rules_is_not_paced() -> None:
    rate_limit = Unlimited()
    rate_limit.spent("1", BEGIN)
    assert rate_limit.free_at("1") is None


def use_up(rate_limit: RateLimit, author: str, now: datetime) -> int:
    """How many messages a minute holds for somebody who has no end of them."""
    for sent in range(30):
        now = max(now, rate_limit.free_at("-1", author) or now)
        if now >= BEGIN + timedelta(seconds=50):
            return sent
        rate_limit.spent("-1", now, author)
    raise AssertionError("no rule holds")


def test_of_a_groups_minute_one_person_has_half_and_the_next_half_of_the_rest() -> None:
    rate_limit = RateLimit()
    assert [use_up(rate_limit, author, BEGIN + timedelta(seconds=12 * turn)) for turn, author in enumerate("abc")] == [
        10,
        5,
        3,
    ]


@given(st.lists(st.sampled_from(["1", "2", "3", "4"]), max_size=120))
def test_somebody_who_has_had_nothing_never_waits_for_a_groups_minute(authors: list[str]) -> None:
    rate_limit, now = RateLimit(), BEGIN
    for author in authors:
        free_at = rate_limit.free_at("-1", author)
        if free_at is None or free_at <= now:
            rate_limit.spent("-1", now, author)
        assert (rate_limit.free_at("-1", "99") or now) <= now + timedelta(seconds=1)
        now += timedelta(seconds=1)
