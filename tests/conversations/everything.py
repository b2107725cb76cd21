"""Everything that is kept: what must be the same after something that nobody may do."""

from storage.ids import ChatId
from tests.conversations.stage import Stage

ON_THE_WAY = frozenset({"inbox", "outbox", "pulses", "pauses", "questions", "members"})
"""That something was said, and that it was answered, is kept in any case."""


async def everything(stage: Stage) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but of those that hold what is on its way."""
    await stage.quiet()
    async with stage.database.transaction("look") as rows:
        return {
            each: [tuple(row) for row in await rows.rows(f"SELECT * FROM {each} ORDER BY 1")]  # noqa: S608
            for each in sorted(await rows.tables() - ON_THE_WAY)
        }


def shown(stage: Stage, *chats: ChatId) -> dict[tuple[ChatId, int], str]:
    """What stands in some chats of the bot's, by chat and number of the message."""
    return {(chat, each["message_id"]): str(each) for chat in chats for each in stage.own(chat)}
