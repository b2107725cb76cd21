"""Add a wording, and take it back: at once for every question that is asked from then on."""

from bot.occasion import Occasion
from bot.people.rights import Action, require
from storage import unanswered, wordings
from storage.unanswered import Unanswered


async def add_wording(occasion: Occasion, wording: str, ref: str, question: str) -> Unanswered | None:
    """Let a wording mean an entry; the question without an answer that this answers, which is one no more.

    Raises NotAllowed.
    """
    require(occasion.actor, Action.ADD_WORDING)
    before = await wordings.add(occasion.rows, wording, ref, occasion.actor.person, occasion.moment)
    await occasion.note("add wording", f"wording {wording}", old=before or None, new=ref)
    return await unanswered.take(occasion.rows, question)


async def remove_wording(occasion: Occasion, wording: str, ref: str, question: Unanswered | None = None) -> bool:
    """Forget a wording; the question that it answered has none again. False if it was gone. Raises NotAllowed."""
    require(occasion.actor, Action.ADD_WORDING)
    if not await wordings.remove(occasion.rows, wording, ref):
        return False
    await occasion.note("remove wording", f"wording {wording}", old=ref)
    if question is not None:
        await unanswered.put_back(occasion.rows, question)
    return True
