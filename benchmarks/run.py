"""Runs every case and gathers what was measured."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from benchmarks.case import SYSTEMS, Case, in_fresh_process
from benchmarks.cold_start import cold_starts
from benchmarks.judging import Origins
from benchmarks.line import line_speeds
from benchmarks.machine import machine
from benchmarks.open_set import Question, read_questions
from benchmarks.recombined import Recombined, entries_of, recombined
from benchmarks.results import Measured, Outcome
from benchmarks.timing import Budget
from checklist_data.model import Checklist


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured."""

    sizes: tuple[int, ...]
    """Entries of the made-up lists; the real one is always measured."""
    budget: Budget
    """For each system, list and form of the questions."""
    cold_runs: int
    updates: int
    """For each bot on the line."""


FULL = Plan((1_000, 10_000, 100_000), Budget(seconds=12, rounds=20), cold_runs=21, updates=3_000)
QUICK = Plan((1_000, 10_000), Budget(seconds=1, rounds=3), cold_runs=5, updates=500)

Tell = Callable[[str], None]


def run(real: Checklist, plan: Plan, tell: Tell) -> Outcome:
    """Measure everything of a plan, one process at a time; `tell` hears what is going on."""
    questions = read_questions()
    sizes = (entries_of(real), *plan.sizes)
    tell("cold start")
    starts = cold_starts(plan.cold_runs)
    tell("the line")
    line = line_speeds(plan.updates, rounds=3)
    lists = {size: recombined(real, size) for size in sizes}
    origins: dict[int, Origins] = {size: each.origins for size, each in lists.items()}
    measured = tuple(_measured(lists, in_order(questions), plan.budget, tell))
    today = datetime.now(UTC).date()
    return Outcome(today, machine(), questions, sizes, origins, measured, starts, plan.cold_runs, line)


def in_order(questions: tuple[Question, ...], seed: int = 1) -> tuple[Question, ...]:
    """What a rival can answer first and well mixed, so that a slow one is judged on a fair sample."""
    finding = [each for each in questions if each.is_finding]
    Random(seed).shuffle(finding)
    return (*finding, *(each for each in questions if not each.is_finding))


def _measured(
    lists: Mapping[int, Recombined], questions: tuple[Question, ...], budget: Budget, tell: Tell
) -> Iterator[Measured]:
    for size, each in lists.items():
        for system in SYSTEMS:
            tell(f"{system} on {size:,} entries")
            yield from in_fresh_process(Case(system, each.checklist, questions, budget))
