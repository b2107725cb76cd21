"""How matters stand now, for the conversations and the ticks: see `bot.checkins.known`."""

from collections.abc import Sequence

from bot.checkins import known as matters
from bot.checkins.known import Known
from handlers.checkins.occasion import NOBODY, check_in_occasion
from handlers.work import Context
from storage.reports import Matter, Report

__all__ = ["Known", "known", "known_by", "known_one", "unmerged"]


async def known(context: Context, *, department: str = "", refs: Sequence[str] = ()) -> dict[Matter, Known]:
    """Return every matter with a report: of a department, on some entries, or all."""
    return await matters.known(check_in_occasion(NOBODY, context), department=department, refs=refs)


async def known_one(matter: Matter, context: Context) -> Known | None:
    """Return a matter; None where there is no report on it."""
    return await matters.known_one(check_in_occasion(NOBODY, context), matter)


async def known_by(report: Report, context: Context) -> Known:
    """Return the matter as it stands by this report."""
    return await matters.known_by(check_in_occasion(NOBODY, context), report)


async def unmerged(department: str, ref: str, context: Context) -> list[Report]:
    """Return what participants of an entry reported since its lead last did."""
    return await matters.unmerged(check_in_occasion(NOBODY, context), Matter(department, ref))
