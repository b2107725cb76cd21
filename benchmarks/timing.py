"""Times questions one by one, for several rounds, until a budget of seconds is spent."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from time import perf_counter, perf_counter_ns
from typing import Generic, TypeVar

from benchmarks.results import Timing

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Budget:
    """When to stop: after so many rounds, or at the first question after so many seconds."""

    seconds: float
    rounds: int


@dataclass(frozen=True, slots=True)
class Timed(Generic[Result]):
    """The times of all rounds together and the results of the first, in the order of the questions asked."""

    timing: Timing
    results: tuple[Result, ...]


def timed(ask: Callable[[str], Result], texts: Sequence[str], budget: Budget) -> Timed[Result]:
    """Ask every text in turn, round after round; the first round counts only where it is the only one.

    Garbage is collected between rounds and never within one, as `timeit` does.
    """
    deadline = perf_counter() + budget.seconds
    results, warming = _round(ask, texts, deadline)
    samples: list[int] = []
    rounds = 0
    while rounds < budget.rounds and perf_counter() < deadline:
        samples += _round(ask, texts, deadline)[1]
        rounds += 1
    counted = samples or warming
    timing = Timing(percentile(counted, 50), percentile(counted, 99), len(results), rounds or 1)
    return Timed(timing, tuple(results))


def percentile(samples: Sequence[int], share: int) -> int:
    """The nearest-rank percentile: the smallest sample that at least `share` per cent do not exceed."""
    return sorted(samples)[max(ceil(len(samples) * share / 100) - 1, 0)]


def _round(ask: Callable[[str], Result], texts: Sequence[str], deadline: float) -> tuple[list[Result], list[int]]:
    results: list[Result] = []
    samples: list[int] = []
    gc.collect()
    gc.disable()
    try:
        for text in texts:
            start = perf_counter_ns()
            result = ask(text)
            samples.append(perf_counter_ns() - start)
            results.append(result)
            if perf_counter() > deadline:
                break
    finally:
        gc.enable()
    return results, samples
