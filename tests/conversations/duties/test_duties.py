"""Duties as people see them: setting, stopping, deciding; the agenda, the picture, the burden, the brief, a ranking."""

from storage.people import Role
from tests.conversations.duties.test_reminders import at, drill, last, propose, said_about, through
from tests.conversations.stage import GROUP, LIAISON, OWNER, STRANGER, Stage


async def office(stage: Stage) -> None:
    """An office, a liaison, and everything planned."""
    await stage.adopted()
    await stage.appoint(OWNER, Role.OFFICE)
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await stage.plan_at(at("2026-12-01 08:00"))


async def told(stage: Stage, who: str, text: str, chat: str = "") -> str:
    """What the bot says to a line."""
    stage.say(who, chat or who, text)
    await stage.quiet()
    return str(last(stage, chat or who).get("text", ""))


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


async def test_work_without_a_period_is_planned_once_the_office_decides(stage: Stage) -> None:
    await office(stage)
    count = len(await stage.rows("SELECT * FROM duties"))
    await told(stage, OWNER, "/duty")
    number = last(stage, OWNER)["message_id"]
    await stage.pressed(OWNER, OWNER, number, "待决定周期的事项")
    await stage.quiet()
    assert "原文只写“定期”" in last(stage, OWNER)["text"]
    await stage.pressed(OWNER, OWNER, number, "每季度末")
    await stage.pressed(OWNER, OWNER, number, "不设周期")
    await stage.quiet()
    found = await stage.rows("SELECT stopped, rule FROM duties ORDER BY id DESC LIMIT 2")
    assert len(await stage.rows("SELECT * FROM duties")) == count + 2
    assert {each["stopped"] for each in found} == {0, 1}
    assert "/20" not in last(stage, OWNER)["text"]


async def test_what_nobody_is_responsible_for_comes_to_the_office_which_assigns(stage: Stage) -> None:
    await office(stage)
    await through(stage, "2026-12-02")
    text = next(each["text"] for each in stage.own(OWNER) if "II-10(2)" in each["text"])
    assert "原文未列" in text


async def test_the_agenda_shows_ones_own_and_to_the_office_everything(stage: Stage) -> None:
    await office(stage)
    mine = await told(stage, LIAISON, "/duties")
    assert "教体局未来60天任务2项" in mine
    everything = await told(stage, OWNER, "任务")
    assert "II-10(2)" in everything
    assert "没有到期任务" in await told(stage, OWNER, "/duties 应急管理局")
    assert "您尚未登记身份" in await told(stage, STRANGER, "/duties")


async def test_the_year_comes_as_a_picture(stage: Stage) -> None:
    await office(stage)
    stage.say(OWNER, OWNER, "/calendar")
    await stage.quiet()
    pictures = [each for each in stage.chat(OWNER).messages.values() if "photo" in each]
    assert pictures[0]["caption"] == "2026年任务日历"


async def test_the_burden_counts_messages_and_taps(stage: Stage) -> None:
    await drill(stage)
    assert "本周还没有提醒" in await told(stage, OWNER, "/burden")
    await through(stage, "2026-11-03")
    await stage.pressed(LIAISON, LIAISON, last(stage, LIAISON)["message_id"], "已在办")
    assert "教体局：提醒1条，点击1次" in await told(stage, OWNER, "负担")


