"""The departments responsible for a duty: those the office has named, else those of the entry."""

from collections.abc import Mapping

from bot.duties.occurrence import Responsible
from bot.involvement import involved
from bot.timing.ladder import Audience
from checklist_data.model import Checklist
from storage.duties import Duty

NOBODY = "原文未列"


def responsible_for(checklist: Checklist, duty: Duty) -> Responsible:
    """Those in charge and those who take part; where nobody leads, all who take part are in charge of their part."""
    if duty.departments:
        return Responsible(duty.departments)
    parties = involved(checklist, duty.ref)
    return Responsible(parties.leads, parties.participants) if parties.leads else Responsible(parties.participants)


def addressees(responsible: Responsible) -> Mapping[Audience, tuple[str, ...]]:
    """To whom word goes, as it is kept: `lead:教体局`, `office`; where nobody is responsible, to the office."""
    leads = tuple(f"lead:{each}" for each in responsible.leads)
    return {
        Audience.LEAD: leads or ("office",),
        Audience.PARTICIPANT: tuple(f"participant:{each}" for each in responsible.participants),
        Audience.OFFICE: ("office",),
        Audience.LEADER: ("leader",),
    }


def department_of(audience: str) -> str:
    """The department to which something goes; none for the office and the leader."""
    return audience.partition(":")[2]
