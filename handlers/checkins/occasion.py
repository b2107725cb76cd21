"""The present update as the use cases of check-ins see it, and what is said where they refuse."""

from bot.checkins.occasion import CheckInOccasion, Closed
from bot.people.change import NotAllowed
from bot.people.rights import Actor
from bot.questions.text import Language
from handlers.wording.names import title_of
from handlers.wording.phrases import phrase
from handlers.work import Context

NOBODY = Actor(0)


def check_in_occasion(actor: Actor, context: Context) -> CheckInOccasion:
    """Return the present update; a tick acts as nobody."""
    services = context.services
    return CheckInOccasion(context.work.rows, actor, services.checklist, context.frame, services.owners)


def refused(no: NotAllowed | Closed, language: Language, context: Context) -> str:
    """Say why a report is not taken."""
    if isinstance(no, Closed):
        return phrase("closed already", language, title=title_of(context.services.checklist, no.matter.ref))
    return phrase("no liaison", language)
