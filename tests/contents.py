"""Everything that a database holds, as one text, and the identity numbers that should not be in it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from bot.sensitive.check_digits import is_identity_number
from storage.engine.database import Transaction
from storage.engine.location import Location, Server
from storage.engine.snapshot import read_any_version

_DIGITS = b"0123456789"
_AS_ZEROS = bytes(ord("0") if each in _DIGITS else ord(" ") for each in range(256))
_RUN = b"0" * 17


def content_of(location: Location) -> str:
    """The text of a database: of files every byte, deleted or not; of a server every row."""
    return bytes_of(location).decode("utf-8", "ignore")


def bytes_of(location: Location) -> bytes:
    """The bytes of that text."""
    if isinstance(location, Server):
        with ThreadPoolExecutor(1) as thread:  # where this is asked, a loop is running
            return thread.submit(read_any_version, location, _rows).result().encode("utf-8", "ignore")
    return b"".join(each.read_bytes() for each in location.parent.glob(f"{location.name}*"))


async def _rows(rows: Transaction) -> str:
    found = [await rows.rows(f"SELECT CAST({each} AS text) AS said FROM {each}") for each in await rows.tables()]  # noqa: S608
    return "\n".join(each["said"] for some in found for each in some)


def identity_numbers_in(content: bytes) -> Iterator[str]:
    """Every identity number, wherever it begins in a run of digits.

    A database has millions of bytes and is looked through after each test: a search for a constant takes a twentieth
    of the time of an expression.
    """
    shape = content.translate(_AS_ZEROS)
    start = shape.find(_RUN)
    while start >= 0:
        number = content[start : start + 18].decode("ascii", "replace")
        if is_identity_number(number):
            yield number
        start = shape.find(_RUN, start + 1)
