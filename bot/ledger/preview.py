"""What a ledger that came back would change, in words: how each matter stood and how it will stand."""

from collections.abc import Sequence

from bot.ledger.reading import LedgerChange
from bot.lights.state import State
from storage.evidence import Sort

NOTHING = "（空）"


def line_of(change: LedgerChange) -> str:
    """A change in a line; day and evidence where they change."""
    row, words = change.row, change.words
    percent = "" if words.percent is None else f" {words.percent}%"
    before = f"{row.state} {row.percent} {row.text}".strip() or "未填报"
    after = f"{State(words.state).chinese}{percent} {words.text}".rstrip()
    told = f"{row.matter.ref} {row.matter.department}：{before} → {after}"
    if row.day != words.day.isoformat():
        told += f"；进展日期 {row.day or NOTHING} → {words.day.isoformat()}"
    old = [(each.sort, each.text) for each in row.pieces if each.file is None]
    if set(old) != set(change.named):
        told += f"；佐证材料 {_listed(old)} → {_listed(change.named)}"
    return told


def _listed(named: Sequence[tuple[Sort, str]]) -> str:
    return "、".join(text for _, text in named) or NOTHING
