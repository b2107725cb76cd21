"""What the figures say, in sentences that are computed from them."""

from collections.abc import Iterator

from benchmarks.cold_start import CHAT_LIBRARY, LISTENS, OURS
from benchmarks.quality import Share, answered, by_category, found, is_as_good
from benchmarks.results import Measured, Outcome
from benchmarks.units import duration, megabytes, times

RIGHT_AT_LEAST = 97.0
"""Per cent of the open set."""
P99_AT_MOST = 2_000_000
"""Nanoseconds on the real list."""
LINE_AT_LEAST = 0.85
"""Of a bare echo bot's answers a second."""
GROWTH_AT_MOST = 3.0
"""Time at the largest list, as a multiple of the real list's."""
LISTENS_WITHIN = 1.0
"""Time until the bot listens, as a multiple of that of importing its chat library."""


def findings(outcome: Outcome) -> tuple[str, ...]:
    """One statement after another."""
    return (
        *_answers(outcome),
        _finding(outcome),
        _speed(outcome),
        *(_beside_rivals(outcome, size) for size in outcome.sizes),
        _growth(outcome),
        _alike(outcome),
        _weight(outcome),
        _start(outcome),
        *_line(outcome),
    )


def _answers(outcome: Outcome) -> Iterator[str]:
    own = outcome.own(outcome.real)
    share, kinds = answered(own, outcome.questions), by_category(own, outcome.questions)
    met = _goal(met=share.percent >= RIGHT_AT_LEAST)
    yield (f"Right by the whole contract: {share} ({share.percent:.1f} %). At least {RIGHT_AT_LEAST:.0f} %: {met}.")
    silent, unknown = kinds.get("chatter", Share(0, 0)), kinds.get("unknown-department", Share(0, 0))
    yield (
        f"Silent where nothing was asked of it: {silent}. Bodies not in the list that it did not guess at: {unknown}."
    )


def _finding(outcome: Outcome) -> str:
    rivals = outcome.rivals(outcome.real)
    best = max(rivals, key=lambda row: (found(row, outcome.questions).right, -row.timing.p50))
    return (
        f"The entry asked for by its topic, on the real list: found for "
        f"{found(outcome.own(outcome.real), outcome.questions)}; by the best of the others "
        f"({best.name}) for {found(best, outcome.questions)}."
    )


def _speed(outcome: Outcome) -> str:
    timing = outcome.own(outcome.real).timing
    met = _goal(met=timing.p99 <= P99_AT_MOST)
    return (
        f"A whole question on the real list, from text to reply: p50 {duration(timing.p50)}, "
        f"p99 {duration(timing.p99)}. p99 of at most {duration(P99_AT_MOST)}: {met}."
    )


def _beside_rivals(outcome: Outcome, size: int) -> str:
    own, origins = outcome.own(size), outcome.origins[size]
    equals = [row for row in outcome.rivals(size) if is_as_good(row, own, outcome.questions, origins)]
    faster = [row for row in outcome.rivals(size) if row not in equals and not _is_slower(row, own)]
    verdict = f"Faster than every rival of equal or better quality on {size:,} entries: {_verdict(own, equals)}"
    return f"{verdict} {_less_good(faster)}"


def _verdict(own: Measured, equals: list[Measured]) -> str:
    if not equals:
        return "**yes**, as none finds as much."
    unbeaten = [row for row in equals if not _is_slower(row, own)]
    if unbeaten:
        return f"**no**. As good, and not slower in both p50 and p99: {_named(unbeaten)}."
    ratio = min(row.timing.p50 / own.timing.p50 for row in equals)
    return (
        "**yes**. As good, on the questions that there was time for, but taking at least "
        f"{times(ratio)} as long at p50: {_named(equals)}."
    )


def _less_good(faster: list[Measured]) -> str:
    systems = dict.fromkeys(row.system for row in faster)
    return f"Less good, but not slower: {'; '.join(systems)}." if systems else "No other is as fast."


def _is_slower(row: Measured, own: Measured) -> bool:
    return row.timing.p50 > own.timing.p50 and row.timing.p99 > own.timing.p99


def _growth(outcome: Outcome) -> str:
    real, largest = outcome.own(outcome.real).timing, outcome.own(outcome.sizes[-1]).timing
    p50, p99 = largest.p50 / real.p50, largest.p99 / real.p99
    entries = times(outcome.sizes[-1] / outcome.real)
    return (
        f"From {outcome.real:,} to {outcome.sizes[-1]:,} entries ({entries} as many) a question takes "
        f"{times(p50)} as long at p50 and {times(p99)} at p99. At most {GROWTH_AT_MOST:.0f} times: "
        f"p50 {_goal(met=p50 <= GROWTH_AT_MOST)}, p99 {_goal(met=p99 <= GROWTH_AT_MOST)}."
    )


def _alike(outcome: Outcome) -> str:
    real, largest = outcome.own(outcome.real).replies, outcome.own(outcome.sizes[-1]).replies
    both = real.keys() & largest.keys()
    alike = Share(sum(real[each].kind == largest[each].kind for each in both), len(both))
    return f"The answer is of the same kind on {outcome.sizes[-1]:,} entries as on the real list: {alike}."


def _weight(outcome: Outcome) -> str:
    real, largest = outcome.own(outcome.real), outcome.own(outcome.sizes[-1])
    small, large = (
        f"{duration(row.build_seconds * 1e9)} and {megabytes(row.memory)} for {row.entries:,} entries"
        for row in (real, largest)
    )
    return f"The index takes {small}, {large}."


def _start(outcome: Outcome) -> str:
    seconds = {each.name: each.seconds for each in outcome.cold_starts}
    ours, library, listens = seconds[OURS], seconds[CHAT_LIBRARY], seconds[LISTENS]
    share = listens / library
    return (
        f"Started cold, the bot asks for updates after {duration(listens * 1e9)}, {times(share)} what it takes to "
        f"import the chat library alone ({duration(library * 1e9)}). At most {LISTENS_WITHIN:.0f}: "
        f"{_goal(met=share <= LISTENS_WITHIN)}. The list is read and ready to answer in {duration(ours * 1e9)}, "
        f"{times(ours / library)}."
    )


def _line(outcome: Outcome) -> list[str]:
    speeds = {each.name: each.per_second for each in outcome.line}
    if not speeds:
        return []
    share = speeds["qingdan"] / speeds["echo"]
    ours, bare = f"{speeds['qingdan']:,.0f} answers a second", f"{speeds['echo']:,.0f} of a bare echo bot"
    met = _goal(met=share >= LINE_AT_LEAST)
    return [f"On the line: {ours}, beside {bare}: {share:.2f} of it. At least {LINE_AT_LEAST}: {met}."]


def _named(rows: list[Measured]) -> str:
    return "; ".join(f"{row.name} ({duration(row.timing.p50)} / {duration(row.timing.p99)})" for row in rows)


def _goal(*, met: bool) -> str:
    return "**yes**" if met else "**no**"
