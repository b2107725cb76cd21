"""Everything that is kept: what must be the same after something that nobody may do."""

from tests.conversations.stage import Stage

ON_THE_WAY = frozenset({"inbox", "outbox", "pulses", "pauses", "questions", "members"})
"""That something was said, and that it was answered, is kept in any case."""


async def everything(stage: Stage) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but of those that hold what is on its way."""
    await stage.quiet()
    return {
        each: [tuple(row) for row in await stage.rows(f"SELECT * FROM {each} ORDER BY 1")]  # noqa: S608
        for each in sorted(await stage.tables() - ON_THE_WAY)
    }


def shown(stage: Stage, *chats: int) -> dict[int, str]:
    """What stands in some chats of the bot's, by the numbers of its messages."""
    return {each["message_id"] + chat * 1_000_000: str(each) for chat in chats for each in stage.own(chat)}
