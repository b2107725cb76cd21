"""An office, a liaison and everything planned, and what the bot says to a line."""

from storage.people import Role
from tests.conversations.duties.drill import at, last
from tests.conversations.stage import LIAISON, OWNER, Stage


async def office(stage: Stage) -> None:
    """An office, a liaison, and everything planned."""
    await stage.adopted()
    await stage.appoint(OWNER, Role.OFFICE)
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await stage.plan_at(at("2026-12-01 08:00"))


async def told(stage: Stage, who: str, text: str, chat: str = "") -> str:
    """What the bot says to a line."""
    stage.say(who, chat or who, text)
    await stage.quiet()
    return str(last(stage, chat or who).get("text", ""))
