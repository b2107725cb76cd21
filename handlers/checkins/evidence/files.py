"""Files without a word: each belongs to what it answers, to its album, or its sender is asked to what."""

from collections.abc import Sequence
from datetime import timedelta, tzinfo

from bot.checkins.closed import Closed
from bot.checkins.entry_status import Known
from bot.checkins.evidence import add_evidence
from bot.checkins.recording import Stored
from bot.people.rights import Action, NotAllowed
from handlers.buttons.stored import Choice, View, redraw, reply_of, show, under_replied
from handlers.checkins.asking_back import departments_of
from handlers.checkins.evidence.attachments import is_too_large, kept, question_key
from handlers.checkins.filing import acknowledged, follow_up
from handlers.checkins.report_buttons import AnswerOn, Attach
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.outgoing import Body
from handlers.people.refusals import refused
from handlers.standing.entry_status import known_one
from handlers.wording.examples import with_examples
from handlers.wording.names import number_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import evidence, occurrences, outbox_waiting, reports, stored_buttons
from storage.occurrences import Occurrence
from storage.reports import Matter, Report
from storage.stored_buttons import StoredButtons

ALBUM_COMES_WITHIN = timedelta(seconds=2)
"""How long the pictures of an album may take to arrive one after the other; words may stand below the last."""


async def on_file(said: Said, context: Context) -> None:
    """Take a file that came without a word."""
    message = await message_by(said, "", context)
    if not message.actor.departments or not message.is_own:
        await say_not_taken(said, context)
        return
    stored = await under_replied(said, context)
    answers = _answered_by(stored)
    if answers is not None:
        made = await _present(message, answers, context)
    else:
        made = await reports.by_reply(context.work.rows, stored.key) if stored else []
    if made:
        await _add(message, made, context)
    elif said.album:
        await _join_album(message, said.album, answers, context)
    elif said.is_addressed:
        await ask_which(message, context, answers)


def _answered_by(stored: StoredButtons | None) -> AnswerOn | None:
    """The occurrence or entry that an answer to a message is on; None if it is on none."""
    meaning = reply_of(stored) if stored else None
    return meaning.do if meaning is not None and isinstance(meaning.do, AnswerOn) else None


async def say_not_taken(said: Said, context: Context) -> None:
    """Say in private what was sent and is not taken: what is said aloud, a place, a card, a file; of an album once."""
    if not said.place.is_private or not (said.medium or said.file):
        return
    message = await message_by(said, "", context)
    file = "file of office" if message.actor.may(Action.IMPORT_CHECKLIST) else "file"
    text = phrase(f"not taken {said.medium or file}", message.language)
    key = f"not taken:{said.place.chat}:{said.album}" if said.album else ""
    await context.work.say(said.place.chat, Body(text), key=key)


async def ask_which(message: Message, context: Context, answers: AnswerOn | None = None) -> None:
    """A file came without words: ask for the entry, or how it stands; of an album once all of it is there."""
    said, language = message.said, message.language
    if is_too_large(said):
        await say(message, phrase("too large", language), context)
        return
    await kept(said, message.actor, context)
    is_album = bool(said.album) and not said.text
    key = question_key(said) if is_album else ""
    name = "which entry spoken" if said.medium else "which entry" if answers is None else "which state"
    refs = "、".join(map(number_of, answers.refs)) if answers else ""
    asked = with_examples(name, language, context.services.checklist, message.actor.departments, refs=refs)
    view = View(asked, (), Choice("", Attach(said.number, said.album, answers)))
    key = await show(context.work, view, message.spot, key=key, account=message.actor.account)
    if is_album:
        await outbox_waiting.hold(context.work.rows, key, context.work.moment + ALBUM_COMES_WITHIN)


