"""The files that a call names, to be read or to be written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import CommandFailed


def named_file(given: Path | None, example: str) -> Path:
    """The file that a call names. Raises CommandFailed where it names none that is there, or no file."""
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
    """Raise Told, in one sentence, where the file that is written within is there already or cannot be written."""
    try:
        yield
    except FileExistsError:
        raise CommandFailed(f"文件已存在，请换一个名字 (the file exists): {file}") from None
    except OSError as error:
        raise CommandFailed(f"无法写入 (cannot write): {file}: {error.strerror or error}") from None
