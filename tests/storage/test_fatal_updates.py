"""Updates during which the process died."""

from datetime import timedelta

from storage.engine.database import Transaction
from storage.fatal_updates import REMEMBERED, SUSPECTED, FatalUpdate, fatal_updates
from storage.inbox import ATTEMPTS, attempt, bury, finish, keep
from tests.storage.conftest import NOW

SECOND = timedelta(seconds=1)


async def tried(rows: Transaction, number: int, times: int) -> None:
    await keep(rows, number, "x", NOW)
    for _ in range(times):
        await attempt(rows, number)


async def test_one_death_may_be_chance_and_the_second_makes_suspect(rows: Transaction) -> None:
    await tried(rows, 1, SUSPECTED - 1)
    await tried(rows, 2, SUSPECTED)
    await tried(rows, 3, SUSPECTED)
    await finish(rows, 3, NOW)
    assert await fatal_updates(rows, NOW) == (FatalUpdate(2, SUSPECTED),)


async def test_what_was_given_up_over_deaths_is_told_for_a_day(rows: Transaction) -> None:
    await tried(rows, 1, ATTEMPTS + 1)
    await tried(rows, 2, 1)
    for number in (1, 2):
        await bury(rows, number, "fatal", NOW)
    assert await fatal_updates(rows, NOW + REMEMBERED - SECOND) == (FatalUpdate(1, ATTEMPTS, NOW),)
    assert await fatal_updates(rows, NOW + REMEMBERED) == ()
