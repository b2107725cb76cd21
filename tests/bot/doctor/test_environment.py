"""Findings on settings, disk, copies and calendar."""

import os
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from pydantic import SecretStr

from bot.calendars.workdays import packaged_calendar
from bot.doctor.environment import (
    LITTLE,
    LONG_LOG,
    TOO_LITTLE,
    copies_of,
    on_calendar,
    on_copies,
    on_disk,
    on_settings,
    on_size,
)
from bot.doctor.findings import Finding, Grade
from bot.settings import Settings

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TOKEN = SecretStr("123456:hidden-away")
HOOK = "https://bot.example.org/hook"
pytestmark = pytest.mark.usefixtures("alone")


class Usage(NamedTuple):
    """What the system says of a disk."""

    total: int
    used: int
    free: int


def faults(findings: Iterable[Finding]) -> list[str]:
    return [each.text + each.advice for each in findings if each.grade is Grade.FAULT]


def test_a_token_and_an_owner_are_enough() -> None:
    assert faults(on_settings(Settings(token=TOKEN, owners=("1",)))) == []


def test_every_setting_that_is_missing_is_named() -> None:
    token, owners = faults(on_settings(Settings()))
    assert "QINGDAN_TOKEN" in token
    assert "QINGDAN_OWNERS" in owners


def test_a_webhook_needs_https_and_a_secret() -> None:
    settings = Settings(token=TOKEN, owners=("1",), webhook_url=HOOK.replace("https", "http"))
    assert len(faults(on_settings(settings))) == 2
    assert faults(on_settings(Settings(token=TOKEN, owners=("1",), webhook_url=HOOK, webhook_secret=TOKEN))) == []


@pytest.mark.parametrize(
    ("free", "grade"),
    [(LITTLE, Grade.GOOD), (LITTLE - 1, Grade.NOTE), (TOO_LITTLE, Grade.NOTE), (TOO_LITTLE - 1, Grade.FAULT)],
)
def test_little_room_is_a_note_and_too_little_a_fault(
    free: int, grade: Grade, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(0, 0, free))
    (found,) = on_disk(tmp_path / "bot.sqlite3")
    assert found.grade is grade


def test_the_room_is_known_before_the_folder_is_made(tmp_path: Path) -> None:
    (found,) = on_disk(tmp_path / "not" / "yet" / "bot.sqlite3")
    assert "MB" in found.text


def test_a_long_log_is_noted(tmp_path: Path) -> None:
    file, log = tmp_path / "bot.sqlite3", tmp_path / "bot.sqlite3-wal"
    file.write_bytes(bytes(2_500_000))
    (found,) = on_size(file)
    assert (found.grade, found.text) == (Grade.GOOD, "数据库 2.5 MB，日志 0.0 MB (size, WAL)")
    log.touch()
    os.truncate(log, LONG_LOG + 1)
    (found,) = on_size(file)
    assert found.grade is Grade.NOTE


@pytest.mark.parametrize(("hours", "grade"), [(1, Grade.GOOD), (26, Grade.GOOD), (27, Grade.NOTE)])
def test_the_newest_copy_is_what_counts(hours: int, grade: Grade, tmp_path: Path) -> None:
    database = tmp_path / "bot.sqlite3"
    copies_of(database).mkdir()
    for name, age in (("a", hours), ("b", hours + 100)):
        file = copies_of(database) / f"{name}.sqlite3"
        file.touch()
        at = (NOW - timedelta(hours=age)).timestamp()
        os.utime(file, (at, at))
    (found,) = on_copies(database, NOW)
    assert found.grade is grade


def test_no_copy_yet_is_noted_with_the_command(tmp_path: Path) -> None:
    (found,) = on_copies(tmp_path / "bot.sqlite3", NOW)
    assert found.grade is Grade.NOTE
    assert "qingdan backup" in found.advice


@pytest.mark.parametrize(
    ("moment", "missing"),
    [
        (datetime(2026, 10, 31, 15, 59, tzinfo=UTC), False),
        (datetime(2026, 10, 31, 16, 0, tzinfo=UTC), True),
        (datetime(2025, 12, 1, tzinfo=UTC), False),
    ],
)
def test_next_years_calendar_is_missed_from_november_on_in_the_zone(moment: datetime, missing: bool) -> None:  # noqa: FBT001 - a table
    found = list(on_calendar(moment, "Asia/Shanghai", packaged_calendar()))
    assert (len(found) == 2) is missing
    assert "Asia/Shanghai" in found[0].text
