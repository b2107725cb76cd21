"""Everything that is kept: what must be the same after something that nobody may do."""

from storage.ids import ChatId
from tests.conversations.stage import Stage

ON_THE_WAY = frozenset({"inbox", "outbox", "pulses", "pauses", "questions", "members", "sqlite_sequence"})
"""That something was said, and that it was answered, is kept in any case."""


async def everything(stage: Stage) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but of those that hold what is on its way."""
    await stage.quiet()
    tables = await stage.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    kept = {}
    for each in tables:
        if each["name"] not in ON_THE_WAY:
            kept[each["name"]] = [tuple(row) for row in await stage.rows(f"SELECT * FROM {each['name']}")]  # noqa: S608
    return kept


def shown(stage: Stage, *chats: ChatId) -> dict[tuple[ChatId, int], str]:
    """What stands in some chats of the bot's, by chat and number of the message."""
    return {(chat, each["message_id"]): str(each) for chat in chats for each in stage.own(chat)}
