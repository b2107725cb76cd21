"""Every update is kept once, handled once, and counted before it is tried."""

from datetime import timedelta

from storage.engine.database import Transaction
from storage.inbox import BODIES_KEPT, KEPT, Incoming, attempt, bury, finish, keep, keep_all, prune, waiting
from tests.storage.conftest import NOW

SECOND = timedelta(seconds=1)


async def test_an_update_that_comes_again_is_known(rows: Transaction) -> None:
    assert await keep(rows, 2, "b", NOW)
    assert await keep_all(rows, [(1, "a"), (2, "other"), (1, "a")], NOW) == {1}
    assert await waiting(rows) == [Incoming(1, "a", 0), Incoming(2, "b", 0)]


async def test_it_is_handled_once_and_its_words_are_forgotten_then(rows: Transaction) -> None:
    await keep(rows, 1, "words", NOW)
    assert [await finish(rows, 1, NOW) for _ in range(2)] == [True, False]
    assert await waiting(rows) == []
    assert (await rows.one("SELECT body FROM inbox"))["body"] == ""
    assert not await keep(rows, 1, "words", NOW), "its number stays known"


async def test_attempts_are_counted_as_long_as_it_waits(rows: Transaction) -> None:
    await keep(rows, 1, "a", NOW)
    assert [await attempt(rows, 1) for _ in range(3)] == [1, 2, 3]
    await bury(rows, 1, "fatal", NOW)
    assert (await attempt(rows, 1), await attempt(rows, 9)) == (0, 0)
    assert not await finish(rows, 1, NOW)


async def test_what_was_handled_is_forgotten_and_what_was_given_up_stays_known(rows: Transaction) -> None:
    await keep_all(rows, [(1, "a"), (2, "b"), (3, "c")], NOW)
    await finish(rows, 1, NOW)
    await bury(rows, 2, "fatal", NOW)
    assert await prune(rows, NOW + KEPT) == 0
    assert await prune(rows, NOW + KEPT + SECOND) == 1
    bodies = "SELECT update_id, body FROM inbox ORDER BY update_id"
    assert [tuple(each) for each in await rows.rows(bodies)] == [(2, "b"), (3, "c")]
    await prune(rows, NOW + BODIES_KEPT + SECOND)
    assert [tuple(each) for each in await rows.rows(bodies)] == [(2, ""), (3, "c")]
