"""What is said unasked, in conversation: when, where, to whom, and what people may say of it."""

from storage.people import Role
from tests.conversations.duties.desk import told
from tests.conversations.duties.drill import (
    at,
    drill,
    last,
    propose,
    reported_done,
    said_about,
    through,
    unreachable,
)
from tests.conversations.duties.polls import asked_at, polled
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage


async def test_what_is_planned_for_today_is_said_today_at_whatever_minute_the_clock_stands(stage: Stage) -> None:
    await drill(stage)
    for day, word in (
        ("2026-11-03 09:05", "还有30个"),
        ("2026-11-25 16:59", "还有14个"),
        ("2026-12-14 11:11", "还有1个"),
        ("2026-12-15 17:29", "今天"),
        ("2026-12-16 09:05", "已逾期1个"),
    ):
        await stage.plan_at(at(day))
        assert word in said_about(stage, LIAISON)[-1], day
    assert len(said_about(stage, LIAISON)) == 5


async def test_what_could_not_be_said_within_hours_waits_for_the_next_morning(stage: Stage) -> None:
    await drill(stage)
    await stage.plan_at(at("2026-12-14 17:31"))
    assert said_about(stage, LIAISON) == []
    await stage.plan_at(at("2026-12-15 09:00"))
    assert "今天" in said_about(stage, LIAISON)[-1]


async def test_a_poll_outside_of_working_hours_is_refused_with_a_word(stage: Stage) -> None:
    await polled(stage)
    for said in ("18:00", "8:59", "17:30", "晚上8点", "0:00", "２３：００"):
        text = await told(stage, OWNER, f"/round daily {said}", GROUP)
        assert "不在工作时间09:00-17:30内" in text, said
    assert (await stage.rows("SELECT at FROM rounds"))[0]["at"] == "09:30"


async def test_a_poll_in_quiet_hours_is_moved_with_a_word_and_asked_after_them(stage: Stage) -> None:
    await polled(stage)
    await told(stage, OWNER, "/quiet 12:00—14:00", GROUP)
    assert "改在14:00" in await told(stage, OWNER, "/round daily 12:30", GROUP)
    assert not await asked_at(stage, "2026-11-25 12:30")
    assert not await asked_at(stage, "2026-11-25 13:59")
    assert await asked_at(stage, "2026-11-25 14:00")


async def test_quiet_hours_that_come_later_hold_for_the_poll_as_well(stage: Stage) -> None:
    await polled(stage)
    assert "由09:30改在11:30" in await told(stage, OWNER, "/quiet 9点-11点半", GROUP)
    assert not await asked_at(stage, "2026-11-25 09:31")
    assert await asked_at(stage, "2026-11-25 11:30")


async def test_quiet_hours_that_silence_the_poll_say_so(stage: Stage) -> None:
    await polled(stage)
    assert "09:30的进展询问因此发不出来" in await told(stage, OWNER, "/quiet 9:30-18:00", GROUP)
    assert "询问" not in await told(stage, OWNER, "/quiet 12:00-14:00", GROUP)
    assert "免打扰时段12:00-14:00内" in await told(stage, OWNER, "/round daily 13点", GROUP)
    await told(stage, OWNER, "/quiet 16:00-20:00", GROUP)
    assert "未作改动" in await told(stage, OWNER, "/round daily 下午4点半", GROUP)
    assert "09:45" in await told(stage, OWNER, "/round daily 9：45", GROUP)


async def test_quiet_hours_that_leave_no_time_for_anything_are_refused(stage: Stage) -> None:
    await polled(stage)
    for said in ("9:00-17:30", "08:00-20:00", "8:00-7:59"):
        assert "全部占满" in await told(stage, OWNER, f"/quiet {said}", GROUP), said
    assert await stage.rows("SELECT 1 FROM quiet_hours WHERE hours <> ''") == []


async def test_a_department_that_has_had_enough_this_week_is_not_asked_either(stage: Stage) -> None:
    await polled(stage)
    await stage.rows("INSERT INTO burden VALUES (?, '2026-W48', 10, 0)", stage.parties("49")[0])
    assert not await asked_at(stage, "2026-11-25 09:31")
    assert await asked_at(stage, "2026-11-30 09:31")


async def test_remind_off_means_that_nothing_unasked_comes_in_private(stage: Stage) -> None:
    await drill(stage)
    text = await told(stage, LIAISON, "/remind off")
    assert "不再私聊提醒" in text
    assert "工作群" in text
    await through(stage, "2026-11-03", "2026-11-25")
    assert said_about(stage, LIAISON) == []
    assert len(said_about(stage, GROUP)) == 2
    assert "目前：不私聊提醒" in await told(stage, LIAISON, "/remind")
    await told(stage, LIAISON, "/remind on")
    await through(stage, "2026-12-04")
    assert len(said_about(stage, LIAISON)) == 1


async def test_during_a_leave_the_deputy_is_reminded(stage: Stage) -> None:
    await drill(stage)
    await stage.appoint(COLLEAGUE, Role.DEPUTY, "教体局")
    text = await told(stage, LIAISON, "/leave 11月24日-11月30日")
    assert "11月24日—11月30日" in text
    assert "期间提醒" in text
    assert any("联络员请假" in each["text"] for each in stage.own(OWNER))
    await through(stage, "2026-11-25")
    assert (len(said_about(stage, LIAISON)), len(said_about(stage, COLLEAGUE))) == (0, 1)
    await through(stage, "2026-12-04")
    assert len(said_about(stage, LIAISON)) == 1


