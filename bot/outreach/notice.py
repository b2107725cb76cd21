"""Notice (通知): the office tells every department something, and each confirms by a tap to have it (签收)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.occasion import Occasion
from bot.outreach.due_reminders import End
from bot.outreach.gate import GateFacts, decide
from bot.outreach.limits import Limits, quiet_until, read_limits, week_of
from bot.outreach.recipients import Recipient, Recipients, recipients_on
from bot.people.rights import Action, NotAllowed, require
from bot.timing.frame import Frame
from storage import burden, notices, people
from storage.engine.database import Transaction
from storage.ids import AccountId
from storage.notices import Notice, NoticeCopy
from storage.people import Role


@dataclass(frozen=True, slots=True)
class Sent:
    """The number of a notice, the departments that get it, and those that have nobody who could."""

    number: int
    to: tuple[str, ...]
    without: tuple[str, ...]


@dataclass(slots=True)
class NoticeParcel:
    """What one chat is told: a notice, and the copies that it stands for there."""

    to: Recipient
    notice: Notice
    copies: list[NoticeCopy] = field(default_factory=list)

    @property
    def departments(self) -> tuple[str, ...]:
        """Those that are to confirm it there."""
        return tuple(each.department for each in self.copies)


async def send_notice(occasion: Occasion, text: str, departments: Iterable[str]) -> Sent:
    """Store a notice for the departments that have somebody to speak for them. Raises NotAllowed."""
    require(occasion.actor, Action.SET_DUTIES)
    wanted = list(departments)
    able = [each for each in wanted if await people.speakers_of(occasion.rows, each)]
    due_at = occasion.frame.slot(occasion.today)
    number = await notices.make(occasion.rows, text, occasion.actor.person, able, due_at, occasion.moment)
    await occasion.note("notice", f"notice {number}", new=f"{len(able)}")
    return Sent(number, tuple(able), tuple(each for each in wanted if each not in able))


async def confirm_notice(occasion: Occasion, number: int, department: str) -> bool:
    """Record the receipt of a department; False if it had confirmed before. Raises NotAllowed."""
    require(occasion.actor, Action.REPORT, department)
    return await notices.confirm(occasion.rows, number, department, occasion.actor.person, occasion.moment)


async def receipts_of(occasion: Occasion, number: int) -> Mapping[str, str]:
    """Return who has confirmed, by department: names, which those in charge alone may see. Raises NotAllowed."""
    if not occasion.actor.roles() & {Role.OWNER, Role.OFFICE}:
        raise NotAllowed(Action.SET_DUTIES)
    return await notices.confirmed(occasion.rows, number)


async def notices_due(
    rows: Transaction, frame: Frame, owners: frozenset[AccountId], ceiling: int
) -> Sequence[NoticeParcel]:
    """Return the notices to send now; others that are due are postponed, or end with their reason."""
    if not frame.is_open:
        return ()
    await notices.take_back(rows)
    due = await notices.due(rows, frame.now)
    if not due:
        return ()
    limits = await read_limits(rows, frame, ceiling, [])
    recipients = await recipients_on(rows, owners, frame.today)
    parcels: dict[tuple[int, Recipient], NoticeParcel] = {}
    for each in due:
        for one in await _reached(rows, each, limits, recipients):
            await _add(rows, parcels, one, each)
    return list(parcels.values())


async def _reached(rows: Transaction, copy: NoticeCopy, limits: Limits, recipients: Recipients) -> Sequence[Recipient]:
    """Who gets a copy now; if nobody does, it is postponed, or ends with its reason."""
    wanted = await recipients.of(f"lead:{copy.department}")
    rest = {one: await quiet_until(rows, one.chat, limits.frame) for one in wanted}
    resting = [until for until in rest.values() if until is not None]
    verdict = decide(
        GateFacts(
            closed_until=limits.closed_until,
            ceiling_until=limits.ceiling_until(copy.department),
            quiet_until=max(resting) if resting and len(resting) == len(rest) else None,
            has_recipient=bool(wanted),
        )
    )
    if verdict.until is not None:
        await notices.put_off(rows, copy, verdict.until)
    elif verdict.is_never:
        await notices.end(rows, copy, End.WAIVED, limits.frame.now, reason=verdict.reason)
    else:
        return [one for one, until in rest.items() if until is None]
    return ()


async def _add(
    rows: Transaction, parcels: dict[tuple[int, Recipient], NoticeParcel], to: Recipient, copy: NoticeCopy
) -> None:
    if (copy.notice, to) not in parcels:
        notice = await notices.by_number(rows, copy.notice)
        assert notice is not None, "a copy has its notice"
        parcels[copy.notice, to] = NoticeParcel(to, notice)
    parcels[copy.notice, to].copies.append(copy)


async def put_notice_on_record(rows: Transaction, frame: Frame, parcel: NoticeParcel, key: str) -> None:
    """A parcel goes out as the message with this key."""
    for each in parcel.copies:
        await notices.end(rows, each, End.SENT, frame.now, message=key)
    await burden.count(rows, parcel.departments, week_of(frame.today), messages=1)
