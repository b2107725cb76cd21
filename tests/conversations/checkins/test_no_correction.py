"""What answers an acknowledgement, or takes the place of a report, and tells nothing: the record stays as it was."""

import pytest

from tests.conversations.checkins.reported import at_work, reported
from tests.conversations.stage import LIAISON, Stage


@pytest.mark.parametrize(
    "text",
    [
        "要不要改成有困难？",
        "等领导看过再改成80%",
        "照着这个格式，其他人也写80%就行",
        "如果月底办结我再来改",
        "不用撤销",
    ],
)
async def test_an_answer_that_asks_or_promises_corrects_nothing(stage: Stage, text: str) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成60%")
    acknowledgement = await stage.said(LIAISON)
    stage.say(LIAISON, LIAISON, text, reply_to=acknowledgement["message_id"])
    await stage.quiet()
    assert [each[1:4] for each in await reported(stage)] == [("49", "on plan", 60)]


@pytest.mark.parametrize("text", ["49项什么时候截止？", "草稿：49 已办结", "请转告教体局，49项已办结"])
async def test_a_report_that_is_changed_into_none_is_left_as_it_was(stage: Stage, text: str) -> None:
    await at_work(stage)
    number = stage.say(LIAISON, LIAISON, "49 完成60%")
    await stage.said(LIAISON)
    stage.edit(LIAISON, number, text)
    assert "原记录未动" in (await stage.said(LIAISON, 2))["text"]
    assert [each[1:4] for each in await reported(stage)] == [("49", "on plan", 60)]
