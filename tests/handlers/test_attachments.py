"""The file that a message of the platform carries."""

import pytest
from telegram import Chat, Document, Message

from bot.richtext import mark
from handlers.telegram.attachments import piece_in


@pytest.mark.parametrize(("size", "kept"), [(1000, 1000), ("1000", None), ([], None), (None, None), (0, 0)])
def test_a_size_that_is_no_number_is_none(size: object, kept: int | None) -> None:
    document = Document("AwAC", "AgAD", file_name="会议纪要.pdf", file_size=size)  # type: ignore[arg-type]
    piece = piece_in(Message(5, 0, Chat(-200, "group"), document=document))  # type: ignore[arg-type]
    assert piece is not None
    assert piece.size == kept


@pytest.mark.parametrize(
    ("called", "shown"),
    [
        ("会议纪要.pdf", "会议纪要.pdf"),
        ("清单\u202excod.exe", "清单xcod.exe"),
        ("清单\n已采用新清单。\n.docx", "清单 已采用新清单。 .docx"),
        ("\u2066清单\u2069.xlsx", "清单.xlsx"),
        ("\u200b\u2800", "文件"),
        ("\ud83d.pdf", "\ufffd.pdf"),
        (f"{mark('急')}清单.docx", "急清单.docx"),
        (None, "文件"),
        ("清" * 300 + ".pdf", "清" * 255),
    ],
)
def test_a_name_stands_in_a_line_and_turns_no_words(called: str | None, shown: str) -> None:
    piece = piece_in(Message(5, 0, Chat(-200, "group"), document=Document("AwAC", "AgAD", file_name=called)))  # type: ignore[arg-type]
    assert piece is not None
    assert piece.text == shown
