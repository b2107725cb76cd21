"""Where word for a department, the office or the leader goes: in private first, else into the group."""

from bot.duties.ladder import Audience
from bot.duties.responsible import department_of
from handlers.buttons.stored import Spot
from handlers.people.actors import can_be_written_to, office_accounts
from handlers.work import Context
from storage import chats, people, quiet_hours
from storage.people import Role


async def spots_for(audience: str, context: Context) -> list[Spot]:
    """Where it goes; nowhere where nobody can be reached. What has nobody of its own goes to the office."""
    work = context.work
    if audience == Audience.LEADER:
        leaders = [each.person.account for each in await people.having(work.rows, Role.LEADER)]
        able = [each for each in leaders if each is not None and await can_be_written_to(work, each)]
        return [Spot(each) for each in able] or await _office(context)
    if audience == Audience.OFFICE:
        return await _office(context)
    own = await _speakers(department_of(audience), context)
    return [Spot(each) for each in own] or await _group(context) or await _office(context)


async def _speakers(department: str, context: Context) -> list[int]:
    """The liaisons of a department who have opened a private chat, or else the deputies who have."""
    found = await people.speakers_of(context.work.rows, department)
    able = [
        each for each in found if each.person.account and await can_be_written_to(context.work, each.person.account)
    ]
    liaisons = [each for each in able if each.role is Role.LIAISON] or able
    return list(dict.fromkeys(each.person.account for each in liaisons if each.person.account))


async def _group(context: Context) -> list[Spot]:
    """The working group, and in it the topic that was chosen for reminders."""
    found = await chats.working_groups(context.work.rows)
    return [Spot(found[0], (await quiet_hours.of(context.work.rows, found[0])).thread)] if found else []


async def _office(context: Context) -> list[Spot]:
    return [Spot(each) for each in await office_accounts(context.work, context.services.owners)]
