"""The last message in a chat."""

from bot.practice.world.world import Words
from tests.conversations.stage import OWNER, Stage


async def last(stage: Stage, chat: str = OWNER) -> tuple[int, str]:
    """The number and the text of what the bot has said last, once all is quiet."""
    await stage.quiet()
    message = stage.own(chat)[-1]
    return int(message["message_id"]), str(message["text"])


def sent(stage: Stage, name: str, content: bytes, caption: str = "", user: str = OWNER) -> None:
    """Somebody sends a file in private."""
    world = stage.world
    _, carried = world.keep_file(content, name, "document")
    world.say(stage.chat(user), stage.user(user), caption, Words(extra=carried))
