"""Planning: without anybody asking, never for reference, never twice, and anew where the calendar says so."""

from tests.conversations.duties.desk import office, told
from tests.conversations.duties.drill import at, drill, said_about, through
from tests.conversations.stage import LIAISON, OWNER, Stage


async def test_the_checklists_duties_are_planned_without_anybody_asking(stage: Stage) -> None:
    await office(stage)
    keys = {each["key"] for each in await stage.rows("SELECT key FROM duties")}
    assert {"annual-inspection", "network-drill", "quarterly-analysis", "dispute-document"} <= keys
    assert not any("grid" in each for each in keys), "a standard is not turned into reminders"
    assert "日常标准，不作提醒：II-7(1) 每名网格员日均网格巡查至少2小时" in await told(stage, OWNER, "/duty")


async def test_what_is_for_reference_only_gets_no_duty(stage: Stage) -> None:
    await office(stage)
    for ref in ("8", "9.3", "10.1", "19.2"):
        assert "仅供查阅" in await told(stage, OWNER, f"/duty {ref} 每月 报告")
    refs = {each["ref"] for each in await stage.rows("SELECT ref FROM duties")}
    assert not refs & {"8", "9.3", "10.1", "19.2"}


async def test_days_move_when_the_calendar_arrives_and_those_concerned_are_told_once(stage: Stage) -> None:
    await drill(stage, "49.1 2027-01-08 演练 提前10天 提醒3 教体局 消防演练")
    await through(stage, "2026-12-25", "2026-12-28")
    assert "日期暂定" in said_about(stage, LIAISON)[0]
    table = '{"year": 2027, "notice": "通知", "off": ["2027-01-08"], "work": []}'
    await stage.rows("INSERT INTO calendars VALUES (2027, ?, 0)", table)
    await through(stage, "2026-12-29", "2026-12-30", "2026-12-31")
    moved = [each for each in said_about(stage, LIAISON) if each.startswith("日期调整")]
    assert len(moved) == 1
    assert "2027年1月7日" in moved[0]
    assert "节假日安排公布" in moved[0]


async def test_words_planned_twice_change_nothing_that_was_said(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-11-03", "2026-11-25")
    said = "SELECT * FROM nudges WHERE state <> 'planned' ORDER BY id"
    before = [tuple(each) for each in await stage.rows(said)]
    for _ in range(3):
        await stage.rows("DELETE FROM marks")
        await stage.plan_at(at("2026-11-25 18:00"))
    assert [tuple(each) for each in await stage.rows(said)] == before
