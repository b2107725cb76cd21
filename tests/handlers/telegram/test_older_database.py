"""A database that the version before has left: it opens, and what people see of it goes on working."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.questions.assistant import Assistant
from storage.engine.migrate import newest
from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, READER, STRANGER
from tests.handlers.telegram.older_database import number_of, open_older

SHANGHAI = ZoneInfo("Asia/Shanghai")
SOON_AFTER = datetime(2026, 12, 4, 10, 0, tzinfo=SHANGHAI)
LATE = "104"
"""Somebody who comes after the link was used."""
LINK = "X3Itbn6ynGWyYhmznz1Ahg"


@pytest.fixture
async def live(tmp_path: Path, assistant: Assistant) -> AsyncIterator[Live]:
    """The bot of today on that database, and the platform with what it had shown."""
    async with open_older("2026-12-04.sql", tmp_path / "bot.sqlite3", assistant, SOON_AFTER) as opened:
        yield opened


async def test_it_has_the_present_schema_and_lost_nothing(live: Live) -> None:
    assert [each["user_version"] for each in await live.rows("PRAGMA user_version")] == [newest()]
    assert await live.roles(LIAISON) == {"liaison 教体局"}
    assert await live.roles(OWNER) == {Role.OFFICE}
    assert len(await live.rows("SELECT 1 FROM reports")) == 2
    assert await live.rows("SELECT 1 FROM outbox WHERE state IN ('waiting', 'dead', 'unknown')") == []


BUTTONS = [
    (READER, READER, "经济发展局参与", "下一页", "第1项"),
    (LIAISON, LIAISON, "已记录", "撤销", "已撤销"),
    (COLLEAGUE, COLLEAGUE, "已记录", "撤销", "已撤销"),
    (LIAISON, LIAISON, "启动", "为什么收到", "由谁办理：教体局"),
    (LIAISON, LIAISON, "启动", "延期", "理由"),
    (LIAISON, LIAISON, "今日提醒2项", "2 防汛演练", "防汛演练"),
    (LIAISON, LIAISON, "已提交综治办", "返回", "防汛演练"),
    (LIAISON, LIAISON, "教体局：需要说明", "第51项", "第51项"),
    (LIAISON, LIAISON, "教体局：需要说明", "下一页", "教体局"),
    (OWNER, OWNER, "待审核：党群工作部", "退回", "退回"),
    (OWNER, OWNER, "待审核1条", "党群工作部 第49项", "全部建成"),
    (OWNER, OWNER, "周期任务2项", "下一页", "周期任务2项"),
    (OWNER, OWNER, "周期任务2项", "待决定周期的事项", "原文"),
    (OWNER, OWNER, "现有人员", "用户3", "用户3"),
]


@pytest.mark.parametrize(("who", "chat", "message", "button", "then"), BUTTONS)
async def test_its_buttons_still_change_their_message(
    live: Live, who: str, chat: str, message: str, button: str, then: str
) -> None:
    number = number_of(live, chat, message)
    before = live.chat(chat).messages[number]
    assert await live.pressed(who, chat, number, button) == ""
    await live.quiet()
    after = live.chat(chat).messages[number]
    assert then in after["text"]
    assert (after["text"], after.get("reply_markup")) != (before["text"], before.get("reply_markup"))


async def test_the_office_stops_a_duty_that_it_set_before(live: Live) -> None:
    number = number_of(live, OWNER, "49.1 消防演练")
    await live.pressed(OWNER, OWNER, number, "停止")
    await live.quiet()
    assert await live.pressed(OWNER, OWNER, number, "停止") == "已停止，不再提醒。"
    await live.quiet()
    assert "恢复" in live.buttons(OWNER, number)


async def test_the_office_decides_what_was_asked_of_it_before(live: Live) -> None:
    await live.pressed(OWNER, OWNER, number_of(live, OWNER, "教体局申请延期"), "同意")
    assert any("综治办同意" in each for each in await live.heard(LIAISON))
    found = await live.rows("SELECT due FROM occurrences ORDER BY id")
    assert [each["due"] for each in found] == ["2026-12-15", "2026-12-29"]


async def test_the_office_closes_what_was_submitted_before(live: Live) -> None:
    await live.pressed(OWNER, OWNER, number_of(live, OWNER, "待审核：党群工作部"), "销号")
    assert any("已销号" in each for each in await live.heard(COLLEAGUE))


async def test_a_poll_that_was_open_is_answered(live: Live) -> None:
    number = number_of(live, GROUP, "今日进展")
    assert "教体局：按计划" in await live.pressed(LIAISON, GROUP, number, "教体局")


async def test_who_has_seen_a_reminder_says_so(live: Live) -> None:
    await live.pressed(LIAISON, LIAISON, number_of(live, LIAISON, "启动"), "已在办")
    await live.quiet()
    assert len(await live.rows("SELECT 1 FROM seen")) == 1


async def test_an_answer_to_a_message_from_before_corrects_the_report(live: Live) -> None:
    number = number_of(live, LIAISON, "已记录")
    assert await live.asked(LIAISON, LIAISON, "完成90%，已建15所", reply_to=number) == "已更正。"


async def test_a_link_that_was_given_out_lets_one_person_in(live: Live) -> None:
    await live.asked(STRANGER, STRANGER, f"/start {LINK}")
    assert await live.roles(STRANGER) == {"liaison 应急管理局"}
    await live.asked(LATE, LATE, f"/start {LINK}")
    assert await live.roles(LATE) == set()


async def test_a_link_that_was_given_out_can_be_called_back(live: Live) -> None:
    await live.pressed(OWNER, OWNER, number_of(live, OWNER, "现有人员"), "邀请：应急管理局联络员")
    await live.asked(STRANGER, STRANGER, f"/start {LINK}")
    assert await live.roles(STRANGER) == set()


async def test_reminders_go_on_where_they_were_and_none_comes_twice(live: Live) -> None:
    before = len(live.own(LIAISON))
    for day in (7, 8, 9, 10, 11, 14, 15):
        for minute in (0, 1):
            await live.plan_at(datetime(2026, 12, day, 9, minute, tzinfo=SHANGHAI))
    heads = [each["text"].partition("\n")[0] for each in live.own(LIAISON)[before:]]
    assert heads == [
        "提醒 教体局：49.1 消防演练，还有6个工作日到期（12月15日）。",
        "提醒 教体局：49.1 防汛演练，还有7个工作日到期（12月22日）。",
        "提醒 教体局：49.1 消防演练，还有1个工作日到期（12月15日）。",
        "提醒 教体局：49.1 消防演练，今天（12月15日）到期。",
    ]