async def _present(message: Message, answers: AnswerOn, context: Context) -> list[Report]:
    """The reports on what a message speaks of that are the sender's to prove, and are about what it reminds of."""
    rows, zone = context.work.rows, context.services.zone
    reminded = await occurrences.by_number(rows, answers.occurrence) if answers.occurrence is not None else None
    found = []
    for ref in answers.refs:
        able = departments_of(message.actor, ref, context)
        for department in (answers.department,) if answers.department in able else able[:1]:
            known = await known_one(Matter(department, ref), context)
            if known is not None and not known.is_closed and _is_of(reminded, known, zone):
                found.append(known.report)
    return found


def _is_of(reminded: Occurrence | None, known: Known, zone: tzinfo) -> bool:
    """Whether a report is about what a message reminds of: it was made in its time, or is asked about."""
    if reminded is None or known.asks is not None:
        return True
    return known.report.made_at.astimezone(zone).date() >= reminded.start


async def _join_album(message: Message, album: str, answers: AnswerOn | None, context: Context) -> None:
    """A file proves what the picture with words before it in its album proves."""
    rows, said = context.work.rows, message.said
    proved = await evidence.proved_by_album(rows, said.place.chat, album, said.number)
    before = await evidence.of_message(rows, said.place.chat, said.number, album)
    if is_too_large(said) and (proved or before or said.is_addressed):
        await say(message, phrase("too large", message.language), context)
    elif proved:
        await _prove(message, proved, context)
    elif before:
        await kept(said, message.actor, context)
    elif said.is_addressed:
        await ask_which(message, context, answers)
    else:
        await kept(said, message.actor, context)


async def _prove(message: Message, numbers: Sequence[int], context: Context) -> None:
    pieces = await kept(message.said, message.actor, context)
    for each in numbers:
        report = await reports.by_number(context.work.rows, each)
        if report is not None and message.actor.may(Action.REPORT, report.matter.department):
            await follow_up(await add_evidence(context.occasion(message.actor), report, pieces), context)
            await _count_anew(report, message, context)


async def _count_anew(report: Report, message: Message, context: Context) -> None:
    """Let the acknowledgement say how many pieces there are by now: it went out with the first of the album."""
    rows = context.work.rows
    acknowledgement = await stored_buttons.by_key(rows, report.source.reply)
    if acknowledgement is not None:
        made = Stored(tuple(await reports.by_reply(rows, acknowledgement.key)))
        await redraw(context.work, acknowledgement, await acknowledged("filed", made, message.language, context))


async def _add(message: Message, made: Sequence[Report], context: Context) -> None:
    """A file in answer to a message about reports proves those that are the sender's to prove."""
    said, language = message.said, message.language
    own = [each for each in made if message.actor.may(Action.REPORT, each.matter.department)]
    if not own or is_too_large(said):
        await say(message, phrase("too large" if own else "not your evidence", language), context)
        return
    is_first = not said.album or not await evidence.of_message(context.work.rows, said.place.chat, "", said.album)
    pieces = await kept(said, message.actor, context)
    try:
        is_shown = await _add_to_each(own, pieces, message, context)
    except (NotAllowed, Closed) as no:
        await say(message, refused(no, message.actor, language, context), context)
        return
    if is_first:
        await _say_added(own, len(pieces), message, context, is_shown=is_shown)


async def _say_added(own: Sequence[Report], count: int, message: Message, context: Context, *, is_shown: bool) -> None:
    """Tell to which reports some pieces, or an album, belong from now on."""
    titles = "、".join(number_of(each.matter.ref, message.language) for each in own)
    name = f"{'album' if message.said.album else 'pieces'} added{' shown' if is_shown else ''}"
    await say(message, phrase(name, message.language, count=count, titles=titles), context)


async def _add_to_each(own: Sequence[Report], pieces: Sequence[int], message: Message, context: Context) -> bool:
    """Add the pieces to each report; whether anybody is told. Raises NotAllowed, Closed."""
    occasion, is_shown = context.occasion(message.actor), False
    for each in own:
        added = await add_evidence(occasion, each, pieces)
        await follow_up(added, context)
        is_shown = is_shown or bool(added.tell)
    return is_shown
