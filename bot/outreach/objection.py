"""Objection (不合理): a department finds a reminder or a question unreasonable, and the office reads why."""

from dataclasses import dataclass

from bot.occasion import Occasion
from bot.people.in_charge import accounts_in_charge
from bot.people.rights import Action, require
from storage import objections
from storage.ids import AccountId
from storage.objections import Objection


@dataclass(frozen=True, slots=True)
class Objected:
    """What was said, and the accounts of the office that are to hear of it: of the department, not of the writer."""

    number: int
    objection: Objection
    tell: tuple[AccountId, ...]


async def object_to(occasion: Occasion, department: str, subject: str, text: str) -> Objected:
    """Store an objection. Raises NotAllowed."""
    require(occasion.actor, Action.REPORT, department)
    said = Objection(department, subject, text, occasion.moment)
    number = await objections.keep(occasion.rows, said, occasion.actor.person)
    await occasion.note("object", f"objection {number}", new=department)
    return Objected(number, said, tuple(await accounts_in_charge(occasion.rows, occasion.owners)))
