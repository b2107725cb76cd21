"""Findings on whether the bot is at work."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from bot.doctor.findings import Finding, Grade
from bot.doctor.liveness import ADVICE, ALIVE, LONGEST_LAG, RECENT, REMEMBERED, TASKS, on_fatal, on_life, on_vitals
from bot.trouble import Trouble
from storage.engine.migrate import newest
from storage.engine.timestamps import restored
from storage.fatal_updates import FatalUpdate
from storage.health import Vitals
from storage.heartbeats import LAG, NEVER, StoredHeartbeat

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def beats(at: datetime = NOW, **notes: str) -> dict[str, StoredHeartbeat]:
    return {name: StoredHeartbeat(name, at, notes.get(name, "")) for name in TASKS}


def faults(findings: Iterable[Finding]) -> list[Finding]:
    return [each for each in findings if each.grade is Grade.FAULT]


@pytest.mark.parametrize("age", [timedelta(0), ALIVE, -ALIVE])
def test_a_recent_heartbeat_is_good(age: timedelta) -> None:
    assert {each.grade for each in on_life(beats(NOW - age), NOW)} == {Grade.GOOD}


@pytest.mark.parametrize("name", TASKS)
def test_each_task_without_a_heartbeat_is_a_fault_of_its_own(name: str) -> None:
    without = {each: heartbeat for each, heartbeat in beats().items() if each != name}
    silent = {**beats(), name: StoredHeartbeat(name, NOW - timedelta(seconds=61.5), "")}
    never = {**beats(), name: StoredHeartbeat(name, restored(NEVER), "token: 401 Unauthorized")}
    for heartbeats, expected in ((without, "从未运行"), (silent, "已停 0:01:01"), (never, "从未运行：token: 401")):
        (found,) = faults(on_life(heartbeats, NOW))
        assert TASKS[name] in found.text
        assert expected in found.text
        assert found.advice


@pytest.mark.parametrize("trouble", Trouble)
def test_a_task_that_gets_no_answer_is_told_with_why_and_what_to_do(trouble: Trouble) -> None:
    silent = beats() | {"poll": StoredHeartbeat("poll", NOW - timedelta(minutes=5), f"{trouble}: 什么原因")}
    (found,) = faults(on_life(silent, NOW))
    assert "0:05:00 没有得到答复" in found.text
    assert "什么原因" in found.text
    assert found.advice == ADVICE[trouble]


def test_a_short_trouble_is_none() -> None:
    assert faults(on_life(beats(poll="network: reset", send="network: reset"), NOW)) == []


@pytest.mark.parametrize("at", [NOW + timedelta(hours=1), restored(10**18), restored(2**63 - 1)])
def test_a_heartbeat_in_the_future_points_at_the_clock(at: datetime) -> None:
    found = faults(on_life(beats(at), NOW))
    assert len(found) == len(TASKS)
    assert all("时钟" in each.advice for each in found)


def test_a_heartbeat_with_a_nonsensical_time_is_one_long_ago() -> None:
    assert len(faults(on_life(beats(restored(-(2**63))), NOW))) == len(TASKS)


@pytest.mark.parametrize(
    ("seconds", "age", "grade"),
    [
        (LONGEST_LAG, timedelta(0), Grade.FAULT),
        (LONGEST_LAG, RECENT, Grade.FAULT),
        (LONGEST_LAG, RECENT + timedelta(seconds=1), Grade.NOTE),
        (LONGEST_LAG, -timedelta(hours=1), Grade.NOTE),
        (LONGEST_LAG, REMEMBERED + timedelta(seconds=1), None),
        (LONGEST_LAG - 0.1, timedelta(0), None),
    ],
)
def test_a_loop_that_was_blocked_is_a_fault_and_later_a_note(
    seconds: float, age: timedelta, grade: Grade | None
) -> None:
    blocked = beats() | {LAG: StoredHeartbeat(LAG, NOW - age, str(seconds))}
    assert [each.grade for each in on_life(blocked, NOW) if "停顿" in each.text] == ([grade] if grade else [])


def test_a_lag_that_cannot_be_read_is_passed_over() -> None:
    assert faults(on_life(beats() | {LAG: StoredHeartbeat(LAG, NOW, "long")}, NOW)) == []


def test_what_lies_unanswered_or_belongs_to_another_program_is_a_fault() -> None:
    (lying,) = faults(on_vitals(Vitals(newest(), beats(), waiting_updates=2), NOW))
    assert "2条消息一分钟以上未处理" in lying.text
    (other,) = faults(on_vitals(Vitals(newest() - 1, beats(), waiting_updates=0), NOW))
    assert "其他版本" in other.text


def test_of_a_newer_schema_it_is_said_and_nothing_else() -> None:
    (newer,) = on_vitals(Vitals(newest() + 1, {}, waiting_updates=0), NOW)
    assert newer.grade is Grade.FAULT
    assert f"数据库版本 {newest() + 1}，程序只到 {newest()}" in newer.text
    assert "更新程序" in newer.advice


def test_slow_work_that_waits_too_long_is_named() -> None:
    late = ("ledger", "ledger", "calendar")
    (found,) = faults(on_vitals(Vitals(newest(), beats(), waiting_updates=0, slow_work=late), NOW))
    assert "3件" in found.text
    assert "ledger、calendar" in found.text


def test_a_worker_that_hangs_is_named_with_what_it_is_at() -> None:
    hung = beats() | {"slow work": StoredHeartbeat("slow work", NOW - timedelta(minutes=2), "ledger")}
    (found,) = faults(on_life(hung, NOW))
    assert "费时工作 (slow work)：已停 0:02:00（ledger）" in found.text


def test_an_update_over_which_the_program_ends_is_a_fault_until_a_while_after_it_was_given_up() -> None:
    at = NOW - timedelta(minutes=1)
    found = [
        *on_fatal([FatalUpdate(7, 3), FatalUpdate(8, 5, at)], NOW),
        *on_fatal([FatalUpdate(9, 5, at)], NOW + RECENT),
    ]
    assert [each.grade for each in found] == [Grade.FAULT, Grade.FAULT, Grade.NOTE]
    for each, (number, times) in zip(found, ((7, 3), (8, 5), (9, 5)), strict=True):
        assert f"来信 {number} 时中断了{times}次" in each.text
        assert each.advice
