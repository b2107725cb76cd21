"""The file around a workbook: what it is, whatever it is called, and whether it is small enough to be looked into."""

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat

from bot.workbooks.faults import Unreadable

LARGEST = 20 * 1024 * 1024
"""Bytes of the file."""
LARGEST_UNPACKED = 100 * 1024 * 1024
LARGEST_TEXTS = 30 * 1024 * 1024
"""Bytes of the table of shared strings, unpacked."""
RATIO = 100
"""How much larger the unpacked file may be than the packed one, where it is larger than SMALL."""
SMALL = 5 * 1024 * 1024
MOST_MEMBERS = 1_000
MOST_ELEMENTS = 5_000_000
"""XML elements of all parts together: a ledger of 50,000 rows has about half as many."""
MOST_TEXTS = 1_000_000
DEEPEST = 100
LONGEST_FORMULA = 8_192
"""Characters, as many as spreadsheets allow."""
CHUNK = 64 * 1024
OLD = bytes.fromhex("D0CF11E0A1B11AE1")
"""How compound files begin: those of spreadsheet programs before 2007, and newer ones with a password."""
PASSWORD = "EncryptedPackage".encode("utf-16-le")
SAVE_AS = "请用表格软件另存为 .xlsx 再读"
WHOLE = "文件打不开：不完整或已损坏，可能没有传完"
OTHERS = {
    "mimetype": f"文件打不开：这是 .ods 一类的文件，{SAVE_AS}",
    "xl/workbook.bin": f"文件打不开：这是 .xlsb 文件，{SAVE_AS}",
    "word/document.xml": "文件打不开：这是 Word 文档，不是台账",
    "ppt/presentation.xml": "文件打不开：这是演示文稿，不是台账",
}


def check_container(path: Path) -> None:
    """Raise Unreadable, with what it is instead, where a file is no workbook, or too large to be read."""
    if path.stat().st_size > LARGEST:
        raise Unreadable([f"文件超过{LARGEST // 1024 // 1024}兆"])
    with path.open("rb") as file:
        _check_kind(file)
    try:
        with zipfile.ZipFile(path) as packed:
            _check_members(packed, path.stat().st_size)
            _check_parts(packed)
    except Unreadable:
        raise
    except Exception:  # noqa: BLE001 - zipfile lets through what its decompressors raise, each another error
        raise Unreadable([WHOLE]) from None


def _check_kind(file: BinaryIO) -> None:
    begins = file.read(4096)
    if not begins:
        raise Unreadable(["文件打不开：是空的"])
    if begins.startswith(OLD):
        locked = PASSWORD in begins + file.read(LARGEST)
        raise Unreadable(
            ["文件打不开：有密码，请去掉密码后再读" if locked else f"文件打不开：这是旧版 .xls 文件，{SAVE_AS}"]
        )
    if begins.lstrip().lower().startswith((b"<html", b"<!doctype", b"<?xml", b"<table", b"mime-version")):
        raise Unreadable([f"文件打不开：这是网页或 XML，不是工作簿，{SAVE_AS}"])
    if not begins.startswith(b"PK"):
        raise Unreadable([f"文件打不开：不是 .xlsx 工作簿，应为导出的台账（/ledger）；如为 .csv 等，{SAVE_AS}"])


def _check_members(packed: zipfile.ZipFile, size: int) -> None:
    members = packed.infolist()
    names = {each.filename for each in members}
    found = next((sentence for name, sentence in OTHERS.items() if name in names), None)
    if found:
        raise Unreadable([found])
    if len(members) > MOST_MEMBERS:
        raise Unreadable([f"文件打不开：内含{len(members)}个部分，超过{MOST_MEMBERS}个"])
    if len(names) < len(members):
        raise Unreadable(["文件打不开：内有重名的部分"])
    if any(each.flag_bits & 1 for each in members):
        raise Unreadable(["文件打不开：有密码，请去掉密码后再读"])
    if _is_too_large(members, size):
        raise Unreadable(["文件打不开：解开后过大"])


def _is_too_large(members: Sequence[zipfile.ZipInfo], size: int) -> bool:
    """Whether a file of a size would be far larger, or too large, unpacked."""
    unpacked = sum(each.file_size for each in members)
    texts = sum(each.file_size for each in members if each.filename.lower().endswith("sharedstrings.xml"))
    is_bomb = unpacked > SMALL and unpacked > RATIO * size
    return is_bomb or unpacked > LARGEST_UNPACKED or texts > LARGEST_TEXTS


def _check_parts(packed: zipfile.ZipFile) -> None:
    """Look through the XML once, without building anything of it."""
    left = MOST_ELEMENTS
    for name in packed.namelist():
        if name.lower().endswith((".xml", ".rels", ".vml")):
            looked = _Look(name, left)
            with packed.open(name) as part:
                looked.through(iter(lambda part=part: part.read(CHUNK), b""))  # type: ignore[misc]
            left -= looked.elements


class _Look:
    """A look through one part."""

    def __init__(self, name: str, most: int) -> None:
        self.elements = 0
        self._name, self._most = name, most
        self._depth = self._texts = self._formula = 0
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._on_doctype
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end

    def through(self, chunks: Iterator[bytes]) -> None:
        """Go through it; what is no XML is found where it is read."""
        try:
            for each in chunks:
                self._parser.Parse(each)
        except expat.ExpatError:
            return

    def _on_doctype(self, *_: object) -> None:
        raise Unreadable([f"文件打不开：{self._name} 含有实体声明，不是表格软件存的文件"])

    def _on_start(self, tag: str, _: object) -> None:
        self.elements += 1
        self._depth += 1
        if tag == "si" or tag.endswith(":si"):
            self._texts += 1
        if tag == "f" or tag.endswith(":f"):
            self._formula = 0
            self._parser.CharacterDataHandler = self._on_formula
        if self.elements > self._most or self._texts > MOST_TEXTS or self._depth > DEEPEST:
            raise Unreadable([f"文件打不开：{self._name} 内容过多"])

    def _on_end(self, _: str) -> None:
        self._depth -= 1
        self._parser.CharacterDataHandler = None

    def _on_formula(self, text: str) -> None:
        self._formula += len(text)
        if self._formula > LONGEST_FORMULA:
            raise Unreadable([f"文件打不开：{self._name} 含有过长的公式"])
