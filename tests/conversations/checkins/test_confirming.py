"""One tap: it carries the last text over, and twice is once."""

from tests.conversations.checkins.reported import at_work, reported
from tests.conversations.stage import LIAISON, Stage


async def test_a_double_tap_reports_once(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "/report")
    number = (await stage.said(LIAISON))["message_id"]
    assert await stage.pressed(LIAISON, LIAISON, number, "第") == ""
    await stage.until(lambda: "按计划" in stage.buttons(LIAISON, number))
    data = stage.buttons(LIAISON, number)["按计划"]
    first, second = stage.press(LIAISON, LIAISON, number, data), stage.press(LIAISON, LIAISON, number, data)
    assert await stage.answered(first) == ""
    assert await stage.answered(second) == "刚才已经处理过了。"
    assert len(await reported(stage)) == 1


async def test_one_tap_carries_the_last_text_over(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成80% 已建12所")
    await stage.said(LIAISON)
    stage.say(LIAISON, LIAISON, "进展")
    number = (await stage.said(LIAISON, 2))["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "第49项")
    await stage.until(lambda: "有困难" in stage.buttons(LIAISON, number))
    await stage.pressed(LIAISON, LIAISON, number, "有困难")
    await stage.until(lambda: stage.own(LIAISON)[1]["text"].startswith("已记录："))
    assert (await reported(stage))[-1][2:] == ("difficult", 80, "已建12所")
