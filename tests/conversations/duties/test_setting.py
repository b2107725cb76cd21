"""Setting a duty: its rule and days, when it is stopped, and what is no line of one."""

from tests.conversations.duties.desk import office, told
from tests.conversations.duties.drill import drill, last, propose, said_about, through
from tests.conversations.stage import LIAISON, OWNER, Stage


async def test_a_line_that_cannot_be_read_says_what_is_missing_and_sets_nothing(stage: Stage) -> None:
    await office(stage)
    before = await stage.rows("SELECT * FROM duties")
    for line in ("/duty 999 每月", "/duty 49.1 什么时候都行", "/duty 49.1 2020-01-01", "/duty 49.1 每月 提前999天"):
        assert "没有读懂" in await told(stage, OWNER, line), line
    assert len(await stage.rows("SELECT * FROM duties")) == len(before)


async def test_a_duty_of_the_source_gets_another_day_and_what_had_begun_stays(stage: Stage) -> None:
    await office(stage)
    await propose(stage, "40.3 每季度第3个月15日 提醒5,1")
    rows = await stage.rows(
        "SELECT period, due FROM occurrences JOIN duties ON duties.id = duty WHERE key = 'quarterly-analysis'"
        " ORDER BY due"
    )
    assert [(each["period"], each["due"]) for each in rows][:2] == [
        ("2026Q4", "2026-12-15"),
        ("2027Q1", "2027-03-15"),
    ]
    assert len(rows) == len({each["period"] for each in rows})
    (row,) = await stage.rows("SELECT ladder, set_by FROM duties WHERE key = 'quarterly-analysis'")
    assert row["ladder"] == "5,1/1,7,14"
    assert row["set_by"] is not None
    assert await stage.rows("SELECT 1 FROM audit WHERE action = 'set duty'")


async def test_a_stopped_duty_says_nothing_any_more_and_can_be_taken_up_again(stage: Stage) -> None:
    await drill(stage)
    await told(stage, OWNER, "/duty")
    number = last(stage, OWNER)["message_id"]
    for button in ("下一页", "消防演练", "停止"):
        await stage.pressed(OWNER, OWNER, number, button)
        await stage.quiet()
    assert "确定停止吗" in last(stage, OWNER)["text"]
    assert await stage.rows("SELECT 1 FROM duties WHERE stopped = 0")
    await stage.pressed(OWNER, OWNER, number, "停止")
    await stage.quiet()
    assert {each["stage"] for each in await stage.rows("SELECT stage FROM occurrences")} == {"waived"}
    await through(stage, "2026-11-25", "2026-12-15")
    assert said_about(stage, LIAISON) == []
    await stage.pressed(OWNER, OWNER, number, "恢复")
    await stage.quiet()
    (row,) = await stage.rows("SELECT stopped FROM duties WHERE key LIKE 'office-49.1%'")
    assert row["stopped"] == 0
    assert {each["stage"] for each in await stage.rows("SELECT stage FROM occurrences")} == {"open"}


async def test_a_duty_may_be_set_on_what_it_is_about(stage: Stage) -> None:
    await office(stage)
    assert "请选择任务属于哪一项" in await told(stage, OWNER, "/duty 消防 每月底 报告 消防月报")
    number = last(stage, OWNER)["message_id"]
    await stage.pressed(OWNER, OWNER, number, "第25项")
    await stage.quiet()
    assert "消防月报" in last(stage, OWNER)["text"]
    assert "每月末" in last(stage, OWNER)["text"]
    await stage.pressed(OWNER, OWNER, number, "确认")
    await stage.quiet()
    (row,) = await stage.rows("SELECT ref, rule FROM duties ORDER BY id DESC LIMIT 1")
    assert tuple(row) == ("25", "monthly")
    assert "请核对：\n第" not in await told(stage, OWNER, "/duty 第49项 下周五 会议 联席会议")
    assert "2026年12月11日前办结（一次性任务）" in last(stage, OWNER)["text"]


async def test_what_is_no_day_or_no_entry_is_named(stage: Stage) -> None:
    await office(stage)
    for line, what in (
        ("/duty 49.1 每年2月30日 报告", "没有读懂：每年2月30日"),
        ("/duty 49.1 每旬 报告", "没有读懂：每旬"),
        ("/duty 49.1 2026-01-01 报告", "2026-01-01已经过去"),
        ("/duty 量子计算 每月 报告", "没有读懂：量子计算"),
        ("/duty 49.1 每月32日 报告", "没有读懂：每月32日"),
    ):
        assert what in await told(stage, OWNER, line), line
