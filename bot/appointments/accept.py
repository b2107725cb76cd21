"""Accept: follow a link and take its role, or the place of the person who hands over."""

from bot.appointments.change import AlreadyIs, Post, RoleChange, What, tell_of
from bot.appointments.links import end_orphans, usable
from bot.occasion import Occasion
from bot.people.in_charge import can_be_written_to
from storage import audit, invitations, people
from storage.audit import AuditLine
from storage.engine.database import Transaction
from storage.ids import AccountId
from storage.people import Person


async def accept(occasion: Occasion, token: str, name: str) -> RoleChange:
    """Give the actor, who is called so, the role behind a link, once.

    Raises LinkOver if the link gives nothing any more, AlreadyIs if the actor has the role; the link stays good.
    """
    rows, moment, account = occasion.rows, occasion.moment, occasion.actor.account
    await _refuse_again(occasion, token)
    link = await usable(rows, token, occasion.owners, moment)
    person, post = await people.meet(rows, account, name, moment), Post(link.role, link.department)
    is_new = await people.appoint(rows, person.id, *post, moment)
    if not is_new and link.replaces in {None, person.id}:
        raise AlreadyIs(person, post)
    await invitations.end(rows, token, person.id, moment)
    maker = await people.by_number(rows, link.made_by)
    assert maker is not None, "a person is never deleted"
    if is_new:
        await audit.note(rows, AuditLine(moment, maker.id, What.APPOINTED, f"person {person.id}", None, str(post)))
    replaced = maker if link.replaces is not None else None
    if replaced is not None:
        await people.dismiss(rows, replaced.id, *post, moment)
        await audit.note(rows, AuditLine(moment, maker.id, What.TAKEN_OVER, f"person {replaced.id}", str(post), None))
    await end_orphans(rows, occasion.owners, moment, maker.id)
    what = What.TAKEN_OVER if replaced is not None else What.APPOINTED
    return RoleChange(what, (post,), person.name, await tell_of(occasion, also=await _able(rows, maker)), replaced)


async def _refuse_again(occasion: Occasion, token: str) -> None:
    """Raise AlreadyIs if the actor has followed the link before and has the role: who presses twice is told so."""
    link, actor = await invitations.by_token(occasion.rows, token), occasion.actor
    if link is None or link.used_by is None or link.used_by != actor.person:
        return
    person, post = await people.by_number(occasion.rows, link.used_by), Post(link.role, link.department)
    if person is not None and post in actor.posts:
        raise AlreadyIs(person, post)


async def _able(rows: Transaction, maker: Person) -> frozenset[AccountId]:
    """The maker's account, where they can be written to."""
    able = maker.account is not None and await can_be_written_to(rows, maker.account)
    return frozenset({maker.account}) if able and maker.account is not None else frozenset()
