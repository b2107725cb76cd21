"""The file that a message of the platform carries."""

import pytest
from telegram import Chat, Document, Message

from handlers.telegram.attachments import piece_in


@pytest.mark.parametrize(("size", "kept"), [(1000, 1000), ("1000", None), ([], None), (None, None), (0, 0)])
def test_a_size_that_is_no_number_is_none(size: object, kept: int | None) -> None:
    document = Document("AwAC", "AgAD", file_name="会议纪要.pdf", file_size=size)  # type: ignore[arg-type]
    piece = piece_in(Message(5, 0, Chat(-200, "group"), document=document))  # type: ignore[arg-type]
    assert piece is not None
    assert piece.size == kept
