"""One press for a whole department: work goes on as planned, and what was recorded by it is named."""

from collections.abc import Sequence

from bot.checkins.confirm import confirm_all
from bot.questions.text import Language
from handlers.buttons.stored import Press
from handlers.checkins.filing import follow_up
from handlers.wording.names import number_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.reports import Source

MOST_NAMED = 8
"""Entries that fit into what is shown to whoever has pressed."""


async def confirm_department(department: str, source: Source, press: Press, context: Context) -> tuple[int, str]:
    """Report on plan what a department owes a word on; how many entries, and in words which, and which are left.

    Raises NotAllowed.
    """
    done = await confirm_all(context.occasion(press.actor), department, source)
    await follow_up(done.stored, context)
    refs = [each.matter.ref for each in done.stored.reports]
    said = [phrase("listed", press.language, names=_listed(refs, press.language))] if refs else []
    if done.left:
        said.append(phrase("left as it was", press.language, names=_listed(done.left, press.language)))
    return len(refs), "".join(said)


def _listed(refs: Sequence[str], language: Language) -> str:
    names = phrase("comma", language).join(number_of(each, language) for each in refs[:MOST_NAMED])
    return phrase("and others", language, names=names) if len(refs) > MOST_NAMED else names
