"""The menus of commands, as the platform has them after a start."""

from bot.questions.assistant import Assistant
from handlers.telegram.deployment import Deployment
from handlers.telegram.menus import menus
from storage.engine.location import Location
from tests.conversations.live import open_live
from tests.conversations.stage import OWNER


async def test_the_menus_are_offered_by_scope_and_language(location: Location, assistant: Assistant) -> None:
    async with open_live(location, assistant, deployed=Deployment) as live:
        offered = live.world.menus
        await live.until(lambda: len(offered.as_json()) == len(menus(frozenset({OWNER}))))
    names = {(each["scope"]["type"], each["language_code"]): each["commands"] for each in offered.as_json()}
    assert [each["command"] for each in names["all_private_chats", "en"]][:3] == ["ask", "report", "checkin"]
    assert names["all_group_chats", "zh"][0]["description"].startswith("提问")
    assert "adopt" in {each["command"] for each in names["all_chat_administrators", ""]}
    assert "misses" in {each["command"] for each in names["chat", "en"]}
