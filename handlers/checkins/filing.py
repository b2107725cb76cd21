"""What follows when reports were stored: they are acknowledged, and the office sees what it has to decide."""

from collections.abc import Iterable

from bot.checkins import file as filings
from bot.checkins.orders import Filing
from bot.checkins.recording import Stored
from bot.people.rights import Actor
from bot.questions.text import Language
from handlers.buttons.stored import Choice, View
from handlers.checkins.report_buttons import Revise, Solved, Undo
from handlers.checkins.review.closing import fulfilled, offered
from handlers.checkins.review.views import show_to_office
from handlers.wording.names import title_of, words_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import evidence
from storage.reports import Source


async def file(wanted: Iterable[Filing], source: Source, actor: Actor, context: Context) -> Stored:
    """Store new reports. Raises NotAllowed, Closed."""
    made = await filings.file(context.occasion(actor), wanted, source)
    await follow_up(made, context)
    return made


async def follow_up(made: Stored, context: Context) -> None:
    """Let the office see what was stored; each entry of it is acknowledged, however much its writer has written."""
    for each in made.reports:
        context.work.note(each.matter.ref)
    await show_to_office(made, context)


async def acknowledged(heading: str, made: Stored, language: Language, context: Context) -> View:
    """Say what was stored, with a way back."""
    lines = [phrase(heading, language)]
    for each in made.reports:
        title = title_of(context.services.checklist, each.matter.ref, language)
        said = words_of(each.words, language)
        lines.append(phrase("filed line", language, department=each.matter.department, title=title, words=said))
    count = made.pieces
    if count is None:
        count = await evidence.count(context.work.rows, [each.id for each in made.reports])
    if count:
        lines.append(phrase("filed pieces", language, count=count))
    done = await fulfilled(made.reports, language, context)
    if done:
        lines.append(phrase("fulfilled", language, names="、".join(done)))
    if made.leaves_open:
        lines.append(phrase("difficulty open", language))
    lines.append(phrase("filed hint", language))
    closing = tuple((each,) for each in await offered(made.reports, language, context))
    solved = [Choice(phrase("solved", language), Solved())] * made.leaves_open
    return View("\n".join(lines), (*closing, (*solved, Choice(phrase("undo", language), Undo()))), Choice("", Revise()))
