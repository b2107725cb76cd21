"""A report that the office has to decide on."""

from storage.people import Role
from tests.conversations.stage import COLLEAGUE, LIAISON, Stage

ITEM = "49"


async def submitted(stage: Stage, text: str = "49 已办结 全部建成 教发〔2026〕12号") -> int:
    """A liaison reports, the office is told; the number of the office's message."""
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    stage.say(LIAISON, LIAISON, text)
    await stage.said(LIAISON)
    return int((await stage.said(COLLEAGUE))["message_id"])
