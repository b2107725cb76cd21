"""What is said unasked, in conversation: when, where, to whom, and what people may say of it."""

from storage.people import Role
from tests.conversations.duties.test_duties import office, told
from tests.conversations.duties.test_reminders import (
    at,
    drill,
    last,
    propose,
    reported_done,
    said_about,
    through,
    unreachable,
)
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage


async def polled(stage: Stage, mode: str = "daily 9:30") -> None:
    """A group that is asked every day, with a liaison."""
    await stage.adopted()
    await stage.appoint(OWNER, Role.OFFICE)
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    stage.world.clock.wind_to(at("2026-11-24 10:00"))
    await told(stage, OWNER, f"/round {mode}", GROUP)


async def asked_at(stage: Stage, moment: str) -> bool:
    """Whether the group's poll of the day has been asked by then."""
    await stage.round_at(at(moment))
    await stage.quiet()
    return any("今日进展" in each["text"] for each in stage.own(GROUP))


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
    assert "没有登记请假" in await told(stage, LIAISON, "/leave off")
    assert "没有读懂日期" in await told(stage, LIAISON, "/leave 过几天")
    assert "已经过去或超过180天" in await told(stage, LIAISON, "/leave 2026-10-01到2026-10-03")
    assert "已经过去或超过180天" in await told(stage, LIAISON, "/leave 2026-11-05至2027-11-05")
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


async def test_the_office_urges_once_a_day_within_hours(stage: Stage) -> None:
    await drill(stage)
    await stage.plan_at(at("2026-12-02 18:00"))
    assert "12月3日09:00提醒教体局" in await told(stage, OWNER, "/urge 49.1")
    assert "今天已催办过" in await told(stage, OWNER, "催办 49.1")
    await stage.plan_at(at("2026-12-02 20:00"))
    assert said_about(stage, LIAISON) == []
    await stage.plan_at(at("2026-12-03 09:00"))
    assert said_about(stage, LIAISON)[-1].startswith("催办")
    assert "12月4日09:00" in await told(stage, OWNER, "/urge 49.1")
    await through(stage, "2026-12-03", "2026-12-04")
    assert len(said_about(stage, LIAISON)) == 2


async def test_urging_whoever_has_no_liaison_says_so(stage: Stage) -> None:
    await drill(stage)
    await stage.plan_at(at("2026-12-02 18:00"))
    await stage.rows("UPDATE appointments SET until = 1 WHERE role = 'liaison'")
    assert "教体局还没有联络员，请用 /invite 邀请" in await told(stage, OWNER, "/urge 49.1")


async def test_what_cannot_be_urged_is_told(stage: Stage) -> None:
    await drill(stage)
    stage.world.clock.wind_to(at("2026-12-02 10:00"))
    assert "请写事项编号" in await told(stage, OWNER, "/urge")
    assert "没有已启动" in await told(stage, OWNER, "/urge 51")
    assert "此项由" in await told(stage, LIAISON, "/urge 49.1")
    await stage.plan_at(at("2026-12-02 10:01"))
    await stage.rows("UPDATE occurrences SET stage = 'reported'")
    assert "待综治办审核" in await told(stage, OWNER, "/urge 49.1")
    assert await stage.rows("SELECT 1 FROM nudges WHERE rung = 'urge'") == []


async def test_a_notice_goes_to_every_department_and_each_confirms_by_a_tap(stage: Stage) -> None:
    await office(stage)
    await stage.appoint(COLLEAGUE, Role.LIAISON, "应急管理局")
    await stage.plan_at(at("2026-12-02 18:00"))
    assert "将发给所有部门" in await told(stage, OWNER, "/notice 12月5日前报送总结，落实【2026】5号文")
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "发送")
    await stage.quiet()
    assert "2个部门" in last(stage, OWNER)["text"]
    assert not any("报送总结" in each["text"] for each in stage.own(LIAISON))
    await stage.plan_at(at("2026-12-03 09:00"))
    await stage.plan_at(at("2026-12-03 09:01"))
    (number,) = [each["message_id"] for each in stage.own(LIAISON) if "报送总结" in each["text"]]
    assert "已签收" in await stage.pressed(LIAISON, LIAISON, number, "签收")
    await stage.quiet()
    assert stage.buttons(LIAISON, number) == {}
    await told(stage, OWNER, "通知")
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "1/2")
    await stage.quiet()
    text = last(stage, OWNER)["text"]
    assert "已签收1个，共2个部门" in text
    assert "未签收：应急管理局" in text


async def test_in_the_group_a_notice_shows_how_many_have_it_and_no_name(stage: Stage) -> None:
    await office(stage)
    await stage.rows("DELETE FROM chats WHERE chat = ?", LIAISON)
    await told(stage, OWNER, "/notice 请报送总结")
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "发送")
    await stage.plan_at(at("2026-12-02 09:00"))
    number = next(each["message_id"] for each in stage.own(GROUP) if "报送总结" in each["text"])
    assert "联络员" in await stage.pressed(STRANGER, GROUP, number, "教体局 签收")
    await stage.pressed(LIAISON, GROUP, number, "教体局 签收")
    await stage.quiet()
    text = next(each["text"] for each in stage.own(GROUP) if "报送总结" in each["text"])
    assert "已签收。" in text, "of one department there is nothing to count"
    assert stage.user(LIAISON).first_name not in text


async def test_what_must_not_be_kept_is_no_notice(stage: Stage) -> None:
    await office(stage)
    assert "手机号" in await told(stage, OWNER, "/notice 请联系13912345678")
    assert "此项由" in await told(stage, LIAISON, "/notice 大家好")
    assert await stage.rows("SELECT 1 FROM notices") == []


async def test_unreasonable_is_told_to_the_office_without_the_writers_name(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    await stage.pressed(LIAISON, LIAISON, last(stage, LIAISON)["message_id"], "不合理")
    await stage.quiet()
    question = last(stage, LIAISON)
    assert "有意见" in question["text"]
    assert "这句话没有提交" in await told(stage, LIAISON, "提醒太多了")
    stage.say(LIAISON, LIAISON, "学校放假，演练做不了", reply_to=question["message_id"])
    await stage.quiet()
    note = last(stage, OWNER)["text"]
    assert "教体局认为不合理：49.1 消防演练" in note
    assert "学校放假，演练做不了" in note
    listed = await told(stage, OWNER, "意见")
    assert "学校放假" in listed
    name = stage.user(LIAISON).first_name
    assert name not in note + listed


async def test_under_a_poll_in_the_group_it_is_asked_in_private(stage: Stage) -> None:
    await polled(stage)
    assert await asked_at(stage, "2026-11-25 09:31")
    number = last(stage, GROUP)["message_id"]
    assert "私聊" in await stage.pressed(LIAISON, GROUP, number, "不合理")
    await stage.quiet()
    await stage.pressed(LIAISON, LIAISON, last(stage, LIAISON)["message_id"], "重复报送")
    await stage.quiet()
    assert "11月25日的进展询问" in last(stage, OWNER)["text"]
    assert "重复报送" not in "".join(each["text"] for each in stage.own(GROUP))


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
