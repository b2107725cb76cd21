"""The report says what the figures say, and nothing of the machine's paths."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from benchmarks.cold_start import COMMANDS
from benchmarks.findings import findings
from benchmarks.judging import NO_ORIGINS
from benchmarks.machine import machine
from benchmarks.open_set import Question, read_questions
from benchmarks.quality import Share, found
from benchmarks.report import report
from benchmarks.results import ASSISTANT, ColdStart, Machine, Measured, Outcome, Reply, Timing
from benchmarks.units import duration, megabytes, table, times

QUESTIONS = read_questions()
SIZES = (232, 1_000)


def perfect(question: Question) -> Reply:
    """An answer that is right in everything."""
    expected = question.expected
    refs = (expected.refs or ((),))[0] or (expected.first or expected.top3 or expected.about or ())[:1]
    return Reply(expected.kinds[0], refs, (expected.departments or ((),))[0], expected.values or ())


def measured(system: str, entries: int, p50: int, replies: Mapping[str, Reply]) -> Measured:
    """A made-up row."""
    timing = Timing(p50, 2 * p50, len(replies), 5)
    return Measured(
        system, stripped=False, entries=entries, timing=timing, replies=replies, build_seconds=0.5, memory=None
    )


def outcome(rival_p50: int, rival: Mapping[str, Reply]) -> Outcome:
    """A made-up run with one rival, in which the program takes 100 µs and is always right."""
    own = {each.id: perfect(each) for each in QUESTIONS}
    rows = [
        row
        for size in SIZES
        for row in (measured(ASSISTANT, size, 100_000, own), measured("other", size, rival_p50, rival))
    ]
    starts = tuple(ColdStart(name, command, 0.2) for name, command in COMMANDS)
    built = Machine("A processor", 4, "Linux x86_64", "CPython 3.11", {"rapidfuzz": "3"})
    origins = dict.fromkeys(SIZES, NO_ORIGINS)
    return Outcome(date(2026, 11, 23), built, QUESTIONS, SIZES, origins, tuple(rows), starts, 3)


RIGHT = {each.id: perfect(each) for each in QUESTIONS}
WRONG = {each.id: Reply("search") for each in QUESTIONS}


def test_a_report_has_every_table_and_no_gap() -> None:
    text = report(outcome(50_000, WRONG))
    assert text.count("| --- |") == 7
    assert "{" not in text
    assert "200 of 200" in text


def test_a_slower_rival_of_equal_quality_is_beaten() -> None:
    assert "on 232 entries: **yes**. As good" in "\n".join(findings(outcome(200_000, RIGHT)))


def test_a_faster_rival_of_equal_quality_is_not_hidden() -> None:
    assert "on 232 entries: **no**. As good" in "\n".join(findings(outcome(50_000, RIGHT)))


def test_a_faster_rival_of_less_quality_is_named_as_such() -> None:
    said = "\n".join(findings(outcome(50_000, WRONG)))
    assert "on 232 entries: **yes**, as none finds as much. Less good, but not slower: other" in said


def test_a_goal_that_was_missed_is_said_to_be_missed() -> None:
    good = outcome(50_000, WRONG)
    slow = replace(good.measured[0], timing=Timing(1_000_000, 3_000_000, 200, 5))
    said = "\n".join(findings(replace(good, measured=(slow, *good.measured[1:]))))
    assert "p99 of at most 2.00 ms: **no**" in said


def test_a_rival_with_no_time_for_all_questions_is_judged_on_those_it_was_asked() -> None:
    some = {each.id: perfect(each) for each in QUESTIONS if each.is_finding and each.category == "topic-search"}
    run = outcome(200_000, some)
    assert found(run.rivals(232)[0], QUESTIONS) == Share(23, 23)
    assert "on 232 entries: **yes**. As good" in "\n".join(findings(run))
    assert "(23)" in report(run)


@pytest.mark.parametrize(
    ("nanoseconds", "said"),
    [(401_200, "401 µs"), (1_630_000, "1.63 ms"), (14_825_000, "14.8 ms"), (2_018_072_000, "2.02 s")],
)
def test_times_are_written_with_the_unit_that_fits(nanoseconds: int, said: str) -> None:
    assert duration(nanoseconds) == said


def test_sizes_ratios_and_tables_are_written() -> None:
    assert (megabytes(10 * 2**20), megabytes(None)) == ("10 MB", "–")
    assert (times(4.23), times(430.9)) == ("4.23 times", "431 times")
    assert table(("a", "b"), [("x", "1")]) == "| a | b |\n| --- | ---: |\n| x | 1 |"


def test_the_machine_is_described_without_paths() -> None:
    said = str(machine())
    assert str(Path.home()) not in said
    assert str(Path.cwd()) not in said
