"""A message that may report something: who wrote it, in which language, and where it is answered."""

from dataclasses import dataclass

from telegram import Message

from bot.people.rights import Actor
from bot.questions.text import Language
from bot.sensitive import shown
from handlers.buttons.stored import Spot
from handlers.outgoing import Body
from handlers.people.actors import actor_in
from handlers.telegram.addressing import thread_of
from handlers.wording.phrases import language_in, language_of
from handlers.work import Context


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody wrote."""

    message: Message
    actor: Actor
    language: Language
    text: str

    @property
    def spot(self) -> Spot:
        """Where it is answered."""
        is_group = self.message.chat.type != self.message.chat.PRIVATE
        return Spot(self.message.chat.id, thread_of(self.message), self.message.message_id if is_group else 0)

    @property
    def is_own(self) -> bool:
        """Whether a person says it in their own name, and in their own words."""
        return bool(self.actor.account)


async def told_by(message: Message, text: str, context: Context) -> Told:
    """A message with its writer; spoken to in the language of the text, or where it has none, of their app."""
    code = message.from_user.language_code if message.from_user else None
    language = language_in(text) if any(map(str.isalpha, shown(text))) else language_of(code)
    return Told(message, await actor_in(message, context), language, text)


async def say(told: Told, text: str, context: Context) -> None:
    """Answer it."""
    spot = told.spot
    await context.work.say(spot.chat, Body(text, thread=spot.thread, reply_to=spot.reply_to))
