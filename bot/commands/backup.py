"""`qingdan backup FILE`: a copy of the database, made while it is in use."""

import argparse
from pathlib import Path

from bot.errors import FAULTY, CommandFailed
from bot.settings import load_settings
from storage.engine.address import is_address
from storage.engine.copies import back_up, back_up_and_try
from storage.engine.location import Location, Server, is_there
from storage.errors import Exists, NotACopy, TryAgain


def run(arguments: argparse.Namespace) -> int:
    """Copy the database to a new file, and check the copy."""
    database, target = load_settings().database, wanted(arguments.file)
    if not is_there(database):
        raise CommandFailed(f"没有数据库 (no database): {database}")
    try:
        said = _copied(database, target)
    except Exists:
        raise CommandFailed(f"文件已存在，请换一个名字 (the file exists): {target}") from None
    except NotACopy as error:
        raise CommandFailed(f"数据库已损坏，没有备份 (the database is damaged): {error}", FAULTY) from None
    except TryAgain as error:
        raise CommandFailed(f"备份失败 (the copy failed): {error}") from None
    print(f"{said}: {target}")
    return 0


def wanted(given: Path | None) -> Path:
    """The file that the call names. Raises CommandFailed if it names none, or gives the address of a server."""
    if given is None:
        raise CommandFailed("请写明文件名，如 qingdan backup 2026-11-23.sqlite3 (name a file)")
    try:
        is_address(str(given))
    except ValueError:  # a path of an address has one slash where that has two
        raise CommandFailed("这里要写文件名，不是数据库地址 (name a file, not the address of a server)") from None
    return given


def _copied(database: Location, target: Path) -> str:
    if not isinstance(database, Server):
        back_up(database, target)
        return "已备份并核对 (copied and checked)"
    trial = back_up_and_try(database, target)
    if trial.why_not:
        return f"已备份并校验，未能试恢复 (read back, not restored: {trial.why_not})"
    return f"已备份，试恢复后逐表核对，共 {trial.rows:,} 行 (restored on trial, every row counted)"
