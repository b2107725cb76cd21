"""Writes the report of a run: docs/benchmarks.md."""

from benchmarks.findings import findings
from benchmarks.results import Machine, Outcome
from benchmarks.tables import (
    build_table,
    cold_start_table,
    finding_table,
    line_table,
    quality_table,
    scale_table,
    time_table,
)

LAYOUT = """\
# Benchmarks

Written by `make bench` (`python -m benchmarks`) on {day}. Every figure is from that one run, and so
is every sentence under "What the figures say". Times are per question, in process; `qingdan` is the
whole path from text to reply, the others are the search alone.

{machine}

## What the figures say

{findings}

## Answers

The open set ({questions} questions, `benchmarks/questions.jsonl`) on the real list, judged strictly
by the ask contract: kind, refs, departments and figures must all be right.

{quality}

## Finding an entry by its topic

Only the finding is compared, as that is what the others can do: for a "who" question the first
entry must be the right one, for a topic one of the first three; a clause counts as its item. The
others get every question twice: as asked, and with the words of asking (谁牵头, 有哪些, 什么要求 …) taken out
beforehand, outside the clock.

{finding}

## Time per question

p50 / p99 over the {questions} questions of the open set, all rounds together. Slow searches get as
many questions as their time allows; where that is not all, their number stands in brackets.

{time}

## Finding in larger lists

The same questions on larger lists. An entry counts as found when it is the right one or has been
made of its words, since a made-up entry that holds the same sentence is as good an answer; in
brackets how often it was the real list's own entry. Which of several equally
good entries comes first is chance, or the order of the list. Slow searches were asked fewer questions.

{scale}

## Index

Time to build and the memory that it adds, libraries already imported (the dictionary that jieba
loads is counted).

{build}

## Cold start

Whole processes from start to end, the bot until its first request for updates, median of {cold_runs} each, taken in
turn; modules compiled beforehand, files in the system's cache.

{cold_start}

## On the line

Updates answered per second through real HTTP against the practice ground (a process of its own, without flood rules):
{updates:,} questions of a hundred people wait when the bot starts; from the first answer to the last; the best of three
rounds, taken in turn. The echo bot is the library's own polling with a handler that says again what was said. The
assistant understands each question, and every update and every answer is on the disk before anything is confirmed.

{line}

## How it was measured

- Lists: the real one has {real:,} entries that can be found (items of both lists, and clauses).
  The larger ones are the real list whole, and then blocks of the same size spliced from halves of its
  titles and from its sentences. Each block is a district with departments of its own, every made-up
  item has a lead, and no duty or target is made up: so answers stay as long as they are on the real
  list, and what grows is only what has to be searched. Words recur far more often than they would in a
  real register of that size, which makes finding harder and indexes slower.
- The others search one document per item, clause, part and negative entry, each
  with the title that stands above it.
- Every system on every list runs in a process of its own, one after another. Questions are asked in
  rounds; the first round warms up and is not counted unless there is time for no other. Garbage is
  collected between rounds, never within.
- p50 and p99 are nearest-rank percentiles.
"""


def report(outcome: Outcome) -> str:
    """The whole report as Markdown."""
    return LAYOUT.format(
        day=outcome.day.isoformat(),
        machine=_machine(outcome.machine),
        findings="\n".join(f"- {each}" for each in findings(outcome)),
        questions=len(outcome.questions),
        quality=quality_table(outcome),
        finding=finding_table(outcome),
        time=time_table(outcome),
        scale=scale_table(outcome),
        build=build_table(outcome),
        cold_runs=outcome.cold_runs,
        cold_start=cold_start_table(outcome),
        real=outcome.real,
        updates=outcome.line[0].updates if outcome.line else 0,
        line=line_table(outcome),
    )


def _machine(machine: Machine) -> str:
    libraries = ", ".join(f"{name} {version}" for name, version in machine.libraries.items())
    return f"{machine.processor}, {machine.cores} cores, {machine.system}, {machine.python}; {libraries}."
