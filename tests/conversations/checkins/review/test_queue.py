"""The list of what waits for the office."""

from tests.conversations.checkins.submitted import submitted
from tests.conversations.stage import COLLEAGUE, LIAISON, Stage


async def test_the_list_of_what_waits(stage: Stage) -> None:
    await submitted(stage)
    stage.say(COLLEAGUE, COLLEAGUE, "/review")
    listed = await stage.said(COLLEAGUE, 2)
    assert "待审核1条" in listed["text"]
    await stage.pressed(COLLEAGUE, COLLEAGUE, listed["message_id"], "第49项")
    await stage.until(lambda: "销号" in stage.buttons(COLLEAGUE, listed["message_id"]))
    stage.say(LIAISON, LIAISON, "/review")
    assert "此项由负责人、综治办操作" in (await stage.said(LIAISON, 2))["text"]
