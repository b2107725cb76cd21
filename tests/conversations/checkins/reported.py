"""A liaison at work, and what was reported."""

from typing import Any

from storage.people import Role
from tests.conversations.stage import LIAISON, Stage

ITEM = "49"


async def at_work(stage: Stage) -> None:
    """A group in service, with a liaison of a department that has a part in item 49."""
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, department_of(stage, ITEM))


def department_of(stage: Stage, ref: str, place: int = 0) -> str:
    return stage.parties(ref)[place]


async def reported(stage: Stage) -> list[tuple[Any, ...]]:
    """What holds: department, entry, state, percentage, text."""
    statement = (
        "SELECT department, ref, state, percent, text FROM reports JOIN versions ON report = reports.id"
        " AND number = (SELECT max(number) FROM versions WHERE report = reports.id) WHERE withdrawn = 0 ORDER BY id"
    )
    return [tuple(each) for each in await stage.rows(statement)]
