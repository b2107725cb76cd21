"""Stored buttons: what each button under a message does, and what a reply to the message means.

The data of a button is a number, a revision and a place, which tell a stranger nothing. What it stands for is a row;
who may press it is looked at when it is pressed.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.people.rights import Actor
from bot.questions.text import Language
from handlers.buttons.typed import Unreadable, from_json, to_json
from handlers.incoming import Place, Pressed, Said
from handlers.outgoing import Body, Button, Keyboard
from handlers.work import Context, Work
from storage import outbox, stored_buttons
from storage.ids import AccountId, ChatId, MessageId, ThreadId
from storage.outbox import Purpose
from storage.stored_buttons import StoredButtons


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it says, and what it does, a typed button (`handlers.buttons.typed`)."""

    text: str
    do: Any
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class View:
    """What a message shows: a text, rows of buttons, and what an answer to it in words does."""

    text: str
    rows: tuple[tuple[Choice, ...], ...] = ()
    on_reply: Choice | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a message goes: a chat, its topic, and the message it answers; empty for none."""

    chat: ChatId
    thread: ThreadId = ""
    reply_to: MessageId = ""


@dataclass(frozen=True, slots=True)
class Press:
    """A button was pressed, or its message answered: by whom, in which language they are spoken to, and under what."""

    incoming: Pressed | Said
    actor: Actor
    language: Language
    stored: StoredButtons

    @property
    def place(self) -> Place:
        """Where its message stands: without that, no press is taken."""
        assert self.incoming.place is not None, "its message stands there"
        return self.incoming.place

    @property
    def shown_in(self) -> Language:
        """The language in which its message is shown: a person's own in private, Chinese to a group."""
        return self.language if self.place.is_private else Language.CHINESE

    @property
    def text(self) -> str:
        """What the message says that the pressed button stands under."""
        return self.incoming.text if isinstance(self.incoming, Pressed) else ""

    @property
    def administers(self) -> bool | None:
        """Whether the person administers the group; None if that is not known yet."""
        return self.incoming.administers if isinstance(self.incoming, Pressed) else None


@dataclass(frozen=True, slots=True)
class Taken:
    """The result of a press: the message's new view, and what only the person is shown.

    Without a view nothing was done, unless it is said that it was: then the press counts as a burden.
    """

    view: View | None = None
    toast: str = ""
    is_done: bool = False
    is_burden: bool = True
    """Whether the press is counted among what the program costs a department."""


async def show(
    work: Work,
    view: View,
    spot: Spot,
    *,
    key: str = "",
    account: AccountId | None = None,
    purpose: Purpose = Purpose.ANSWER,
) -> str:
    """Queue a message with buttons and return its key. With an account, nobody else may press them."""
    key = key or work.new_key(purpose)
    keyboard = await _offered(work, view, spot.chat, key, account) if _has_choices(view) else ()
    body = Body(view.text, keyboard=keyboard, thread=spot.thread, reply_to=spot.reply_to)
    return await work.say(spot.chat, body, purpose, key)


async def redraw(work: Work, stored: StoredButtons, view: View, *, anew: bool = False) -> None:
    """Edit the message of stored buttons; with `anew`, send a new one if it cannot be edited."""
    keyboard = await _offered(work, view, stored.chat, stored.key, stored.account)
    await work.say(stored.chat, Body(view.text, keyboard=keyboard, edits=stored.key, anew=anew), Purpose.EDIT)


async def change(work: Work, chat: ChatId, key: str, view: View) -> None:
    """Edit the message with a key."""
    keyboard = await _offered(work, view, chat, key, None)
    await work.say(chat, Body(view.text, keyboard=keyboard, edits=key), Purpose.EDIT)


async def under_replied(said: Said, context: Context) -> StoredButtons | None:
    """Return the stored buttons of the message that somebody replies to."""
    if said.replied is None:
        return None
    key = await outbox.key_answered(context.work.rows, said.place.chat, said.replied.number)
    return await stored_buttons.by_key(context.work.rows, key) if key else None


def choices_of(stored: StoredButtons) -> list[Choice]:
    """Return the choices of stored buttons, in their order."""
    return [_choice(each) for each in json.loads(stored.choices)]


def reply_of(stored: StoredButtons) -> Choice | None:
    """Return what a reply to the message does."""
    if not stored.on_reply:
        return None
    return _choice(json.loads(stored.on_reply))


def _choice(stored: dict[str, Any]) -> Choice:
    try:
        return Choice("", from_json(stored))
    except Unreadable:
        return Choice("", stored["do"], stored["values"])


def _has_choices(view: View) -> bool:
    return any(view.rows) or view.on_reply is not None


async def _offered(work: Work, view: View, chat: ChatId, key: str, account: AccountId | None) -> Keyboard:
    if not _has_choices(view) and await stored_buttons.by_key(work.rows, key) is None:
        return ()
    made = [choice for row in view.rows for choice in row]
    on_reply = json.dumps(_kept(view.on_reply), ensure_ascii=False) if view.on_reply else ""
    choices = json.dumps([_kept(each) for each in made], ensure_ascii=False)
    stored = await stored_buttons.make(work.rows, StoredButtons(chat, key, account, choices, on_reply), work.moment)
    return _keyboard(view, f"do:{stored.id}:{stored.revision}")


def _keyboard(view: View, stored: str) -> Keyboard:
    """The buttons of a view, each with its place among those that are stored."""
    places = count()
    return tuple(tuple(Button(each.text, f"{stored}:{next(places)}") for each in row) for row in view.rows)


def _kept(choice: Choice) -> dict[str, Any]:
    if isinstance(choice.do, str):
        return {"do": choice.do, "values": dict(choice.values)}
    return to_json(choice.do)