async def test_a_leave_can_be_said_in_words_ended_and_is_refused_when_it_is_over(stage: Stage) -> None:
    await drill(stage)
    stage.world.clock.wind_to(at("2026-11-02 10:00"))
    assert "11月3日" in await told(stage, LIAISON, "请假 明天")
    assert "没有其他联络员" in await told(stage, LIAISON, "/leave 11月3日至5日")
    assert "已登记请假：11月3日—11月5日" in await told(stage, LIAISON, "/leave")
    assert "已销假" in await told(stage, LIAISON, "/leave off")
    assert "教体局联络员已提前销假" in last(stage, OWNER)["text"], "the office was told of the leave"
    assert "没有登记请假" in await told(stage, LIAISON, "/leave off")
    assert "没有读懂日期" in await told(stage, LIAISON, "/leave 过几天")
    assert "不在今后180天以内" in await told(stage, LIAISON, "/leave 2026-10-01到2026-10-03")
    assert "不在今后180天以内" in await told(stage, LIAISON, "/leave 2026-11-05至2027-11-05")
    assert "2027年11月1日不在今后180天以内" in await told(stage, LIAISON, "/leave 11月1日"), "said after that day"
    assert "12月5日—2027年12月1日不在今后180天以内" in await told(stage, LIAISON, "/leave 12月5日-12月1日")
    assert "联络员" in await told(stage, STRANGER, "/leave 明天")
    await through(stage, "2026-11-03")
    assert len(said_about(stage, LIAISON)) == 1


async def test_tomorrow_again_comes_once_on_the_next_working_day(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    assert "12月7日" in await stage.pressed(LIAISON, LIAISON, number, "明天再提醒")
    await stage.pressed(LIAISON, LIAISON, number, "明天再提醒")
    await through(stage, "2026-12-05", "2026-12-07", "2026-12-08")
    assert len(said_about(stage, LIAISON)) == 2
    assert "还有6个工作日" in said_about(stage, LIAISON)[-1]
    assert set((await stage.rows("SELECT state FROM nudges WHERE rung = 'snooze'"))[0]) == {"sent"}


async def test_what_is_put_off_is_not_spoken_of_tomorrow_again(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "明天再提醒")
    for button in ("延期", "等待上级部署", "12月29日"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "同意")
    await through(stage, "2026-12-07")
    (row,) = await stage.rows("SELECT state FROM nudges WHERE rung = 'snooze'")
    assert row["state"] == "superseded"


async def test_the_groups_digest_is_by_duty_and_its_pages_turn(stage: Stage) -> None:
    await unreachable(stage)
    await stage.appoint(COLLEAGUE, Role.LIAISON, "应急管理局")
    await stage.rows("DELETE FROM chats WHERE chat = ?", COLLEAGUE)
    for number in range(10):
        await propose(stage, f"49.1 2026-12-15 报告 提前30天 教体局、应急管理局 第{number}项报告")
    await through(stage, "2026-11-03")
    digest = last(stage, GROUP)
    assert "今日提醒11项" in digest["text"]
    assert digest["text"].count("第0项报告") == 1
    assert "教体局、应急管理局 49.1 第0项报告" in digest["text"]
    assert "/duties" not in digest["text"]
    assert digest["text"].count("（12月15日）") == 5, "as many as fit the screen of a phone"
    for _ in range(2):
        await stage.pressed(COLLEAGUE, GROUP, digest["message_id"], "下一页")
        await stage.quiet()
    assert "第9项报告" in last(stage, GROUP)["text"]
    await stage.pressed(COLLEAGUE, GROUP, digest["message_id"], "11 第9项报告")
    await stage.quiet()
    assert "启动 应急管理局：" in last(stage, GROUP)["text"]


async def test_whoever_lacks_a_liaison_is_the_offices_matter(stage: Stage) -> None:
    await drill(stage, role="")
    await through(stage, "2026-11-03")
    assert said_about(stage, GROUP) == []
    assert "教体局还没有联络员" in said_about(stage, OWNER)[-1]


async def test_reminders_go_to_the_group_that_the_office_has_named(stage: Stage) -> None:
    await unreachable(stage)
    other = "-200"
    await stage.adopted(other)
    assert "发到本群" in await told(stage, OWNER, "/here", other)
    await through(stage, "2026-11-03")
    assert said_about(stage, GROUP) == []
    assert len(said_about(stage, other)) == 1


async def test_what_waits_for_review_is_the_offices_turn_and_the_departments_again_once_returned(stage: Stage) -> None:
    await reported_done(stage)
    await through(stage, "2026-12-14", "2026-12-15")
    assert len(said_about(stage, LIAISON)) == 1
    waiting = [each for each in said_about(stage, OWNER) if each.startswith("待审核 ")]
    assert len(waiting) == 2
    assert "请用 /review 销号或退回" in waiting[-1]
    stage.say(LIAISON, LIAISON, "49.1 有困难：场地未落实")
    await stage.quiet()
    await through(stage, "2026-12-16")
    assert "逾期" in said_about(stage, LIAISON)[-1]
    assert len([each for each in said_about(stage, OWNER) if each.startswith("待审核 ")]) == 2
