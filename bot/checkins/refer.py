"""Refer (转办): the office passes a request for help to another department, which replies."""

from dataclasses import dataclass, replace

from bot.checkins.entry_status import known_by
from bot.checkins.orders import MARK, Ruling
from bot.checkins.review import Overtaken, Reviewed, Withdrawn, store, undecided
from bot.occasion import Occasion
from bot.people.in_charge import accounts_in_charge, can_be_written_to
from bot.people.rights import Action, NotAllowed, require
from storage import people, reports
from storage.ids import AccountId
from storage.reviews import Decision


@dataclass(frozen=True, slots=True)
class Referred:
    """What was decided, and the accounts of the other department that are to hear of it."""

    reviewed: Reviewed
    tell: tuple[AccountId, ...]


@dataclass(frozen=True, slots=True)
class Replied:
    """What the other department has said, and the accounts of the office that are to hear of it."""

    reviewed: Reviewed
    tell: tuple[AccountId, ...]


async def refer(occasion: Occasion, ruling: Ruling, department: str) -> Referred:
    """Ask another department. Raises NotAllowed, Withdrawn, Overtaken."""
    require(occasion.actor, Action.REVIEW)
    known = await undecided(occasion, replace(ruling, decision=Decision.REFERRED))
    reason = f"{department}{MARK}{ruling.reason}" if ruling.reason else department
    reviewed = await store(occasion, known, replace(ruling, decision=Decision.REFERRED, reason=reason))
    speakers = [each.person.account for each in await people.speakers_of(occasion.rows, department)]
    able = [each for each in speakers if each is not None and await can_be_written_to(occasion.rows, each)]
    return Referred(reviewed, tuple(dict.fromkeys(able)))


async def reply(occasion: Occasion, ruling: Ruling, department: str) -> Replied:
    """The other department answers. Raises NotAllowed, Withdrawn, Overtaken."""
    if department not in occasion.actor.departments:
        raise NotAllowed(Action.REPORT)
    report = await reports.by_number(occasion.rows, ruling.report)
    if report is None:
        raise Withdrawn
    known, last = await known_by(occasion, report), await reports.present(occasion.rows, report.matter)
    is_newest = last is not None and last.id == report.id and report.version == ruling.version
    waits = known.decided is not None and known.decided.decision in {Decision.REFERRED, Decision.ANSWERED}
    if not is_newest or not waits:
        raise Overtaken(known)
    reason = f"{department}{MARK}{ruling.reason}"
    reviewed = await store(occasion, known, replace(ruling, decision=Decision.ANSWERED, reason=reason))
    return Replied(reviewed, tuple(await accounts_in_charge(occasion.rows, occasion.owners)))
