"""Telling a file's format by its content, never by its name, and refusing what cannot be read."""

from pathlib import Path

from checklist_data.importing.as_printed import arranged, with_script
from checklist_data.importing.blocks import Document, Unreadable
from checklist_data.importing.formats.archive import Archive
from checklist_data.importing.formats.cards import dealt
from checklist_data.importing.formats.crossed import uncrossed
from checklist_data.importing.formats.parted import parted
from checklist_data.importing.formats.spreadsheet import read_spreadsheet
from checklist_data.importing.formats.text import read_text
from checklist_data.importing.formats.turned import upright
from checklist_data.importing.formats.web import read_web
from checklist_data.importing.formats.word import read_word
from checklist_data.importing.formats.written_cards import written_cards
from checklist_data.importing.limits import FILE_BYTES

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""What the directory of an encrypted .docx or .xlsx names."""
_SAVE = "请用 WPS、Word 或 Excel 打开后“另存为”.docx 或 .xlsx 再试"
_REFUSED = (
    (
        _OLD,
        f"这是旧格式的 Office 文件（.doc/.xls/.wps/.et）。{_SAVE} (an old format: save as .docx)",
    ),
    (b"{\\rtf", f"这是 RTF 文件。{_SAVE} (RTF: save as .docx)"),
    (b"\x89PNG", "这是图片。请提供文字版，或用带文字识别的软件另存为 .docx (a picture)"),
    (b"\xff\xd8\xff", "这是图片。请提供文字版，或用带文字识别的软件另存为 .docx (a picture)"),
    (b"Rar!", "这是压缩包。请先解压，再导入其中的文件 (an archive: unpack it first)"),
    (b"7z\xbc\xaf", "这是压缩包。请先解压，再导入其中的文件 (an archive: unpack it first)"),
)


def open_document(path: Path) -> Document:
    """The document of a file. Raises Unreadable with what to do, and OSError where the file cannot be opened."""
    if path.stat().st_size > FILE_BYTES:
        raise Unreadable(f"文件超过{FILE_BYTES // 1_000_000}MB，没有读取 (the file is too large)")
    return read_bytes(path.read_bytes())


def read_bytes(data: bytes) -> Document:
    """The document of a file's bytes. Raises Unreadable with what to do."""
    if not data.strip():
        raise Unreadable("文件是空的 (the file is empty)")
    if data.startswith(_OLD) and _LOCKED in data:
        raise Unreadable("文件有打开密码。请先在 Word、Excel 或 WPS 里去掉密码，再另存一份 (the file has a password)")
    for mark, told in _REFUSED:
        if data.startswith(mark):
            raise Unreadable(told)
    document = arranged(with_script(_read(data)), lambda each: parted(uncrossed(upright(dealt(written_cards(each))))))
    if not any(True for _ in document.blocks()):
        raise Unreadable("文件里没有文字；如是扫描件，请用带文字识别的软件另存为 .docx (no text in it)")
    return document


def _read(data: bytes) -> Document:
    if data.startswith(b"PK\x03\x04"):
        return _read_archive(data)
    if b"%PDF-" in data[:1_024]:
        from checklist_data.importing.formats.pdf import read_pdf

        return read_pdf(data)
    head = data[:4_000].replace(b"\0", b"").lower()
    if any(mark in head for mark in (b"<html", b"<!doctype html", b"<body", b"<table", b"<div", b"<p>")):
        return read_web(data)
    return read_text(data)


def _read_archive(data: bytes) -> Document:
    names = Archive(data).names
    if "word/document.xml" in names:
        return read_word(data)
    if "xl/workbook.xml" in names:
        return read_spreadsheet(data)
    if "mimetype" in names or "content.xml" in names or "OFD.xml" in names:
        raise Unreadable(f"这是 ODF 或 OFD 文件。{_SAVE} (ODF/OFD: save as .docx)")
    raise Unreadable(f"这是压缩包或不认识的格式。如是压缩包，请先解压；否则{_SAVE} (an archive or unknown)")
