"""Copies of the database: made while it is in use, checked, and put back."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from storage.engine.atomic_files import placed
from storage.engine.location import Location, Server
from storage.engine.migrate import newest
from storage.engine.process_lock import held
from storage.engine.sqlite.reading import reading
from storage.errors import Exists, NotACopy, TryAgain

if TYPE_CHECKING:
    from storage.engine.postgres.dump import Trial

HOURLY = 24
DAILY = 14


def back_up(location: Location, target: Path) -> None:
    """Copy a database, which may be in use, and check the copy: that of a server is read back.

    Nothing is left behind where this fails. Raises Exists if the target is there already, NotACopy if the
    database is damaged, TryAgain if it cannot be read or the copy cannot be written.
    """
    with _new(target) as part:
        if isinstance(location, Server):
            from storage.engine.postgres.dump import dump

            dump(location, part)
        else:
            _copy(location, part)
            check(part)


def suffix_of(location: Location) -> str:
    """How the names of copies end."""
    return ".dump" if isinstance(location, Server) else ".sqlite3"


def back_up_and_try(server: Server, target: Path) -> "Trial":
    """Copy a database on a server and restore the copy into a database of its own, where the account may make one."""
    from storage.engine.postgres.dump import dump_and_try

    with _new(target) as part:
        return dump_and_try(server, part)


def restore(copy: Path, location: Location) -> None:
    """Restore a copy to the place of a database that was moved away.

    Raises NotACopy if the copy is damaged or of a newer program, Exists if there still is a database or the log
    of one, InUse if a bot works with it, TryAgain if it cannot be put there.
    """
    if isinstance(location, Server):
        from storage.engine.postgres.dump import put_back

        with held(location):
            put_back(copy, location)
        return
    check(copy)
    with held(location):
        _make_way(location)
        back_up(copy, location)


def check(copy: Path) -> None:
    """Raise NotACopy if a file is no sound database of this program or of an older one."""
    try:
        with closing(reading(copy)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            ours = connection.execute("SELECT count(*) FROM sqlite_master WHERE name IN ('inbox', 'outbox')").fetchone()
    except sqlite3.Error as error:
        raise NotACopy(f"{copy}: {error}") from None
    if sound != "ok":
        raise NotACopy(f"{copy}: {sound}")
    if not 1 <= version <= newest():
        raise NotACopy(f"{copy}: version {version}, this program knows 1 to {newest()}")
    if ours != (2,):
        raise NotACopy(f"{copy}: a database of another program")


def spare(made: Iterable[datetime]) -> set[datetime]:
    """Which of the automatic copies, by when they were made, can go: the newest of 24 hours and of 14 days stay."""
    ordered = sorted(made, reverse=True)
    kept: set[datetime] = set()
    for count, unit in ((HOURLY, timedelta(hours=1)), (DAILY, timedelta(days=1))):
        spans: dict[int, datetime] = {}
        for each in ordered:
            spans.setdefault(int(each.timestamp() // unit.total_seconds()), each)
        kept.update(list(spans.values())[:count])
    return set(ordered) - kept


@contextmanager
def _new(target: Path) -> Iterator[Path]:
    """Give a file to write that becomes the target at the end."""
    try:
        with placed(target) as part:
            yield part
    except FileExistsError:
        raise Exists(str(target)) from None
    except (sqlite3.Error, OSError) as error:
        raise TryAgain(str(error)) from error


def _make_way(path: Path) -> None:
    log = path.with_name(f"{path.name}-wal")
    if path.exists():
        raise Exists(str(path))
    if log.exists() and log.stat().st_size:  # of a program that was killed: the newest messages may be only here
        raise Exists(str(log))
    for leftover in (log, path.with_name(f"{path.name}-shm")):
        leftover.unlink(missing_ok=True)


def _copy(path: Path, target: Path) -> None:
    with closing(reading(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
