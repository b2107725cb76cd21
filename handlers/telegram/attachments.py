"""The file that a message of the platform carries."""

from telegram import Audio, Document, Message, PhotoSize, Video, VideoNote, Voice

from bot.richtext import unmarked
from handlers.text_parts import name_in_a_line
from storage.evidence import Piece, Sort

UNNAMED = "图片"
LONGEST_NAME = 255
"""Characters of the name of a file, as most file systems have it."""


def piece_in(message: Message) -> Piece | None:
    """Return the file; the largest size of a picture."""
    if message.document is not None:
        return _file(message.document, _named(message.document, "文件"))
    if message.photo:
        return _file(message.photo[-1], UNNAMED, Sort.PHOTO)
    if message.video is not None:
        return _file(message.video, _named(message.video, "视频"))
    if message.audio is not None:
        return _file(message.audio, _named(message.audio, "录音"))
    if message.voice is not None:
        return _file(message.voice, "语音.ogg")
    return _file(message.video_note, "视频消息.mp4") if message.video_note is not None else None


def _file(sent: Document | PhotoSize | Video | Audio | Voice | VideoNote, name: str, sort: Sort = Sort.FILE) -> Piece:
    """A file under a name; a size that is no number is none."""
    size: object = sent.file_size
    return Piece(sort, name, sent.file_id, sent.file_unique_id, size if isinstance(size, int) else None)


def _named(sent: Document | Video | Audio, otherwise: str) -> str:
    """Return what its sender called a file, as it can stand within a sentence of the bot."""
    return name_in_a_line(unmarked(sent.file_name or ""), LONGEST_NAME) or otherwise


def medium_in(message: Message) -> str:
    """Return the kind of what cannot be read or kept in a message; empty for words, pictures and documents."""
    found = (
        ("voice", message.voice or message.video_note),
        ("audio", message.audio),
        ("location", message.location or message.venue),
        ("contact", message.contact),
        ("poll", message.poll),
    )
    return next((name for name, there in found if there is not None), "")
