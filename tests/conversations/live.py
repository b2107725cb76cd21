"""The live stage: the practice ground, the real application on it over HTTP, a real database."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.board.place import board_place
from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from bot.questions.assistant import Assistant
from handlers.clock import SystemClock
from handlers.services import Services
from handlers.telegram.account import BotAccount
from handlers.telegram.deployment import Deployment
from handlers.telegram.receive.reception import Reception
from handlers.telegram.schedule import BY_THE_CLOCK
from handlers.telegram.send.file_fetching import fetch_evidence
from handlers.telegram.send.rate_limit import RateLimit, Unlimited
from handlers.ticks import ask_daily, go_through_plan
from storage.engine.connection import Row
from storage.engine.database import open_database
from storage.engine.location import Location
from tests.conversations.stage import BOARD, OWNER, Stage
from tests.patience import PATIENCE

TOKEN = "7000000001:stage"  # noqa: S105 - any token is accepted there


@dataclass
class Live(Stage):
    """A stage with a line: what is said goes to the application over HTTP, and so do its answers."""

    ground: Ground
    deployment: Deployment

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        async with asyncio.timeout(PATIENCE):
            while not holds():
                await asyncio.sleep(0.005)

    async def found(self, statement: str, *values: str | int) -> list[Row]:
        """Wait until a look into the database finds something; what."""
        async with asyncio.timeout(PATIENCE):
            while not (rows := await self.rows(statement, *values)):
                await asyncio.sleep(0.01)
        return rows

    async def quiet(self) -> None:
        """Wait until every update is handled, what was asked for is made, and nothing waits to be sent."""
        inbox = "SELECT 1 FROM inbox WHERE state = 'new'"
        slow = "SELECT 1 FROM slow_work WHERE state = 'waiting'"
        outbox = "SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending')"
        async with asyncio.timeout(PATIENCE):
            while len(self.world.updates) or await self.rows(f"{inbox} UNION ALL {outbox} UNION ALL {slow}"):
                await asyncio.sleep(0.01)

    async def handled(self) -> None:
        """Wait until every update is handled, however many there are."""
        async with asyncio.timeout(PATIENCE):
            while len(self.world.updates) or await self.rows("SELECT 1 FROM inbox WHERE state = 'new' LIMIT 1"):
                await asyncio.sleep(0.02)

    async def step(self, seconds: float) -> None:
        """Let the clock go on, and wait until all is sent that may be sent by then."""
        self.wind(seconds=seconds)
        self.deployment.delivery.wake()  # else it would still be idle by the clock of before
        await self.until(lambda: self.deployment.delivery.is_idle)

    async def plan_at(self, moment: datetime) -> None:
        """Wind the clock to a moment, and let the tick come that plans and reminds."""
        self.world.clock.wind_to(moment)
        await go_through_plan(self.services)
        self.deployment.delivery.wake()
        await self.quiet()

    async def round_at(self, moment: datetime) -> None:
        """Wind the clock to a moment, and let the tick of the daily polls come."""
        self.world.clock.wind_to(moment)
        await ask_daily(self.services)
        self.deployment.delivery.wake()

    async def fetch(self) -> None:
        """Let the bot look at the files that it has not yet looked at."""
        await fetch_evidence(self.services, self.deployment.bot)


class WithoutMenus(Deployment):
    """A deployment that offers no menus: a score of requests at every start, at which hardly any test looks."""

    async def _offer_commands(self) -> None:
        """Offer none."""


@asynccontextmanager
async def open_live(
    location: Location,
    assistant: Assistant,
    *,
    flood_rules: bool = False,
    at: datetime | None = None,
    deployed: type[Deployment] = WithoutMenus,
) -> AsyncIterator[Live]:
    """Open a live stage with the bot's database at this place, its clock wound to a moment.

    With `flood_rules` the platform allows as much as the real one, and the bot keeps to it. Time then passes as it is
    wound, and hardly by itself: what may go out is no matter of how busy the machine is.
    """
    ground = await open_ground(WoundClock(_hardly_moving() if flood_rules else SystemClock().reading))
    world = ground.world
    if at is not None:
        world.clock.wind_to(at)
    world.flood.enabled = flood_rules
    database = await open_database(location)
    services = Services(
        assistant,
        "fingerprint",
        database,
        world.clock,
        frozenset({OWNER}),
        evidence=database.folder / "evidence",
        board=board_place("127.0.0.1:0", BOARD, TOKEN, world.clock),
    )
    rate_limit = RateLimit() if flood_rules else Unlimited()
    deployment = deployed(
        Reception(BotAccount(TOKEN, ground.address), services.database, services.clock), services, rate_limit=rate_limit
    )
    try:
        await deployment.start()
        still(deployment)
        yield Live(world, database, services, ground, deployment)
    finally:
        await deployment.stop()
        await database.close()
        await ground.close()


def _hardly_moving() -> Callable[[], datetime]:
    """A clock that goes on by a millisecond with each look, so that no two updates are of the same moment."""
    begun, looks = SystemClock().reading(), itertools.count()
    return lambda: begun + timedelta(milliseconds=next(looks))


def still(deployment: Deployment) -> None:
    """Let the ticks by the clock come only when a conversation asks for them."""
    queue = deployment.line.application.job_queue
    assert queue is not None
    for name in BY_THE_CLOCK:
        for job in queue.get_jobs_by_name(name):
            job.schedule_removal()
