"""Links that give roles: each ends when its maker loses the right to make it."""

from datetime import datetime
from enum import StrEnum

from bot.appointments.change import right_to_give
from bot.people.acting import actor_holding
from bot.people.rights import Action
from storage import invitations, people
from storage.engine.database import Transaction
from storage.ids import AccountId
from storage.invitations import Invitation


class LinkState(StrEnum):
    """Whether a link can be used, and if not, why not."""

    GOOD = "good"
    UNKNOWN = "unknown"
    USED = "used"
    CALLED_BACK = "called back"
    EXPIRED = "expired"
    ORPHANED = "orphaned"
    """Its maker has lost the right to make it."""


class LinkOver(Exception):
    """The link gives nothing: say why."""

    def __init__(self, state: LinkState) -> None:
        """Say in which state the link is."""
        super().__init__(state.value)
        self.state = state


async def usable(rows: Transaction, token: str, owners: frozenset[AccountId], moment: datetime) -> Invitation:
    """Return the invitation behind a link. Raises LinkOver if it has ended."""
    found = await invitations.by_token(rows, token)
    if found is None:
        raise LinkOver(LinkState.UNKNOWN)
    if found.has_ended:
        raise LinkOver(LinkState.CALLED_BACK if found.used_by is None else LinkState.USED)
    if found.expires_at <= moment:
        raise LinkOver(LinkState.EXPIRED)
    if not await maker_may(rows, found, owners, moment):
        raise LinkOver(LinkState.ORPHANED)
    return found


async def maker_may(rows: Transaction, link: Invitation, owners: frozenset[AccountId], moment: datetime) -> bool:
    """Whether the maker still has the right by which the link was made, and has had it ever since.

    A role that begins behind the moment tells that the clock was set back: it counts as held before the link was made.
    """
    maker = await people.by_number(rows, link.made_by)
    if maker is None or maker.account is None:
        return False
    held = [each for each in await people.roles_of(rows, maker.id) if each.since <= link.made_at or each.since > moment]
    actor = actor_holding(maker.account, maker, held, owners)
    if link.replaces is not None:
        return link.replaces == maker.id and actor.may(Action.HAND_OVER, link.department)
    return actor.may(right_to_give(link.role))


async def end_orphans(
    rows: Transaction, owners: frozenset[AccountId], moment: datetime, maker: int | None = None
) -> int:
    """End the open links whose makers have lost the right, of one person or all; return how many."""
    found = await invitations.open_ones(rows, moment)
    mine = [each for each in found if maker is None or each.made_by == maker]
    over = [each for each in mine if not await maker_may(rows, each, owners, moment)]
    for each in over:
        await invitations.end(rows, each.token, None, moment)
    return len(over)
