"""Recurring work for which the source names no period, and on which the office has not decided."""

import hashlib

from bot.involvement import is_tracked
from checklist_data.observations import Unscheduled
from handlers.work import Context
from storage import duties


def key_of(work: Unscheduled) -> str:
    """The key of the duty that it becomes; the same as long as the source says the same."""
    return f"office-{work.ref}-{hashlib.sha256(work.quote.encode()).hexdigest()[:8]}"


async def undecided(context: Context) -> list[Unscheduled]:
    """In source order; what is for reference only is none of it."""
    checklist = context.services.checklist
    known = {each.key for each in await duties.every(context.work.rows)}
    wanted = [each for each in checklist.unscheduled if is_tracked(checklist, each.ref)]
    return [each for each in wanted if key_of(each) not in known]
