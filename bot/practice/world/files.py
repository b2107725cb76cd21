"""Files that people and the bot send: kept in memory, found by id and by path."""

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import PurePath

from bot.practice.refusing.refused import Refused
from bot.practice.world.people import Json
from bot.practice.world.pictures import USUAL, dimensions, sizes

LARGEST_DOWNLOAD = 20 * 1024 * 1024
"""Bytes of a file that a bot can fetch."""
MOST_KEPT = 512 * 1024 * 1024
"""Bytes of all files together: they are in memory until the practice ground is closed."""
_PREFIXES = {"photo": "AgACAgUAAx", "document": "BQACAgUAAx"}


@dataclass(frozen=True, slots=True)
class File:
    """A file with the ids under which the platform knows it; a photo has one for each of its sizes."""

    id: str
    unique_id: str
    name: str
    path: str
    data: bytes
    kind: str
    """What is in it, as `image/png`."""
    sort: str
    """As what it was sent: `photo` or `document`."""
    width: int = 0
    height: int = 0

    @property
    def is_too_big(self) -> bool:
        """Whether a bot cannot fetch it."""
        return len(self.data) > LARGEST_DOWNLOAD

    def as_json(self) -> Json:
        """The fields that every kind of file has."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.data)}


class Files:
    """Every file that was sent."""

    def __init__(self) -> None:
        """None was."""
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}
        self._sizes: dict[str, tuple[File, ...]] = {}
        self._kept = 0

    def keep(self, data: bytes, name: str, sort: str) -> File:
        """Take a file in as a photo or a document. What is sent twice has two ids and one unique id.

        Raises Refused if all files together would be larger than `MOST_KEPT`.
        """
        if self._kept + len(data) > MOST_KEPT:
            raise Refused(413, "Request Entity Too Large: the practice ground is full of files, open it anew")
        self._kept += len(data)
        if sort != "photo":
            return self._add(data, name, sort)
        offered = sizes(*(dimensions(data) or USUAL))
        kept = tuple(self._add(data, name, sort, each) for each in offered)
        self._sizes |= dict.fromkeys((each.id for each in kept), kept)
        return kept[-1]

    def carried(self, file: File) -> Json:
        """The field of a message that carries a file."""
        if file.sort == "photo":
            photo = self._sizes[file.id]
            return {"photo": [{**each.as_json(), "width": each.width, "height": each.height} for each in photo]}
        return {"document": {"file_name": file.name, "mime_type": file.kind, **file.as_json()}}

    def by_id(self, name: str) -> File | None:
        """The file with this id."""
        return self._by_id.get(name)

    def by_path(self, path: str) -> File | None:
        """The file under this path."""
        return self._by_path.get(path)

    def _add(self, data: bytes, name: str, sort: str, size: tuple[int, int] = (0, 0)) -> File:
        number = len(self._by_id) + 1
        unique = "AQAD" + hashlib.sha256(data + bytes(str(size), "ascii")).hexdigest()[:12]
        path = f"{sort}s/file_{number}.{_ending(name)}"
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        file = File(f"{_PREFIXES[sort]}{number:08}{unique[4:]}", unique, name, path, data, kind, sort, *size)
        self._by_id[file.id] = self._by_path[path] = file
        return file


def _ending(name: str) -> str:
    """The end of a file's name, if it can stand in an address as it is."""
    ending = PurePath(name).suffix[1:]
    return ending if ending.isascii() and ending.isalnum() else "bin"
