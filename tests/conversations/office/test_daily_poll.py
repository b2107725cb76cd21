"""The round in conversation: once a working day, answered by one press, with nobody named."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from storage.people import Role
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, Stage

ZONE = ZoneInfo("Asia/Shanghai")
MORNING = datetime(2026, 11, 25, 9, 31, tzinfo=ZONE)
"""A Wednesday."""
ANOTHER_GROUP = "-101"


async def at_work(stage: Stage, mode: str) -> tuple[str, str]:
    """A group that is asked; two departments with a liaison each."""
    await stage.adopted()
    first, second = stage.parties("49")[:2]
    await stage.appoint(LIAISON, Role.LIAISON, first)
    await stage.appoint(COLLEAGUE, Role.LIAISON, second)
    stage.say(OWNER, GROUP, f"/round {mode}")
    assert "进展询问" in (await stage.said(GROUP, 2))["text"]
    return first, second


async def test_a_daily_round_asks_once_a_working_day_and_one_press_answers(stage: Stage) -> None:
    first, second = await at_work(stage, "daily 9:30")
    await stage.round_at(MORNING)
    asked = await stage.said(GROUP, 3)
    assert "今日进展" in asked["text"]
    assert list(stage.buttons(GROUP, asked["message_id"])) == [
        *sorted([first, second], key=stage.place_of),
        "不合理",
    ]
    await stage.round_at(MORNING + timedelta(hours=1))
    shown = await stage.pressed(LIAISON, GROUP, asked["message_id"], first)
    assert f"{first}：按计划" in shown
    await stage.until(lambda: "已有1个部门答复" in stage.own(GROUP)[2]["text"])
    assert "已答复" in await stage.pressed(LIAISON, GROUP, asked["message_id"], first)
    assert len(stage.own(GROUP)) == 3
    assert not any(name in stage.own(GROUP)[2]["text"] for name in (first, second))


async def test_an_answer_for_another_department_is_refused(stage: Stage) -> None:
    _, second = await at_work(stage, "daily")
    await stage.round_at(MORNING)
    asked = await stage.said(GROUP, 3)
    assert f"此项由{second}联络员办理" in await stage.pressed(LIAISON, GROUP, asked["message_id"], second)


async def test_off_days_and_evenings_are_quiet(stage: Stage) -> None:
    await at_work(stage, "daily")
    await stage.round_at(datetime(2026, 11, 28, 10, 0, tzinfo=ZONE))
    await stage.round_at(datetime(2026, 11, 30, 8, 0, tzinfo=ZONE))
    await stage.round_at(datetime(2026, 11, 30, 18, 0, tzinfo=ZONE))
    await stage.quiet()
    assert len(stage.own(GROUP)) == 2


async def test_when_due_only_those_are_asked_who_owe_a_word(stage: Stage) -> None:
    first, _ = await at_work(stage, "due")
    await stage.round_at(MORNING)
    await stage.quiet()
    assert len(stage.own(GROUP)) == 2, "nothing is due"
    stage.say(LIAISON, LIAISON, "49 有困难：场地未落实")
    await stage.said(LIAISON)
    await stage.round_at(MORNING + timedelta(days=1))
    asked = await stage.said(GROUP, 3)
    assert list(stage.buttons(GROUP, asked["message_id"])) == [first, "不合理"]
    shown = await stage.pressed(LIAISON, GROUP, asked["message_id"], first)
    assert f"{first}已答复；第49项原有困难或待答复，未作变动" in shown
    (row,) = await stage.rows("SELECT state, text FROM versions ORDER BY made_at DESC LIMIT 1")
    assert tuple(row) == ("difficult", "场地未落实"), "a difficulty is not cleared by a press"


async def test_nobody_is_asked_about_a_difficulty_on_the_day_on_which_it_was_reported(stage: Stage) -> None:
    await at_work(stage, "due")
    stage.world.clock.wind_to(MORNING - timedelta(hours=1))
    stage.say(LIAISON, LIAISON, "49 有困难：场地未落实")
    await stage.said(LIAISON)
    await stage.round_at(MORNING)
    await stage.quiet()
    assert len(stage.own(GROUP)) == 2


@pytest.mark.parametrize("mode", ["daily 9:30", "due"])
async def test_a_department_is_asked_in_one_group_only(stage: Stage, mode: str) -> None:
    await at_work(stage, mode)
    stage.say(OWNER, ANOTHER_GROUP, "/adopt")
    await stage.said(ANOTHER_GROUP)
    stage.say(LIAISON, LIAISON, "49 有困难：场地未落实")
    await stage.said(LIAISON)
    await stage.round_at(MORNING + timedelta(days=1))
    await stage.quiet()
    asked = [each for chat in (GROUP, ANOTHER_GROUP) for each in stage.own(chat) if "点" in each["text"]]
    assert len(asked) == 1


async def test_what_a_press_has_recorded_is_named_and_a_difficulty_is_left(stage: Stage) -> None:
    first, _ = await at_work(stage, "daily 9:30")
    other = stage.another_of(first, "49")
    stage.world.clock.wind_to(MORNING - timedelta(days=120))
    for text in ("49 按计划 已启动", f"{other} 有困难：缺经费"):
        stage.say(LIAISON, LIAISON, text)
        await stage.quiet()
    await stage.round_at(MORNING)
    await stage.quiet()
    asked = stage.own(GROUP)[-1]["message_id"]
    shown = await stage.pressed(LIAISON, GROUP, asked, first)
    assert f"已记录1项：第49项；第{other}项原有困难或待答复，未作变动" in shown
    states = await stage.rows("SELECT ref, state FROM versions JOIN reports ON id = report ORDER BY id DESC LIMIT 2")
    assert [tuple(each) for each in states] == [("49", "on plan"), (other, "difficult")]


async def test_the_round_of_yesterday_is_over(stage: Stage) -> None:
    first, _ = await at_work(stage, "daily")
    await stage.round_at(MORNING)
    asked = await stage.said(GROUP, 3)
    stage.wind(days=1)
    assert "这一轮已过" in await stage.pressed(LIAISON, GROUP, asked["message_id"], first)


async def test_who_wishes_it_is_reminded_once_in_private(stage: Stage) -> None:
    first, _ = await at_work(stage, "daily")
    stage.say(LIAISON, LIAISON, "/remind on")
    assert "16:00" in (await stage.said(LIAISON))["text"]
    await stage.round_at(MORNING)
    await stage.said(GROUP, 3)
    await stage.round_at(MORNING.replace(hour=16, minute=1))
    reminded = await stage.said(LIAISON, 2)
    assert first in reminded["text"]
    await stage.round_at(MORNING.replace(hour=16, minute=30))
    assert "按计划" in await stage.pressed(LIAISON, LIAISON, reminded["message_id"], "一切按计划")
    await stage.quiet()
    assert len(stage.own(LIAISON)) == 2
    (cost,) = await stage.rows("SELECT messages, taps FROM burden WHERE department = ?", first)
    assert (cost["messages"], cost["taps"]) == (1, 1)
    assert stage.own(COLLEAGUE) == []


async def test_how_a_group_is_asked_is_told(stage: Stage) -> None:
    await stage.adopted()
    stage.say(OWNER, GROUP, "/round")
    assert "目前：有事项待补报时 09:30" in (await stage.said(GROUP, 2))["text"]
    stage.say(OWNER, GROUP, "/round daily 25:00")
    assert "用法" in (await stage.said(GROUP, 3))["text"]
    stage.say(OWNER, GROUP, "/round daily 9:45")
    assert (await stage.said(GROUP, 4))["text"] == "本群进展询问：工作日每天 09:45。"
