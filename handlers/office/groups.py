"""Where the bot serves, and who is in charge: groups are served once an owner has adopted them."""

from telegram import Chat, Message
from telegram.constants import ChatType

from bot.people.acting import actor_with
from handlers.outgoing import Body
from handlers.telegram.addressing import Heard, Towards, thread_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import chats, members
from storage.outbox import Purpose


async def in_charge(account: int | None, context: Context) -> bool:
    """Whether a person is an owner or of the office. A right belongs to an id; names can be changed."""
    if not account:
        return False
    actor = await actor_with(context.work.rows, account, context.services.owners)
    return actor.is_owner or actor.is_office


async def in_service(message: Message, said: Heard, context: Context) -> bool:
    """Whether the bot serves here; in a group that nobody has adopted it says so once, to those in charge each time."""
    known = await meet(message.chat, context)
    if message.chat.type == ChatType.PRIVATE:
        return True
    if known.adopted_by is not None:
        if said.speaker > 0:
            await members.see(context.work.rows, message.chat.id, said.speaker)
        return True
    if said.towards is Towards.BOT:
        again = await in_charge(said.speaker, context)
        await greet(message.chat.id, thread_of(message), context, again=again)
    return False


async def meet(chat: Chat, context: Context) -> chats.Chat:
    """Remember a chat and what it is called; what is known of it."""
    rows, title = context.work.rows, chat.title or ""
    known = await chats.find(rows, chat.id)
    if known is None or not known.here or (known.type, known.title) != (chat.type, title):
        await chats.meet(rows, chat.id, chat.type, title, context.work.moment)
        known = await chats.find(rows, chat.id)
    assert known is not None, "just met"  # noqa: S101
    return known


async def greet(chat: int, thread: int, context: Context, *, again: bool = False) -> None:
    """Tell a group that it has to be adopted, and by whom; once, unless it is wanted again."""
    known = await chats.find(context.work.rows, chat)
    if known is None or (known.greeted and not again):
        return
    await chats.greeted(context.work.rows, chat, context.work.moment)
    await context.work.say(chat, Body(phrase("not adopted", None), thread=thread), Purpose.NOTICE)
