"""`qingdan run` with a token: the bot at its platform, until it is told to stop.

It listens before it can answer: the list is found to be without a fault, the first poll goes out, and only then is
loaded what answers, which takes several times as long. What comes in meanwhile is stored and waits.
"""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from telegram.error import InvalidToken

from bot.board.place import BadPlace, BoardPlace, board_place
from bot.errors import FAULTY, NEWER, CommandFailed
from bot.logs import set_up_logging
from bot.service_manager import Notifier
from bot.settings import Settings
from checklist_data.model import Checklist
from handlers.clock import SystemClock
from handlers.telegram.account import BotAccount, account_of
from handlers.telegram.active_copy import comes_first, opened
from handlers.telegram.receive.reception import Reception
from storage.engine.location import Location, Server
from storage.engine.process_lock import ProcessLock
from storage.errors import InUse, LeaveAlone, Newer, StorageError, TakenOver

if TYPE_CHECKING:
    from handlers.services import Services
    from storage.engine.database import Database


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
        checklist, board = await asyncio.to_thread(opening), board_of(settings, place.token)
        reception = Reception(place, database, SystemClock())
        try:
            if await comes_first(_first_poll(reception, checklist), stop):
                services = await asyncio.to_thread(_services, settings, checklist, database, board)
                await _answer(reception, services, stop, notifier)
        finally:
            await reception.close()


async def _first_poll(reception: Reception, checklist: Checklist) -> None:
    await reception.begin(checklist)
    await reception.receiver.tried.wait()


def _services(settings: Settings, checklist: Checklist, database: "Database", board: BoardPlace | None) -> "Services":
    """Load everything that answers."""
    from handlers.telegram.answering import services_of  # noqa: PLC0415 - not before the first poll

    return services_of(settings, checklist, database, board)


async def _answer(reception: Reception, services: "Services", stop: asyncio.Event, notifier: Notifier) -> None:
    from handlers.telegram.deployment import Deployment, run_until  # noqa: PLC0415 - loaded by now

    await run_until(stop, Deployment(reception, services, all_well=notifier.alive), notifier)


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
