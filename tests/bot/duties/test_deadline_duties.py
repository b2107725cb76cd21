"""Deadlines of a published list as duties: planned, told, and let alone where nothing can be planned."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.calendars.workdays import packaged_calendar
from bot.duties.deadline_duties import deadline_duties
from bot.duties.planner import keep
from bot.timing.frame import Frame
from checklist_data.model import Checklist, DutyKind
from checklist_data.reader import load
from handlers.services import SHANGHAI
from storage import duties, occurrences
from storage.duties import Duty
from storage.engine.database import open_database
from storage.occurrences import Occurrence
from tests.bot.questions.imported import imported

FRAME = Frame(datetime(2026, 3, 2, 1, tzinfo=UTC), SHANGHAI, packaged_calendar())


def with_deadline(deadline: str, folder: Path, task: str = "更新消火栓") -> Checklist:
    return imported(f"2026年任务清单\n一、设施\n1.{task}\n责任单位：区水务局\n完成时限：{deadline}\n", folder)


@pytest.mark.parametrize(
    ("deadline", "rule"),
    [
        ("9月底前", "once@2026-09-30"),
        ("2026年11月15日前", "once@2026-11-15"),
        ("2027年3月前", "once@2027-03-31"),
        ("年底前", "once@2026-12-31"),
        ("每季度", "quarterly"),
        ("每季度末", "quarterly"),
        ("每半年一次", "half-yearly"),
        ("每月25日前", "monthly@1-25"),
        ("每月", "monthly"),
        ("每年", "yearly"),
        ("每周", "weekly"),
        ("每个工作日", "daily"),
        ("长期坚持", None),
        ("持续推进", None),
        ("建成投入使用", None),
    ],
)
def test_a_day_is_due_once_a_period_again_and_again_and_the_rest_is_not_planned(
    deadline: str, rule: str | None, tmp_path: Path
) -> None:
    planned = [str(each.rule) for each in deadline_duties(with_deadline(deadline, tmp_path))]
    assert planned == ([rule] if rule else [])


def test_what_it_asks_for_is_told_by_its_title(tmp_path: Path) -> None:
    (drill,) = deadline_duties(with_deadline("6月底前", tmp_path / "a", "开展应急演练"))
    (task,) = deadline_duties(with_deadline("6月底前", tmp_path / "b"))
    assert (drill.kind, task.kind, task.key, task.quote) == (DutyKind.DRILL, DutyKind.TASK, "deadline-1", "更新消火栓")


def test_what_is_for_reference_is_not_planned(tmp_path: Path) -> None:
    assert list(deadline_duties(with_deadline("9月底前", tmp_path, "排查宗教活动场所人员"))) == []


def test_the_packaged_list_prints_no_deadlines() -> None:
    assert list(deadline_duties(load())) == []


def planned_from(folder: Path, *checklists: Checklist) -> tuple[Duty, list[Occurrence]]:
    """The one duty, and its occurrences, after planning from each checklist in turn."""

    async def plan() -> tuple[Duty, list[Occurrence]]:
        database = await open_database(folder / "plan.sqlite3")
        async with database.transaction("plan") as rows:
            for each in checklists:
                await keep(rows, each, FRAME)
            (duty,) = await duties.every(rows)
            found = list(await occurrences.live(rows, duties=[duty.id]))
        await database.close()
        return duty, found

    return asyncio.run(plan())


def test_it_becomes_one_occurrence_however_often_it_is_planned(tmp_path: Path) -> None:
    checklist = with_deadline("9月底前", tmp_path / "list")
    duty, (occurrence,) = planned_from(tmp_path, checklist, checklist)
    assert (duty.ref, duty.kind, occurrence.due.isoformat()) == ("1", "task", "2026-09-30")


def test_it_is_stopped_where_the_deadline_is_gone(tmp_path: Path) -> None:
    before, after = with_deadline("9月底前", tmp_path / "before"), with_deadline("长期坚持", tmp_path / "after")
    assert planned_from(tmp_path, before, after)[0].stopped
