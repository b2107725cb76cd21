"""Files that people and the bot send: kept in memory, found by id and by path."""

import hashlib
import mimetypes
import struct
from dataclasses import dataclass

from bot.practice.people import Json

LARGEST_DOWNLOAD = 20_000_000
"""Bytes of a file that a bot can fetch."""


@dataclass(frozen=True, slots=True)
class File:
    """A file with the ids under which the platform knows it."""

    id: str
    unique_id: str
    name: str
    path: str
    data: bytes
    kind: str

    @property
    def is_too_big(self) -> bool:
        """Whether a bot cannot fetch it."""
        return len(self.data) > LARGEST_DOWNLOAD

    def as_json(self) -> Json:
        """The fields that every kind of file has."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.data)}

    def as_document(self) -> Json:
        """The file as a document."""
        return {**self.as_json(), "file_name": self.name, "mime_type": self.kind}

    def as_photo(self) -> list[Json]:
        """The file as a photo in the one size that there is."""
        width, height = _size(self.data)
        return [{**self.as_json(), "width": width, "height": height}]


class Files:
    """Every file that was sent."""

    def __init__(self) -> None:
        """None was."""
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}

    def keep(self, data: bytes, name: str, folder: str) -> File:
        """Take a file in; a file that is sent twice has two ids and one unique id."""
        number = len(self._by_id) + 1
        unique = "AQAD" + hashlib.sha256(data).hexdigest()[:12]
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        path = f"{folder}/file_{number}.{suffix}"
        file = File(f"BQACAgUAAx{folder[0].upper()}{number:08}{unique[4:]}", unique, name, path, data, kind)
        self._by_id[file.id] = self._by_path[path] = file
        return file

    def by_id(self, name: str) -> File | None:
        """The file with this id."""
        return self._by_id.get(name)

    def by_path(self, path: str) -> File | None:
        """The file under this path."""
        return self._by_path.get(path)


def _size(data: bytes) -> tuple[int, int]:
    """The width and height that a PNG says; of other pictures a usual one."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    return 1280, 960
