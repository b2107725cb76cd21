"""The year as a picture."""

from tests.conversations.duties.desk import office, told
from tests.conversations.stage import OWNER, Stage


async def test_the_year_comes_as_a_picture(stage: Stage) -> None:
    await office(stage)
    stage.say(OWNER, OWNER, "/calendar")
    await stage.quiet()
    pictures = [each for each in stage.chat(OWNER).messages.values() if "photo" in each]
    assert pictures[0]["caption"] == "2026年任务日历"


async def test_what_is_no_year_is_told_how_it_is_written(stage: Stage) -> None:
    assert "请写年份，如 /calendar 2026" in await told(stage, OWNER, "/calendar 教体局")
