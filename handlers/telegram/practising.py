"""`qingdan practice`: the practice ground, with the bot in it."""

import asyncio
import logging
import signal
import socket
import tempfile
from collections.abc import Mapping
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

from bot.board.place import BoardPlace, board_place
from bot.clock import WoundClock
from bot.errors import CommandFailed
from bot.logs import set_up_logging
from bot.people.acting import actor_with
from bot.practice.control.callers import TOKEN_HEADER
from bot.practice.control.cast import (
    DEPUTY,
    LEADER,
    LIAISON,
    OFFICE,
    OWNER,
    PERSONAS,
    SECOND_LIAISON,
    departments_in,
    set_scene,
)
from bot.practice.ground import LOOPBACK, Ground, open_ground
from bot.questions.assistant import Assistant
from bot.questions.text import Language
from bot.settings import LogLevel, Settings
from checklist_data.model import Checklist
from handlers.clock import SystemClock
from handlers.services import Services, fingerprint_of
from handlers.telegram.account import BotAccount
from handlers.telegram.deployment import Deployment, run_until
from handlers.telegram.ids import text_of
from handlers.telegram.receive.reception import Reception
from handlers.wording.names import roles_of
from storage import chats, people
from storage.engine.database import Database, open_database
from storage.people import Role

TOKEN = "7000000001:practice-ground"  # noqa: S105 - any token is accepted there
ADOPTION = "/adopt"
"""What the owner says first in every group, so that the bot serves it."""
TRIES = 20
"""Ports that are tried one after the other."""
ROLES = {
    LIAISON: Role.LIAISON,
    DEPUTY: Role.DEPUTY,
    SECOND_LIAISON: Role.LIAISON,
    OFFICE: Role.OFFICE,
    LEADER: Role.LEADER,
}
"""Who of the cast is appointed; the owner is one by the settings, the stranger nobody."""


def practise(settings: Settings, checklist: Checklist | None, port: int) -> int:
    """Open the practice ground until told to stop; the exit status. Without a checklist there is no bot in it."""
    set_up_logging(settings.log_level if settings.log_level is LogLevel.DEBUG else LogLevel.WARNING, [])
    asyncio.run(_practise(checklist, port))
    return 0


async def _practise(checklist: Checklist | None, port: int) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="qingdan-")))
        ground = await _opened(WoundClock(SystemClock().reading), port, folder if checklist is not None else None)
        stack.push_async_callback(ground.close)
        if checklist is None:
            print(f"练习场（只有平台）已打开 (the platform alone): {ground.base_url}", flush=True)
            print(f"/sim/… 的令牌 (the token of /sim/…, in {TOKEN_HEADER}): {ground.token}", flush=True)
            await stop.wait()
            return
        set_scene(ground.world)
        deployment = await _bot(ground, checklist, folder, stack)
        ground.world.clock.wound.append(deployment.tick)
        print(f"练习场已打开，请用浏览器访问 (open this page in a browser): {ground.address}", flush=True)
        print("按 Ctrl+C 结束 (Ctrl-C ends it)", flush=True)
        await run_until(stop, deployment)


async def _opened(clock: WoundClock, port: int, folder: Path | None) -> Ground:
    """The ground on the wanted port; where the bot comes along, with its folder, on the next free one."""
    with_bot = folder is not None
    drafts = folder / "reviewed" if folder is not None else None
    for each in range(port, port + (TRIES if with_bot and port else 1)):
        try:
            founder, first_words = (OWNER.id, ADOPTION) if with_bot else (None, "")
            return await open_ground(clock, port=each, founder=founder, first_words=first_words, drafts=drafts)
        except OSError:
            logging.getLogger(__name__).info("port %s is taken", each)
    raise CommandFailed(f"端口 {port} 已被占用，请用 --port 另选 (the port is taken: choose another one)")


async def _bot(ground: Ground, checklist: Checklist, folder: Path, stack: AsyncExitStack) -> Deployment:
    """The bot on the ground, with a database that goes with it."""
    database = await open_database(folder / "practice.sqlite3")
    stack.push_async_callback(database.close)
    await _appoint(ground, database, departments_in(checklist))
    services = Services(
        assistant=Assistant(checklist),
        fingerprint=fingerprint_of(checklist),
        database=database,
        clock=ground.world.clock,
        owners=frozenset({text_of(OWNER.id)}),
        board=_board(),
    )
    ground.cast.checklist_now = lambda: services.checklist
    ground.cast.roles_now = partial(_roles_now, services)
    return Deployment(Reception(BotAccount(TOKEN, ground.address), services.database, services.clock), services)


async def _roles_now(services: Services) -> Mapping[int, str]:
    """Return what everybody of the cast who began with a role is by now."""
    async with services.database.transaction("cast") as rows:
        actors = {each.id: await actor_with(rows, text_of(each.id), services.owners) for each in PERSONAS}
    began = {each.id for each in (*ROLES, OWNER)}
    return {
        number: roles_of(each, Language.CHINESE) for number, each in actors.items() if each.posts or number in began
    }


def _board() -> BoardPlace:
    """The board of the practice ground, on a free port of this machine."""
    with socket.socket() as line:
        line.bind((LOOPBACK, 0))
        port = int(line.getsockname()[1])
    return board_place(f"{LOOPBACK}:{port}", f"http://{LOOPBACK}:{port}/", TOKEN, SystemClock())


async def _appoint(ground: Ground, database: Database, departments: Mapping[int, str]) -> None:
    """Give everybody of the cast their role; all but the stranger have opened a private chat before."""
    moment = ground.world.clock.reading()
    async with database.transaction("appoint") as rows:
        for each in (*ROLES, OWNER):
            person = await people.meet(rows, text_of(each.id), each.name, moment)
            if each in ROLES:
                await people.appoint(rows, person.id, ROLES[each], departments.get(each.id, ""), moment)
            await chats.meet(rows, text_of(each.id), "private", "", moment)
            ground.world.user(each.id).started = True
            ground.world.chat(each.id)
