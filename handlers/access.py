"""Where the bot serves, and who is in charge: groups serve once a person in charge has adopted them."""

from telegram import Chat, Message
from telegram.constants import ChatType

from handlers.addressing import Heard, Towards, thread_of
from handlers.context import Context
from handlers.payloads import Body
from handlers.phrases import phrase
from storage import chats, people
from storage.outbox import Purpose


async def in_charge(account: int | None, context: Context) -> bool:
    """Whether a person is an owner or of the office. A right belongs to an id; names can be changed."""
    if account in context.services.owners:
        return True
    person = await people.find(context.work.rows, account) if account else None
    roles = await people.roles_of(context.work.rows, person.id) if person else []
    return any(each.role is people.Role.OFFICE for each in roles)


async def in_service(message: Message, said: Heard, context: Context) -> bool:
    """Whether the bot serves here; in a group that nobody has adopted it says so once, and nothing more.

    A person in charge who speaks to it there adopts the group by it.
    """
    known = await meet(message.chat, context)
    if message.chat.type == ChatType.PRIVATE or known.adopted_by is not None:
        return True
    if said.towards is not Towards.BOT:
        return False
    if await in_charge(said.speaker, context):
        await chats.adopt(context.work.rows, message.chat.id, said.speaker, context.work.moment)
        return True
    await greet(message.chat.id, thread_of(message), context)
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


async def greet(chat: int, thread: int, context: Context) -> None:
    """Tell a group once that it has to be adopted."""
    known = await chats.find(context.work.rows, chat)
    if known is None or known.greeted:
        return
    await chats.greeted(context.work.rows, chat, context.work.moment)
    await context.work.say(chat, Body(phrase("not adopted", None), thread=thread), Purpose.NOTICE)
