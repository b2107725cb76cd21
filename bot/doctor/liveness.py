"""Findings on whether the bot is running: heartbeats, what stops them, and what is unanswered."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from bot.doctor.findings import Finding, fault, good, note
from bot.trouble import Trouble
from storage.engine.migrate import newest
from storage.engine.timestamps import restored
from storage.fatal_updates import FatalUpdate
from storage.health import Vitals
from storage.heartbeats import LAG, LOOP, NEVER, StoredHeartbeat

ALIVE = timedelta(seconds=60)
"""How old a heartbeat may be: the bot leaves one every 15 seconds."""
LONGEST_LAG = 5.0
"""Seconds for which the event loop may be blocked; a busy machine makes tenths of one."""
RECENT = timedelta(minutes=5)
"""How long after it a longer block counts as a fault, as its cause is likely to recur."""
REMEMBERED = timedelta(days=1)
"""For how long it is noted."""
TASKS = {
    "poll": "收消息 (poll)",
    "tick": "计时 (tick)",
    "send": "发消息 (send)",
    "slow work": "费时工作 (slow work)",
    LOOP: "事件循环 (event loop)",
}
RESTART = "查看日志，重新启动机器人"
GIVEN_UP = "其他来信照常答复；来信人没有得到答复，请联系；查看日志，请报告"
ADVICE = {
    Trouble.NETWORK: "检查网络、代理和 QINGDAN_BASE_URL；恢复后自动继续",
    Trouble.TOKEN: "检查 QINGDAN_TOKEN；若令牌有效，检查代理和 QINGDAN_BASE_URL",
    Trouble.CONFLICT: "另有程序在使用同一令牌：请停止它，或向 @BotFather 换令牌",
    Trouble.FLOOD: "平台要求等待，到时自动继续",
    Trouble.GARBLED: "答复无法读取：检查代理、上网认证和 QINGDAN_BASE_URL",
    Trouble.STORAGE: "存不下：检查磁盘空间、文件权限和占用数据库的其他程序",
    Trouble.PROGRAM: "程序有错：查看日志，重新启动机器人，请报告",
    Trouble.WEBHOOK: "平台送不到：检查 QINGDAN_WEBHOOK_URL、前置服务器和证书",
}


def on_vitals(found: Vitals, moment: datetime) -> Iterator[Finding]:
    """Yield findings on whether the bot is running.

    A fault where the database is of another program, where a task has no recent heartbeat, where the event loop is or
    was blocked, where an update lies unanswered, and where the program ended over one.
    """
    if found.version > newest():
        yield newer_schema(found.version)
        return
    if found.version < newest():
        yield fault("数据库属于其他版本的程序 (another schema)", "用 qingdan doctor 查看；用现在的程序重新启动机器人")
    yield from on_life(found.heartbeats, moment)
    yield from on_unanswered(found.waiting_updates)
    yield from on_slow_work(found.slow_work)
    yield from on_fatal(found.fatal_updates, moment)


def on_standby(found: Vitals) -> Iterator[Finding]:
    """Yield a fault where a copy that stands by could not take over; how the active one fares is not its matter."""
    if found.version > newest():
        yield newer_schema(found.version)


def newer_schema(version: int) -> Finding:
    """Return the fault of a file that a newer program has made."""
    return fault(f"数据库版本 {version}，程序只到 {newest()} (schema)", "更新程序；旧程序不会打开新数据库")


def on_life(found: Mapping[str, StoredHeartbeat], moment: datetime) -> Iterator[Finding]:
    """Yield a finding on each task, and on the lag of the event loop."""
    for name, meaning in TASKS.items():
        yield _on_task(meaning, found.get(name), moment)
    if LAG in found:
        yield from _on_lag(found[LAG], moment)


def on_unanswered(count: int) -> Iterator[Finding]:
    """Yield a fault where updates lie unanswered for over a minute."""
    if count:
        yield fault(f"有{count}条消息一分钟以上未处理", RESTART)


def on_slow_work(kinds: Sequence[str]) -> Iterator[Finding]:
    """Yield a fault where a ledger, a picture or the like that somebody has asked for is not made."""
    if kinds:
        named = "、".join(dict.fromkeys(kinds))
        yield fault(f"有{len(kinds)}件费时工作十分钟以上未完成 (slow work)：{named}", RESTART)


def on_fatal(updates: Sequence[FatalUpdate], moment: datetime) -> Iterator[Finding]:
    """Yield a fault for each update over which the program is ending or has just ended; later it is noted."""
    for each in updates:
        text = f"程序处理来信 {each.number} 时中断了{each.times}次 (the program ended over this update)"
        if each.given_up_at is None:
            yield fault(text, "会自动重试，仍中断则单独搁置，其他来信照常答复；查看日志，请报告")
        elif moment - each.given_up_at <= RECENT:
            yield fault(f"{text}，已单独搁置", GIVEN_UP)
        else:
            yield note(f"{text}，已单独搁置", GIVEN_UP)


def _on_task(meaning: str, heartbeat: StoredHeartbeat | None, moment: datetime) -> Finding:
    trouble, reason = _trouble(heartbeat.note if heartbeat else "")
    if heartbeat is None or heartbeat.at == restored(NEVER):
        because = f"：{reason}" if reason else ""
        return fault(f"{meaning}：从未运行{because}", ADVICE[trouble] if trouble else "用 qingdan run 启动机器人")
    if heartbeat.at - moment > ALIVE:
        return fault(f"{meaning}：最近一次在未来 {_whole(heartbeat.at - moment)}", "校准系统时钟")
    if moment - heartbeat.at <= ALIVE:
        return good(f"{meaning}：正常")
    if trouble is None:
        doing = f"（{reason}）" if reason else ""
        return fault(f"{meaning}：已停 {_whole(moment - heartbeat.at)}{doing}", RESTART)
    return fault(f"{meaning}：已 {_whole(moment - heartbeat.at)} 没有得到答复（{reason}）", ADVICE[trouble])


def _on_lag(heartbeat: StoredHeartbeat, moment: datetime) -> Iterator[Finding]:
    try:
        seconds = float(heartbeat.note)
    except ValueError:
        return
    age = moment - heartbeat.at
    text = f"事件循环曾停顿 {seconds:.1f} 秒（{_whole(age)} 前）"
    if seconds >= LONGEST_LAG and abs(age) <= RECENT:
        yield fault(text, "机器过忙，或某条消息处理过久：查看日志；反复出现请报告")
    elif seconds >= LONGEST_LAG and abs(age) <= REMEMBERED:
        yield note(text, "反复出现请查看日志")


def _trouble(text: str) -> tuple[Trouble | None, str]:
    kind, _, reason = text.partition(": ")
    try:
        return Trouble(kind), f"{kind}: {reason}"
    except ValueError:
        return None, text


def _whole(age: timedelta) -> str:
    return str(timedelta(seconds=int(age.total_seconds())))
