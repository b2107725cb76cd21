"""The files of a call, as the platform takes or refuses them."""

import struct
import zlib

import pytest

from bot.practice.api.media import LARGEST_PHOTO, NARROWEST_PHOTO, WIDEST_PHOTO, media_of
from bot.practice.api.parameters import Parameters, Upload
from bot.practice.refusing.refused import Refused
from bot.practice.world.world import World
from tests.bot.practice.grounds import world


def png(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(head))
        + b"IHDR"
        + head
        + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    )


def sent(ground: World, sort: str, data: bytes, name: str = "a.png") -> object:
    return media_of(ground, Parameters({}, {sort: Upload(name, data)}), sort, "")


def test_a_file_that_comes_along_is_kept_and_can_be_sent_again() -> None:
    ground = world()
    carried = sent(ground, "document", b"x", "a.txt")
    assert isinstance(carried, dict)
    file = carried["document"]["file_id"]
    again = media_of(ground, Parameters({}, {}), "document", file)
    assert again is not None
    assert again["document"]["file_id"] == file


def test_without_a_file_there_are_no_fields() -> None:
    assert media_of(world(), Parameters({}, {}), "photo", "") is None
    assert media_of(world(), Parameters({}, {}), "photo", "attach://none") is None


@pytest.mark.parametrize(
    ("sort", "data", "why"),
    [
        ("document", b"", "non-empty"),
        ("photo", b"no picture", "IMAGE_PROCESS_FAILED"),
        ("photo", b"x" * (LARGEST_PHOTO + 1), "too big for a photo"),
        ("photo", png(WIDEST_PHOTO, 1), "PHOTO_INVALID_DIMENSIONS"),
        ("photo", png(NARROWEST_PHOTO + 1, 1), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
def test_what_the_platform_does_not_take_is_refused_in_its_words(sort: str, data: bytes, why: str) -> None:
    with pytest.raises(Refused, match=why):
        sent(world(), sort, data)


def test_a_picture_at_the_bounds_is_taken() -> None:
    assert sent(world(), "photo", png(NARROWEST_PHOTO, 1)) is not None
    assert sent(world(), "photo", png(WIDEST_PHOTO // 2, WIDEST_PHOTO // 2)) is not None


@pytest.mark.parametrize(
    ("given", "why"), [("nothing", "wrong file identifier"), ("https://x.cn/a.png", "failed to get HTTP URL")]
)
def test_a_file_that_is_not_there_is_refused(given: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        media_of(world(), Parameters({}, {}), "photo", given)


def test_a_document_is_not_sent_as_a_photo() -> None:
    ground = world()
    carried = sent(ground, "document", b"x", "a.txt")
    assert isinstance(carried, dict)
    with pytest.raises(Refused, match="type Document as Photo"):
        media_of(ground, Parameters({}, {}), "photo", carried["document"]["file_id"])
