"""What a change of roles comes to, who is to hear of it, and why it is refused."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bot.occasion import Occasion
from bot.people.in_charge import accounts_in_charge
from bot.people.rights import Action
from storage.ids import AccountId
from storage.people import Person, Role


class What(StrEnum):
    """What has happened to a role; the value names it in the audit."""

    APPOINTED = "appoint"
    TAKEN_OVER = "hand over"
    DISMISSED = "dismiss"
    LEFT = "left"
    CALLED_BACK = "call back"


class Post(NamedTuple):
    """A role, for a department where it is for one."""

    role: Role
    department: str

    def __str__(self) -> str:
        """As the audit names it."""
        return f"{self.role} {self.department}".strip()


@dataclass(frozen=True, slots=True)
class RoleChange:
    """What has changed, and the accounts that are to hear of it.

    `name` is the person's whose role it is, empty for a link that nobody had used. `replaced` handed the role over.
    """

    what: What
    posts: tuple[Post, ...]
    name: str
    tell: tuple[AccountId, ...]
    replaced: Person | None = None


class AlreadyIs(Exception):
    """The person has the role: nothing was changed."""

    def __init__(self, person: Person, post: Post) -> None:
        """Name the person and the role."""
        super().__init__(str(post))
        self.person = person
        self.post = post


def right_to_give(role: Role) -> Action:
    """Return the right that is needed to give a role, to take it, and to call an invitation to it back."""
    return Action.APPOINT_OFFICE if role is Role.OFFICE else Action.APPOINT


async def tell_of(occasion: Occasion, *, also: AbstractSet[AccountId] = frozenset()) -> tuple[AccountId, ...]:
    """Return who is notified of a change: those in charge and some others, except the person who made it."""
    without = frozenset({occasion.actor.account})
    found = await accounts_in_charge(occasion.rows, occasion.owners, without=without)
    return tuple(dict.fromkeys([*found, *sorted(also - without)]))
