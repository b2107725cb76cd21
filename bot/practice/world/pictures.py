"""Pictures: how wide and high they are, and in which sizes the platform gives them out."""

import struct

SIDES = (90, 320, 800, 1280, 2560)
"""The longest side of each size, in pixels; of a picture there are those that it fills, and one more."""
USUAL = (1280, 960)
"""The width and height that a picture is taken to have which does not say them."""
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def dimensions(data: bytes) -> tuple[int, int] | None:
    """The width and height of a picture; None if the data are no picture."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        return _pair(data, 16, ">II")
    if data[:6] in {b"GIF87a", b"GIF89a"} and len(data) >= 10:
        return _pair(data, 6, "<HH")
    if data[:2] == b"BM" and len(data) >= 26:
        return _pair(data, 18, "<II")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return USUAL
    return _jpeg(data) if data[:2] == b"\xff\xd8" else None


def sizes(width: int, height: int) -> list[tuple[int, int]]:
    """The sizes in which a picture is given out, the smallest first."""
    longest = max(width, height, 1)
    found = []
    for side in SIDES:
        scale = min(1.0, side / longest)
        found.append((max(1, round(width * scale)), max(1, round(height * scale))))
        if longest <= side:
            break
    return found


def _jpeg(data: bytes) -> tuple[int, int]:
    """Walk through the segments up to the one that says the size."""
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        if data[place + 1] in _JPEG_FRAMES:
            height, width = _pair(data, place + 5, ">HH")
            return width, height
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return USUAL


def _pair(data: bytes, place: int, form: str) -> tuple[int, int]:
    first, second = struct.unpack_from(form, data, place)
    return int(first), int(second)
