"""Moments as the file keeps them."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from storage.engine.timestamps import EPOCH, LAST, restored, stored


@given(st.integers(0, 10**17).map(lambda each: EPOCH + timedelta(microseconds=each)))
def test_a_moment_comes_back_to_the_millisecond_and_none_later(moment: datetime) -> None:
    back = restored(stored(moment))
    assert timedelta() <= moment - back < timedelta(milliseconds=1)
    assert stored(back) == stored(moment)


def test_the_zone_in_which_it_was_said_does_not_matter() -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=8)))
    assert stored(noon) == stored(noon.astimezone(UTC))
    assert restored(stored(noon)).tzinfo is UTC


@given(st.integers())
def test_whatever_number_stands_there_is_some_moment(number: int) -> None:
    assert restored(number).tzinfo is UTC


def test_a_wrong_number_is_the_last_moment_or_the_first() -> None:
    assert (restored(10**18), restored(-(10**18))) == (LAST, EPOCH)
