"""Duties as people see them: setting, stopping, deciding; the agenda, the picture, the burden, the brief, a ranking."""

from tests.conversations.duties.desk import office, told
from tests.conversations.duties.drill import drill, last, through
from tests.conversations.stage import GROUP, LIAISON, OWNER, Stage


async def test_what_nobody_is_responsible_for_comes_to_the_office_which_assigns(stage: Stage) -> None:
    await office(stage)
    await through(stage, "2026-12-02")
    text = next(each["text"] for each in stage.own(OWNER) if "II-10(2)" in each["text"])
    assert "原文未列" in text


async def test_the_burden_counts_messages_and_taps(stage: Stage) -> None:
    await drill(stage)
    assert "本周还没有提醒" in await told(stage, OWNER, "/burden")
    await through(stage, "2026-11-03")
    await stage.pressed(LIAISON, LIAISON, last(stage, LIAISON)["message_id"], "已在办")
    assert "教体局：提醒1条，点击1次" in await told(stage, OWNER, "负担")


async def test_quiet_hours_are_set_in_the_group_alone(stage: Stage) -> None:
    await office(stage)
    assert "请写时段" in await told(stage, OWNER, "/quiet 中午", GROUP)
    assert "12:00-14:00" in await told(stage, OWNER, "/quiet 12:00-14:00", GROUP)
    assert "本群免打扰时段：12:00-14:00" in await told(stage, OWNER, "/quiet", GROUP), "and tells what holds"
    assert "不设" in await told(stage, OWNER, "/quiet off", GROUP)
    assert await stage.rows("SELECT 1 FROM quiet_hours WHERE hours = ''")


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
