"""What is unreasonable is told to the office without the writer's name."""

from tests.conversations.duties.desk import told
from tests.conversations.duties.drill import (
    drill,
    last,
    through,
)
from tests.conversations.duties.polls import asked_at, polled
from tests.conversations.stage import GROUP, LIAISON, OWNER, Stage


async def test_unreasonable_is_told_to_the_office_without_the_writers_name(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    await stage.pressed(LIAISON, LIAISON, last(stage, LIAISON)["message_id"], "不合理")
    await stage.quiet()
    question = last(stage, LIAISON)
    assert "有意见" in question["text"]
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
