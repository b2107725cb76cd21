"""Times are gathered question by question; how long they are is nobody's business here."""

import gc

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.timing import Budget, percentile, timed


def test_results_come_in_the_order_of_the_questions() -> None:
    assert timed(str.upper, ["a", "b", "c"], Budget(seconds=60, rounds=2)).results == ("A", "B", "C")


def test_the_warming_round_is_asked_but_not_counted() -> None:
    asked: list[str] = []
    outcome = timed(asked.append, ["a", "b"], Budget(seconds=60, rounds=3))
    assert (len(asked), outcome.timing.rounds, outcome.timing.questions) == (8, 3, 2)


def test_a_spent_budget_leaves_the_rest_out_but_asks_at_least_once() -> None:
    outcome = timed(str.upper, ["a", "b", "c"], Budget(seconds=0, rounds=3))
    assert (outcome.results, outcome.timing.questions, outcome.timing.rounds) == (("A",), 1, 1)


def test_garbage_is_collected_again_afterwards() -> None:
    timed(str.upper, ["a"], Budget(seconds=60, rounds=1))
    assert gc.isenabled()


@given(st.lists(st.integers(), min_size=1), st.integers(1, 100))
def test_a_percentile_is_a_sample_that_so_many_do_not_exceed(samples: list[int], share: int) -> None:
    found = percentile(samples, share)
    assert found in samples
    assert sum(each <= found for each in samples) * 100 >= share * len(samples)


def test_the_median_and_the_last_percentile_of_a_hundred() -> None:
    assert (percentile(range(1, 101), 50), percentile(range(1, 101), 99)) == (50, 99)
