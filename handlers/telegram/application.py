"""The library's application: a queue of updates that loses nothing, a scheduler, and the bot."""

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, CallbackContext, ExtBot, JobQueue

from handlers.handling import Handling
from handlers.telegram.in_hand import InHand
from handlers.telegram.receive.intake import Intake
from handlers.telegram.receive.order import InOrder
from handlers.telegram.send.platform_bot import PlatformBot

if TYPE_CHECKING:
    from handlers.services import Services

ALLOWED = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.CHAT_MEMBER,
]
"""The kinds of updates that are asked for."""
IN_HAND_WITHIN = 8.0
"""Seconds in which the updates in hand may be handled when the bot ends: a service manager waits for thirty."""
_log = logging.getLogger(__name__)
_Nothing = dict[Any, Any]
_Given = CallbackContext[ExtBot[None], _Nothing, _Nothing, _Nothing]
App = Application[ExtBot[None], _Given, _Nothing, _Nothing, _Nothing, JobQueue[_Given]]
"""The application as this program has it: updates go past its own handlers."""


class Forgetful(Application[Any, Any, Any, Any, Any, Any]):
    """The library's application without its list of every chat and person of which something could be persisted.

    The list is emptied by the library's persistence alone, which is not used; without that it grows for ever.
    """

    __slots__ = ()

    def _mark_for_persistence_update(self, *, update: object | None = None, job: object | None = None) -> None:
        """Note nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """The application with the parts of its line that others have to reach."""

    application: App
    bot: PlatformBot
    intake: Intake
    order: InOrder
    handling: Handling


def build(token: str, base_url: str | None, services: "Services") -> Line:
    """Build the application for a bot on a Bot API server; it is not yet started, and receives by itself nothing."""
    bot = PlatformBot(token, base_url)
    queue: asyncio.Queue[object] = asyncio.Queue()
    handling = Handling(services)
    order = InOrder(handling)
    application = cast(
        "App",
        ApplicationBuilder()
        .application_class(Forgetful)
        .bot(bot)
        .updater(None)
        .update_queue(queue)
        .concurrent_updates(order)
        .job_queue(JobQueue[_Given]())
        .build(),
    )
    return Line(application, bot, Intake(services.database, services.clock, bot, queue), order, handling)


async def stop_handling(line: Line, ticks: InHand) -> None:
    """Stop the application; the ticks are let go at once, and updates that take too long wait for the next start."""
    queue = line.application.job_queue
    assert queue is not None, "the builder makes one"  # noqa: S101
    queue.scheduler.pause()
    ticks.let_go()
    stopping = asyncio.create_task(line.application.stop())
    await asyncio.wait([stopping], timeout=IN_HAND_WITHIN)
    if not stopping.done():
        _log.warning("not all that is in hand can be handled in time; it waits for the next start")
        line.order.in_hand.let_go()
    await stopping
