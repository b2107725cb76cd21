"""`/board` as pictures: the wall, a department's year, the trend."""

import struct
from urllib.parse import quote

from storage.people import Role
from tests.conversations.stage import GROUP, LIAISON, OWNER, STRANGER, Stage


async def pictures(stage: Stage, who: str, line: str) -> list[tuple[str, tuple[int, int]]]:
    """The captions and sizes of the pictures that come after a line."""
    before = set(stage.chat(who).messages)
    stage.say(who, who, line)
    await stage.quiet()
    found = []
    for number, each in stage.chat(who).messages.items():
        if number not in before and "photo" in each:
            file = stage.world.files.by_id(each["photo"][-1]["file_id"])
            assert file is not None
            width, height = struct.unpack(">II", file.data[16:24])
            found.append((each["caption"], (width, height)))
    return found


async def test_the_board_comes_with_the_wall_as_a_picture_of_a_phones_width(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    ((caption, (width, height)),) = await pictures(stage, LIAISON, "/board")
    assert caption.startswith("责任清单总览（截至2026年")
    assert width == 1080
    assert height < 2 * width
    assert any("链接十分钟内有效" in each.get("text", "") for each in stage.own(LIAISON))


async def test_a_departments_year_and_the_trend_come_as_pictures(stage: Stage) -> None:
    for line in ("/board 教体局", "/看板 教体局"):
        found = await pictures(stage, OWNER, line)
        assert [caption[:3] for caption, _ in found] == ["教体局"], line
    for line in ("/board trend", "/board 走势"):
        assert [caption[:5] for caption, _ in await pictures(stage, OWNER, line)] == ["十二周走势"], line


async def test_the_link_leads_to_the_department_or_the_entry_that_is_named(stage: Stage) -> None:
    views = {"教体局": f"view=department&department={quote('教体局')}", "第51项": "view=entry&ref=51"}
    for named, query in views.items():
        await stage.quiet()
        stage.say(OWNER, OWNER, f"/board {named}")
        await stage.quiet()
        link = next(each for each in reversed(stage.own(OWNER)) if "链接十分钟内有效" in each["text"])
        assert f"/enter?{query}#link=" in stage.buttons(OWNER, link["message_id"])["在浏览器中打开"]


async def test_a_name_that_is_no_departments_is_told_and_nothing_is_drawn(stage: Stage) -> None:
    assert "没有“水利局”" in await stage.asked(OWNER, OWNER, "/board 水利局")
    assert await pictures(stage, OWNER, "/board 水利局") == []
    assert "如：/board 教体局、/board 51" in await stage.asked(OWNER, OWNER, "/board 99")


async def test_a_stranger_gets_no_picture_of_anything(stage: Stage) -> None:
    for line in ("/board", "/board trend", "/board 教体局"):
        assert "您尚未登记身份" in await stage.asked(STRANGER, STRANGER, line)
    assert await stage.rows("SELECT * FROM slow_work") == []


async def test_a_picture_is_not_shown_to_whoever_has_lost_the_right_meanwhile(stage: Stage) -> None:
    await stage.adopted(GROUP)
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await pictures(stage, LIAISON, "/board")
    await stage.rows("UPDATE appointments SET until = 1")
    assert await pictures(stage, LIAISON, "/board trend") == []
