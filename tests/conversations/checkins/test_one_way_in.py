"""The same change by chat, by button, by answer and by ledger leaves the same rows: there is one way in."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.ledger.applying import LedgerImport
from bot.ledger.gather import Wanted, current_ledger
from bot.ledger.reading import LedgerChange
from bot.occasion import Occasion
from bot.people.acting import actor_with
from bot.timing.frame import Frame
from storage.people import Role
from storage.reports import Words
from tests.conversations.duties.drill import drill, last, said_about, through
from tests.conversations.stage import GROUP, LIAISON, OWNER, Stage

Say = Callable[[Stage, str], Awaitable[None]]


async def by_line(stage: Stage, state: str) -> None:
    stage.say(LIAISON, LIAISON, f"49.1 {state}")
    await stage.quiet()


async def by_command(stage: Stage, state: str) -> None:
    stage.say(LIAISON, LIAISON, f"/checkin 49.1 {state}")
    await stage.quiet()


async def in_group(stage: Stage, state: str) -> None:
    stage.say(LIAISON, GROUP, f"49.1 {state}")
    await stage.quiet()


async def by_button(stage: Stage, state: str) -> None:
    """Under the reminder."""
    number = reminder(stage)
    await stage.pressed(LIAISON, LIAISON, number, "报进展")
    await stage.quiet()
    await stage.pressed(LIAISON, LIAISON, number, state)
    await stage.quiet()


async def by_answer(stage: Stage, state: str) -> None:
    """In answer to the reminder."""
    stage.say(LIAISON, LIAISON, state, reply_to=reminder(stage))
    await stage.quiet()


def reminder(stage: Stage) -> int:
    """The number of the message that reminds the liaison."""
    return int(next(each for each in stage.own(LIAISON) if "消防演练" in each["text"])["message_id"])


STATES = {"已办结": "done", "有困难": "difficult"}


async def by_ledger(stage: Stage, state: str) -> None:
    """The office reads a ledger back."""
    services = stage.services
    now = services.clock.reading()
    async with stage.database.transaction("ledger") as rows:
        frame = Frame(now, services.zone, services.calendar, services.hours)
        department = stage.parties("49.1")[0]
        taken = await current_ledger(rows, stage.checklist, services.calendar, Wanted(frame.today, services.zone))
        row = next(each for each in taken.rows if each.matter == (department, "49.1"))
        change = LedgerChange(row, Words(frame.today, STATES[state], None, ""), ())
        actor = await actor_with(rows, OWNER, services.owners)
        occasion = Occasion(rows, actor, stage.checklist, frame, services.owners)
        await LedgerImport([change]).store(occasion)
    await stage.quiet()


WAYS = [by_line, by_command, in_group, by_button, by_answer, by_ledger]
"""Each says how 49.1 stands."""


async def reminded(stage: Stage) -> str:
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 2026-12-15 演练 提前30天 {department} 消防演练", department)
    await through(stage, "2026-12-04")
    return department


async def stands(stage: Stage) -> tuple[Any, ...]:
    """What holds of the report and of the occurrence."""
    (occurrence,) = await stage.rows("SELECT stage, report IS NULL AS free FROM occurrences")
    (report,) = await stage.rows(
        "SELECT state, text FROM versions JOIN reports ON reports.id = report WHERE withdrawn = 0"
        " ORDER BY report DESC, number DESC LIMIT 1"
    )
    return (*occurrence, *report)


async def begun(stage: Stage, way: Say) -> None:
    """A clause stands in the ledger once it was reported."""
    await reminded(stage)
    if way is by_ledger:
        await by_line(stage, "按计划")


@pytest.mark.parametrize("way", WAYS, ids=[each.__name__ for each in WAYS])
async def test_done_is_done_for_the_occurrence_whichever_way_it_is_said(stage: Stage, way: Say) -> None:
    await begun(stage, way)
    await way(stage, "已办结")
    assert await stands(stage) == ("reported", 0, "done", "")
    before = len(said_about(stage, LIAISON))
    await through(stage, "2026-12-14", "2026-12-16")
    assert len(said_about(stage, LIAISON)) == before, "what waits for the office is not called late"
    assert any("待审核" in each["text"] for each in stage.own(OWNER))


@pytest.mark.parametrize("way", WAYS, ids=[each.__name__ for each in WAYS])
async def test_what_is_not_done_after_all_is_reminded_of_again_whichever_way_it_is_said(stage: Stage, way: Say) -> None:
    await reminded(stage)
    await by_line(stage, "已办结")
    await way(stage, "有困难")
    assert await stands(stage) == ("open", 1, "difficult", "")
    await through(stage, "2026-12-14")
    assert "还有1个工作日" in said_about(stage, LIAISON)[-1]


async def test_done_for_one_of_several_occurrences_is_asked(stage: Stage) -> None:
    department = await reminded(stage)
    stage.say(OWNER, OWNER, f"/duty 49.1 2026-12-20 报告 提前30天 {department} 总结报告")
    await stage.quiet()
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "确认")
    await stage.quiet()
    await stage.rows("UPDATE occurrences SET stage = 'open'")
    await by_line(stage, "已办结")
    assert {each["stage"] for each in await stage.rows("SELECT stage FROM occurrences")} == {"open"}
    buttons = [each for each in stage.buttons(LIAISON, last(stage, LIAISON)["message_id"]) if "49.1" in each]
    assert len(buttons) == 2


async def test_done_under_a_reminder_is_done_for_what_it_reminds_of(stage: Stage) -> None:
    department = await reminded(stage)
    stage.say(OWNER, OWNER, f"/duty 49.1 2026-12-20 报告 提前30天 {department} 总结报告")
    await stage.quiet()
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "确认")
    await stage.quiet()
    await stage.rows("UPDATE occurrences SET stage = 'open'")
    await by_answer(stage, "已办结")
    found = await stage.rows("SELECT quote, stage FROM occurrences JOIN duties ON duties.id = duty WHERE stopped = 0")
    assert {each["quote"]: each["stage"] for each in found} == {"消防演练": "reported", "总结报告": "open"}


async def test_what_a_participant_has_done_is_not_done_for_the_lead(stage: Stage) -> None:
    await reminded(stage)
    other = stage.parties("49.1")[1]
    await stage.appoint("55", Role.LIAISON, other)
    stage.say("55", "55", "49.1 已办结")
    await stage.quiet()
    (row,) = await stage.rows("SELECT stage FROM occurrences")
    assert row["stage"] == "open"


async def test_what_is_taken_back_is_not_done(stage: Stage) -> None:
    await reminded(stage)
    await by_line(stage, "已办结")
    stage.say(LIAISON, LIAISON, "/undo")
    await stage.quiet()
    (row,) = await stage.rows("SELECT stage, report FROM occurrences")
    assert tuple(row) == ("open", None)


async def test_a_file_in_answer_to_a_reminder_waits_for_a_word_and_proves_this_period(stage: Stage) -> None:
    await reminded(stage)
    stage.send(LIAISON, LIAISON, "现场.jpg", kind="photo", reply_to=reminder(stage))
    await stage.quiet()
    asked = last(stage, LIAISON)
    assert "请回复本条写明49.1的进展" in asked["text"]
    stage.say(LIAISON, LIAISON, "已办结", reply_to=asked["message_id"])
    await stage.quiet()
    assert (await stands(stage))[0] == "reported"
    assert len(await stage.rows("SELECT 1 FROM proofs")) == 1


async def test_a_file_in_answer_to_a_reminder_proves_no_report_of_the_period_before(stage: Stage) -> None:
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 2026-12-15 演练 提前30天 {department} 消防演练", department)
    await by_line(stage, "按计划 上一年的总结")
    await through(stage, "2026-12-04")
    stage.send(LIAISON, LIAISON, "现场.jpg", kind="photo", reply_to=reminder(stage))
    await stage.quiet()
    assert await stage.rows("SELECT 1 FROM proofs") == []
    await by_line(stage, "按计划 正在排练")
    stage.send(LIAISON, LIAISON, "排练.jpg", kind="photo", reply_to=reminder(stage))
    await stage.quiet()
    assert [each["report"] for each in await stage.rows("SELECT report FROM proofs")] == [2]


@pytest.mark.parametrize("text", ["报进展", "我要填报", "填报进展", "我要报进展"])
async def test_whoever_says_that_they_want_to_report_gets_their_entries(stage: Stage, text: str) -> None:
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    assert "点事项填报" in await stage.asked(LIAISON, LIAISON, text)
