"""The short form of the proof by fire on PostgreSQL; `python -m torture --engine postgres` is the long one."""

import asyncio
import os
from collections.abc import AsyncIterator

import pytest

from tests.patience import HUNG
from tests.servers import MISSING, REQUIRED
from torture.account import Account
from torture.handovers import dismissed, severed
from torture.homes import OnServer
from torture.kills import Killed, killed
from torture.liaisons import Reported
from torture.postgres_pair import Pair, programs, running_pair
from torture.reminders import Reminded
from torture.server_report import ServerResults, passed_on_server, section_of, with_section
from torture.takeovers import Cut, Taken, bereft, cut_at_commits, paused, relieved
from torture.victims import ForkServer

CLEAN = Account(10, 0, 0, 0, 0, 0, 9, 1, 1, 0)


@pytest.fixture
async def pair() -> AsyncIterator[Pair]:
    """A server that can have a replica."""
    if programs() is None:
        if os.environ.get(REQUIRED):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    async with running_pair() as running:
        yield running


@pytest.fixture
def home(pair: Pair) -> OnServer:
    """Makes the databases of a run there."""
    return OnServer(pair)


async def test_a_bot_that_is_killed_loses_nothing_on_a_server_either(fork_server: ForkServer, home: OnServer) -> None:
    found = await asyncio.wait_for(killed(fork_server, kills=6, updates=120, home=home), HUNG)
    assert found.account.is_clean, found.account
    assert found.account.doubled == 0
    assert found.updates == 120


async def test_another_copy_goes_on_where_the_active_one_is_killed(fork_server: ForkServer, home: OnServer) -> None:
    found = await asyncio.wait_for(relieved(fork_server, home, kills=2, updates=40), HUNG)
    assert found.is_clean(HUNG), found
    assert len(found.seconds) == 2


async def test_a_lost_primary_is_survived_on_its_replica_whether_it_breaks_or_falls_silent(
    fork_server: ForkServer, home: OnServer
) -> None:
    await home.pair.add_replica()
    found = await asyncio.wait_for(bereft(fork_server, home, losses=2, updates=40), HUNG)
    assert found.is_clean(HUNG), found
    assert len(found.seconds) == 2


async def test_a_copy_that_was_paused_and_replaced_writes_nothing_more_and_ends(
    fork_server: ForkServer, home: OnServer
) -> None:
    found = await asyncio.wait_for(paused(fork_server, home, pauses=2, updates=40), HUNG)
    assert found.is_clean(HUNG), found
    assert (found.late, found.unended) == (0, 0)


async def test_another_copy_goes_on_where_the_active_one_is_told_to_end(
    fork_server: ForkServer, home: OnServer
) -> None:
    found = await asyncio.wait_for(dismissed(fork_server, home, times=2, updates=40), HUNG)
    assert found.is_clean(SECONDS), found
    assert len(found.seconds) == 2


async def test_a_copy_whose_cable_is_cut_is_replaced_and_writes_nothing_when_it_is_mended(
    fork_server: ForkServer, home: OnServer
) -> None:
    found = await asyncio.wait_for(severed(fork_server, home, times=3, updates=60), HUNG)
    assert found.is_clean(SECONDS), found
    assert (found.late, found.unended) == (0, 0)


async def test_a_line_that_is_cut_at_commits_loses_and_doubles_nothing(fork_server: ForkServer, home: OnServer) -> None:
    found = await asyncio.wait_for(cut_at_commits(fork_server, home, updates=60, seconds=6.0), HUNG)
    assert found.is_clean, found
    assert found.before + found.after > 0


def results(account: Account = CLEAN, *, late: int = 0, seconds: float = 1.0) -> ServerResults:
    taken = Taken(2, (1.0, seconds), CLEAN)
    return ServerResults(
        "PostgreSQL 15.9",
        Killed(2, 10, 0, account),
        Reported(2, 10, 12, 10, 0, 0, 0, 0, 0),
        Reminded(2, 20, 20, 0, 0, 0, 0, 0),
        taken,
        taken,
        Taken(2, (1.0, 1.0), CLEAN, late=late),
        taken,
        Cut(3, 4, CLEAN),
        taken,
        taken,
    )


def test_the_section_takes_the_place_of_an_older_one_and_leaves_the_rest() -> None:
    page = "# Proof by fire\n\nEverything held: **yes**.\n"
    once = with_section(page, results())
    assert once.startswith(page)
    assert "`kill -9` of the bot, 2 times | 10 | 0 | 0 | 0 | 1 | 0 |" in once
    assert "the line cut before 3 and after 4 commits" in once
    assert with_section(once, results()) == once
    assert page + section_of(once) == once.replace(page, page, 1)
    assert section_of(page) == ""


@pytest.mark.parametrize(
    "found",
    [
        results(Account(10, 1, 0, 0, 0, 0, 9, 0, 0, 0)),
        results(Account(10, 0, 0, 0, 0, 0, 9, 0, 0, 1)),
        results(late=1),
        results(seconds=5.1),
    ],
    ids=["lost", "doubled", "late", "slow"],
)
def test_whatever_did_not_hold_is_told(found: ServerResults) -> None:
    assert passed_on_server(results())
    assert not passed_on_server(found)
    assert "Everything held: **no**" in with_section("", found)
