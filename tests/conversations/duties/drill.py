"""A drill that is due, and what is said of it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.practice.world.people import Json
from storage.people import Role
from tests.conversations.stage import LIAISON, OWNER, READER, Stage

SHANGHAI = ZoneInfo("Asia/Shanghai")


HOURS = ("08:00", "09:00", "09:01", "16:00", "20:00")


def at(text: str) -> datetime:
    """A moment where the deployment is: `2026-12-01 09:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


async def drill(
    stage: Stage, said: str = "49.1 2026-12-15 演练 提前30天 教体局 消防演练", role: str = "教体局"
) -> None:
    """The office, a leader, a liaison, and a drill that the office has set for 15 December; nothing else is due."""
    await stage.adopted()
    await stage.appoint(OWNER, Role.OFFICE)
    await stage.appoint(READER, Role.LEADER)
    if role:
        await stage.appoint(LIAISON, Role.LIAISON, role)
    await stage.plan_at(at("2026-11-01 08:00"))
    for table in ("nudges", "occurrences"):
        await stage.rows(f"DELETE FROM {table}")  # noqa: S608 - names of ours
    await stage.rows("UPDATE duties SET stopped = 1")
    await propose(stage, said)


async def propose(stage: Stage, said: str) -> None:
    """The office sets a duty."""
    stage.say(OWNER, OWNER, f"/duty {said}")
    await stage.quiet()
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "确认")
    await stage.quiet()


def last(stage: Stage, chat: str) -> Json:
    return stage.own(chat)[-1]


def said_about(stage: Stage, chat: str, word: str = "消防演练") -> list[str]:
    return [each["text"] for each in stage.own(chat) if word in each["text"] and "接下来" not in each["text"]]


async def through(stage: Stage, *days: str) -> None:
    """Let these days go by, from early morning to night."""
    for day in days:
        for hour in HOURS:
            await stage.plan_at(at(f"{day} {hour}"))


async def states(stage: Stage) -> dict[str, str]:
    found = await stage.rows("SELECT rung || ' ' || audience AS name, state FROM nudges ORDER BY day")
    return {each["name"]: each["state"] for each in found}


async def reported_done(stage: Stage) -> str:
    """A drill of a department that its liaison has reported as done."""
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 2026-12-15 演练 提前30天 {department} 消防演练", department)
    await through(stage, "2026-12-04")
    stage.say(LIAISON, LIAISON, "49.1 已办结 教发〔2026〕9号")
    await stage.quiet()
    return department


async def unreachable(stage: Stage) -> None:
    """A drill of a department whose liaison has no private chat with the bot."""
    await drill(stage)
    await stage.rows("DELETE FROM chats WHERE chat = ?", LIAISON)
