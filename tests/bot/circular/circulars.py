"""A circular, and what of it a document shows."""

from io import BytesIO

from docx import Document

from bot.circular.content import Circular, Paragraph, Part

CIRCULAR = Circular(
    "关于2026年11月责任清单落实情况的通报",
    "现将有关情况通报如下。",
    (
        Part("总体情况", (Paragraph("共298项。"),)),
        Part(
            "逾期及原因",
            (Paragraph("教体局。\x00\x1b应于\ud83d前完成。", "49 演练"), Paragraph("综治办。", "2.1 检查")),
        ),
    ),
    "综治办",
    "2026年11月28日",
)


def paragraphs(content: bytes) -> list[str]:
    """Return the texts of a document's paragraphs."""
    return [each.text for each in Document(BytesIO(content)).paragraphs]
