"""Questions without an answer: grouped without names, for those in charge."""

from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, Stage


async def test_misses_are_grouped_without_names_and_shown_to_those_in_charge(stage: Stage) -> None:
    stage.say(LIAISON, LIAISON, "水利局牵头哪些任务？")
    stage.say(COLLEAGUE, COLLEAGUE, "水利局牵头哪些任务?")
    stage.say(COLLEAGUE, COLLEAGUE, "13812345678这个电话是谁的？")
    stage.say(COLLEAGUE, COLLEAGUE, "谢谢")
    await stage.quiet()
    stage.say(LIAISON, LIAISON, "/misses")
    assert "您尚未登记身份" in (await stage.said(LIAISON, 2))["text"]
    stage.say(OWNER, OWNER, "/misses")
    listed = (await stage.said(OWNER))["text"]
    assert "共1个" in listed, "what held a telephone number was refused, not kept"
    assert "水利局牵头哪些任务？（2次" in listed
    assert "13812345678" not in listed
    stage.say(OWNER, OWNER, "/misses clear")
    await stage.said(OWNER, 2)
    stage.say(OWNER, OWNER, "/misses")
    assert "暂无" in (await stage.said(OWNER, 3))["text"]
    kept = [dict(each) for each in await stage.rows("SELECT * FROM misses")]
    assert kept == []


async def test_the_pages_of_misses_are_for_those_in_charge(stage: Stage) -> None:
    for place in range(1, 20):
        stage.say(LIAISON, LIAISON, f"第{100 + place}项是什么？")
    await stage.quiet()
    stage.say(OWNER, OWNER, "/misses")
    number = (await stage.said(OWNER))["message_id"]
    buttons = stage.buttons(OWNER, number)
    refused = await stage.answered(stage.press(LIAISON, OWNER, number, buttons["下一页 ›"]))
    assert refused.startswith("您尚未登记身份，可以直接提问")
    assert await stage.answered(stage.press(OWNER, OWNER, number, buttons["下一页 ›"])) == ""
    await stage.until(lambda: "‹ 上一页" in stage.buttons(OWNER, number))
