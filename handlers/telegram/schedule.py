"""The ticks: few jobs of the library's scheduler, which is used as a clock only; what is due is a matter of rows."""

from collections.abc import Callable
from datetime import timedelta

from bot.clock import Clock
from handlers.duties.planning import plan_ahead
from handlers.duties.reminders import reminder
from handlers.office.backups import copy_now
from handlers.office.daily_poll import ask_around
from handlers.office.ledger import forget_ledgers
from handlers.office.weekly_brief import brief
from handlers.telegram.send.file_fetching import fetch_evidence
from handlers.telegram.watch.heartbeat import Heartbeat
from handlers.work import App, Context, Work, begin
from storage import evidence, inbox, outbox, questions, slow_work, stored_buttons
from storage.engine.database import Database

TICK = timedelta(seconds=10)
ROUND = timedelta(minutes=1)
TIDY = timedelta(hours=1)
BY_THE_CLOCK = frozenset({"plan", "round"})
"""The ticks that depend on the time of the day."""
AT_ONCE = 0.1
"""Seconds until a tick that must not wait; of one that is to begin this very moment the scheduler misses the first."""
LATE = {"misfire_grace_time": None, "coalesce": True}
"""A tick that comes late is a tick all the same."""


def schedule(application: App, heartbeat: Heartbeat, tidy: Callable[[], None], wake: Callable[[], None]) -> None:
    """Begin to tick; `wake` the sender where something may have been said."""
    queue = application.job_queue
    assert queue is not None, "the builder makes one"  # noqa: S101

    async def tick(context: Context) -> None:
        del context
        heartbeat.beat()
        tidy()

    async def plan(context: Context) -> None:
        await go_through_plan(context)
        wake()

    async def forget(context: Context) -> None:
        await forget_old(context.services.database, context.services.clock)
        await forget_ledgers(context)

    async def copy(context: Context) -> None:
        await copy_now(context.services.database.path, context.services.clock)

    queue.run_repeating(tick, TICK, first=0, name="tick", job_kwargs=LATE)
    queue.run_repeating(forget, TIDY, first=60, name="forget", job_kwargs=LATE)
    queue.run_repeating(ask_daily, ROUND, first=20, name="round", job_kwargs=LATE)
    queue.run_repeating(plan, TICK, first=AT_ONCE, name="plan", job_kwargs=LATE)
    queue.run_repeating(fetch_evidence, TICK, first=10, name="evidence", job_kwargs=LATE)
    queue.run_repeating(copy, TIDY, first=300, name="copy", job_kwargs=LATE)


async def go_through_plan(context: Context) -> None:
    """Plan what is to come, say what is due, and on the first working day of a week brief the office."""
    await plan_ahead(context)
    await reminder(context)
    await brief(context)


async def ask_daily(context: Context) -> None:
    """Begin the rounds that are due, in one transaction."""
    database, clock = context.services.database, context.services.clock
    async with database.transaction("go round") as rows:
        begin(Work(rows, 0, clock.reading()))
        await ask_around(context)


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
