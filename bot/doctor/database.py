"""Findings on the database: is it sound, and what did not come through."""

from collections.abc import Iterator
from datetime import datetime

from bot.doctor.findings import Finding, fault, good, note
from bot.doctor.liveness import newer_schema, on_fatal, on_slow_work, on_unanswered
from storage.engine.migrate import newest
from storage.health import Health

ONE_WRITER = "3.51.3"
"""The first SQLite in which two connections may write at once (before it: the WAL-reset bug)."""


def on_file(found: Health) -> Iterator[Finding]:
    """On the file itself."""
    if found.sound == "ok":
        yield good("数据库完好 (database sound)")
    else:
        yield fault(
            f"数据库损坏 (database damaged): {found.sound}", "停止机器人，移走文件，用 qingdan restore 恢复备份"
        )
    if found.version == newest():
        yield good(f"数据库版本 {found.version} (schema)")
    elif found.version > newest():
        yield newer_schema(found.version)
    else:
        yield note(f"数据库版本 {found.version}，程序为 {newest()} (schema)", "下次启动时自动升级，升级前自动备份")
    if found.library.startswith("PostgreSQL"):
        yield good(found.library)
        return
    newer = tuple(map(int, found.library.split("."))) >= tuple(map(int, ONE_WRITER.split(".")))
    yield good(f"SQLite {found.library}" + ("" if newer else "（只用一个连接，不受 WAL 缺陷影响）"))


def on_backlog(found: Health, moment: datetime) -> Iterator[Finding]:
    """On what waits and what did not come through."""
    yield from on_unanswered(found.waiting_updates)
    yield from on_slow_work(found.slow_work)
    yield from on_fatal(found.fatal_updates, moment)
    if found.waiting_messages:
        yield note(f"有{found.waiting_messages}条消息五分钟以上未发出", "检查网络和平台限制")
    yield from _on_failures(found)
    if not found.waiting_updates and not found.waiting_messages:
        yield good("没有积压 (no backlog)")


def _on_failures(found: Health) -> Iterator[Finding]:
    """On updates that could not be handled, and messages that were refused or may not have arrived."""
    if found.dead_updates:
        yield note(f"有{found.dead_updates}条来信处理失败", "见下列各条；按编号在日志里查找原因")
    for number, error in found.burials:
        yield note(f"来信 {number}：{error or '没有更多信息'}", "已单独搁置，不影响其他来信")
    for state, meaning in (("dead", "平台拒收"), ("unknown", "不知是否送达")):
        if found.states.get(state):
            yield note(f"有{found.states[state]}条消息{meaning}（{state}）", "见下列各条；需要时请人工补发")
    for each in found.letters:
        yield note(f"{each.key} → {each.chat} {each.state}", each.error or "没有更多信息")
