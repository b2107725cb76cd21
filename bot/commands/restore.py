"""`qingdan restore FILE`: a copy takes the place of a database that was moved away."""

import argparse

from bot.commands.backup import wanted
from bot.errors import FAULTY, CommandFailed
from bot.settings import load_settings
from storage.engine.copies import restore
from storage.engine.location import Server
from storage.errors import Exists, InUse, NotACopy, TryAgain


def run(arguments: argparse.Namespace) -> int:
    """Check the copy and put it in place; nothing is ever overwritten."""
    database, copy = load_settings().database, wanted(arguments.file)
    if isinstance(database, Server):
        raise CommandFailed(
            "PostgreSQL 上请用 pg_restore 恢复，见 docs/postgresql.md (restore with pg_restore: docs/postgresql.md)"
        )
    if not copy.exists():
        raise CommandFailed(f"没有这个文件 (no such file): {copy}")
    try:
        restore(copy, database)
    except Exists as error:
        raise CommandFailed(f"旧数据库的文件还在，请先移走 (move the present database away first): {error}") from None
    except InUse:
        raise CommandFailed("机器人正在运行，请先停止 (stop the bot first)") from None
    except NotACopy as error:
        raise CommandFailed(f"不是完好的备份 (not a sound copy): {error}", FAULTY) from None
    except TryAgain as error:
        raise CommandFailed(f"恢复失败 (the copy could not be put in place): {error}") from None
    print(f"已恢复 (restored): {database}")
    return 0
