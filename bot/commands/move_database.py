"""`qingdan move-database FROM TO`: all that is stored moves to another database, from a file to a server or back."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from bot.doctor.permissions import BESIDE
from bot.errors import FAULTY, CommandFailed
from storage.engine.location import Location, Server, is_there, lacks_library, location_of, stem_of
from storage.engine.move import Moved, move
from storage.errors import Exists, InUse, LeaveAlone, NotTheSame, TryAgain

STEP = 100_000
"""Rows of a table after which it is told how far the work is."""


def run(arguments: argparse.Namespace) -> int:
    """Move, and tell what was compared and what to do now. Raises CommandFailed; nothing has moved then."""
    source, target = _location(arguments.source), _location(arguments.target)
    if not is_there(source):
        raise CommandFailed(f"没有数据库 (no database): {source}")
    if _same_place(source, target):
        raise CommandFailed(f"两处是同一个数据库 (one and the same database): {source}")
    for line in _told(_moved(source, target), source, target):
        print(line)
    return 0


def _location(given: str | None) -> Location:
    if not given:
        raise CommandFailed(
            "请写明从哪里到哪里，如 qingdan move-database qingdan.sqlite3 postgresql://… (name both databases)"
        )
    try:
        location = location_of(given)
    except ValueError as error:
        raise CommandFailed(f"数据库地址有误，请改正 (bad address): {error}") from None
    if lacks_library(location):
        raise CommandFailed("PostgreSQL 需要安装 (install): pip install 'qingdan[postgres]'")
    return location


def _same_place(source: Location, target: Location) -> bool:
    if isinstance(source, Path) and isinstance(target, Path):
        return source.resolve() == target.resolve()
    return source == target


def _moved(source: Location, target: Location) -> list[Moved]:
    way = f"{source} → {target}"
    try:
        return move(source, target, _progress)
    except InUse as error:
        raise CommandFailed(f"请先停止机器人，两处都不能在用 (stop the bot first): {error}") from None
    except Exists as error:
        raise CommandFailed(f"目标不是空的，没有移动。{_way_out(target)} (the target is not empty): {error}") from None
    except LeaveAlone as error:
        raise CommandFailed(f"数据库不能移动，没有移动 (this cannot be moved): {way}: {error}", FAULTY) from None
    except NotTheSame as error:
        raise CommandFailed(f"核对不一致，已全部撤回 (not the same, all undone): {error}", FAULTY) from None
    except TryAgain as error:
        raise CommandFailed(f"没有移动，请重新运行 (nothing has moved, run it again): {way}: {error}") from None


def _way_out(target: Location) -> str:
    if isinstance(target, Server):
        return "请换一个 ?schema=…，或先备份，再用 psql 执行 ALTER SCHEMA … RENAME TO …"
    return "请换一个文件名，或先移走旧文件"


def _progress(table: str, rows: int) -> None:
    if rows % STEP == 0:
        print(f"  {table}：已复制 {rows:,} 行 (rows)", flush=True)


def _told(moved: list[Moved], source: Location, target: Location) -> Iterator[str]:
    for each in moved:
        if each.digest.rows:
            yield f"  {each.table}：{each.digest.rows:,} 行，校验 {each.digest} (rows, digest)"
    yield f"已移动并逐表核对 (moved, every table compared): {sum(each.digest.rows for each in moved):,} 行 (rows)"
    if isinstance(target, Server) and (replaced := sum(each.digest.replaced for each in moved)):
        yield f"有{replaced}处空字符 PostgreSQL 不能保存，已换成 � (NUL characters were replaced)"
    yield from _beside(source, target)
    yield f"请把 QINGDAN_DATABASE 设为 {target}，再启动机器人 (set it, then start the bot)"
    yield f"旧数据库原样保留，请勿再在其上启动机器人 (the old one stays; start no bot on it): {source}"


def _beside(source: Location, target: Location) -> Iterator[str]:
    folder, new = stem_of(source).parent, stem_of(target).parent
    present = [str(folder / each) for each in BESIDE if (folder / each).is_dir()]
    if present and folder.resolve() != new.resolve():
        where = "机器人的工作目录 (the bot's working directory)" if isinstance(target, Server) else str(new)
        yield f"请把这些文件夹复制到{where}；待发的文件仍按原路径发送 (copy these folders): {' '.join(present)}"
