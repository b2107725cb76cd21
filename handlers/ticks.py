"""The ticks: few jobs of the library's scheduler, which is used as a clock only; what is due is a matter of rows."""

from collections.abc import Callable
from datetime import timedelta

from bot.clock import Clock
from handlers.context import App, Context
from handlers.copying import copy_now
from handlers.vigil import Sign
from storage import inbox, outbox, questions
from storage.database import Database

TICK = timedelta(seconds=10)
TIDY = timedelta(hours=1)
LATE = {"misfire_grace_time": None, "coalesce": True}
"""A tick that comes late is a tick all the same."""


def schedule(application: App, sign: Sign, tidy: Callable[[], None]) -> None:
    """Begin to tick."""
    queue = application.job_queue
    assert queue is not None, "the builder makes one"  # noqa: S101

    async def tick(context: Context) -> None:
        del context
        sign.give()
        tidy()

    async def forget(context: Context) -> None:
        await forget_old(context.services.database, context.services.clock)

    async def copy(context: Context) -> None:
        await copy_now(context.services.database.path, context.services.clock)

    queue.run_repeating(tick, TICK, first=0, name="tick", job_kwargs=LATE)
    queue.run_repeating(forget, TIDY, first=60, name="forget", job_kwargs=LATE)
    queue.run_repeating(copy, TIDY, first=300, name="copy", job_kwargs=LATE)


async def forget_old(database: Database, clock: Clock) -> None:
    """Forget what was handled, sent and asked long ago."""
    moment = clock.reading()
    async with database.transaction("forget") as rows:
        await inbox.prune(rows, moment)
        await outbox.prune(rows, moment)
        await questions.prune(rows, moment)
