"""Everything that a database holds, as one text."""

from concurrent.futures import ThreadPoolExecutor

from storage.engine.database import Transaction
from storage.engine.location import Location, Server
from storage.engine.snapshot import read_any_version


def content_of(location: Location) -> str:
    """The text of a database: of files every byte, deleted or not; of a server every row."""
    if isinstance(location, Server):
        with ThreadPoolExecutor(1) as thread:  # where this is asked, a loop is running
            return thread.submit(read_any_version, location, _rows).result()
    files = location.parent.glob(f"{location.name}*")
    return b"".join(each.read_bytes() for each in files).decode("utf-8", "ignore")


async def _rows(rows: Transaction) -> str:
    found = [await rows.rows(f"SELECT CAST({each} AS text) AS said FROM {each}") for each in await rows.tables()]  # noqa: S608
    return "\n".join(each["said"] for some in found for each in some)
