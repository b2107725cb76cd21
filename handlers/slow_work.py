"""Work that takes long: asked for in a transaction, done after its commit in a thread, its result said in another.

A handler that would draw or write for longer than a few milliseconds calls `ask_for`; its kind stands in the table of
`handlers.slow_work_kinds`. What is to be done is a row (`storage.slow_work`), so that it survives the end of the
program.
"""

import asyncio
import json
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.people.rights import Action, Actor
from bot.questions.text import Language
from handlers.actors import actor_by_account
from handlers.buttons.stored import Spot
from handlers.failures import GivenUp, note_to_owners
from handlers.message import Message, say
from handlers.outgoing import Body
from handlers.thread_apart import done_apart, is_at_it
from handlers.wording.names import allowed_to, roles_of
from handlers.wording.phrases import phrase
from handlers.work import Context, Work, unasked
from storage import slow_work
from storage.engine.database import Transaction
from storage.engine.snapshot import read
from storage.errors import TryAgain
from storage.slow_work import SlowWork

if TYPE_CHECKING:
    from handlers.services import Services

ATTEMPTS = 5
"""How often the program may end over it before it is given up."""
MOST_WAITING = 5
"""How much one person may ask for before the first of it is done."""
LOOK_EVERY = 30.0
"""Seconds after which rows are looked for even if nobody said that there is one."""
LONGEST = 120.0
"""Seconds that a job may take before the worker counts as hung; where it still goes on then, it is given up."""
PAUSE = 0.5
"""Seconds until the database is tried again."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be made: for whom, as they stand now, where and in which language it is said, and with which values.

    `number` is the same at every attempt. `content` is that of the file that `values["file"]` names, where the kind
    fetches one; None if the platform does not give it.
    """

    number: int
    actor: Actor
    spot: Spot
    language: Language
    values: Mapping[str, Any]
    content: bytes | None = None


Finish = Callable[[Context, str], Awaitable[None]]
"""Stores and sends the result under the given key, in the transaction that ends the work."""
Build = Callable[[], Body | Finish]
"""Reads, draws and writes outside of transactions; returns the message, or a function that stores and sends it."""
Gather = Callable[[Job, Context], Awaitable[Build]]
"""Reads what is needed from a snapshot of the database. Both run in a thread beside the loop."""


@dataclass(frozen=True, slots=True)
class SlowWorkKind:
    """A kind of slow work: the right that it needs, and how it is done."""

    needs: Action
    gather: Gather
    fetches: bool = False
    """Whether `values["file"]` names a file of the platform that is fetched beforehand."""


async def put_in_line(kind: str, job: Job, context: Context) -> str:
    """Store a job; return the name of a phrase if it is refused, or if the same job waits already."""
    rows, spot, account = context.work.rows, job.spot, job.actor.account
    if await slow_work.waiting_of(rows, account) >= MOST_WAITING:
        return "busy"
    values = {"thread": spot.thread, "language": job.language, "values": job.values}
    work = SlowWork(kind, account, spot.chat, json.dumps(values, ensure_ascii=False))
    if not await slow_work.put(rows, work, context.work.moment):
        return "slow work waits"
    context.services.slow_work_waits.set()
    return ""


async def ask_for(kind: str, message: Message, values: Mapping[str, Any], context: Context) -> None:
    """Have something made for whoever wrote, and sent to where they did; the same is made once while it waits."""
    job = Job(0, message.actor, message.spot, message.language, values)
    refused = await put_in_line(kind, job, context)
    if refused:
        await say(message, phrase(refused, message.language), context)


Fetch = Callable[[str], Awaitable[bytes | None]]
"""Fetches a file by the platform's id; None if the platform does not give it."""


