"""Findings on a database on a server: who is active since when, who stands by, and whether a loss would be survived."""

from collections.abc import Iterator
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from bot.doctor.findings import Finding, fault, good, note
from storage.engine.cluster import Cluster, ProgramCopy, Replica

STREAMING = "streaming"


def on_cluster(found: Cluster, zone: ZoneInfo) -> Iterator[Finding]:
    """Yield the roles of the copies, of the server and of its replicas."""
    yield _on_active(found, zone)
    if found.standing_by:
        yield good("备用 (standing by)：" + "、".join(_named(each, zone) for each in found.standing_by))
    else:
        yield note(
            "没有备用的助手 (nobody stands by)", "在另一台主机上运行 qingdan run --standby，见 docs/postgresql.md"
        )
    yield from _on_server(found)


def at_work(found: Cluster, zone: ZoneInfo) -> str:
    """Say in a line which host is active; empty if none is."""
    return f"活动 (active)：{_named(found.active, zone)}" if found.active else ""


def _on_active(found: Cluster, zone: ZoneInfo) -> Finding:
    if found.active is None:
        return note("没有活动的助手 (nobody is active)", "用 qingdan run 启动；备用的几秒内会自动接替")
    if found.active.is_command:
        return note(
            f"有命令正在独占数据库 (a command works on it)：{_named(found.active, zone)}", "等它结束再启动机器人"
        )
    return good(at_work(found, zone))


def _on_server(found: Cluster) -> Iterator[Finding]:
    if not found.is_primary:
        yield fault("连到的服务器是只读副本 (a replica)", "在地址里列出全部主机；主服务器丢失时请提升一个副本")
        return
    if not found.replicas:
        yield note("服务器没有副本 (no replica)", "主服务器损坏时只能恢复备份；设置流复制见 docs/postgresql.md")
    for each in found.replicas:
        yield _on_replica(each)
    if found.replicas and not found.may_see_replicas:
        yield note(
            "看不到副本落后多少 (replication lag not visible to this account)",
            "需要时由管理员授权：GRANT pg_read_all_stats TO 账号",
        )
    yield from _on_waiting(found)


def _on_replica(replica: Replica) -> Finding:
    name = replica.name or "?"
    if replica.state is None:
        return good(f"副本 {name}：已连接 (connected)")
    if replica.state != STREAMING:
        return note(f"副本 {name}：{replica.state}，还没有跟上", "等待；长时间如此请查看服务器日志")
    kind = "同步 (synchronous)" if replica.is_waited_for else f"异步 ({replica.sync})"
    seconds = f"，{replica.seconds_behind:.1f} 秒" if replica.seconds_behind else ""
    return good(f"副本 {name}：{kind}，落后 {replica.bytes_behind or 0} 字节{seconds}")


def _on_waiting(found: Cluster) -> Iterator[Finding]:
    """Whether a commit waits for a replica: what was acknowledged outlives the primary only then."""
    is_missing = not found.replicas or (
        found.may_see_replicas and not any(each.is_waited_for for each in found.replicas)
    )
    if found.wants_synchronous and is_missing:
        yield fault(
            "服务器在等同步副本，但没有同步副本连接 (a synchronous standby is missing)", "恢复副本，否则什么也存不下"
        )
    elif not found.wants_synchronous and found.replicas:
        yield note(
            "提交不等副本 (no synchronous standby)",
            "主服务器丢失时，最后几条已答复的记录可能丢失：设置 synchronous_standby_names",
        )


def _named(copy: ProgramCopy, zone: tzinfo) -> str:
    return f"{copy.host or '?'}（{_since(copy.since, zone)}）"


def _since(moment: datetime | None, zone: tzinfo) -> str:
    return f"自 {moment.astimezone(zone):%Y-%m-%d %H:%M:%S} 起" if moment else "起始时间不明"
