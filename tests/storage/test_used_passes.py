"""No pass of the board admits anybody twice."""

from datetime import timedelta

from bot.board import init_data, passes
from storage.engine.database import Transaction
from storage.used_passes import KEPT, prune, use
from tests.storage.conftest import NOW


async def test_a_pass_is_used_once(rows: Transaction) -> None:
    assert [await use(rows, each, NOW) for each in ("a", "b", "a")] == [True, True, False]


async def test_it_is_remembered_for_longer_than_any_is_good(rows: Transaction) -> None:
    await use(rows, "a", NOW)
    assert await prune(rows, NOW + KEPT) == 0
    assert not await use(rows, "a", NOW + KEPT)
    assert await prune(rows, NOW + KEPT + timedelta(seconds=1)) == 1
    assert max(init_data.GOOD_FOR, passes.GOOD_FOR[passes.Purpose.LINK]) < KEPT
