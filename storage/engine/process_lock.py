"""The process lock: one copy of the program uses a database file at a time."""

import fcntl
import os
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

from storage.engine.atomic_files import private_folder
from storage.engine.location import Location, Server
from storage.errors import InUse


class ProcessLock:
    """A lock on a database file, which the system releases when the process ends, however that happens."""

    def __init__(self, path: Path) -> None:
        """Take hold. Raises InUse if another copy of the program has it."""
        private_folder(path.parent)
        self._file = os.open(path.with_name(f"{path.name}.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._file)
            raise InUse(f"another copy of the program works with {path}") from None

    def __enter__(self) -> Self:
        """Hold for the length of a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Release the lock."""
        self.release()

    def release(self) -> None:
        """Release the lock."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def held(location: Location) -> AbstractContextManager[object]:
    """Hold a database for the length of a block, so that no bot runs on it. Raises InUse if one does."""
    if isinstance(location, Server):
        from storage.engine.active import held as held_on_server

        return held_on_server(location)
    return ProcessLock(location)
