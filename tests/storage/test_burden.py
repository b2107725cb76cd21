"""What each department had to bear in a week."""

from storage.burden import Burden, count, in_week
from storage.engine.database import Transaction


async def test_messages_and_taps_add_up_and_those_with_most_come_first(rows: Transaction) -> None:
    await count(rows, ["甲局", "乙局"], "2026-W49", messages=1)
    await count(rows, ["乙局"], "2026-W49", messages=2, taps=1)
    await count(rows, ["丙局"], "2026-W49", taps=5)
    await count(rows, ["甲局"], "2026-W50", messages=9)
    assert await in_week(rows, "2026-W49") == [Burden("乙局", 3, 1), Burden("甲局", 1, 0), Burden("丙局", 0, 5)]
    assert await in_week(rows, "2026-W51") == []
