"""Atomic files: written beside their place and moved there, readable by this account alone."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PRIVATE = 0o600
PRIVATE_FOLDER = 0o700


@contextmanager
def placed(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """Give a file to write beside `path`; when the block has ended, it is flushed to the disk and moved into place.

    Whatever goes wrong, what stood at `path` still stands there and nothing is left beside it. With `replace` the old
    file goes; a link stays and its target is replaced. Raises FileExistsError without it, OSError naming `path` where
    the file cannot be written.
    """
    target = path.resolve() if replace else path
    part: Path | None = None
    try:
        _check(target, replace=replace)
        number, name = tempfile.mkstemp(prefix=".qingdan-", suffix=".part", dir=target.parent)
        os.close(number)
        part = Path(name)
        yield part
        _flush(part)
        _move(part, target, replace=replace)
        _flush(target.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error
    finally:
        if part is not None:
            with suppress(OSError):  # what went wrong before is what is told
                part.unlink()


def private_folder(folder: Path) -> Path:
    """Make a folder that only this account can enter; an existing one is left unchanged."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    return folder


def private_file(path: Path) -> None:
    """Make an empty file that only this account can read, for other programs to fill; an existing one is kept."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, PRIVATE))


def _check(target: Path, *, replace: bool) -> None:
    if not target.exists():
        return
    if not replace:
        raise FileExistsError(str(target))
    if not target.is_file():
        raise OSError(0, "not a regular file", str(target))


def _move(part: Path, target: Path, *, replace: bool) -> None:
    if replace:
        part.replace(target)
        return
    try:
        target.hardlink_to(part)  # unlike a rename, never takes the place of a file that has come to be meanwhile
    except FileExistsError:
        raise
    except OSError:  # not every file system has links
        _check(target, replace=False)
        part.rename(target)


def _flush(path: Path) -> None:
    number = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(number)
    finally:
        os.close(number)
