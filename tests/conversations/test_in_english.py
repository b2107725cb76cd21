"""A person who speaks English is spoken to in English: in answer, at a press, and unasked."""

import pytest

from storage.people import Role
from tests.conversations.duties.drill import at, drill, last, through
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, Stage

ENGLISH = "how is item 49 going"


async def speaks(stage: Stage, who: str, words: str = ENGLISH) -> None:
    """Somebody has said something."""
    stage.say(who, who, words)
    await stage.quiet()


async def reminded(stage: Stage, words: str = ENGLISH) -> int:
    """A liaison who has said something is reminded of a drill; the number of the reminder."""
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 2026-12-15 演练 提前30天 {department} 消防演练", department)
    await speaks(stage, LIAISON, words)
    await through(stage, "2026-12-04")
    return int(last(stage, LIAISON)["message_id"])


async def test_a_reminder_and_what_its_buttons_open_are_in_english(stage: Stage) -> None:
    number = await reminded(stage)
    message = stage.chat(LIAISON).messages[number]
    assert "Reminder" in message["text"]
    assert "due in 7 working days (2026-12-15)" in message["text"]
    for button, told in (("Why me", "7 working days before"), ("Back", "Reminder"), ("More time", "Why more time")):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
        assert told in stage.chat(LIAISON).messages[number]["text"]


async def test_a_reminder_is_chinese_for_whoever_speaks_chinese(stage: Stage) -> None:
    number = await reminded(stage, "49项进展如何")
    assert "提醒" in stage.chat(LIAISON).messages[number]["text"]


async def test_a_reminder_that_begins_a_task_asks_for_evidence_in_english(stage: Stage) -> None:
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 2026-12-15 演练 提前5天 {department} 消防演练", department)
    await speaks(stage, LIAISON)
    await through(stage, "2026-12-08")
    assert "Evidence: plan, record and summary of the drill" in last(stage, LIAISON)["text"]


async def test_several_tasks_in_one_message_are_in_english(stage: Stage) -> None:
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 2026-12-15 演练 提前30天 {department} 消防演练", department)
    stage.say(OWNER, OWNER, f"/duty 49.1 2026-12-15 报告 提前30天 {department} 总结")
    await stage.quiet()
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "确认")
    await stage.quiet()
    await speaks(stage, LIAISON)
    await through(stage, "2026-12-04")
    assert "2 reminders today" in last(stage, LIAISON)["text"]


async def test_a_press_in_a_group_leaves_the_message_in_the_language_of_the_group(stage: Stage) -> None:
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 2026-12-15 演练 提前30天 {department} 消防演练", department)
    await speaks(stage, LIAISON)
    await stage.asked(LIAISON, LIAISON, "/remind off")
    await stage.asked(OWNER, GROUP, "/here")
    await through(stage, "2026-12-04")
    number = int(last(stage, GROUP)["message_id"])
    await stage.pressed(LIAISON, GROUP, number, "为什么收到")
    await stage.quiet()
    assert "提前7个工作日" in stage.chat(GROUP).messages[number]["text"]


async def test_the_office_decides_and_the_department_hears_each_in_their_language(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    await speaks(stage, LIAISON)
    await stage.asked(LIAISON, LIAISON, "49 done")
    await stage.quiet()
    number = int(last(stage, COLLEAGUE)["message_id"])
    for button in ("退回", "请补充佐证材料"):
        await stage.pressed(COLLEAGUE, COLLEAGUE, number, button)
        await stage.quiet()
    assert "returned" in last(stage, LIAISON)["text"]
    await speaks(stage, COLLEAGUE)
    await stage.asked(LIAISON, LIAISON, "49 finished")
    await stage.quiet()
    assert "Close" in stage.buttons(COLLEAGUE, last(stage, COLLEAGUE)["message_id"])


async def test_a_request_is_put_and_decided_in_the_language_of_each(stage: Stage) -> None:
    number = await reminded(stage)
    for button in ("More time", "waiting for", "12-2"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    assert "申请延期" in last(stage, OWNER)["text"]
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "同意")
    await stage.quiet()
    assert "Granted: 49.1 消防演练 until 2026-12-" in last(stage, LIAISON)["text"]


async def test_a_notice_is_framed_in_english(stage: Stage) -> None:
    await drill(stage)
    await speaks(stage, LIAISON)
    stage.world.clock.wind_to(at("2026-12-02 10:00"))
    await stage.asked(OWNER, OWNER, "/notice 下周一开会")
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "发")
    await stage.quiet()
    await stage.plan_at(at("2026-12-02 10:05"))
    assert "Notice" in last(stage, LIAISON)["text"]
    assert "教体局: received" in stage.buttons(LIAISON, last(stage, LIAISON)["message_id"])


@pytest.mark.parametrize("words", ["49 in difficulty: no land", "49 needs coordination: no land"])
async def test_the_state_is_not_said_over_again_in_the_words(stage: Stage, words: str) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    await stage.asked(LIAISON, LIAISON, words)
    (said,) = await stage.rows("SELECT text FROM versions")
    assert said["text"] == "no land"


@pytest.mark.parametrize("line", ["/checkin abc", "/history abc", "/duties xyz", "/status abc", "/evidence x"])
async def test_letters_behind_a_command_are_no_english(stage: Stage, line: str) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    stage.user(LIAISON).language_code = "en"
    await speaks(stage, LIAISON, "49项进展如何")
    text = await stage.asked(LIAISON, LIAISON, line)
    assert not text.isascii()
    assert "。" in text or "，" in text or "：" in text
