"""A message together with who wrote it, as they are now, and the language in which they are answered."""

from dataclasses import dataclass

from bot.people.rights import Actor
from bot.questions.text import Language
from bot.sensitive import shown
from handlers.actors import actor_in, spoken_to
from handlers.buttons.stored import Spot
from handlers.incoming import Said
from handlers.outgoing import Body
from handlers.wording.examples import with_examples
from handlers.wording.phrases import language_in, language_of, language_told, phrase
from handlers.work import Context
from storage import people


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody wrote."""

    said: Said
    actor: Actor
    language: Language
    text: str
    asked: str | None = None
    """The key of the question that waits for the writer's words here; empty if none does, None if nobody has looked."""

    @property
    def spot(self) -> Spot:
        """Where it is answered."""
        place = self.said.place
        return Spot(place.chat, place.thread, "" if place.is_private else self.said.number)

    @property
    def is_own(self) -> bool:
        """Whether a person says it in their own name, and in their own words."""
        return bool(self.actor.account)


async def message_by(said: Said, text: str, context: Context) -> Message:
    """A message with its writer, spoken to in the language of the text; where that tells none, of their last words.

    What is behind a command and a few Latin letters tell none. The language is kept for what they are told unasked.
    """
    actor, told = await actor_in(said, context), language_told(shown(text))
    if told is not None and actor.person and _is_news(told, actor, said.code):
        await people.speaks(context.work.rows, actor.person, told)
    is_written = not said.command and not actor.language and any(map(str.isalpha, shown(text)))
    language = told or (language_in(text) if is_written else spoken_to(actor, said.code))
    return Message(said, actor, language, text)


def _is_news(told: Language, actor: Actor, code: str | None) -> bool:
    """Whether somebody speaks another language than is known; where the app is in Chinese, that goes without saying."""
    is_usual = told is Language.CHINESE and not actor.language and language_of(code) is Language.CHINESE
    return actor.language != told and not is_usual


async def say(message: Message, text: str, context: Context) -> None:
    """Answer it."""
    spot = message.spot
    await context.work.say(spot.chat, Body(text, thread=spot.thread, reply_to=spot.reply_to))


async def entry_named(message: Message, usage: str, context: Context) -> str | None:
    """Return the entry that is named behind a command; where there is none, say so and how it is written."""
    words, language = " ".join(message.said.words), message.language
    ref = context.services.assistant.entry(words) if words else None
    if ref is None:
        wrong = phrase("entry unlisted", language) if words else ""
        own = message.actor.departments
        await say(message, wrong + with_examples(usage, language, context.services.checklist, own), context)
    return ref
