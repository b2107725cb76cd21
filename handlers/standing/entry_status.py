"""How matters stand now, for the conversations and the ticks: see `bot.checkins.entry_status`."""

from collections.abc import Sequence

from bot.checkins import entry_status as matters
from bot.checkins.entry_status import Known
from bot.people.rights import NOBODY
from handlers.work import Context
from storage.reports import Matter, Report

__all__ = ["Known", "known", "known_by", "known_one", "unmerged"]


async def known(context: Context, *, department: str = "", refs: Sequence[str] = ()) -> dict[Matter, Known]:
    """Return every matter with a report: of a department, on some entries, or all."""
    return await matters.known(context.occasion(NOBODY), department=department, refs=refs)


async def known_one(matter: Matter, context: Context) -> Known | None:
    """Return a matter; None if there is no report on it."""
    return await matters.known_one(context.occasion(NOBODY), matter)


async def known_by(report: Report, context: Context) -> Known:
    """Return the matter as it stands by this report."""
    return await matters.known_by(context.occasion(NOBODY), report)


async def unmerged(department: str, ref: str, context: Context) -> list[Report]:
    """Return what participants of an entry reported since its lead last did."""
    return await matters.unmerged(context.occasion(NOBODY), Matter(department, ref))