async def test_the_brief_comes_once_a_week_and_ranks_nobody(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-14", "2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18", "2026-12-19")
    briefs = [each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情（12月14日—18日）")]
    assert len(briefs) == 1
    assert "本周到期1项" in briefs[0]
    assert "尚无2027年节假日安排" in briefs[0]
    await through(stage, "2026-12-21")
    late = [each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情（12月21日—25日）")]
    assert "逾期1项，涉及分值10分" in late[0]
    assert "对比" not in late[0]


async def test_departments_are_compared_only_while_an_owner_has_allowed_it(stage: Stage) -> None:
    await drill(stage)
    assert "请写截止日期和理由" in await told(stage, OWNER, "/ranking 2027-01-31")
    assert "已记入日志" in await told(stage, OWNER, "/ranking 2026-12-27 年终核对")
    (row,) = await stage.rows("SELECT new FROM audit WHERE action = 'ranking'")
    assert row["new"] == "2026-12-27 年终核对"
    await through(stage, "2026-12-21", "2026-12-28")
    briefs = [each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情")]
    assert "部门对比（至2026-12-27，年终核对）" in briefs[-2]
    assert "教体局：按期0，逾期1" in briefs[-2]
    assert "部门对比" not in briefs[-1]
    assert "已关闭" in await told(stage, OWNER, "/ranking off")


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


async def test_quiet_hours_are_set_in_the_group_alone(stage: Stage) -> None:
    await office(stage)
    assert "请写时段" in await told(stage, OWNER, "/quiet 中午", GROUP)
    assert "12:00-14:00" in await told(stage, OWNER, "/quiet 12:00-14:00", GROUP)
    assert "不设" in await told(stage, OWNER, "/quiet off", GROUP)
    assert await stage.rows("SELECT 1 FROM quiet_hours WHERE hours = ''")


async def test_words_planned_twice_change_nothing_that_was_said(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-11-03", "2026-11-25")
    said = "SELECT * FROM nudges WHERE state <> 'planned' ORDER BY id"
    before = [tuple(each) for each in await stage.rows(said)]
    for _ in range(3):
        await stage.rows("DELETE FROM marks")
        await stage.plan_at(at("2026-11-25 18:00"))
    assert [tuple(each) for each in await stage.rows(said)] == before


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


async def test_an_extension_and_the_ledger_and_a_ranking_take_any_day(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    for button in ("延期", "等待上级部署"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    stage.say(LIAISON, LIAISON, "2月30日", reply_to=number)
    await stage.quiet()
    assert "没有读懂日期" in last(stage, LIAISON)["text"]
    stage.say(LIAISON, LIAISON, "延到下下周五吧", reply_to=number)
    await stage.quiet()
    (row,) = await stage.rows("SELECT new_due FROM requests")
    assert row["new_due"] == "2026-12-18"
    assert "2026-12-31" in await told(stage, OWNER, "/ranking 年底 年终核对")
    await told(stage, OWNER, "/ledger 教体局 2026年11月1日")
    assert not any("没有" in each["text"] for each in stage.own(OWNER)[-1:])


async def test_the_brief_tells_how_many_it_does_not_show_and_whose_they_are(stage: Stage) -> None:
    await drill(stage)
    for number in range(8):
        await propose(stage, f"49.1 2026-12-15 报告 提前30天 教体局 第{number}项报告")
    await stage.plan_at(at("2026-12-14 09:00"))
    brief = next(each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情"))
    assert "本周到期9项" in brief
    assert "另有3项未列出，见 /duties" in brief
    assert "· 教体局 49.1 消防演练" in brief
    assert "（）" not in brief
    assert "W5" not in brief
    await stage.plan_at(at("2026-12-21 09:00"))
    brief = [each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情")][-1]
    assert "逾期9项，涉及分值10分" in brief
    assert "另有3项未列出" in brief


async def test_a_week_with_nothing_due_says_so_and_the_missing_calendar_stays_when_the_year_begins(
    stage: Stage,
) -> None:
    await drill(stage)
    await stage.rows("UPDATE occurrences SET stage = 'closed'")
    await stage.plan_at(at("2027-02-15 09:00"))
    brief = [each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情")][-1]
    assert "本周无到期、无逾期" in brief
    assert "尚无2027年节假日安排" in brief


async def test_everybody_counts_a_department_the_same_way(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-16")
    stage.say(LIAISON, LIAISON, "51 有困难：场地未落实")
    await stage.quiet()
    assert "13项（牵头1项、参与11项、省特色清单1条）" in await told(stage, LIAISON, "/me")
    assert "待补报2项" in last(stage, LIAISON)["text"]
    assert "需关注2项" in await told(stage, LIAISON, "进展")
    assert "待补报2项" in await told(stage, LIAISON, "/handover")
    status = await told(stage, LIAISON, "/status")
    assert "（共13项）；任务逾期1项" in status
    assert "任务逾期1项" in await told(stage, OWNER, "/status")
    assert "13项" in await told(stage, LIAISON, "教体局有哪些任务")
