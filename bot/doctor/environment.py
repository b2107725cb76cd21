"""Findings on what surrounds the bot: settings, disk, copies, calendar."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from shutil import which
from zoneinfo import ZoneInfo

from bot.calendars.workdays import WorkCalendar
from bot.doctor.findings import Finding, fault, good, note
from bot.settings import Settings
from storage.engine.copies import suffix_of
from storage.engine.location import Location, Server, stem_of

LITTLE = 500_000_000
TOO_LITTLE = 50_000_000
"""Bytes free on the disk."""
LONG_LOG = 100_000_000
"""Bytes of a log that is not folded back into the database, as it is after every few megabytes."""
STALE_COPY = timedelta(hours=26)
NOVEMBER = 11
"""The month in which next year's calendar is published."""


def on_settings(settings: Settings) -> Iterator[Finding]:
    """On the settings without which the bot cannot work."""
    if settings.token is None:
        yield fault("没有设置令牌 (no token)", "向 @BotFather 申请，写入 QINGDAN_TOKEN")
    if not settings.owners:
        yield fault("没有设置负责人 (no owners)", "把负责人的数字编号写入 QINGDAN_OWNERS，否则没有人能启用群")
    else:
        yield good(f"负责人 {len(settings.owners)} 位 (owners)")
    if settings.webhook_url and not settings.webhook_url.startswith("https://"):
        yield fault("webhook 地址不是 https", "平台只接受 https 地址")
    if settings.webhook_url and settings.webhook_secret is None:
        yield fault("webhook 没有密文", "设置 QINGDAN_WEBHOOK_SECRET")


def on_disk(database: Path) -> Iterator[Finding]:
    """On the room that is left."""
    folder = next(each for each in database.absolute().parents if each.is_dir())  # it may not have been made yet
    free = shutil.disk_usage(folder).free
    megabytes = free // 1_000_000
    if free < TOO_LITTLE:
        yield fault(f"磁盘只剩 {megabytes} MB", "立即清理：写不下时新消息会留在平台上等待")
    elif free < LITTLE:
        yield note(f"磁盘剩余 {megabytes} MB", "请尽快清理")
    else:
        yield good(f"磁盘剩余 {megabytes} MB")


def on_size(database: Path) -> Iterator[Finding]:
    """On the room that the database and its log take."""
    size, log = (_size(each) for each in (database, database.with_name(f"{database.name}-wal")))
    text = f"数据库 {size / 1_000_000:.1f} MB，日志 {log / 1_000_000:.1f} MB (size, WAL)"
    if log > LONG_LOG:
        yield note(text, "日志过长：请结束长时间读取数据库的其他程序，再重新启动机器人")
    else:
        yield good(text)


def on_copies(database: Location, moment: datetime) -> Iterator[Finding]:
    """On the automatic copies: each was checked before it was given its name."""
    made = [each.stat().st_mtime for each in copies_of(stem_of(database)).glob(f"*{suffix_of(database)}")]
    if not made:
        yield note("还没有自动备份", _how_to_copy(database))
        return
    age = moment.timestamp() - max(made)
    if age > STALE_COPY.total_seconds():
        yield note(f"最近的自动备份在 {int(age // 3600)} 小时前", "检查机器人是否在运行，磁盘是否写得下")
    else:
        last = datetime.fromtimestamp(max(made), moment.tzinfo)
        yield good(f"自动备份 {len(made)} 份，最近 {last:%Y-%m-%d %H:%M %Z} (last good copy)")


def _how_to_copy(database: Location) -> str:
    if isinstance(database, Server) and which("pg_dump") is None:
        return "安装 postgresql-client，或依靠服务器自己的备份 (pg_dump is not installed)"
    return "机器人运行一小时后会有；也可用 qingdan backup FILE"


def on_calendar(moment: datetime, zone: str, calendar: WorkCalendar) -> Iterator[Finding]:
    """On the zone, on the calendar of this year, and from November on that of the next."""
    local = moment.astimezone(ZoneInfo(zone))
    yield good(f"时间 {local:%Y-%m-%d %H:%M} {zone}")
    for year in (local.year, *((local.year + 1,) if local.month >= NOVEMBER else ())):
        if calendar.is_provisional(year):
            yield note(
                f"缺少{year}年的节假日安排",
                "国务院办公厅发布后用 qingdan calendar import FILE 导入；此前除法定节日外按周一至周五暂定",
            )


def copies_of(database: Path) -> Path:
    """The folder of the automatic copies."""
    return database.with_name(f"{database.name}.copies")


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except FileNotFoundError:  # the log goes whenever the bot ends
        return 0
