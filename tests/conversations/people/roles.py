"""Links to roles and who has which."""

import re

from tests.conversations.stage import OWNER, Stage


async def link_for(stage: Stage, wanted: str, count: int = 1) -> str:
    """Let the owner invite; the token of the link."""
    stage.say(OWNER, OWNER, f"/invite {wanted}")
    text = (await stage.said(OWNER, count))["text"]
    found = re.search(r"start=(\S+)", text)
    assert found is not None, text
    return found[1]


async def roles(stage: Stage) -> list[tuple[str, str, str]]:
    """Present roles: account, role, department."""
    statement = (
        "SELECT account, role, department FROM appointments JOIN people ON people.id = person WHERE until IS NULL"
    )
    return [tuple(each) for each in await stage.rows(statement)]
