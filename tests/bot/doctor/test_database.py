"""Findings on the database."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.doctor.database import on_backlog, on_file
from bot.doctor.findings import Finding, Grade
from storage.engine.migrate import newest
from storage.health import DeadLetter, Health

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
WELL = Health(
    sound="ok",
    version=newest(),
    library="3.51.3",
    heartbeats={},
    waiting_updates=0,
    waiting_messages=0,
    dead_updates=0,
    burials=(),
    states={"sent": 9, "gone": 1, "dropped": 1},
    letters=(),
    groups=(),
)


def grades(findings: Iterable[Finding]) -> list[Grade]:
    return [each.grade for each in findings]


def test_a_database_in_order_has_good_findings_only() -> None:
    found = [*on_file(WELL), *on_backlog(WELL, NOW)]
    assert set(grades(found)) == {Grade.GOOD}


def test_damage_is_a_fault_with_a_way_back() -> None:
    first = next(on_file(replace(WELL, sound="row 3 missing from index")))
    assert first.grade is Grade.FAULT
    assert "row 3 missing" in first.text
    assert "qingdan restore" in first.advice


def test_an_older_schema_is_brought_up_to_date_by_itself() -> None:
    (found,) = [each for each in on_file(replace(WELL, version=newest() - 1)) if each.grade is not Grade.GOOD]
    assert found.grade is Grade.NOTE
    assert "自动升级" in found.advice


def test_a_newer_schema_is_a_fault_as_this_program_does_not_open_it() -> None:
    (found,) = [each for each in on_file(replace(WELL, version=newest() + 1)) if each.grade is not Grade.GOOD]
    assert found.grade is Grade.FAULT
    assert "更新程序" in found.advice
    assert "自动升级" not in found.advice


@pytest.mark.parametrize(
    ("library", "remark"), [("3.40.1", True), ("3.51.2", True), ("3.51.3", False), ("3.100.0", False)]
)
def test_an_old_library_is_remarked_upon_and_no_fault(library: str, remark: bool) -> None:  # noqa: FBT001 - a table
    *_, last = on_file(replace(WELL, library=library))
    assert last.grade is Grade.GOOD
    assert ("只用一个连接" in last.text) is remark


def test_updates_that_wait_are_a_fault_and_messages_that_wait_a_note() -> None:
    found = list(on_backlog(replace(WELL, waiting_updates=2, waiting_messages=3), NOW))
    assert grades(found) == [Grade.FAULT, Grade.NOTE]
    assert "2条" in found[0].text
    assert "3条" in found[1].text


def test_what_did_not_come_through_is_counted_and_listed() -> None:
    letter = DeadLetter("answer:7", "-100", "unknown", "")
    states = {"dead": 2, "unknown": 1}
    found = list(
        on_backlog(
            replace(WELL, dead_updates=4, burials=((7, "unreadable: KeyError"),), states=states, letters=(letter,)),
            NOW,
        )
    )
    assert grades(found) == [Grade.NOTE] * 5 + [Grade.GOOD]
    assert [
        text
        for text in ("4条", "来信 7：unreadable: KeyError", "2条", "1条", "answer:7 → -100")
        if not any(text in each.text for each in found)
    ] == []
    assert found[4].advice, "a letter without an error still has a second line"
