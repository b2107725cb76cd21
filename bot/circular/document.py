"""The circular as a document of Word, made from a template that the office may replace."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bot.circular.content import Circular
from bot.circular.template import is_body, marks_in, open_template, rewritten
from bot.numerals import written

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HEADING, SUBHEADING = "Heading 1", "Heading 2"


def write(circular: Circular, template: Path | None = None) -> bytes:
    """Return the document, made from a template or from the packaged one.

    Raises BadTemplate if the template cannot be used, ImportError if the extra `circular` is not installed.
    """
    document = open_template(template)
    said = {"标题": circular.title, "落款": circular.signature, "日期": circular.day}
    for paragraph in marks_in(document):
        if is_body(paragraph.text):
            _fill(paragraph, circular)
        else:
            _replace(paragraph, said)
    return _saved(document, circular)


def _fill(body: "Paragraph", circular: Circular) -> None:
    """Insert the text at the mark of the body, formatted like the mark."""
    for text, style in lines_of(circular):
        added = body.insert_paragraph_before(NOT_IN_XML.sub("", text), style or body.style)
        if not style:
            added.paragraph_format.alignment = body.paragraph_format.alignment
    body._p.getparent().remove(body._p)  # noqa: SLF001 - the library has no other way to remove a paragraph


def lines_of(circular: Circular) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs between title and signature, numbered, each with its style; none is that of the body."""
    yield circular.opening, ""
    for number, part in enumerate(circular.parts, start=1):
        yield f"{written(number)}、{part.heading}", HEADING
        headed = 0
        for each in part.paragraphs:
            if each.heading:
                headed += 1
                yield f"（{written(headed)}）{each.heading}", SUBHEADING
            yield each.text, ""


def _replace(paragraph: "Paragraph", said: Mapping[str, str]) -> None:
    """Write what the marks of a paragraph stand for, in the look of its first characters."""
    text = rewritten(paragraph.text, said)
    first, *others = paragraph.runs
    first.text = text
    for each in others:
        each.text = ""


def _saved(document: "Document", circular: Circular) -> bytes:
    document.core_properties.title = circular.title
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()
