"""Coming and going: the bot is added, removed, blocked; a group becomes a supergroup."""

from telegram import ChatMember, ChatMemberRestricted, ChatMemberUpdated, Update
from telegram.constants import ChatType

from handlers.access import greet, in_charge, meet
from handlers.context import Context
from handlers.payloads import Body
from handlers.phrases import phrase
from storage import chats

INSIDE = {ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER}


async def on_own_membership(update: Update, context: Context) -> None:
    """The bot's own standing in a chat has changed."""
    change = update.my_chat_member
    if change is None:
        return
    if not _is_inside(change):
        await chats.retire(context.work.rows, change.chat.id, context.work.moment)
        return
    known = await meet(change.chat, context)
    if change.chat.type == ChatType.PRIVATE or known.adopted_by is not None:
        return
    if await in_charge(change.from_user.id, context):
        await chats.adopt(context.work.rows, change.chat.id, change.from_user.id, context.work.moment)
        await context.work.say(change.chat.id, Body(phrase("adopted", None)))
    else:
        await greet(change.chat.id, 0, context)


async def on_migration(update: Update, context: Context) -> None:
    """A group has become a supergroup; both chats tell of it."""
    message = update.effective_message
    if message is None:
        return
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    if old != new:
        await chats.move(context.work.rows, old, new, context.work.moment)


def _is_inside(change: ChatMemberUpdated) -> bool:
    member = change.new_chat_member
    return member.status in INSIDE or (isinstance(member, ChatMemberRestricted) and member.is_member)
