"""Members of .docx and .xlsx files, which are zip archives, unpacked within bounds."""

import io
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.limits import DEPTH, MEMBER_BYTES, MEMBERS, RATIO, SMALL

TOO_LARGE = "文件解压后过大，可能已损坏或被人动过手脚，没有读取 (it unpacks to too much)"
BROKEN = "文件不完整或已损坏，请用 Word/WPS/Excel 打开后另存一份再试 (the file is broken)"


class Archive:
    """An opened archive."""

    def __init__(self, data: bytes) -> None:
        """Raise Unreadable where the archive is broken, encrypted, or would unpack to too much."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise Unreadable(BROKEN) from None
        if len(members) > MEMBERS:
            raise Unreadable(TOO_LARGE)
        for each in members:
            self._check(each)
        self.names = frozenset(each.filename for each in members)

    @staticmethod
    def _check(member: zipfile.ZipInfo) -> None:
        if member.flag_bits & 1:
            raise Unreadable("文件已加密，请先去掉密码再试 (the file is encrypted)")
        bomb = member.file_size > SMALL and member.file_size > RATIO * max(member.compress_size, 1)
        if member.file_size > MEMBER_BYTES or bomb:
            raise Unreadable(TOO_LARGE)

    def read(self, name: str) -> bytes:
        """The bytes of a member, never more than the archive says that it has. Raises Unreadable."""
        try:
            with self._zip.open(name) as member:
                return member.read(MEMBER_BYTES)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError):
            raise Unreadable(BROKEN) from None

    def tree(self, name: str) -> Element:
        """The XML of a member. Raises Unreadable."""
        return parse(self.read(name))


class _Shallow(TreeBuilder):
    """Builds a tree that is not deeper than DEPTH, without entities."""

    depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self.depth += 1
        if self.depth > DEPTH:
            raise Unreadable("文件的嵌套层数过多，没有读取 (nested too deeply)")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self.depth -= 1
        return super().end(tag)

    def doctype(self, *_: object) -> None:
        """Refuse what a document program never writes: its entities may expand without end."""
        raise Unreadable("文件含有不应有的实体声明，没有读取 (it declares entities)")


def parse(data: bytes) -> Element:
    """The XML of some bytes. Raises Unreadable where it is broken, too deep, or declares entities."""
    if b"<!DOCTYPE" in data[:2_000] or b"<!ENTITY" in data[:100_000]:
        raise Unreadable("文件含有不应有的实体声明，没有读取 (it declares entities)")
    parser = XMLParser(target=_Shallow())  # noqa: S314 - entities are refused
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError):
        raise Unreadable(BROKEN) from None
    return root