class SlowWorker:
    """Does what waits, one after the other."""

    def __init__(
        self,
        services: "Services",
        kinds: Mapping[str, SlowWorkKind],
        said: Callable[[], None],
        beat: Callable[[float, str], None],
        fetch: Fetch,
    ) -> None:
        """`said` is called when something was queued for sending.

        `beat` is called with the seconds until its next call, and with what is done meanwhile.
        """
        self._fetch = fetch
        self._services = services
        self._kinds = kinds
        self._said = said
        self._beat = beat

    async def run(self) -> None:
        """Work until cancelled; a job that is interrupted is repeated at the next start."""
        news = self._services.slow_work_waits
        while True:
            self._beat(0.0, "")
            news.clear()
            try:
                await self.catch_up()
            except TryAgain as error:
                _log.error("slow work cannot go on yet: %s", error)
                await asyncio.sleep(PAUSE)
                continue
            except Exception:  # noqa: BLE001 - whatever it is, there is a later
                _log.exception("slow work has failed; it is looked at again later")
            self._beat(LOOK_EVERY, "")
            try:
                async with asyncio.timeout(LOOK_EVERY):
                    await news.wait()
            except TimeoutError:
                pass

    async def catch_up(self) -> None:
        """Do what waits. Raises TryAgain if the database is out of reach: what is left waits on."""
        while await self._did_one():
            self._said()

    async def _did_one(self) -> bool:
        services = self._services
        async with services.database.transaction("claim slow work") as rows:
            work = await slow_work.claim(rows)
        if work is None:
            return False
        try:
            self._may_be_tried(work)
            self._beat(LONGEST, work.kind)
            content = await self._fetched(work)
            made = await done_apart(partial(self._made, work, content), thread_of(work.id, services))
            self._beat(0.0, "")
        except TryAgain:
            await self._put_back(work)
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the next is done
            await self._give_up(work, error)
        else:
            await self._finish(work, made)
        return True

    def _may_be_tried(self, work: SlowWork) -> None:
        """Raise GivenUp where there were too many attempts, or the last one still goes on: no thread can be ended."""
        if work.attempts > ATTEMPTS:
            raise GivenUp(f"the program ended {ATTEMPTS} times over it")
        if is_at_it(thread_of(work.id, self._services)):
            raise GivenUp(f"it takes more than {LONGEST:.0f} s")

    async def _fetched(self, work: SlowWork) -> bytes | None:
        """The file of the job, for people with the right to it."""
        if not self._kinds[work.kind].fetches:
            return None
        async with self._services.database.transaction("look up right") as rows:
            actor = await actor_by_account(work.account, unasked(self._services, rows))
        if not actor.may(self._kinds[work.kind].needs):
            return None
        return await self._fetch(_job(work, actor).values["file"])

    def _made(self, work: SlowWork, content: bytes | None) -> Body | Finish:
        """Check the right and build the result in a thread. Raises TryAgain, and anything that fails there."""

        async def gathered(rows: Transaction) -> Build:
            services = self._services
            context = unasked(services, rows)
            actor = await actor_by_account(work.account, context)
            job, kind = replace(_job(work, actor), content=content), self._kinds[work.kind]
            if not actor.may(kind.needs):
                return lambda: _refusal(job, kind.needs)
            return await kind.gather(job, context)

        return read(self._services.database.location, gathered)()

    async def _finish(self, work: SlowWork, made: Body | Finish) -> None:
        async with self._services.database.transaction("finish slow work") as rows:
            if not await slow_work.finish(rows, work.id):
                return
            context, key = unasked(self._services, rows), f"slow:{work.id}"
            if isinstance(made, Body):
                await context.work.say(work.chat, made, key=key)
            else:
                await made(context, key)

    async def _put_back(self, work: SlowWork) -> None:
        """What was kept from being read is no worse for it, however long that takes."""
        async with self._services.database.transaction("put slow work back") as rows:
            await slow_work.put_back(rows, work.id)

    async def _give_up(self, work: SlowWork, error: Exception) -> None:
        services, number = self._services, secrets.token_hex(3)
        _log.error("slow work %s (%s) failed, error %s", work.id, work.kind, number, exc_info=error)
        async with services.database.transaction("give slow work up") as rows:
            speech = Work(rows, 0, services.clock.reading())
            if await slow_work.give_up(rows, work.id, f"{number} {type(error).__name__}", speech.moment):
                job = _job(work, Actor(work.account))
                apology = Body(phrase("failure", job.language, number=number), thread=job.spot.thread)
                await speech.say(work.chat, apology, key=f"slow:{work.id}")
                await note_to_owners(speech, number, error, services.owners)


def thread_of(work: int, services: "Services") -> str:
    """Return what the thread is called that does a job, by its id; another database has jobs with the same ids."""
    return f"slow work {work} of {id(services.database)}"


def _job(work: SlowWork, actor: Actor) -> Job:
    said = json.loads(work.body)
    language = said.get("language") or said["tongue"]  # what it was called in rows of an earlier version
    return Job(work.id, actor, Spot(work.chat, said["thread"]), Language(language), said["values"])


def _refusal(job: Job, needs: Action) -> Body:
    values = {"who": allowed_to(needs, job.language), "roles": roles_of(job.actor, job.language)}
    return Body(phrase("no right", job.language, **values), thread=job.spot.thread)
