"""A leg of the run: a fresh database, some thousands of updates in hundreds, a question behind each hundred."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.questions.assistant import Assistant
from torture.fuzz.account import SOON, Account
from torture.fuzz.finds import Find, smallest
from torture.fuzz.ground import Ground, ground
from torture.fuzz.mutations import is_readable, mutated
from torture.fuzz.platform import FuzzPlatform, number_of
from torture.fuzz.updates import Author
from torture.fuzz.watch import Clock, LogWatch, Stumble, Took, resident, watched
from torture.raw_platform import Reply

HUNDRED = 100
DEAF = 3
"""Questions without an answer after which a leg is ended."""


@dataclass(slots=True)
class Leg:
    """A running leg."""

    seed: str
    """By which it is made again."""
    ground: Ground
    watch: LogWatch
    account: Account
    silent: int = 0

    async def question(self, place: int) -> bool:
        """Ask; whether it was answered."""
        try:
            took = await self.ground.ask()
        except TimeoutError as error:
            self.silent += 1
            self.account.found(Find("deaf", f"the next question is not answered: {error}", f"{self.seed}, at {place}"))
            return False
        self.account.answered(took)
        if took.quiet > SOON:
            what = f"the next answer took {took.quiet:.1f} s"
            self.account.found(Find("late", what, f"{self.seed}, at {place}"))
        return True

    async def quiet(self, when: str) -> None:
        """Wait until the bot has done everything; what it leaves undone is a find."""
        if left := await self.ground.quiet():
            self.account.found(Find("stuck", left, f"{self.seed}, {when}"))

    async def close_the_books(self) -> None:
        """Look at what became of everything, once all is quiet."""
        await self.quiet("at the end")
        rows = self.ground.scene.rows
        for each in await rows("SELECT state, coalesce(error, '') AS error, count(*) AS n FROM inbox GROUP BY 1, 2"):
            self.account.ends[_ended(each["state"], each["error"])] += each["n"]
        for each in await rows("SELECT state, count(*) AS n FROM outbox GROUP BY 1"):
            self.account.sent[each["state"]] += each["n"]
        for what in self.ground.platform.wrong:
            self.account.found(Find("said wrongly", what, self.seed))
        for leak in self.watch.leaks:
            self.account.found(Find("the token is in the log", leak, self.seed))

    async def explain(self) -> None:
        """Turn every traceback into a find with the smallest update that makes it."""
        for stumble in list(self.watch.stumbles.values()):
            raw = next((each for each in self.ground.platform.recent if number_of(each) in stumble.updates), b"")
            found = await self._smallest(raw, stumble) if raw else ""
            what = f"{stumble.place}: {stumble.words}"
            self.account.found(
                Find("traceback in the log", what, self.seed, found or raw[:2000].decode("utf-8", "replace"))
            )

    async def _smallest(self, raw: bytes, stumble: Stumble) -> str:
        async def fails(candidate: bytes) -> bool:
            before = stumble.times
            number = self.ground.platform.next_number
            renumbered = candidate.replace(str(number_of(candidate)).encode(), str(number).encode(), 1)
            await self.ground.bring([renumbered])
            if await self.ground.quiet():
                raise TimeoutError
            return stumble.times > before

        try:
            return await smallest(raw, fails)
        except TimeoutError:
            return ""


@asynccontextmanager
async def begun(
    assistant: Assistant,
    account: Account,
    seed: str,
    *,
    by_webhook: bool = False,
    replies: Mapping[str, Sequence[Reply]] | None = None,
) -> AsyncIterator[Leg]:
    """Begin a leg, with answers that the start has to live through; its books are closed at its end."""
    platform = FuzzPlatform()
    for method, each in (replies or {}).items():
        platform.replies[method] += each
    await platform.open()
    start, account.memory = Clock.now(), [*account.memory, resident()]
    try:
        with watched() as watch, tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
            async with ground(Path(folder) / "bot.sqlite3", assistant, platform, by_webhook=by_webhook) as found:
                leg = Leg(seed, found, watch, account)
                yield leg
                await leg.close_the_books()
                account.logged += watch.size
                account.lines.update(watch.lines)
                await leg.explain()
    finally:
        await platform.close()
        took = Took.since(start)
        account.seconds += took.wall
        account.processor += took.processor
        account.memory.append(resident())


async def updates_tried(assistant: Assistant, account: Account, count: int, seed: int, *, by_webhook: bool) -> None:
    """Throw so many mutated updates at the bot."""
    async with begun(assistant, account, f"updates of seed {seed}", by_webhook=by_webhook) as leg:
        platform = leg.ground.platform
        random = Random(f"updates {seed}")
        for place in range(0, count, HUNDRED):
            brought = _hundred(min(HUNDRED, count - place), random, platform, account.updates)
            # by webhook the platform brings whatever it has, and bytes that are no JSON hold nobody up
            await leg.ground.bring(brought)
            await leg.question(place)
            if leg.silent >= DEAF:
                return
            platform.forget()
            await asyncio.sleep(0)


def _hundred(count: int, random: Random, platform: FuzzPlatform, kinds: Counter[str]) -> list[bytes]:
    made = []
    for place in range(count):
        kind, update = Author(random, platform.next_number + place, platform.learned).update()
        raw = mutated(update, random)
        kinds[kind if is_readable(raw) else f"{kind}, bytes that are no JSON"] += 1
        made.append(raw)
    return made


def _ended(state: str, error: str) -> str:
    """How an update ended, without what is different in each."""
    words = error.split()
    if state != "dead":
        return state
    is_numbered = bool(words) and len(words[0]) == 6 and words[0].isalnum() and words[0].islower()
    return f"{state}: {' '.join(words[1:]) if is_numbered else ' '.join(words[:4])[:60]}"
