"""What a department still has to say, counted once for everybody who tells of it."""

from bot.involvement import Part, concerns
from bot.questions.text import Language
from bot.standing.counting import overall
from handlers.standing.entry_status import known, unmerged
from handlers.standing.facts import facts_of
from handlers.standing.tasks import expected
from handlers.wording.phrases import phrase
from handlers.work import Context


async def to_say(department: str, context: Context) -> set[str]:
    """Return the entries that need a word of a department: reports, tasks that are near or late, and what to merge."""
    found = await known(context, department=department)
    refs = {matter.ref for matter, each in found.items() if each.standing.needs_word}
    refs |= {task.duty.ref for task in await expected(department, context)}
    leading = [ref for ref, part in concerns(context.services.checklist, department) if part is Part.LEAD]
    return refs | {ref for ref in leading if await unmerged(department, ref, context)}


async def pending_of(department: str, language: Language, context: Context) -> str:
    """What a department still has to say, and what it waits for, in words."""
    counts = overall(await facts_of(context, department=department))
    return phrase("pending", language, open=len(await to_say(department, context)), review=counts.waiting)
