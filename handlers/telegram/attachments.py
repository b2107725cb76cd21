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
    return None
