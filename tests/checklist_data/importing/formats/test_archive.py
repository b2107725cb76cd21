"""Archives are unpacked within bounds, and what is in them is XML without entities."""

import io
import zipfile

import pytest

from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.formats.archive import Archive, parse
from checklist_data.importing.limits import DEPTH, MEMBERS, SMALL


def packed(**members: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def test_a_member_is_read_as_bytes_and_as_a_tree() -> None:
    archive = Archive(packed(a="<甲><乙/></甲>".encode()))
    assert archive.names == {"a"}
    assert archive.read("a").decode() == "<甲><乙/></甲>"
    assert [each.tag for each in archive.tree("a")] == ["乙"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", packed(a=b"x" * 100)[:-30]], ids=["empty", "head", "cut"])
def test_what_is_broken_is_told(data: bytes) -> None:
    with pytest.raises(Unreadable, match="broken"):
        Archive(data)


def test_a_member_that_is_not_there_is_told() -> None:
    with pytest.raises(Unreadable, match="broken"):
        Archive(packed(a=b"x")).read("b")


def test_a_bomb_and_too_many_members_are_not_unpacked() -> None:
    for data in (packed(a=b"\0" * 10 * SMALL), packed(**{str(each): b"" for each in range(MEMBERS + 1)})):
        with pytest.raises(Unreadable, match="too much"):
            Archive(data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<a>" * (DEPTH + 1) + b"</a>" * (DEPTH + 1), "too deeply"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "entities"),
        ('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16"), "entities"),
        (b"<a><b></a>", "broken"),
        (b"", "broken"),
    ],
)
def test_xml_that_no_program_writes_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        parse(data)
    assert parse(b"<a>" * DEPTH + b"</a>" * DEPTH).tag == "a"
