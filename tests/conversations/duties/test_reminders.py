"""Reminders: the ladder of a drill, its buttons, its escalation; each once, at work, to whom it concerns."""

import pytest

from tests.conversations.duties.drill import at, drill, last, propose, said_about, states, through, unreachable
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, READER, STRANGER, Stage

LADDER = ("2026-11-03", "2026-11-25", "2026-12-04", "2026-12-14", "2026-12-15", "2026-12-16", "2026-12-24")


async def test_the_ladder_is_climbed_once_and_escalates(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-11-02", *LADDER, "2027-01-04", "2027-01-05")
    said = said_about(stage, LIAISON)
    assert [text.split("。")[0].rsplit("，", 1)[1] for text in said] == [
        "还有30个工作日到期（12月15日）",
        "还有14个工作日到期（12月15日）",
        "还有7个工作日到期（12月15日）",
        "还有1个工作日到期（12月15日）",
        "今天（12月15日）到期",
        "已逾期1个工作日（应于12月15日办结）",
        "已逾期7个工作日（应于12月15日办结）",
        "已逾期14个工作日（应于2026年12月15日办结）",
    ]
    assert "请备佐证：演练方案" in said[0]
    assert len([each for each in said_about(stage, OWNER) if each.startswith("逾期")]) == 1
    assert len([each for each in said_about(stage, READER) if not each.startswith("上月情况")]) == 1
    assert said_about(stage, GROUP) == []
    assert set((await states(stage)).values()) == {"sent"}


NEW_YEAR = '{"year": 2027, "notice": "通知", "off": ["2027-01-01", "2027-01-04"], "work": ["2027-01-10"]}'


async def test_nothing_is_said_on_days_off_and_outside_of_hours_but_on_make_up_days(stage: Stage) -> None:
    await stage.rows("INSERT INTO calendars VALUES (2027, ?, 0)", NEW_YEAR)
    await drill(stage, "49.1 2027-01-10 演练 提前4天 提醒1 教体局 消防演练")
    await through(stage, "2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04")
    assert said_about(stage, LIAISON) == []
    await stage.plan_at(at("2027-01-05 08:59"))
    assert said_about(stage, LIAISON) == []
    await through(stage, "2027-01-05", "2027-01-06", "2027-01-07", "2027-01-08", "2027-01-09", "2027-01-10")
    assert len(said_about(stage, LIAISON)) == 3
    assert "今天（1月10日）到期" in said_about(stage, LIAISON)[-1]


async def test_several_on_one_day_are_one_message(stage: Stage) -> None:
    await drill(stage)
    await propose(stage, "49.1 2026-12-15 报告 提前30天 教体局 家庭教育报告")
    await through(stage, "2026-11-03")
    (text,) = said_about(stage, LIAISON)
    assert "今日提醒2项" in text
    assert "家庭教育报告" in text
    assert set((await states(stage)).values()) >= {"merged"}
    number = last(stage, LIAISON)["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "1 消防演练")
    await stage.quiet()
    assert "请" not in last(stage, LIAISON)["text"].split("\n")[0]
    assert "已在办" in stage.buttons(LIAISON, number)
    await stage.pressed(LIAISON, LIAISON, number, "返回")
    await stage.quiet()
    assert "今日提醒2项" in last(stage, LIAISON)["text"]


async def test_a_report_from_a_message_with_several_leaves_the_others_where_they_are(stage: Stage) -> None:
    await drill(stage)
    await propose(stage, "49.1 2026-12-15 报告 提前30天 教体局 家庭教育报告")
    await through(stage, "2026-11-03")
    number = last(stage, LIAISON)["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "1 消防演练")
    await stage.quiet()
    await stage.pressed(LIAISON, LIAISON, number, "报进展")
    await stage.quiet()
    await stage.pressed(LIAISON, LIAISON, last(stage, LIAISON)["message_id"], "已办结")
    await stage.quiet()
    assert "已记录" in last(stage, LIAISON)["text"]
    await stage.pressed(LIAISON, LIAISON, number, "返回")
    await stage.until(lambda: any("家庭教育报告" in each for each in stage.buttons(LIAISON, number)))


async def test_what_the_office_urges_is_said_to_be_so_beside_others_and_on_a_day_of_the_ladder(stage: Stage) -> None:
    await drill(stage)
    await propose(stage, "49.1 2026-12-15 报告 提前30天 教体局 家庭教育报告")
    await through(stage, "2026-12-03")
    stage.say(OWNER, OWNER, "/urge 49.1")
    await stage.quiet()
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "消防演练")
    await through(stage, "2026-12-04")
    text = said_about(stage, LIAISON)[-1]
    assert "今日提醒2项" in text
    assert "催办 教体局 49.1 消防演练" in text


async def test_who_has_no_private_chat_is_reached_in_the_group_without_a_name(stage: Stage) -> None:
    await unreachable(stage)
    await through(stage, "2026-11-03")
    (text,) = said_about(stage, GROUP)
    assert "教体局" in text
    assert "@" not in text


async def test_a_group_is_left_alone_in_its_quiet_hours(stage: Stage) -> None:
    await unreachable(stage)
    stage.say(OWNER, GROUP, "/quiet 8:30-10:00")
    await stage.quiet()
    await stage.plan_at(at("2026-11-03 09:00"))
    assert said_about(stage, GROUP) == []
    await stage.plan_at(at("2026-11-03 10:00"))
    assert len(said_about(stage, GROUP)) == 1


async def test_after_an_outage_one_message_tells_the_last_and_the_rest_is_accounted_for(stage: Stage) -> None:
    await drill(stage)
    await propose(stage, "49.1 2026-12-10 报告 提前30天 教体局 家庭教育报告")
    await through(stage, "2026-12-28", "2026-12-29")
    (text,) = said_about(stage, LIAISON)
    assert "今日提醒2项" in text
    found = await stage.rows("SELECT state, count(*) AS n FROM nudges WHERE day <= '2026-12-28' GROUP BY state")
    assert {each["state"] for each in found} == {"superseded", "late"}
    reasons = await stage.rows("SELECT DISTINCT reason FROM nudges WHERE state = 'late'")
    assert all("停机后补发" in each["reason"] for each in reasons)


async def test_winding_back_says_nothing_again(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-11-03", "2026-11-25")
    before = [len(stage.own(chat)) for chat in (LIAISON, OWNER, GROUP)]
    await through(stage, "2026-11-25", "2026-11-24", "2026-11-03", "2025-11-25", "2026-11-25")
    assert [len(stage.own(chat)) for chat in (LIAISON, OWNER, GROUP)] == before


async def test_seen_is_noted_for_the_department_and_what_is_late_comes_all_the_same(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    assert "正在办理" in await stage.pressed(LIAISON, LIAISON, number, "已在办")
    assert "今天已登记" in await stage.pressed(LIAISON, LIAISON, number, "已在办")
    await through(stage, "2026-12-14", "2026-12-16")
    assert "逾期" in said_about(stage, LIAISON)[-1]
    assert len(await stage.rows("SELECT * FROM seen")) == 1
    assert await stage.rows("SELECT * FROM audit WHERE action = 'seen'")


async def test_nobody_else_presses_for_a_department(stage: Stage) -> None:
    await unreachable(stage)
    await through(stage, "2026-11-03")
    number = last(stage, GROUP)["message_id"]
    for who in (STRANGER, COLLEAGUE, READER):
        for button in ("已在办", "延期", "不是我负责"):
            assert "联络员" in await stage.pressed(who, GROUP, number, button)
    assert await stage.rows("SELECT 1 FROM seen UNION ALL SELECT 1 FROM requests") == []


async def test_the_office_reads_only_the_rungs_that_come_and_days_as_people_write_them(stage: Stage) -> None:
    await drill(stage)
    await propose(stage, "51 每周五 报告 教体局 道德模范信息")
    text = last(stage, OWNER)["text"]
    assert "提醒：提前1个工作日、当天" in text
    assert "接下来：11月6日、11月13日" in text


async def test_the_week_and_the_day_of_what_is_done_are_named_as_people_name_them(stage: Stage) -> None:
    await drill(stage)
    await propose(stage, "51 每周五 报告 教体局 道德模范信息")
    await through(stage, "2026-11-04")
    assert "本期任务一并报结：51（11月2日—8日）" in await stage.asked(LIAISON, LIAISON, "51 已办结")
    await through(stage, "2026-11-11")
    assert any("上期（11月2日—8日）" in each["text"] for each in stage.own(LIAISON))


async def test_of_several_late_tasks_of_an_entry_the_one_that_was_due_first_needs_a_word(stage: Stage) -> None:
    await drill(stage)
    await propose(stage, "51 每周五 报告 教体局 道德模范信息")
    await through(stage, "2026-11-16", "2026-11-24")
    assert "第51项 逾期12个工作日" in await stage.asked(LIAISON, LIAISON, "/report")


async def test_why_tells_rule_clause_and_who_set_it(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-11-03")
    number = last(stage, LIAISON)["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "为什么收到")
    await stage.quiet()
    text = last(stage, LIAISON)["text"]
    assert all(each in text for each in ("时限：", "49.1 原文", "设定：综治办", "由谁办理：教体局"))
    await stage.pressed(LIAISON, LIAISON, number, "返回")
    await stage.quiet()
    assert "启动" in last(stage, LIAISON)["text"]


async def test_a_department_over_its_ceiling_hears_the_rest_next_week(stage: Stage) -> None:
    await drill(stage, "49.1 2026-12-15 演练 提前30天 教体局 消防演练")
    await stage.rows("INSERT INTO burden VALUES ('教体局', '2026-W49', 10, 0)")
    await through(stage, "2026-12-04")
    assert said_about(stage, LIAISON) == []
    await through(stage, "2026-12-07")
    assert len(said_about(stage, LIAISON)) == 1
    (row,) = await stage.rows("SELECT reason FROM nudges WHERE state = 'late'")
    assert row["reason"] == "顺延，原定2026-12-04"


async def test_whoever_blocked_the_bot_is_reached_in_the_group(stage: Stage) -> None:
    await drill(stage)
    stage.user(LIAISON).blocked = True
    await stage.plan_at(at("2026-11-03 09:00"))
    await stage.plan_at(at("2026-11-03 09:01"))
    assert len(said_about(stage, GROUP)) == 1


@pytest.mark.parametrize("said", ["下午弄", "不好意思打错了"])
async def test_an_answer_to_a_reminder_that_tells_no_state_is_asked_back(stage: Stage, said: str) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    stage.say(LIAISON, LIAISON, said, reply_to=number)
    await stage.quiet()
    assert "尚未记录" in last(stage, LIAISON)["text"]
    assert await stage.rows("SELECT 1 FROM reports") == []
    stage.say(LIAISON, LIAISON, "演练场地定了，周四开展", reply_to=number)
    await stage.quiet()
    assert len(await stage.rows("SELECT 1 FROM reports")) == 1
