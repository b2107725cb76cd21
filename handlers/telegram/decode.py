"""Decoding: from an update of the platform to what the conversations see."""

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message, Update, User

from bot.richtext import unmarked
from handlers.incoming import Incoming, Joined, Left, Moved, OwnStanding, Person, Place, Pressed, Replied, Said
from handlers.telegram.addressing import (
    NotForUs,
    command_in,
    is_by_person,
    is_own,
    names_of,
    speaker_of,
    towards,
    with_plain_command,
    without_name,
)
from handlers.telegram.attachments import medium_in, piece_in
from handlers.telegram.ids import text_of
from handlers.text_parts import LONGEST_TITLE, name_in_a_line
from storage.ids import ThreadId

INSIDE = {ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER}


def decode(update: Update) -> Incoming | None:
    """Return what an update tells; None if it is nothing for the bot."""
    try:
        return _decoded(update)
    except NotForUs:
        return None


def _decoded(update: Update) -> Incoming | None:
    if update.message is not None:
        return _message(update.message)
    if update.edited_message is not None:
        return _said(update.edited_message, is_edit=True)
    if update.callback_query is not None:
        return _pressed(update.callback_query)
    if update.my_chat_member is not None:
        change = update.my_chat_member
        return OwnStanding(place_in(change.chat), is_inside(change.new_chat_member))
    return _standing(update.chat_member) if update.chat_member is not None else None


def is_inside(member: ChatMember) -> bool:
    """Return whether somebody is in the chat; who is restricted may be either."""
    return member.status in INSIDE or (isinstance(member, ChatMemberRestricted) and member.is_member)


def person_in(user: User) -> Person:
    """Return an account; it is called by its number where it has no name or one in which nothing is visible."""
    name = name_in_a_line(unmarked(user.full_name or user.last_name or "")) or str(user.id)
    return Person(text_of(user.id), name, user.language_code, user.is_bot)


def place_in(chat: Chat, thread: ThreadId = "") -> Place:
    """Return a chat and its topic."""
    return Place(text_of(chat.id), chat.type, name_in_a_line(chat.title or "", LONGEST_TITLE), thread)


def _message(message: Message) -> Incoming | None:
    if _has_content(message):
        return _said(message)
    if message.migrate_to_chat_id or message.migrate_from_chat_id:
        old = message.migrate_from_chat_id or message.chat.id
        return Moved(text_of(old), text_of(message.migrate_to_chat_id or message.chat.id))
    if message.new_chat_members:
        return Joined(place_in(message.chat), tuple(map(person_in, message.new_chat_members)))
    if message.left_chat_member is not None:
        return Left(place_in(message.chat), person_in(message.left_chat_member))
    return None


def _has_content(message: Message) -> bool:
    """Whether something is said, and not only something done in the chat."""
    if message.text or message.caption:
        return True
    return piece_in(message) is not None or bool(medium_in(message))


def _said(message: Message, *, is_edit: bool = False) -> Said:
    name = message.get_bot().username
    own = with_plain_command(unmarked(without_name(message.text or message.caption or "", *names_of(message))))
    return Said(
        place=_place(message),
        number=text_of(message.message_id),
        author=person_in(message.from_user) if message.from_user else None,
        speaker=text_of(speaker_of(message)),
        text=own,
        towards=towards(message),
        sent_at=message.date,
        command=command_in(own, name),
        is_own=is_own(message),
        is_edit=is_edit,
        replied=_replied(message.reply_to_message),
        file=piece_in(message),
        album=message.media_group_id,
        medium=medium_in(message),
    )


def _replied(message: Message | None) -> Replied | None:
    if message is None:
        return None
    author = message.from_user
    is_bots = author is not None and author.id == message.get_bot().id
    shows_author = is_by_person(message) and bool(message.text or message.caption or message.effective_attachment)
    return Replied(text_of(message.message_id), person_in(author) if author else None, is_bots, shows_author)


def _place(message: Message) -> Place:
    thread = message.message_thread_id if message.is_topic_message else None
    return place_in(message.chat, text_of(thread))


def _pressed(query: CallbackQuery) -> Pressed:
    author, message, data = person_in(query.from_user), query.message, query.data or ""
    if not isinstance(message, Message):  # too old to be shown
        return Pressed(query.id, author, data)
    return Pressed(query.id, author, data, _place(message), text_of(message.message_id), message.text or "")


def _standing(change: ChatMemberUpdated) -> Incoming | None:
    """The standing of somebody in a group has changed, as the platform tells a bot that administers it."""
    before, after = is_inside(change.old_chat_member), is_inside(change.new_chat_member)
    if change.chat.type == Chat.PRIVATE or (before and after):
        return None
    person = person_in(change.new_chat_member.user)
    return Joined(place_in(change.chat), (person,)) if after else Left(place_in(change.chat), person, before)
