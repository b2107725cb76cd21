"""`qingdan run` with a token: the bot at its platform, until it is told to stop."""

import asyncio
import logging
import os
import signal
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from zoneinfo import ZoneInfo

from telegram.error import InvalidToken

from bot.board.place import BadPlace, BoardPlace, board_place
from bot.errors import FAULTY, NEWER, CommandFailed
from bot.logs import set_up_logging
from bot.notifying import Notifier
from bot.questions.assistant import Assistant
from bot.settings import Settings
from bot.timing.hours import read_hours
from checklist_data.model import Checklist
from handlers.clock import SystemClock
from handlers.services import Services, fingerprint_of
from handlers.telegram.account import BotAccount, account_of
from handlers.telegram.active_copy import opened
from handlers.telegram.deployment import Deployment, run_until
from storage.engine.location import Location, Server
from storage.engine.process_lock import ProcessLock
from storage.errors import InUse, LeaveAlone, Newer, StorageError, TakenOver

_log = logging.getLogger(__name__)


def serve(settings: Settings, checklist: Checklist) -> int:
    """Run until told to stop; the exit status.

    Raises CommandFailed where it cannot begin, or where another copy has taken over.
    """
    return _run(settings, lambda: checklist, standby=False)


def stand_by(settings: Settings, opening: Callable[[], Checklist]) -> int:
    """Wait until no other copy is active, then run by the list that is in force by then. Raises as `serve` does."""
    return _run(settings, opening, standby=True)


def _run(settings: Settings, opening: Callable[[], Checklist], *, standby: bool) -> int:
    place = account_of(settings)
    set_up_logging(settings.log_level, [place.token, place.webhook.secret if place.webhook else ""])
    os.umask(0o077)  # what is stored is for this account alone
    try:
        with _alone(settings.database):
            asyncio.run(_serve(settings, place, opening, standby=standby))
    except InUse:
        raise CommandFailed(f"另一个助手正在使用 {settings.database}，请先停止它 (another copy is using it)") from None
    except TakenOver:
        raise CommandFailed(
            f"另一个助手已接替 {settings.database}，本助手已停止，没有再写入任何内容"
            " (another copy has taken over; this one has ended and writes nothing more)",
            FAULTY,
        ) from None
    except Newer as error:
        raise CommandFailed(f"{NEWER}: {error}") from None
    except LeaveAlone as error:
        raise CommandFailed(f"数据库不可用，请恢复备份 (restore a backup of the database): {error}") from None
    except StorageError as error:
        raise CommandFailed(f"数据库打不开 (the database cannot be opened): {error}") from None
    except InvalidToken:
        raise CommandFailed("平台不认这个令牌，请检查 QINGDAN_TOKEN (the platform does not know this token)") from None
    return 0


async def _serve(settings: Settings, place: BotAccount, opening: Callable[[], Checklist], *, standby: bool) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    notifier = Notifier()
    async with opened(settings.database, stop, notifier, standby=standby) as database:
        if database is None:
            return
        checklist = await asyncio.to_thread(opening)
        services = Services(
            assistant=Assistant(checklist),
            fingerprint=fingerprint_of(checklist),
            database=database,
            clock=SystemClock(),
            owners=frozenset(settings.owners),
            zone=ZoneInfo(settings.zone),
            hours=read_hours(settings.hours),
            ceiling=settings.ceiling,
            evidence=settings.evidence,
            circular_template=settings.circular_template,
            board=board_of(settings, place.token),
        )
        await run_until(stop, Deployment(place, services, all_well=notifier.alive), notifier)


def _alone(location: Location) -> AbstractContextManager[object]:
    """Hold a file; on a server, the connection that writes holds the database."""
    return nullcontext() if isinstance(location, Server) else ProcessLock(location)


def board_of(settings: Settings, token: str) -> BoardPlace | None:
    """Where the settings say that the board is; None where it is not switched on. Raises CommandFailed."""
    if not settings.board_listen:
        return None
    if not settings.board_url:
        raise CommandFailed("启用看板时请设置 QINGDAN_BOARD_URL (a board needs the address that people open)")
    try:
        return board_place(settings.board_listen, settings.board_url, token, SystemClock())
    except BadPlace as error:
        raise CommandFailed(f"看板的设置有误 (QINGDAN_BOARD_LISTEN, QINGDAN_BOARD_URL): {error}") from None
