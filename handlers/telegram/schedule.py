"""The ticks: few jobs of the library's scheduler, which is used as a clock only; what is due is a matter of rows."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from telegram import Bot
from telegram.ext import JobQueue

from bot.clock import Clock
from handlers.office.backups import copy_now, first_copy
from handlers.sent_files import forget_sent_files
from handlers.telegram.in_hand import InHand
from handlers.telegram.send.file_fetching import fetch_evidence
from handlers.telegram.watch.heartbeat import Heartbeat
from handlers.ticks import ask_daily, go_through_plan
from storage import evidence, inbox, outbox, questions, slow_work, stored_buttons, unfinished_reports, used_passes
from storage.engine.database import Database
from storage.errors import TryAgain

if TYPE_CHECKING:
    from handlers.services import Services

TICK = timedelta(seconds=10)
ROUND = timedelta(minutes=1)
TIDY = timedelta(hours=1)
BY_THE_CLOCK = frozenset({"plan", "round"})
"""The ticks that depend on the time of the day."""
AT_ONCE = 0.1
"""Seconds until a tick that must not wait; of one that is to begin this very moment the scheduler misses the first."""
LATE = {"misfire_grace_time": None, "coalesce": True}
"""A tick that comes late is a tick all the same."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ticking:
    """What the ticks need: services, the bot for files, what is tidied, how the sender is woken, what is in hand."""

    services: "Services"
    bot: Bot
    tidy: Callable[[], None]
    wake: Callable[[], None]
    in_hand: InHand


def schedule(queue: JobQueue[Any], line: Ticking, heartbeat: Heartbeat) -> None:
    """Start the ticks."""
    services = line.services

    async def tick() -> None:
        heartbeat.beat()
        line.tidy()

    async def plan() -> None:
        await go_through_plan(services)
        line.wake()

    async def forget() -> None:
        await forget_old(services.database, services.clock)
        await forget_sent_files(services)

    async def copy() -> None:
        await copy_now(services.database.location, services.clock)

    def every(what: Callable[[], Awaitable[None]], name: str, interval: timedelta, first: float) -> None:
        queue.run_repeating(logged(what, line.in_hand), interval, first=first, name=name, job_kwargs=LATE)

    every(tick, "tick", TICK, 0)
    every(forget, "forget", TIDY, 60)
    every(lambda: ask_daily(services), "round", ROUND, 20)
    every(plan, "plan", TICK, AT_ONCE)
    every(lambda: fetch_evidence(services, line.bot), "evidence", TICK, 10)
    every(copy, "copy", TIDY, first_copy(services.database.location))


def logged(what: Callable[[], Awaitable[None]], in_hand: InHand) -> Callable[[object], Coroutine[Any, Any, None]]:
    """Log a tick that fails, or that is let go as the bot ends; the next one runs as planned."""

    async def tick(_: object) -> None:
        try:
            with in_hand.held():
                await what()
        except asyncio.CancelledError:  # the scheduler would tell of it as of a failure
            _log.info("a tick is let go")
        except TryAgain as error:
            _log.error("a tick has to be tried again: %s", error)
        except Exception:  # noqa: BLE001 - the other ticks go on
            _log.exception("a tick has failed; the next one comes")

    return tick


async def forget_old(database: Database, clock: Clock) -> None:
    """Forget what was handled, sent, asked and offered long ago."""
    moment = clock.reading()
    async with database.transaction("forget") as rows:
        await inbox.prune(rows, moment)
        await outbox.prune(rows, moment)
        await questions.prune(rows, moment)
        await stored_buttons.prune(rows, moment)
        await evidence.prune(rows, moment)
        await slow_work.prune(rows, moment)
        await used_passes.prune(rows, moment)
        await unfinished_reports.prune(rows, moment)
