"""The calendar file: of all for the office, of their own for a liaison."""

from storage.people import Role
from tests.conversations.stage import LIAISON, OWNER, READER, Stage


async def feed(stage: Stage, user: str, text: str = "/ics") -> str:
    """The calendar file that somebody gets; empty where they get none."""
    await stage.quiet()
    stage.say(user, user, text)
    await stage.quiet()
    sent = [each for each in stage.chat(user).messages.values() if "document" in each]
    file = stage.world.files.by_id(sent[-1]["document"]["file_id"]) if sent else None
    return file.data.decode() if file is not None else ""


async def test_the_calendar_file_is_of_all_for_office_and_reader_and_of_their_own_for_a_liaison(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await stage.appoint(READER, Role.READER)
    await stage.plan_at(stage.world.clock.reading())
    whole, own = await feed(stage, OWNER), await feed(stage, LIAISON)
    assert whole.count("BEGIN:VEVENT") > own.count("BEGIN:VEVENT") > 0
    assert await feed(stage, OWNER, "/ics 教体局") != whole
    assert await feed(stage, LIAISON, "/ics 应急管理局") == own, "nothing new is sent"
    assert (await feed(stage, READER)).count("BEGIN:VEVENT") == whole.count("BEGIN:VEVENT")
