"""The tables of the report."""

from collections.abc import Callable

from benchmarks.open_set import FINDING
from benchmarks.quality import answered, by_category, found
from benchmarks.results import Measured, Outcome
from benchmarks.units import duration, megabytes, table


def quality_table(outcome: Outcome) -> str:
    """Right answers by the whole contract, for each category of the open set."""
    own = outcome.own(outcome.real)
    shares = {**by_category(own, outcome.questions), "**all**": answered(own, outcome.questions)}
    rows = [(name, str(share), f"{share.percent:.1f} %") for name, share in shares.items()]
    return table(("category", "right", "share"), rows)


def finding_table(outcome: Outcome) -> str:
    """Entries found on the real list, with the time that it took."""
    head = ("system", *FINDING, "both", "share", "p50", "p99")
    return table(head, (_finding_row(outcome, row) for row in outcome.on(outcome.real)))


def _finding_row(outcome: Outcome, row: Measured) -> tuple[str, ...]:
    kinds = ([each for each in outcome.questions if each.category == kind] for kind in FINDING)
    whole = found(row, outcome.questions)
    shares = (*(str(found(row, kind)) for kind in kinds), str(whole), f"{whole.percent:.1f} %")
    return (row.name, *shares, duration(row.timing.p50), duration(row.timing.p99))


def time_table(outcome: Outcome) -> str:
    """Time per question on every list; in brackets how many questions there was time for, if not for all."""

    def cell(row: Measured) -> str:
        times = f"{duration(row.timing.p50)} / {duration(row.timing.p99)}"
        whole = row.timing.questions == len(outcome.questions)
        return times if whole else f"{times} ({row.timing.questions})"

    return _by_size(outcome, cell)


def scale_table(outcome: Outcome) -> str:
    """Entries found on every list; in brackets those where it was the real list's own entry."""

    def cell(row: Measured) -> str:
        share = found(row, outcome.questions, outcome.origins[row.entries])
        return f"{share} ({found(row, outcome.questions).right})"

    return _by_size(outcome, cell)


def build_table(outcome: Outcome) -> str:
    """What the index takes on every list."""

    def cell(row: Measured) -> str | None:
        return None if row.stripped else f"{duration(row.build_seconds * 1e9)}, {megabytes(row.memory)}"

    return _by_size(outcome, cell)


def cold_start_table(outcome: Outcome) -> str:
    """Whole processes."""
    rows = [(each.name, f"`{each.command}`", duration(each.seconds * 1e9)) for each in outcome.cold_starts]
    return table(("process", "command", "median"), rows)


def line_table(outcome: Outcome) -> str:
    """Bots on the line."""
    return table(("bot", "answers a second"), [(each.name, f"{each.per_second:,.0f}") for each in outcome.line])


def _by_size(outcome: Outcome, cell: Callable[[Measured], str | None]) -> str:
    """A row for each system, a column for each list; no row where its cells are None."""
    cells: dict[str, list[str]] = {}
    for row in (row for size in outcome.sizes for row in outcome.on(size)):
        said = cell(row)
        if said is not None:
            cells.setdefault(row.name, []).append(said)
    head = ("system", *(f"{size:,} entries" for size in outcome.sizes))
    return table(head, ((name, *values) for name, values in cells.items()))
