"""`/evidence` and the buttons that open what proves a report: for whoever reviews, looked at each time."""

from bot.checkins.evidence import NotThere, Opened, opened
from bot.people.rights import NotAllowed
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.checkins.review.buttons import OpenEvidence
from handlers.checkins.review.evidence_buttons import opening
from handlers.incoming import Said
from handlers.message import entry_named, message_by
from handlers.outgoing import Body
from handlers.people.refusals import refusal_of
from handlers.standing.entry_status import known
from handlers.wording.names import title_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import evidence
from storage.evidence import Sort


async def on_evidence(said: Said, context: Context) -> None:
    """`/evidence 49`: everything that proves an entry, by the number that the ledger has."""
    message = await message_by(said, "", context)
    ref = await entry_named(message, "evidence usage", context)
    if ref is None:
        return
    view = await _of_entry(ref, message.language, context)
    await show(context.work, view, message.spot, account=message.actor.account)


async def _of_entry(ref: str, language: Language, context: Context) -> View:
    found = await known(context, refs=[ref])
    title = title_of(context.services.checklist, ref, language)
    lines: list[str] = []
    rows: tuple[tuple[Choice, ...], ...] = ()
    for (department, _), each in found.items():
        pieces = await evidence.of(context.work.rows, each.report.id)
        if pieces:
            listed = "、".join(piece.text for piece in pieces)
            lines.append(phrase("evidence line", language, department=department, pieces=listed))
            rows = (*rows, *opening(each.report.id, pieces, language))
    if not lines:
        return View(phrase("no evidence", language, title=title))
    return View("\n".join([phrase("evidence of entry", language, title=title), *lines]), rows)


async def open_evidence(press: Press, wanted: OpenEvidence, context: Context) -> Taken:
    """Send a file to whoever may review it, in private."""
    try:
        found = await opened(context.occasion(press.actor), wanted.report, wanted.piece)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    except NotThere:
        return Taken(toast=phrase("evidence gone", press.language))
    await context.work.say(press.actor.account, _body(found, press.language, context))
    return Taken(toast=phrase("evidence on its way", press.language), is_done=True)


def _body(found: Opened, language: Language, context: Context) -> Body:
    piece, folder = found.piece, context.services.evidence
    digest = piece.sha256 or phrase("not fetched", language)
    title = title_of(context.services.checklist, found.report.matter.ref, language)
    values = {"name": piece.text, "department": found.report.matter.department, "title": title}
    return Body(
        phrase("evidence sent", language, digest=digest, **values),
        file=str(folder / piece.kept_as) if folder is not None and piece.kept_as else "",
        file_name=piece.text,
        platform_file=piece.file or "",
        is_picture=piece.sort is Sort.PHOTO,
    )
