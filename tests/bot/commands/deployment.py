"""A made-up deployment for the commands of an operator: a database as a bot leaves it, and a platform."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.doctor.liveness import TASKS
from bot.front_end import BotStanding, Rights, Unreachable
from bot.settings import Settings
from checklist_data.model import Checklist
from storage import chats, heartbeats, inbox, outbox
from storage.engine.database import open_database
from storage.ids import ChatId
from storage.outbox import MessageState, Outgoing, Purpose

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DATABASE = Path("qingdan.sqlite3")
Call = Callable[..., tuple[int, str, str]]
"""Runs a command; its status, what it printed, and what it complained of."""


@dataclass
class Platform:
    """A front end whose answers are made up beforehand."""

    standing_now: BotStanding = field(default_factory=lambda: BotStanding("qingdan_bot", reads_all=True, rights=()))
    unreachable: str = ""
    served: list[str] = field(default_factory=list)

    def moment(self) -> datetime:
        """Always the same."""
        return NOW

    def serve(self, settings: Settings, checklist: Checklist) -> int:
        """Note that it was run."""
        del settings, checklist
        self.served.append("serve")
        return 0

    def stand_by(self, settings: Settings, opening: Callable[[], Checklist]) -> int:
        """Note that it was run."""
        del settings, opening
        self.served.append("stand by")
        return 0

    def practise(self, settings: Settings, checklist: Checklist | None, port: int) -> int:
        """Note that it was opened."""
        del settings
        self.served.append(f"practise {port} {'with' if checklist else 'without'} a bot")
        return 0

    def standing(self, settings: Settings, groups: Sequence[ChatId]) -> BotStanding:
        """What was made up, with rights in every group."""
        del settings
        if self.unreachable:
            raise Unreachable(self.unreachable)
        rights = tuple(Rights(each, "member", may_write=True) for each in groups)
        return BotStanding(self.standing_now.username, self.standing_now.reads_all, rights or self.standing_now.rights)


def leave_database(*, seconds: float = 5, dead: bool = False, backlog: bool = False) -> None:
    """Leave a database in the working folder as a bot does that was last at work so many seconds ago."""
    asyncio.run(_leave(NOW - timedelta(seconds=seconds), dead=dead, backlog=backlog))


async def _leave(at: datetime, *, dead: bool, backlog: bool) -> None:
    database = await open_database(DATABASE)
    async with database.transaction("leave") as rows:
        for name in TASKS:
            await heartbeats.beat(rows, name, at)
        await chats.meet(rows, "-100", "supergroup", "工作群", at)
        await chats.adopt(rows, "-100", "1", at)
        await chats.meet(rows, "-200", "supergroup", "别的群", at)
        if dead:
            for number, state in enumerate((MessageState.DEAD, MessageState.UNKNOWN), start=1):
                await outbox.put(rows, Outgoing(f"answer:{number}", "-100", Purpose.ANSWER, '{"text": "机密"}'), at)
                await outbox.settle(rows, number, state, at, error="BadRequest: wrong something")
        if backlog:
            await inbox.keep(rows, 1, "{}", at - timedelta(hours=1))
    await database.close()
