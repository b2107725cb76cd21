"""A running bot: the application, its sender, its ticks and its watchdog, started and stopped in the right order."""

import asyncio
import gc
import logging
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from telegram.error import InvalidToken, TelegramError

from bot.adopting.kept_lists import take_in
from bot.appointments.links import end_orphans
from bot.service_manager import Notifier
from handlers.clock import SystemClock
from handlers.services import Services
from handlers.slow_work import SlowWorker
from handlers.slow_work_kinds import SLOW_WORK
from handlers.telegram.application import Line, build, stop_handling
from handlers.telegram.board_button import show_board
from handlers.telegram.in_hand import InHand
from handlers.telegram.menus import Menu, menus
from handlers.telegram.receive.reception import Reception
from handlers.telegram.schedule import BY_THE_CLOCK, Ticking, schedule
from handlers.telegram.send.courier import Courier
from handlers.telegram.send.delivery import Delivery
from handlers.telegram.send.file_fetching import content_of
from handlers.telegram.send.rate_limit import RateLimit
from handlers.telegram.watch.heartbeat import Heartbeat
from handlers.telegram.watch.loop_lag import LoopLag
from handlers.telegram.watch.watchdog import Watchdog, Watched
from handlers.web.board_server import BoardServer
from storage import people
from storage.engine.location import stem_of
from storage.errors import StorageError
from storage.ids import AccountId

if TYPE_CHECKING:
    from handlers.services import Services

REPLAYS = 0.1
"""Seconds until it is looked again whether everything is handled that waited at the start."""
OFFERED_AGAIN = 60.0
"""Seconds until menus that could not be set are offered again."""
_log = logging.getLogger(__name__)


