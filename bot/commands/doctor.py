"""`qingdan doctor`: what is wrong, and what to do about it."""

import argparse
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.calendars.almanac import with_tables
from bot.commands.running_list import running_list
from bot.doctor.board import on_board
from bot.doctor.cluster import on_cluster
from bot.doctor.database import on_backlog, on_file
from bot.doctor.environment import on_calendar, on_copies, on_disk, on_settings, on_size
from bot.doctor.findings import Finding, Grade, fault, note
from bot.doctor.liveness import on_life
from bot.doctor.permissions import on_permissions
from bot.doctor.platform import on_groups, on_standing
from bot.doctor.running_list import on_list
from bot.doctor.writing import on_owners, on_writing
from bot.errors import FAULTY, CommandFailed
from bot.front_end import FrontEnd, Unreachable
from bot.settings import Settings, load_settings
from storage.engine.cluster import cluster
from storage.engine.location import Server, is_there, stem_of
from storage.errors import TryAgain
from storage.health import Health, health
from storage.ids import ChatId


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; 0 if none is a fault."""
    front_end: FrontEnd = arguments.front_end
    findings = list(examined(load_settings(), front_end))
    for each in findings:
        print(each)
    return FAULTY if any(each.grade is Grade.FAULT for each in findings) else 0


def examined(settings: Settings, front_end: FrontEnd) -> Iterator[Finding]:
    """Every finding, the settings first."""
    moment = front_end.moment()
    yield from on_settings(settings)
    found = _read(settings, moment)
    if isinstance(found, Finding):
        yield found
    else:
        yield from on_file(found)
        if not isinstance(settings.database, Server):
            yield from on_size(settings.database)
        yield from on_life(found.heartbeats, moment)
        yield from on_backlog(found, moment)
        yield from on_groups(found.groups)
    yield from _on_cluster(settings)
    yield from _on_list(settings)
    if settings.token is not None:
        yield from _on_platform(settings, front_end, {} if isinstance(found, Finding) else _titles(found))
    yield from on_board(settings, moment)
    yield from on_writing(settings.database)
    yield from on_owners(settings)
    yield from on_permissions(settings)
    yield from on_disk(stem_of(settings.database))
    yield from on_copies(settings.database, moment)
    kept = () if isinstance(found, Finding) else found.calendars
    yield from on_calendar(moment, settings.zone, with_tables(kept))


def _read(settings: Settings, moment: datetime) -> Health | Finding:
    if not is_there(settings.database):
        return note(f"还没有数据库 {settings.database}", "第一次运行 qingdan run 时建立")
    try:
        return health(settings.database, moment)
    except TryAgain as error:
        return fault(f"数据库读不出 (database unreadable): {error}", "检查文件权限；损坏时用 qingdan restore 恢复")


def _on_cluster(settings: Settings) -> Iterator[Finding]:
    try:
        found = cluster(settings.database)
    except TryAgain:
        return  # that the database cannot be read is told already
    if found is not None:
        yield from on_cluster(found, ZoneInfo(settings.zone))


def _on_list(settings: Settings) -> Iterator[Finding]:
    try:
        yield from on_list(running_list(settings), settings)
    except CommandFailed as error:
        yield fault(f"清单不明 (list unknown): {error}", "先处理数据库，见上")


def _on_platform(settings: Settings, front_end: FrontEnd, groups: dict[ChatId, str]) -> Iterator[Finding]:
    try:
        yield from on_standing(front_end.standing(settings, tuple(groups)), groups)
    except Unreachable as error:
        yield fault(f"平台不可用 (platform): {error}", "检查网络、QINGDAN_BASE_URL 和 QINGDAN_TOKEN")


def _titles(found: Health) -> dict[ChatId, str]:
    return {chat: title for chat, title, adopted in found.groups if adopted}
