"""What a conversation is given: the deployment's services, and the work in whose transaction it speaks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.occasion import Occasion
from bot.people.rights import Actor
from bot.timing.frame import Frame
from handlers.outgoing import Body, body_of
from handlers.text_parts import parts
from storage import outbox, outbox_waiting
from storage.engine.database import Transaction
from storage.ids import ChatId
from storage.outbox import Outgoing, Purpose

if TYPE_CHECKING:  # a conversation is handed the services; it need not load what they are made of
    from handlers.fair_share import Share
    from handlers.services import Services


@dataclass(slots=True)
class Work:
    """The handling of one update: what it stores and says holds together with its being done."""

    rows: Transaction
    update_id: int
    moment: datetime
    share: "Share | None" = None
    """Of the person whose update it is; None for what the bot does on its own."""
    _said: int = field(default=0, init=False)

    async def say(self, chat: ChatId, body: Body, purpose: Purpose = Purpose.ANSWER, key: str = "") -> str:
        """Queue a message, in as many parts as the platform needs; the key of the last part, which has the buttons.

        A change of a message that has not gone out yet is made in it. What is too much for one person is left out.
        """
        key = key or self.new_key(purpose)
        texts = parts(body.text) or ("",)
        edits = body.edits if len(texts) == 1 else ""
        if edits and await self._changed_before_sent(body):
            return key
        if self.share is None or await self.share.takes(chat, body, purpose, key):
            await self._queue(chat, _each_part(body, texts, key), purpose, edits)
        return key

    async def _queue(self, chat: ChatId, messages: Iterable[tuple[str, Body]], purpose: Purpose, slot: str) -> None:
        """Queue messages under their keys; `slot` is the key of the message that the only one changes."""
        share = self.share
        author = share.author if share else ""
        is_strangers = share is not None and await share.is_strangers(chat, purpose)
        for key, body in messages:
            message = Outgoing(key, chat, purpose, body.to_json(), author, slot, is_strangers)
            await outbox.put(self.rows, message, self.moment)
        if share is not None:
            share.queued()

    def note(self, ref: str) -> None:
        """Something was stored on an entry: that is acknowledged, however much its writer has written."""
        if self.share is not None:
            self.share.recorded[ref] += 1

    async def _changed_before_sent(self, body: Body) -> bool:
        waits = await outbox_waiting.body_of(self.rows, body.edits)
        if waits is not None:
            changed = replace(body_of(waits), text=body.text, keyboard=body.keyboard)
            await outbox_waiting.rewrite(self.rows, body.edits, changed.to_json())
        return waits is not None

    def new_key(self, purpose: Purpose) -> str:
        """A key that is the same whenever the update is handled again."""
        self._said += 1
        return f"{purpose}:{self.update_id}:{self._said - 1}"


def _each_part(body: Body, texts: Sequence[str], key: str) -> Iterator[tuple[str, Body]]:
    """The parts of a message under their keys; the last has its key and the buttons."""
    *before, last = texts
    for number, text in enumerate(before, start=1):
        yield f"{key}/{number}", replace(body, text=text, keyboard=())
    yield key, replace(body, text=last)


@dataclass(frozen=True, slots=True)
class Context:
    """What a conversation and a tick are called with."""

    services: "Services"
    work: Work
    bot_name: str = ""
    """What the bot is called in links to it; empty in what it does on its own."""

    @property
    def today(self) -> date:
        """The day on which it is handled, where the deployment is."""
        return self.work.moment.astimezone(self.services.zone).date()

    @property
    def frame(self) -> Frame:
        """When and where something is planned now."""
        services = self.services
        return Frame(self.work.moment, services.zone, services.calendar, services.hours)

    def occasion(self, actor: Actor) -> Occasion:
        """Return the present update or tick as actions are given it."""
        return Occasion(self.work.rows, actor, self.services.checklist, self.frame, self.services.owners)


def unasked(services: "Services", rows: Transaction) -> Context:
    """Return the context of what the bot does on its own, in a transaction."""
    return Context(services, Work(rows, 0, services.clock.reading()))
