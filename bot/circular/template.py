"""The template of the circular: a document of Word with {{标题}}, {{正文}}, {{落款}} and {{日期}} where these go."""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bot.circular.errors import BadTemplate

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

BODY = "{{正文}}"
NAMES = ("标题", "正文", "落款", "日期")
MARK = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
STYLES = {"Heading 1": "标题 1", "Heading 2": "标题 2"}
"""Styles that the text needs, and what Word calls them in Chinese."""
PACKAGED = "circular.docx"
LARGEST = 20_000_000
"""Bytes of a template, unpacked: somebody's holiday pictures are none."""


def open_template(path: Path | None) -> "Document":
    """Return the template, or the packaged one. Raises BadTemplate with everything that is wrong with it."""
    document = _opened(path)
    faults = faults_of(document)
    if faults:
        raise BadTemplate(f"通报模板 {_name(path)} 不能用 (the template cannot be used): " + "；".join(faults))
    return document


def faults_of(document: "Document") -> list[str]:
    """Return what is wrong with a template, each in a sentence."""
    texts = [each.text for each in marks_in(document)]
    names = {each.name for each in document.styles}
    lacking = [f"缺少样式“{meaning}”({name})" for name, meaning in STYLES.items() if name not in names]
    return [*_faults_of_marks(texts), *lacking]


def _faults_of_marks(texts: Sequence[str]) -> Iterator[str]:
    """Return which marks are missing, unknown, too many, or not alone in their paragraph."""
    found = [mark for text in texts for mark in MARK.findall(text)]
    yield from (f"没有“{{{{{each}}}}}”" for each in ("标题", "正文") if each not in found)
    yield from (f"不认识“{{{{{each}}}}}”" for each in dict.fromkeys(found) if each not in NAMES)
    if found.count("正文") > 1:
        yield f"“{BODY}”只能出现一次"
    yield from (f"“{BODY}”须独占一段" for each in texts if "正文" in MARK.findall(each) and not is_body(each))


def marks_in(document: "Document") -> list["Paragraph"]:
    """Return the paragraphs with marks: of the text, of tables and boxes in it, of heads and feet of pages."""
    return [each for each in _paragraphs(document) if MARK.search(each.text)]


def is_body(text: str) -> bool:
    """Return whether a paragraph is the mark of the body, and nothing else."""
    found = MARK.fullmatch(text.strip())
    return found is not None and found[1] == "正文"


def rewritten(text: str, said: Mapping[str, str]) -> str:
    """Return a text with what its marks stand for."""
    return MARK.sub(lambda found: said.get(found[1], found[0]), text)


def _paragraphs(document: "Document") -> Iterator["Paragraph"]:
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    for each in document.element.body.iter(qn("w:p")):
        yield Paragraph(each, document._body)  # noqa: SLF001 - the parent that knows the styles
    for section in document.sections:
        for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            yield from part.paragraphs


def _opened(path: Path | None) -> "Document":
    from docx import Document

    try:
        content = path.read_bytes() if path is not None else (files("bot.circular") / PACKAGED).read_bytes()
    except OSError as error:
        raise BadTemplate(f"通报模板 {_name(path)} 无法读取 (cannot read the template): {error.strerror}") from None
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            size = sum(each.file_size for each in packed.infolist())
        if size <= LARGEST:
            return Document(BytesIO(content))
    except Exception:  # noqa: BLE001 - a damaged file fails anywhere in the library, in many ways
        raise BadTemplate(f"通报模板 {_name(path)} 不是 Word 文档 .docx (the template is no .docx)") from None
    raise BadTemplate(f"通报模板 {_name(path)} 太大 (the template is too large)")


def _name(path: Path | None) -> str:
    return path.name if path is not None else PACKAGED
