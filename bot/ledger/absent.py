"""What of a ledger is not in the file that comes back."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from bot.ledger.rows import Row

NAMED = 10
"""Rows that are named."""


def absent_rows(present: Mapping[tuple[str, str], Row], seen: Collection[tuple[str, str]]) -> Iterator[str]:
    """Return which sheets, and which rows of the others, are not there; they stay as they are."""
    absent = [row for key, row in present.items() if key not in seen]
    sheets = {row.sheet for row in absent} - {present[key].sheet for key in seen}
    whole = [row for row in absent if row.sheet in sheets]
    rest = [row for row in absent if row.sheet not in sheets]
    if whole:
        named = "、".join(f"“{each}”" for each in dict.fromkeys(row.sheet for row in whole))
        yield f"文件里没有这些部分：{named}（共{len(whole)}行，不改动）"
    if rest:
        yield f"文件里没有这些行：{_named(rest)}（共{len(rest)}行，不改动）"


def _named(rows: Sequence[Row]) -> str:
    named = "、".join(f"{row.matter.ref} {row.matter.department}" for row in rows[:NAMED])
    return f"{named}{'等' if len(rows) > NAMED else ''}"
