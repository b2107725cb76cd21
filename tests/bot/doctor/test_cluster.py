"""Findings on a server: what would be lost with it, and what the account may not see."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.doctor.cluster import on_cluster
from bot.doctor.findings import Grade
from storage.engine.cluster import Cluster, ProgramCopy, Replica

ZONE = ZoneInfo("Asia/Shanghai")
SINCE = datetime(2026, 11, 28, 0, 40, 25, tzinfo=UTC)
REPLICA = Replica("west", "streaming", "sync", 0, None)
WELL = Cluster(
    library="PostgreSQL 15.9",
    is_primary=True,
    wants_synchronous=True,
    active=ProgramCopy("a", SINCE),
    standing_by=(ProgramCopy("b", SINCE),),
    replicas=(REPLICA,),
    may_see_replicas=True,
)
HIDDEN = Replica("west", None, None, None, None)


def told(found: Cluster) -> str:
    return "\n".join(map(str, on_cluster(found, ZONE)))


def worst(found: Cluster) -> Grade:
    return max((each.grade for each in on_cluster(found, ZONE)), key=list(Grade).index)


def test_all_is_well_with_a_synchronous_replica_and_a_copy_that_stands_by() -> None:
    assert worst(WELL) is Grade.GOOD
    assert "活动 (active)：a（自 2026-11-28 08:40:25 起）" in told(WELL)
    assert "副本 west：同步 (synchronous)，落后 0 字节" in told(WELL)


@pytest.mark.parametrize(
    ("found", "grade", "words"),
    [
        (replace(WELL, active=None), Grade.NOTE, "没有活动的助手"),
        (replace(WELL, active=ProgramCopy("a", SINCE, is_command=True)), Grade.NOTE, "有命令正在独占数据库"),
        (replace(WELL, active=ProgramCopy("", None)), Grade.GOOD, "活动 (active)：?（起始时间不明）"),
        (replace(WELL, standing_by=()), Grade.NOTE, "没有备用的助手"),
        (replace(WELL, is_primary=False), Grade.FAULT, "只读副本"),
        (replace(WELL, replicas=()), Grade.FAULT, "在等同步副本"),
        (replace(WELL, replicas=(replace(REPLICA, sync="async"),)), Grade.FAULT, "在等同步副本"),
        (replace(WELL, replicas=(replace(REPLICA, sync="quorum"),)), Grade.GOOD, "同步 (synchronous)"),
        (replace(WELL, replicas=(replace(REPLICA, state="catchup"),)), Grade.NOTE, "还没有跟上"),
        (
            replace(WELL, replicas=(replace(REPLICA, bytes_behind=4096, seconds_behind=1.25),)),
            Grade.GOOD,
            "落后 4096 字节，1.2 秒",
        ),
        (replace(WELL, wants_synchronous=False), Grade.NOTE, "提交不等副本"),
        (replace(WELL, wants_synchronous=False, replicas=()), Grade.NOTE, "服务器没有副本"),
        (replace(WELL, replicas=(HIDDEN,), may_see_replicas=False), Grade.NOTE, "GRANT pg_read_all_stats"),
    ],
)
def test_what_is_missing_is_told_with_what_to_do(found: Cluster, grade: Grade, words: str) -> None:
    assert worst(found) is grade
    assert words in told(found)
