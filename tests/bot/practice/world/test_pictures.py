"""Pictures: how wide and high they are, and the sizes in which the platform gives them out."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.practice.world.pictures import SIDES, USUAL, dimensions, sizes

SIDE = st.integers(1, 5_000)


def png(width: int, height: int) -> bytes:
    """The beginning of a PNG."""
    return b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", width, height)


def jpeg(width: int, height: int) -> bytes:
    """The beginning of a JPEG, with a segment before the one that says the size."""
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width)


@given(SIDE, SIDE)
def test_the_size_is_read_from_each_kind_of_picture(width: int, height: int) -> None:
    gif = b"GIF89a" + struct.pack("<HH", width, height)
    bmp = b"BM".ljust(18, b"\0") + struct.pack("<II", width, height)
    assert {dimensions(each) for each in (png(width, height), gif, bmp, jpeg(width, height))} == {(width, height)}


@pytest.mark.parametrize("other", [b"", b"%PDF-1.7", b"\x89PNG", b"GIF89a", b"PK\x03\x04"])
def test_what_is_no_picture_has_no_size(other: bytes) -> None:
    assert dimensions(other) is None


@pytest.mark.parametrize("short", [b"\xff\xd8", b"\xff\xd8\xff\xe0\x00\x04ab", b"RIFF....WEBP"])
def test_a_picture_that_does_not_say_its_size_is_taken_to_have_the_usual_one(short: bytes) -> None:
    assert dimensions(short) == USUAL


@given(SIDE, SIDE)
def test_sizes_grow_up_to_the_picture_itself_and_keep_its_shape(width: int, height: int) -> None:
    found = sizes(width, height)
    longest = [max(each) for each in found]
    assert longest == sorted(set(longest))
    assert longest[-1] == min(max(width, height), SIDES[-1])
    assert all(1 <= wide <= width and 1 <= high <= height for wide, high in found)
    assert all(max(each) <= side for each, side in zip(found, SIDES, strict=False))
