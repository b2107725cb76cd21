"""`qingdan restore FILE`: a copy takes the place of a database that was moved away."""

import argparse
from pathlib import Path

from bot.commands.backup import wanted
from bot.errors import FAULTY, CommandFailed
from bot.settings import load_settings
from storage.engine.copies import restore
from storage.engine.location import Location, Server
from storage.errors import Exists, InUse, NotACopy, TryAgain

OF_A_FILE, OF_A_SERVER = b"SQLite format 3", b"PGDMP"
"""How copies begin: fileformat2.html, 1.3; pg_backup_archiver.c."""


def run(arguments: argparse.Namespace) -> int:
    """Check the copy and put it in place; nothing is ever overwritten."""
    database, copy = load_settings().database, wanted(arguments.file)
    if not copy.exists():
        raise CommandFailed(f"没有这个文件 (no such file): {copy}")
    _refuse_of_the_other_engine(copy, database)
    try:
        restore(copy, database)
    except Exists as error:
        raise CommandFailed(f"{_way_out(database)} (move the present database away first): {error}") from None
    except InUse:
        raise CommandFailed("机器人正在运行，请先停止 (stop the bot first)") from None
    except NotACopy as error:
        raise CommandFailed(f"不是完好的备份 (not a sound copy): {error}", FAULTY) from None
    except TryAgain as error:
        raise CommandFailed(f"恢复失败 (the copy could not be put in place): {error}") from None
    print(f"已恢复 (restored): {database}")
    return 0


def _refuse_of_the_other_engine(copy: Path, database: Location) -> None:
    beginning = _beginning(copy)
    if isinstance(database, Server) and beginning.startswith(OF_A_FILE):
        raise CommandFailed(
            f"这是文件数据库的备份，请用 (a copy of a file; use): qingdan move-database {copy} {database}"
        )
    if not isinstance(database, Server) and beginning.startswith(OF_A_SERVER):
        raise CommandFailed("这是 PostgreSQL 的备份，请先恢复到服务器 (a copy of a server; restore it there)")


def _beginning(copy: Path) -> bytes:
    try:
        with copy.open("rb") as file:
            return file.read(len(OF_A_FILE))
    except OSError:
        return b""  # what reads it says why


def _way_out(database: Location) -> str:
    if not isinstance(database, Server):
        return "旧数据库的文件还在，请先移走"
    name = database.schema.replace('"', '""')
    words = f'ALTER SCHEMA "{name}" RENAME TO "{name}_old"; CREATE SCHEMA "{name}"'
    return f"旧数据库还在，请先在 psql 中执行 {words}"
