"""File arguments of commands: files to read, and files to write."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import CommandFailed


def named_file(given: Path | None, example: str) -> Path:
    """Return the named file. Raises CommandFailed if it does not exist or is no file."""
    try:
        if given is not None and given.is_file():
            return given
        is_there = given is not None and given.exists()
    except OSError as error:
        raise CommandFailed(f"无法读取 (cannot read): {given}: {error.strerror}") from None
    if is_there:
        raise CommandFailed(f"不是文件 (not a file): {given}")
    raise CommandFailed(f"请写明文件名，如 {example} (name a file that is there)")


@contextmanager
def written_to(file: Path) -> Iterator[None]:
    """Raise CommandFailed if the file exists or cannot be written."""
    try:
        yield
    except FileExistsError:
        raise CommandFailed(f"文件已存在，请换一个名字 (the file exists): {file}") from None
    except OSError as error:
        raise CommandFailed(f"无法写入 (cannot write): {file}: {error.strerror or error}") from None
