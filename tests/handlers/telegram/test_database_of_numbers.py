"""A database in which ids were numbers: they are texts now, and what was begun goes on."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.questions.assistant import Assistant
from storage.chats import present_id
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, READER, STRANGER
from tests.handlers.telegram.older_database import number_of, open_older

SHANGHAI = ZoneInfo("Asia/Shanghai")
SOON_AFTER = datetime(2026, 12, 7, 9, 41, tzinfo=SHANGHAI)
LINK = "vXu17aoaC835zHMxbvJqjQ"


@pytest.fixture
async def live(tmp_path: Path, assistant: Assistant) -> AsyncIterator[Live]:
    """The bot of today on that database, ten minutes later."""
    async with open_older("2026-12-07.sql", tmp_path / "bot.sqlite3", assistant, SOON_AFTER) as opened:
        yield opened


async def test_nothing_is_lost_and_no_number_is_given_twice(live: Live) -> None:
    assert await live.roles(COLLEAGUE) == {"liaison 党群工作部", "liaison 城管局"}
    assert await live.rows("PRAGMA foreign_key_check") == []
    counts = {"chats": 7, "members": 4, "reports": 3, "evidence": 4, "questions": 4, "misses_today": 2}
    assert {each: len(await live.rows(f"SELECT 1 FROM {each}")) for each in counts} == counts  # noqa: S608 - ours
    sequences = {each["name"]: each["seq"] for each in await live.rows("SELECT * FROM sqlite_sequence")}
    assert (sequences["people"], sequences["offers"], sequences["reports"]) == (6, 17, 3)


async def test_an_answer_that_waited_goes_out(live: Live) -> None:
    await live.quiet()
    assert "第49项 加强家庭美德建设" in live.own(GROUP)[-1]["text"]


async def test_an_answer_to_what_was_asked_back_completes_the_report(live: Live) -> None:
    assert (await live.asked(LIAISON, LIAISON, "按计划")).startswith("已记录")
    assert len(await live.rows("SELECT 1 FROM reports WHERE ref = '51'")) == 1
    assert await live.rows("SELECT 1 FROM unfinished_reports") == []


async def test_a_file_is_attached_by_an_answer_to_the_question_about_it(live: Live) -> None:
    number = number_of(live, COLLEAGUE, "收到文件")
    assert "已记录" in await live.asked(COLLEAGUE, COLLEAGUE, "49 完成90%", reply_to=number)
    assert len(await live.rows("SELECT 1 FROM proofs WHERE evidence = 4")) == 1


async def test_a_later_picture_of_an_album_proves_what_the_first_one_does(live: Live) -> None:
    live.send(LIAISON, GROUP, "2.jpg", kind="photo", album=7)
    await live.quiet()
    assert len(await live.rows("SELECT 1 FROM proofs WHERE report = 3")) == 3


async def test_a_report_is_corrected_by_an_answer_to_its_acknowledgement(live: Live) -> None:
    number = number_of(live, LIAISON, "已记录")
    assert await live.asked(LIAISON, LIAISON, "完成90%，已建15所", reply_to=number) == "已更正。"


async def test_a_poll_that_was_open_goes_on(live: Live) -> None:
    number = number_of(live, GROUP, "今日进展")
    assert "已答复" in await live.pressed(COLLEAGUE, GROUP, number, "党群工作部")
    assert "教体局：按计划" in await live.pressed(LIAISON, GROUP, number, "教体局")
    await live.quiet()
    assert "已有2个部门答复" in live.chat(GROUP).messages[number]["text"]


BUTTONS = [
    (LIAISON, "尚未记录", "有困难", "已记录"),
    (LIAISON, "启动", "为什么收到", "由谁办理：教体局"),
    (LIAISON, "启动", "延期", "理由"),
    (LIAISON, "今日提醒2项", "2 防汛演练", "防汛演练"),
    (OWNER, "待审核：党群工作部", "退回", "退回"),
    (OWNER, "49.1 消防演练", "停止", "49.1 消防演练"),
]


@pytest.mark.parametrize(("who", "message", "button", "then"), BUTTONS)
async def test_its_buttons_still_change_their_message(
    live: Live, who: str, message: str, button: str, then: str
) -> None:
    number = number_of(live, who, message)
    before = live.chat(who).messages[number]
    await live.pressed(who, who, number, button)
    await live.quiet()
    after = live.chat(who).messages[number]
    assert then in after["text"]
    assert after != before


async def test_what_a_group_gave_ends_with_leaving_it(live: Live) -> None:
    live.chat(GROUP).members[int(COLLEAGUE)] = "member"
    live.chat(GROUP).members[live.world.bot.id] = "administrator"
    live.world.set_member(live.chat(GROUP), int(COLLEAGUE), "left")
    assert await live.roles(COLLEAGUE) == set()


async def test_a_group_that_had_moved_is_known_by_its_new_id(live: Live) -> None:
    async with live.database.transaction("look") as rows:
        found = await rows.row(f"SELECT {present_id('?1')} AS chat", ("-50",))
    assert found is not None
    assert found["chat"] == "-60"


async def test_a_follow_up_leans_on_the_question_before(live: Live) -> None:
    number = number_of(live, READER, "教体局牵头")
    assert "教体局" in await live.asked(READER, READER, "参与哪些", reply_to=number)


async def test_a_link_that_was_given_out_lets_somebody_in(live: Live) -> None:
    await live.asked(STRANGER, STRANGER, f"/start {LINK}")
    assert await live.roles(STRANGER) == {"liaison 应急管理局"}


async def test_reminders_go_on_where_they_were_and_quiet_hours_hold(live: Live) -> None:
    before = len(live.own(LIAISON))
    for day in (8, 9, 10, 11, 14, 15):
        for minute in (0, 1):
            await live.plan_at(datetime(2026, 12, day, 9, minute, tzinfo=SHANGHAI))
    heads = [each["text"].partition("\n")[0] for each in live.own(LIAISON)[before:]]
    assert heads == [
        "提醒 教体局：49.1 防汛演练，还有7个工作日到期（12月22日）。",
        "提醒 教体局：49.1 消防演练，还有1个工作日到期（12月15日）。",
        "提醒 教体局：49.1 消防演练，今天（12月15日）到期。",
    ]
    assert "12:00-14:00" in await live.asked(OWNER, GROUP, "/quiet")
