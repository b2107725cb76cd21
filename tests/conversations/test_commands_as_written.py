"""Commands behind a mention, with the strokes of Chinese keyboards, with slips, and below a picture."""

import pytest

from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import GROUP, LIAISON, Stage

DEPARTMENT = "教体局"


async def heard(stage: Live, chat: str, text: str) -> str:
    """What a liaison hears; BOT stands for the bot's username, NAME for what it is called."""
    bot = stage.deployment.bot
    return await stage.asked(LIAISON, chat, text.replace("BOT", str(bot.username)).replace("NAME", bot.first_name))


async def scene(stage: Stage) -> None:
    """A liaison in a group that the bot serves."""
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, DEPARTMENT)


@pytest.mark.parametrize("chat", [GROUP, LIAISON])
async def test_status_however_it_is_written(live: Live, chat: str) -> None:
    await scene(live)
    for text in (
        "@BOT /status 教体局",
        "＠BOT ／status 教体局",
        "@BOT，/status 教体局",
        "@NAME /status 教体局",
        "/status@BOT 教体局",
        "／status＠BOT 教体局",
        "／status 教体局",
        "、status 教体局",
        "//status 教体局",
        "/ status 教体局",
        "/Status，教体局",
        "\u200b/status 教体局",
        "／状态 教体局",
        "／状态教体局",
        "@BOT 状态",
        "@NAME 、状态",
    ):
        assert "教体局填报：红灯" in await heard(live, chat, text), text


@pytest.mark.parametrize("chat", [GROUP, LIAISON])
async def test_a_report_however_it_is_written(live: Live, chat: str) -> None:
    await scene(live)
    for text in (
        "@BOT /checkin 49 完成80% 已建三所",
        "@NAME 49 完成80% 已建三所",
        "@NAME，49 完成80% 已建三所",
        "／checkin 49 完成80% 已建三所",
        "/checkin，49 完成80% 已建三所",
        "/checkin49 完成80% 已建三所",
        "/填报 49 完成80% 已建三所",
        "／填报49 完成80% 已建三所",
        "/report 49 完成80% 已建三所",
        "@BOT /report 49 完成80% 已建三所",
    ):
        answer = await heard(live, chat, text)
        assert "已记录" in answer, text
        (said,) = await live.rows("SELECT text FROM versions ORDER BY report DESC, number DESC LIMIT 1")
        assert said["text"] == "已建三所", text


@pytest.mark.parametrize("text", ["/status@another_bot 教体局", "//", "/", "、49 好", "/someday 教体局"])
async def test_what_is_no_command_of_the_bot_is_left_alone_in_a_group(stage: Stage, text: str) -> None:
    await scene(stage)
    before = len(stage.own(GROUP))
    stage.say(LIAISON, GROUP, text)
    await stage.quiet()
    assert len(stage.own(GROUP)) == before


async def test_report_with_a_number_opens_the_entry(live: Live) -> None:
    await scene(live)
    await heard(live, LIAISON, "/report 第49项")
    assert "按计划" in live.buttons(LIAISON, live.own(LIAISON)[-1]["message_id"])
    assert "点事项填报" in await heard(live, LIAISON, "/report 教体局")


@pytest.mark.parametrize("kind", ["photo", "document"])
@pytest.mark.parametrize("chat", [GROUP, LIAISON])
@pytest.mark.parametrize(
    "caption", ["/report 49 完成80%", "／checkin 49 完成80%", "/填报 49 完成80%", "@BOT /report 49 完成80%"]
)
async def test_a_command_below_a_file_takes_the_file(live: Live, kind: str, chat: str, caption: str) -> None:
    await scene(live)
    caption_said = caption.replace("BOT", str(live.deployment.bot.username))
    live.send(LIAISON, chat, "现场.jpg", caption_said, kind=kind)
    await live.quiet()
    assert "佐证材料1件" in live.own(chat)[-1]["text"]


@pytest.mark.parametrize("caption", ["/report", "/report 49"])
async def test_a_file_above_the_bare_command_waits_for_its_words(stage: Stage, caption: str) -> None:
    await scene(stage)
    stage.send(LIAISON, LIAISON, "现场.jpg", caption, kind="photo")
    await stage.quiet()
    asked = stage.own(LIAISON)[-1]
    assert "收到文件，尚未记录" in asked["text"]
    stage.say(LIAISON, LIAISON, "49 已办结" if caption == "/report" else "已办结", reply_to=asked["message_id"])
    await stage.quiet()
    assert "佐证材料1件" in stage.own(LIAISON)[-1]["text"]
