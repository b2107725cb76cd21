"""Figures of several months: the last is recorded where it is the level by then, whatever the months."""

from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.corpus import TODAY

_SOME_MONTHS = st.lists(st.integers(1, TODAY.month), min_size=2, max_size=4, unique=True).map(sorted)


@given(_SOME_MONTHS, st.data())
def test_the_last_of_rising_figures_is_how_far_it_is(
    check_ins: CheckIns, months: list[int], data: st.DataObject
) -> None:
    percents = sorted(data.draw(st.lists(st.integers(1, 99), min_size=len(months), max_size=len(months), unique=True)))
    said = "，".join(f"{month}月到{percent}%" for month, percent in zip(months, percents, strict=True))
    found = check_ins.read(f"39 {said}", TODAY)
    assert found is not None
    assert [each.percent for each in found.drafts] == percents[-1:]


@given(st.lists(st.integers(1, 99), min_size=2, max_size=3, unique=True))
def test_figures_that_fall_or_may_be_parts_of_a_sum_are_asked_about(check_ins: CheckIns, percents: list[int]) -> None:
    falls = any(one > other for one, other in pairwise(percents))
    assume(falls or sum(percents) <= 100)
    said = "，".join(f"{month}月{percent}%" for month, percent in enumerate(percents, 8))
    found = check_ins.read(f"39 {said}", TODAY)
    assert found is not None
    assert found.faults