class Deployment:
    """Everything that runs. `start`, then `stop`."""

    def __init__(
        self,
        reception: Reception,
        services: "Services",
        *,
        rate_limit: RateLimit | None = None,
        observer: Callable[[str], None] = lambda _: None,
        all_well: Callable[[], None] = lambda: None,
    ) -> None:
        """Build it over a checklist, a database and a clock, and a reception, which may have begun before."""
        self.services = services
        self._rate_limit = rate_limit or RateLimit()
        self.reception = reception
        self.bot, self.receiver = reception.bot, reception.receiver
        self.line: Line = build(reception, services)
        courier = Courier(self.bot)
        self.delivery = Delivery(services.database, courier, services.clock, self._rate_limit, observer)
        self.line.order.said = self.delivery.wake
        self.board = BoardServer(services.board, services) if services.board is not None else None
        self._ticked, self.ticks = Heartbeat(), InHand()
        self._worked = Heartbeat()
        self._lag = LoopLag()
        watched = (
            Watched("poll", self.receiver.progress, self._receive_anew, self.receiver.answered),
            Watched("tick", self._ticked, self._tick_anew),
            Watched("send", self.delivery.progress, self._send_anew, self.delivery.answered),
            Watched("slow work", self._worked, self._slow_work_anew),
        )
        self._watchdog = Watchdog(watched, self._lag, services.database, services.clock, all_well)
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self.token_refused = reception.token_refused

    async def start(self) -> None:
        """Start; what waited is handled first.

        Raises OtherList where the checklist is another one than the database goes by, InvalidToken where the platform
        does not know the token.
        """
        application = self.line.application
        gc.freeze()  # the checklist's index is for good: looking through it again and again costs a tenth of the time
        await self.reception.begin(self.services.checklist)
        self.line.handling.bot_name = self.bot.username
        self.line.order.replayed = self.reception.replayed
        await self._prepare_rows()
        await application.initialize()
        await application.start()
        self._schedule()
        self._begin("lag", self._lag.run())
        self._begin("send", self.delivery.run())
        self._begin_slow_work()
        self._begin("menus", self._offer_commands())
        self._begin("watchdog", self._watchdog.run())
        if self.board is not None:
            self._begin("board", self.board.run())

    def _schedule(self) -> None:
        queue = self.line.application.job_queue
        assert queue is not None, "the builder makes one"
        ticking = Ticking(self.services, self.bot, self._tidy, self.delivery.wake, self.ticks)
        schedule(queue, ticking, self._ticked)

    async def _fetch(self, file: str) -> bytes | None:
        return await content_of(file, self.bot)

    async def _prepare_rows(self) -> None:
        """Take in the lists of a former version, and end the links of those who are owners no more."""
        services = self.services
        async with services.database.transaction("prepare") as rows:
            await take_in(rows, stem_of(services.database.location))
            await end_orphans(rows, services.owners, services.clock.reading())

    def tick(self) -> None:
        """Let the ticks come now that look at the clock; for a clock that can be wound."""
        queue = self.line.application.job_queue
        if queue is not None:
            for job in queue.jobs():
                if job.name in BY_THE_CLOCK:
                    job.job.modify(next_run_time=SystemClock().reading())
        self._tidy()

    async def stop(self) -> None:
        """Stop receiving, finish what is in hand, stop sending; what takes too long is left to the next start."""
        application = self.line.application
        self.line.order.is_ending = True
        await self._end("watchdog")
        await self.reception.end()
        for name in ("board", "menus", "slow work", "lag"):
            await self._end(name)
        if application.running:
            await stop_handling(self.line, self.ticks)
        await self._end("send")
        await application.shutdown()

    async def _receive_anew(self) -> None:
        await self.reception.end()
        self.reception.begin_anew()

    async def _tick_anew(self) -> None:
        queue = self.line.application.job_queue
        if queue is not None:
            for job in queue.jobs():
                job.schedule_removal()
        self._schedule()

    async def _send_anew(self) -> None:
        await self._end("send")
        self._begin("send", self.delivery.run())

    async def _slow_work_anew(self) -> None:
        await self._end("slow work")
        self._begin_slow_work()

    def _begin_slow_work(self) -> None:
        worker = SlowWorker(self.services, SLOW_WORK, self.delivery.wake, self._worked.beat, self._fetch)
        self._begin("slow work", self._work_slowly(worker))

    async def _work_slowly(self, worker: SlowWorker) -> None:
        """Work once all that waited is handled: were the program to end over that, it would count for the work."""
        while self.line.order.replayed:
            self._worked.beat()
            await asyncio.sleep(REPLAYS)
        await worker.run()

    def _tidy(self) -> None:
        """What every tick does besides showing that it is alive."""
        self._rate_limit.forget(self.services.clock.reading())
        self.delivery.wake()

    async def _offer_commands(self) -> None:
        """Offer every menu, and the menu of those in charge to whoever comes to be it; what is refused, later again."""
        offered: list[Menu] = []
        shows_board = False
        while True:
            try:
                wanted = menus(self.services.owners | await self._office())
                offered += [each for each in wanted if each not in offered and await self._offered(each)]
                shows_board = shows_board or await self._offered_board()
            except StorageError as error:
                _log.info("menus cannot be looked up yet: %s", error)
            await asyncio.sleep(OFFERED_AGAIN)

    async def _office(self) -> set[AccountId]:
        async with self.services.database.transaction("see office") as rows:
            office = [each.person.account for each in await people.having(rows, people.Role.OFFICE)]
        return {each for each in office if each is not None}

    async def _offered(self, menu: Menu) -> bool:
        try:
            return await self.bot.set_my_commands(menu.commands, menu.scope, menu.language or None)
        except TelegramError as error:
            _log.info("a menu could not be set yet: %s", error)
            return False

    async def _offered_board(self) -> bool:
        """Let the button beside the text field open the board, or the list of commands where there is none."""
        try:
            return await show_board(self.bot, self.services.board)
        except TelegramError as error:
            _log.info("the menu button could not be set yet: %s", error)
            return False

    def _begin(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work, name=name)
        task.add_done_callback(_told)
        self._tasks[name] = task

    async def _end(self, name: str) -> None:
        task = self._tasks.pop(name, None)
        if task is not None and not task.done():
            task.cancel()
            await asyncio.wait([task])


def _told(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and task.exception() is not None:
        _log.error("the task “%s” has failed", task.get_name(), exc_info=task.exception())


async def run_until(stop: asyncio.Event, deployment: Deployment, notifier: Notifier | None = None) -> None:
    """Start a deployment, and stop it when told to, even while it still tries to start.

    Raises InvalidToken where the platform does not know the token, at the start or for a long time later.
    """
    notifier = notifier or Notifier("")
    starting = asyncio.create_task(deployment.start())
    stopping = asyncio.create_task(stop.wait())
    refused = asyncio.create_task(deployment.token_refused.wait())
    await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
    try:
        if starting.done():
            starting.result()
            notifier.ready()
            _log.info("the bot is at work")
            await asyncio.wait({stopping, refused}, return_when=asyncio.FIRST_COMPLETED)
            if refused.done():
                raise InvalidToken
    finally:
        notifier.stopping()
        for each in (starting, stopping, refused):
            each.cancel()
        await asyncio.wait([starting])
        await deployment.stop()
