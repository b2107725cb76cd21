"""A running bot: the application, its sender, its ticks and its vigil, started and stopped in the right order."""

import asyncio
import contextlib
import gc
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from telegram.error import InvalidToken, TelegramError

from bot.people.links import end_orphans
from handlers.application import ALLOWED, SLOW_WORK, Line, build
from handlers.clock import SystemClock
from handlers.context import Services
from handlers.courier import Courier
from handlers.delivery import Delivery
from handlers.menus import Menu, menus
from handlers.pace import Pace
from handlers.slow_work import SlowWorker
from handlers.ticks import BY_THE_CLOCK, schedule
from handlers.vigil import Sign, Vigil, Watched
from storage import people

HOLD = 2
"""Seconds that the platform holds a poll; with the time that an answer may take, a dead line is noticed within five."""
OFFERED_AGAIN = 60.0
"""Seconds until menus that could not be set are offered again."""
PAUSE = 1.0
"""Seconds until a platform that cannot be reached is tried again."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where the platform brings updates to, instead of their being fetched."""

    url: str
    listen: str
    port: int
    secret: str


@dataclass(frozen=True, slots=True)
class Place:
    """The bot's account, and the server on which it is."""

    token: str
    base_url: str | None = None
    webhook: Webhook | None = None


class Deployment:
    """Everything that runs. `start`, then `stop`."""

    def __init__(
        self,
        place: Place,
        services: Services,
        *,
        pace: Pace | None = None,
        observer: Callable[[str], None] = lambda _: None,
        all_well: Callable[[], None] = lambda: None,
    ) -> None:
        """Build it over a checklist, a database and a clock."""
        self._place = place
        self.services = services
        self._pace = pace or Pace()
        self.line: Line = build(place.token, place.base_url, services)
        courier = Courier(self.line.bot)
        self.delivery = Delivery(services.database, courier, services.clock, self._pace, observer)
        self.line.order.said = self.delivery.wake
        self._ticked = Sign()
        watched = (
            Watched("poll", self.line.polled, self._receive_anew),
            Watched("tick", self._ticked, self._tick_anew),
            Watched("send", self.delivery.sign, self._send_anew),
        )
        self._vigil = Vigil(watched, services.database, services.clock, all_well)
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def start(self) -> None:
        """Start; what waited is handled first. Raises InvalidToken where the platform does not know the token."""
        application = self.line.application
        gc.freeze()  # the checklist's index is for good: looking through it again and again costs a tenth of the time
        await self._reach_platform()
        await self._end_links()
        self.line.order.replayed = await self.line.queue.replay(self.line.bot)
        await application.start()
        schedule(application, self._ticked, self._tidy, self.delivery.wake)
        self._begin("send", self.delivery.run())
        self._begin("slow work", SlowWorker(application, SLOW_WORK, self.delivery.wake).run())
        self._begin("menus", self._offer_commands())
        self._begin("vigil", self._vigil.run())
        self._begin("receive", self._receive())

    async def _end_links(self) -> None:
        """End the links of those whom the settings name as owners no more."""
        services = self.services
        async with services.database.transaction("end links") as rows:
            await end_orphans(rows, services.owners, services.clock.reading())

    def tick(self) -> None:
        """Let the ticks come now that look at the clock; for a clock that can be wound."""
        queue = self.line.application.job_queue
        if queue is not None:
            for job in queue.jobs():
                if job.name in BY_THE_CLOCK:
                    job.job.modify(next_run_time=SystemClock().reading())

    async def stop(self) -> None:
        """Stop receiving, finish what is in hand, stop sending."""
        application = self.line.application
        for name in ("vigil", "receive", "menus", "slow work"):
            await self._end(name)
        if application.updater is not None and application.updater.running:
            await application.updater.stop()
        if application.running:
            await application.stop()
        await self._end("send")
        await application.shutdown()

    async def _reach_platform(self) -> None:
        while True:
            try:
                await self.line.application.initialize()
            except InvalidToken:
                await self.line.application.shutdown()
                raise
            except TelegramError as error:
                _log.warning("the platform cannot be reached yet: %s", error)
                await asyncio.sleep(PAUSE)
            else:
                return

    async def _receive(self) -> None:
        updater = self.line.application.updater
        assert updater is not None, "the builder makes one"  # noqa: S101
        webhook = self._place.webhook
        if webhook is None:
            await updater.start_polling(poll_interval=0, timeout=HOLD, bootstrap_retries=-1, allowed_updates=ALLOWED)
            return
        await updater.start_webhook(
            listen=webhook.listen,
            port=webhook.port,
            url_path=urlsplit(webhook.url).path.lstrip("/"),
            webhook_url=webhook.url,
            secret_token=webhook.secret,
            bootstrap_retries=-1,
            allowed_updates=ALLOWED,
        )

    async def _receive_anew(self) -> None:
        await self._end("receive")
        updater = self.line.application.updater
        if updater is not None and updater.running:
            with contextlib.suppress(TelegramError):
                await updater.stop()
        self._begin("receive", self._receive())

    async def _tick_anew(self) -> None:
        queue = self.line.application.job_queue
        if queue is not None:
            for job in queue.jobs():
                job.schedule_removal()
        schedule(self.line.application, self._ticked, self._tidy, self.delivery.wake)

    async def _send_anew(self) -> None:
        await self._end("send")
        self._begin("send", self.delivery.run())

    def _tidy(self) -> None:
        """What every tick does besides showing that it is alive."""
        if self._place.webhook is not None or self.line.queue.is_held:
            self.line.polled.give()
        self._pace.forget(self.services.clock.reading())
        self.delivery.wake()

    async def _offer_commands(self) -> None:
        """Offer every menu, and the menu of those in charge to whoever comes to be it; what is refused, later again."""
        offered: list[Menu] = []
        while True:
            async with self.services.database.transaction("see office") as rows:
                office = [each.person.account for each in await people.having(rows, people.Role.OFFICE)]
            wanted = menus(self.services.owners | {each for each in office if each is not None})
            offered += [each for each in wanted if each not in offered and await self._offered(each)]
            await asyncio.sleep(OFFERED_AGAIN)

    async def _offered(self, menu: Menu) -> bool:
        try:
            return await self.line.bot.set_my_commands(menu.commands, menu.scope, menu.language or None)
        except TelegramError as error:
            _log.info("a menu could not be set yet: %s", error)
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
