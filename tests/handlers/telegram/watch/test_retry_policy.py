"""Pauses after failures: they double up to a bound, which is further off where the platform itself says no."""

from handlers.telegram.watch.retry_policy import RetryPolicy

POLICY = RetryPolicy(first=0.5, most=3.0, most_refused=60.0)


def test_pauses_double_up_to_their_bound() -> None:
    assert [POLICY.pause(each) for each in range(1, 6)] == [0.5, 1.0, 2.0, 3.0, 3.0]


def test_whoever_is_refused_comes_back_more_and_more_seldom() -> None:
    assert [POLICY.pause(each, refused=True) for each in (1, 3, 7, 8, 9)] == [0.5, 2.0, 32.0, 60.0, 60.0]


def test_a_million_failures_are_no_larger_a_number_than_the_bound() -> None:
    assert POLICY.pause(1_000_000) == 3.0
