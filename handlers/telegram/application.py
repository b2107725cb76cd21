"""The library's application: a queue of updates that loses nothing, a scheduler, and the bot."""

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from telegram import Bot
from telegram.ext import Application, ApplicationBuilder, CallbackContext, JobQueue

from handlers.handling import Handling
from handlers.telegram.in_hand import InHand
from handlers.telegram.receive.order import InOrder
from handlers.telegram.receive.reception import Reception

if TYPE_CHECKING:
    from handlers.services import Services

IN_HAND_WITHIN = 8.0
"""Seconds in which the updates in hand may be handled when the bot ends: a service manager waits for thirty."""
_log = logging.getLogger(__name__)
_Nothing = dict[Any, Any]
_Given = CallbackContext[Bot, _Nothing, _Nothing, _Nothing]
App = Application[Bot, _Given, _Nothing, _Nothing, _Nothing, JobQueue[_Given]]
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
    """The way of an update: what takes it in, the application that queues it, its turn, its handling."""

    reception: Reception
    application: App
    order: InOrder
    handling: Handling


def build(reception: Reception, services: "Services") -> Line:
    """Build the application that handles what is taken in; it is not yet started."""
    handling = Handling(services)
    order = InOrder(handling)
    application = cast(
        "App",
        ApplicationBuilder()
        .application_class(Forgetful)
        .bot(reception.bot)
        .updater(None)
        .update_queue(reception.queue)
        .concurrent_updates(order)
        .job_queue(JobQueue[_Given]())
        .build(),
    )
    return Line(reception, application, order, handling)


async def stop_handling(line: Line, ticks: InHand) -> None:
    """Stop the application; the ticks are let go at once, and updates that take too long wait for the next start."""
    queue = line.application.job_queue
    assert queue is not None, "the builder makes one"
    queue.scheduler.pause()
    ticks.let_go()
    stopping = asyncio.create_task(line.application.stop())
    await asyncio.wait([stopping], timeout=IN_HAND_WITHIN)
    if not stopping.done():
        _log.warning("not all that is in hand can be handled in time; it waits for the next start")
        line.order.in_hand.let_go()
    await stopping
