"""Everything that is tried on PostgreSQL, one after the other."""

from collections.abc import Callable

from torture.handovers import dismissed, severed
from torture.homes import OnServer
from torture.kills import killed
from torture.liaisons import reported
from torture.postgres_pair import running_pair
from torture.reminders import reminded
from torture.server_report import ServerResults
from torture.takeovers import bereft, cut_at_commits, paused, relieved
from torture.victims import ForkServer

REMINDERS_A_KILL = 10
CUTTING = 60.0
"""Seconds for which the line is cut now and then."""


async def on_server(kills: int, updates: int, losses: int, say: Callable[[str], None]) -> ServerResults:
    """Run it all, with so many kills of the bot and so many losses of the primary."""
    fork_server = await ForkServer.begin()
    try:
        async with running_pair() as pair:
            await pair.add_replica()
            return await _all(fork_server, OnServer(pair), kills, updates, losses, say)
    finally:
        await fork_server.close()


async def _all(
    fork_server: ForkServer, home: OnServer, kills: int, updates: int, losses: int, say: Callable[[str], None]
) -> ServerResults:
    say(f"{kills} kills over {updates} updates, on PostgreSQL")
    after_kills = await killed(fork_server, kills, updates, home=home)
    say(f"{kills} kills while liaisons report")
    ledger = await reported(fork_server, kills, updates // 4, home=home)
    say(f"{kills} kills while reminders fall due")
    reminders = await reminded(fork_server, kills, REMINDERS_A_KILL * kills, home=home)
    say(f"{kills} kills of the active copy while another stands by")
    after_relief = await relieved(fork_server, home, kills, updates // 2)
    say("the line is cut at commits")
    after_cuts = await cut_at_commits(fork_server, home, updates // 4, CUTTING * kills / 200)
    say(f"{losses} pauses of the active copy")
    after_pauses = await paused(fork_server, home, losses, updates // 10)
    after_silence = await paused(fork_server, home, max(1, losses // 5), updates // 20, cut=False)
    say(f"{losses} times the active copy is told to end")
    after_dismissals = await dismissed(fork_server, home, losses, updates // 10)
    say("the line of the active copy is cut like a cable")
    after_severing = await severed(fork_server, home, max(1, losses // 3), updates // 20)
    say(f"{losses} losses of the primary")
    after_losses = await bereft(fork_server, home, losses, updates // 10)
    return ServerResults(
        await home.pair.library(),
        after_kills,
        ledger,
        reminders,
        after_relief,
        after_losses,
        after_pauses,
        after_silence,
        after_cuts,
        after_dismissals,
        after_severing,
    )
