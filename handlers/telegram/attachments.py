"""The file that a message of the platform carries."""

from telegram import Message

from storage.evidence import Piece, Sort

UNNAMED = "图片"


def piece_in(message: Message) -> Piece | None:
    """Return the file; the largest size of a picture."""
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
    if message.audio is not None:
        sound = message.audio
        return Piece(Sort.FILE, sound.file_name or "录音", sound.file_id, sound.file_unique_id, sound.file_size)
    if message.voice is not None:
        voice = message.voice
        return Piece(Sort.FILE, "语音.ogg", voice.file_id, voice.file_unique_id, voice.file_size)
    if message.video_note is not None:
        note = message.video_note
        return Piece(Sort.FILE, "视频消息.mp4", note.file_id, note.file_unique_id, note.file_size)
    return None


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
