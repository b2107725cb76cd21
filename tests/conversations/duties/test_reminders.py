"""Reminders: the ladder of a drill, its buttons, its escalation; each once, at work, to whom it concerns."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.practice.world.people import Json
from storage.people import Role
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, READER, STRANGER, Stage

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOURS = ("08:00", "09:00", "09:01", "16:00", "20:00")


def at(text: str) -> datetime:
    """A moment where the deployment is: `2026-12-01 09:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


async def drill(
    stage: Stage, said: str = "49.1 2026-12-15 演练 提前30天 教体局 消防演练", role: str = "教体局"
) -> None:
    """The office, a leader, a liaison, and a drill that the office has set for 15 December; nothing else is due."""
    await stage.adopted()
    await stage.appoint(OWNER, Role.OFFICE)
    await stage.appoint(READER, Role.LEADER)
    if role:
        await stage.appoint(LIAISON, Role.LIAISON, role)
    await stage.plan_at(at("2026-11-01 08:00"))
    for table in ("nudges", "occurrences"):
        await stage.rows(f"DELETE FROM {table}")  # noqa: S608 - names of ours
    await stage.rows("UPDATE duties SET stopped = 1")
    await propose(stage, said)


async def unreachable(stage: Stage) -> None:
    """A drill of a department whose liaison has no private chat with the bot."""
    await drill(stage)
    await stage.rows("DELETE FROM chats WHERE chat = ?", LIAISON)


async def propose(stage: Stage, said: str) -> None:
    """The office sets a duty."""
    stage.say(OWNER, OWNER, f"/duty {said}")
    await stage.quiet()
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "确认")
    await stage.quiet()


def last(stage: Stage, chat: str) -> Json:
    return stage.own(chat)[-1]


def said_about(stage: Stage, chat: str, word: str = "消防演练") -> list[str]:
    return [each["text"] for each in stage.own(chat) if word in each["text"] and "接下来" not in each["text"]]


async def through(stage: Stage, *days: str) -> None:
    """Let these days go by, from early morning to night."""
    for day in days:
        for hour in HOURS:
            await stage.plan_at(at(f"{day} {hour}"))


async def states(stage: Stage) -> dict[str, str]:
    found = await stage.rows("SELECT rung || ' ' || audience AS name, state FROM nudges ORDER BY day")
    return {each["name"]: each["state"] for each in found}


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


async def test_a_day_in_the_next_year_is_told_with_its_year(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    for button in ("延期", "等待上级部署", "2027年"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    assert re.search("延至2027年1月", last(stage, LIAISON)["text"])
    assert "12月15日 → 2027年1月" in last(stage, OWNER)["text"]


async def test_more_time_takes_two_taps_and_the_office_decides(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "延期")
    await stage.quiet()
    await stage.pressed(LIAISON, LIAISON, number, "等待上级部署")
    await stage.quiet()
    await stage.pressed(LIAISON, LIAISON, number, "12月29日")
    await stage.quiet()
    assert "已提交综治办" in last(stage, LIAISON)["text"]
    asked = last(stage, OWNER)
    assert "12月15日 → 12月29日" in asked["text"]
    await stage.pressed(OWNER, OWNER, asked["message_id"], "同意")
    await stage.quiet()
    assert any("综治办同意" in each["text"] for each in stage.own(LIAISON))
    (row,) = await stage.rows("SELECT due, moves FROM occurrences")
    assert (row["due"], row["moves"]) == ("2026-12-29", 1)
    (kept,) = await stage.rows("SELECT old, new, reason FROM redatings")
    assert (kept["old"], kept["new"], kept["reason"]) == ("2026-12-15", "2026-12-29", "等待上级部署")
    await through(stage, "2026-12-07", "2026-12-15", "2026-12-16", "2026-12-29")
    said = said_about(stage, LIAISON)
    assert not any(each.startswith("日期调整") for each in said), "who has asked was told at once"
    assert "经综治办同意，由12月15日延至12月29日（等待上级部署）" in said[-1]
    assert "今天（12月29日）到期" in said[-1]
    assert not any("逾期" in each for each in said)
    assert (await states(stage))["0 lead:教体局"] == "sent"


async def test_what_the_office_grants_to_itself_is_said_to_it_once(stage: Stage) -> None:
    await drill(stage)
    await stage.appoint(OWNER, Role.LIAISON, "教体局")
    await through(stage, "2026-12-04")
    number = next(each["message_id"] for each in reversed(stage.own(OWNER)) if "消防演练" in each["text"])
    for button in ("延期", "等待上级部署", "12月29日"):
        await stage.pressed(OWNER, OWNER, number, button)
        await stage.quiet()
    await through(stage, "2026-12-07")
    assert sum("综治办同意" in each["text"] for each in stage.own(OWNER)) == 1
    assert not any(each.startswith("日期调整") for each in said_about(stage, OWNER))


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


async def test_reason_and_day_may_be_written(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "延期")
    await stage.quiet()
    stage.say(LIAISON, LIAISON, "场地在装修", reply_to=number)
    await stage.quiet()
    stage.say(LIAISON, LIAISON, "随便哪天", reply_to=number)
    await stage.quiet()
    assert "没有读懂日期" in last(stage, LIAISON)["text"]
    stage.say(LIAISON, LIAISON, "12月25日", reply_to=number)
    await stage.quiet()
    (row,) = await stage.rows("SELECT reason, new_due FROM requests")
    assert (row["reason"], row["new_due"]) == ("场地在装修", "2026-12-25")


async def test_the_question_that_follows_an_answer_in_words_can_be_answered_itself(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "延期")
    await stage.quiet()
    stage.say(LIAISON, LIAISON, "场地在装修", reply_to=number)
    await stage.quiet()
    asked = last(stage, LIAISON)["message_id"]
    assert "12月29日" in stage.buttons(LIAISON, asked)
    stage.say(LIAISON, LIAISON, "12月25日", reply_to=asked)
    await stage.quiet()
    (row,) = await stage.rows("SELECT reason, new_due FROM requests")
    assert (row["reason"], row["new_due"]) == ("场地在装修", "2026-12-25")


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


async def test_a_light_does_not_begin_before_the_task_does(stage: Stage) -> None:
    await drill(stage)
    await propose(stage, "51 每周五 报告 教体局 道德模范信息")
    await through(stage, "2026-11-04")
    status = await stage.asked(LIAISON, LIAISON, "/status")
    assert "还有2个工作日到期（11月4日）" in status


async def test_who_says_that_it_is_not_theirs_reads_nothing_of_days(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    for each in ("不是我负责", "职能不在本部门"):
        await stage.pressed(LIAISON, LIAISON, number, each)
        await stage.quiet()
    text = next(each["text"] for each in stage.own(LIAISON) if each["message_id"] == number)
    assert "核定之前仍由贵单位负责" in text
    assert "日期" not in text


async def test_not_this_year_ends_the_occurrence_and_the_series_goes_on(stage: Stage) -> None:
    await drill(stage, "49.1 每年12月15日 演练 提前30天 教体局 消防演练")
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    for button in ("延期", "本期不适用", "本年无此类对象"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "同意")
    await stage.quiet()
    await through(stage, "2026-12-14", "2026-12-15", "2026-12-16")
    found = await stage.rows("SELECT period, stage, reason FROM occurrences ORDER BY period")
    assert [(each["period"], each["stage"]) for each in found][:2] == [("2026", "waived"), ("2027", "planned")]
    assert found[0]["reason"] == "本年无此类对象或情形"
    assert not any("到期" in each for each in said_about(stage, LIAISON)[2:])
    await through(stage, "2027-11-03")
    assert "启动" in said_about(stage, LIAISON)[-1]


async def test_not_ours_goes_to_the_office_with_both_readings_and_another_is_assigned(stage: Stage) -> None:
    await drill(stage)
    await stage.appoint(COLLEAGUE, Role.LIAISON, "应急管理局")
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    for button in ("不是我负责", "职能不在本部门"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    asked = last(stage, OWNER)
    assert "清单原文：" in asked["text"]
    assert "部门意见：职能不在本部门" in asked["text"]
    for button in ("指派部门", "应急管理局"):
        await stage.pressed(OWNER, OWNER, asked["message_id"], button)
        await stage.quiet()
    before = len(said_about(stage, LIAISON))
    await through(stage, "2026-12-14")
    assert len(said_about(stage, LIAISON)) == before
    assert "应急管理局" in said_about(stage, COLLEAGUE)[-1]


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


async def test_done_is_done_for_the_only_occurrence_of_the_clause_and_the_office_closes_it(stage: Stage) -> None:
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 每年12月15日 演练 提前30天 {department} 消防演练", department)
    await through(stage, "2026-12-04")
    stage.say(LIAISON, LIAISON, "49.1 已办结 教发〔2026〕9号")
    await stage.quiet()
    assert "本期任务一并报结：49.1" in last(stage, LIAISON)["text"]
    await through(stage, "2026-12-14")
    assert "逾期" not in last(stage, LIAISON)["text"]
    assert (await stage.rows("SELECT stage FROM occurrences ORDER BY id"))[0]["stage"] == "reported"
    review = next(each for each in stage.own(OWNER) if each["text"].startswith("待审核："))
    await stage.pressed(OWNER, OWNER, review["message_id"], "销号")
    await stage.quiet()
    assert (await stage.rows("SELECT stage FROM occurrences ORDER BY id"))[0]["stage"] == "closed"
    before = len(said_about(stage, LIAISON))
    await through(stage, "2026-12-16", "2026-12-24")
    assert len(said_about(stage, LIAISON)) == before
    await through(stage, "2027-11-03")
    assert "上期（2026年）：" in said_about(stage, LIAISON)[-1]
    stage.say(LIAISON, LIAISON, "49.1 完成10%")
    await stage.quiet()
    assert "已记录" in last(stage, LIAISON)["text"]


async def test_a_returned_report_opens_the_occurrence_again(stage: Stage) -> None:
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 2026-12-15 演练 提前30天 {department} 消防演练", department)
    await through(stage, "2026-12-04")
    stage.say(LIAISON, LIAISON, "49.1 已办结")
    await stage.quiet()
    number = last(stage, OWNER)["message_id"]
    for button in ("退回", "请补充佐证材料"):
        await stage.pressed(OWNER, OWNER, number, button)
        await stage.quiet()
    assert (await stage.rows("SELECT stage FROM occurrences"))[0]["stage"] == "open"
    await through(stage, "2026-12-14")
    assert "还有1个工作日" in said_about(stage, LIAISON)[-1]


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


async def reported_done(stage: Stage) -> str:
    """A drill of a department that its liaison has reported as done."""
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 2026-12-15 演练 提前30天 {department} 消防演练", department)
    await through(stage, "2026-12-04")
    stage.say(LIAISON, LIAISON, "49.1 已办结 教发〔2026〕9号")
    await stage.quiet()
    return department


async def test_who_then_reports_a_difficulty_has_not_done_it_and_is_reminded_again(stage: Stage) -> None:
    await reported_done(stage)
    stage.say(LIAISON, LIAISON, "49.1 有困难：场地未落实")
    await stage.quiet()
    (row,) = await stage.rows("SELECT stage, report FROM occurrences")
    assert (row["stage"], row["report"]) == ("open", None)
    await through(stage, "2026-12-14")
    assert "还有1个工作日" in said_about(stage, LIAISON)[-1]


async def test_a_newer_report_that_it_is_done_takes_the_place_of_the_older(stage: Stage) -> None:
    await reported_done(stage)
    stage.say(LIAISON, LIAISON, "49.1 已办结 教发〔2026〕10号")
    await stage.quiet()
    review = [each for each in stage.own(OWNER) if each["text"].startswith("待审核：")][-1]
    await stage.pressed(OWNER, OWNER, review["message_id"], "销号")
    await stage.quiet()
    (row,) = await stage.rows("SELECT stage FROM occurrences")
    assert row["stage"] == "closed"


async def test_what_the_office_opens_again_is_reminded_of_again(stage: Stage) -> None:
    await reported_done(stage)
    review = next(each for each in stage.own(OWNER) if each["text"].startswith("待审核："))
    number = review["message_id"]
    await stage.pressed(OWNER, OWNER, number, "销号")
    await stage.quiet()
    await stage.pressed(OWNER, OWNER, number, "重新打开")
    await stage.quiet()
    stage.say(OWNER, OWNER, "请补充现场照片", reply_to=number)
    await stage.quiet()
    (row,) = await stage.rows("SELECT stage FROM occurrences")
    assert row["stage"] == "open"
    await through(stage, "2026-12-14")
    assert "还有1个工作日" in said_about(stage, LIAISON)[-1]
