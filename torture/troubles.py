"""Troubles that are made inside the bot's own process, once it has sent its first answer."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from handlers.telegram.deployment import Deployment

Trouble = Callable[[Deployment], None]


def make_trouble(deployment: Deployment, name: str) -> None:
    """Make a trouble; it ends when the task concerned is started anew."""
    TROUBLES[name](deployment)


def _poller_hangs(deployment: Deployment) -> None:
    bot = deployment.bot
    fetch = bot.fetch_updates

    async def hang(*args: object, **options: object) -> object:
        del args, options
        object.__setattr__(bot, "fetch_updates", fetch)
        return await asyncio.Event().wait()

    object.__setattr__(bot, "fetch_updates", hang)


def _poller_dies(deployment: Deployment) -> None:
    del deployment
    _task("receive").cancel()


def _sender_hangs(deployment: Deployment) -> None:
    delivery = deployment.delivery
    look = delivery._round  # noqa: SLF001 - a trouble is made from within

    async def hang() -> datetime:
        delivery._round = look  # type: ignore[method-assign]  # noqa: SLF001
        await asyncio.Event().wait()
        return await look()

    delivery._round = hang  # type: ignore[method-assign]  # noqa: SLF001


def _sender_dies(deployment: Deployment) -> None:
    del deployment
    _task("send").cancel()


def _ticks_stop(deployment: Deployment) -> None:
    queue = deployment.line.application.job_queue
    assert queue is not None
    queue.scheduler.pause()


def _task(name: str) -> "asyncio.Task[object]":
    return next(each for each in asyncio.all_tasks() if each.get_name() == name)


TROUBLES: dict[str, Trouble] = {
    "poller hangs": _poller_hangs,
    "poller dies": _poller_dies,
    "sender hangs": _sender_hangs,
    "sender dies": _sender_dies,
    "ticks stop": _ticks_stop,
}
