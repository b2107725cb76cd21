"""Evidence that comes as a file: kept by the platform's ids, in the message or the album that brought it."""

from telegram import Message

from bot.people.rights import Actor
from handlers.work import Context
from storage import evidence
from storage.evidence import Origin, Piece, Sort

UNNAMED = "图片"
LARGEST = 20 * 1024 * 1024
"""Bytes that the Bot API lets a bot fetch (core.telegram.org/bots/api#getfile)."""


def piece_in(message: Message) -> Piece | None:
    """The file that a message carries."""
    if message.document is not None:
        file = message.document
        name = file.file_name or "文件"
        return Piece(Sort.FILE, name, file.file_id, file.file_unique_id, file.file_size)
    if message.photo:
        picture = message.photo[-1]
        return Piece(Sort.PHOTO, UNNAMED, picture.file_id, picture.file_unique_id, picture.file_size)
    if message.video is not None:
        film = message.video
        return Piece(Sort.FILE, film.file_name or "视频", film.file_id, film.file_unique_id, film.file_size)
    return None


def is_too_large(message: Message) -> bool:
    """Whether a message carries a file that the bot can never fetch."""
    piece = piece_in(message)
    return piece is not None and (piece.size or 0) > LARGEST


async def kept(message: Message, actor: Actor, context: Context) -> list[int]:
    """Remember the file of a message; the numbers of the pieces of its album, or of it alone. Once for each message."""
    piece = piece_in(message)
    if piece is None:
        return []
    rows = context.work.rows
    album = message.media_group_id
    known = await evidence.of_message(rows, message.chat.id, message.message_id, album)
    if not any(each.unique_id == piece.unique_id for each in known):
        origin = Origin(message.chat.id, message.message_id, album, actor.person)
        number = await evidence.keep(rows, piece, origin, context.work.moment)
        return [*(each.id for each in known if each.file), number]
    return [each.id for each in known if each.file]
