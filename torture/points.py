"""The bot's process ends at every named point: before and after each commit and each request."""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from bot.practice.world.people import Chat, Json, User
from bot.practice.world.world import BOT
from handlers.clock import SystemClock
from torture.account import settled, state_of
from torture.fork_server import OWNER, POISON, Order
from torture.homes import TOKEN, integrity
from torture.victims import ForkServer, gone, kill

COMMITS = (
    "keep updates",
    "replay",
    "count attempt",
    "handle update",
    "bury update",
    "resume sending",
    "send round",
    "send round#4",
    "send round#8",
    "leave word",
)
REQUESTS = ("answer", "edit", "press", "notice")
POINTS = tuple(f"{when} {name}" for name in (*COMMITS, *REQUESTS) for when in ("before", "after"))
GROUP = -77
ASKER = 5
NTH = {"answer": 3}
"""Before the answer to the question, two others go out."""
STEP = 0.02
SECONDS = 120.0
"""How long a process may take to reach its point, and a scene to be played to its end: only a hang takes so long."""


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of a process that ended at a point."""

    point: str
    reached: bool
    sound: bool
    finished: bool
    """Whether in the end every update was handled and the scene played to its end."""
    replies: int
    """Answers to the one question that reached the platform: 1, or 0 where `held` shows it as unknown."""
    held: bool


async def ended_at(fork_server: ForkServer, point: str) -> Ended:
    """Play a scene while the bot's process ends at a point and is started anew."""
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "bot.sqlite3"
        scene = Scene(ground, database)
        play = asyncio.create_task(scene.play())
        await _run(fork_server, Order(TOKEN, ground.address, str(database), "before handle update"))
        end_at = point if "#" in point else f"{point}#{NTH.get(point.rsplit(maxsplit=1)[-1], 1)}"
        reached = await _run(fork_server, Order(TOKEN, ground.address, str(database), end_at))
        sound = integrity(database) == "ok"
        process = await fork_server.start(Order(TOKEN, ground.address, str(database)))
        finished = await _finished(play, database, ground)
        await kill(process)
        play.cancel()
        result = Ended(point, reached, sound, finished, scene.replies, held=await scene.is_held())
    await ground.close()
    return result


async def _run(fork_server: ForkServer, order: Order) -> bool:
    """Whether the process came to its end by itself."""
    process = await fork_server.start(order)
    reached = await gone(process, SECONDS)
    await kill(process)
    return reached


async def _finished(play: "asyncio.Task[None]", database: Path, ground: Ground) -> bool:
    end = asyncio.get_running_loop().time() + SECONDS
    while asyncio.get_running_loop().time() < end:
        await asyncio.sleep(0.05)
        if play.done() and not len(ground.world.updates) and await settled(database):
            return play.exception() is None
    return False


class Scene:
    """A question, a question that is poison, a changed question, a button that is pressed."""

    def __init__(self, ground: Ground, database: Path) -> None:
        """Play on this ground; the bot keeps its account in this database."""
        self._world = ground.world
        self._database = database
        self._chat: Chat = self._world.chat(GROUP)
        self._question = 0
        self._update = 0

    async def play(self) -> None:
        """Play it, waiting for the bot where it has to answer."""
        world, asker = self._world, self._world.user(ASKER)
        world.say(self._chat, world.user(OWNER), "/adopt")
        world.say(self._chat, asker, f"@{world.bot.username} {POISON}")
        message, self._update = world.say(self._chat, asker, "工委有啥任务")
        self._question = message["message_id"]
        while not self.replies and not await self.is_held():
            await asyncio.sleep(STEP)
        world.edit(self._chat, self._question, "经发局参与哪些任务")
        if self.replies and not await self.is_held():
            await self._press(asker)

    async def _press(self, asker: User) -> None:
        number = self._answers()[0]["message_id"]
        while "经济发展局" not in self._chat.messages[number]["text"]:
            if await self.is_held():
                return  # the bot does not know under which number its answer stands, so it cannot change it
            await asyncio.sleep(STEP)
        button = self._chat.messages[number]["reply_markup"]["inline_keyboard"][0][-1]
        pressed = self._world.press(self._chat, asker, number, button["callback_data"])
        while not self._world.pressed[pressed].answered:
            await asyncio.sleep(STEP)

    @property
    def replies(self) -> int:
        """How many answers to the question there are."""
        return len(self._answers())

    async def is_held(self) -> bool:
        """Whether the answer is shown as unknown."""
        return await state_of(self._database, f"answer:{self._update}") == "unknown"

    def _answers(self) -> list[Json]:
        mine = [each for each in self._chat.messages.values() if each["from"]["id"] == BOT]
        return [each for each in mine if each.get("reply_to_message", {}).get("message_id") == self._question]
