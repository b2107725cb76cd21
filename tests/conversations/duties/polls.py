"""The daily poll of a group."""

from storage.people import Role
from tests.conversations.duties.desk import told
from tests.conversations.duties.drill import (
    at,
)
from tests.conversations.stage import GROUP, LIAISON, OWNER, Stage


async def polled(stage: Stage, mode: str = "daily 9:30") -> None:
    """A group that is asked every day, with a liaison."""
    await stage.adopted()
    await stage.appoint(OWNER, Role.OFFICE)
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    stage.world.clock.wind_to(at("2026-11-24 10:00"))
    await told(stage, OWNER, f"/round {mode}", GROUP)


async def asked_at(stage: Stage, moment: str) -> bool:
    """Whether the group's poll of the day has been asked by then."""
    await stage.round_at(at(moment))
    await stage.quiet()
    return any("今日进展" in each["text"] for each in stage.own(GROUP))
