"""A report that is asked back: what was understood comes as buttons, and the answer in words is waited for."""

from dataclasses import dataclass

from bot.checkins.model import Draft, Fault, ReportReading
from bot.lights.state import State
from bot.questions.text import Language
from handlers.buttons.stored import Choice, View, redraw, reply_of, show
from handlers.buttons.typed import KeptId, button
from handlers.checkins.asking_back import asked_back
from handlers.checkins.report_buttons import AnswerOn
from handlers.incoming import Said
from handlers.message import Message
from handlers.wording.names import state_name
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import stored_buttons, unfinished_reports
from storage.stored_buttons import StoredButtons


@button("unfinished")
@dataclass(frozen=True, slots=True)
class Unfinished:
    """As the meaning of an answer: it completes a report. `said` is the number of the message that brought it."""

    drafts: tuple[Draft, ...]
    faults: tuple[Fault, ...]
    said: KeptId
    pieces: tuple[int, ...] = ()
    answers: AnswerOn | None = None

    @property
    def asked(self) -> ReportReading:
        """What was understood, and what was not."""
        return ReportReading(self.drafts, self.faults, is_sure=True)


@button("as proposed")
@dataclass(frozen=True, slots=True)
class AsProposed:
    """Record what was asked back in a state."""

    state: State


@button("leave unrecorded")
@dataclass(frozen=True, slots=True)
class LeaveUnrecorded:
    """Record nothing of what was asked back."""


async def ask_back(message: Message, unfinished: Unfinished, context: Context) -> None:
    """Ask what could not be read; whatever the person says next may answer it.

    What was asked about the same message, before it was changed, is changed with it.
    """
    work, place, account = context.work, message.said.place, message.actor.account
    view = question(unfinished, message.language, context)
    asked = await _asked_about(message, context) if message.said.is_edit else None
    if asked is not None:
        key = asked.key
        await redraw(work, asked, view, anew=True)
    else:
        await close(message, context)
        key = await show(work, view, message.spot, account=account)
    await unfinished_reports.wait(work.rows, place.chat, place.thread, account, key, work.moment)


async def _asked_about(message: Message, context: Context) -> StoredButtons | None:
    """Return the question about this very message that waits for an answer."""
    key = await waiting(message, context)
    stored = await stored_buttons.by_key(context.work.rows, key) if key else None
    meaning = reply_of(stored) if stored is not None else None
    is_about = meaning is not None and isinstance(meaning.do, Unfinished) and meaning.do.said == message.said.number
    return stored if is_about else None


def question(unfinished: Unfinished, language: Language, context: Context) -> View:
    """Return what is asked, with a button for each thing that may have been meant."""
    text = asked_back(unfinished.asked, language, context.services.checklist)
    states = dict.fromkeys(each.state for each in unfinished.faults[0].proposals)
    if not states:
        return View(text, (), Choice("", unfinished))
    states[State.DIFFICULT] = None
    row = tuple(Choice(state_name(each, language), AsProposed(each)) for each in states)
    leave = (Choice(phrase("leave unrecorded", language), LeaveUnrecorded()),)
    return View(text, (row, leave), Choice("", unfinished))


async def close(message: Message, context: Context) -> None:
    """Take the buttons from the question that waits for a person: something else has taken its place."""
    if message.asked == "":
        return
    place = message.said.place
    rows, account = context.work.rows, message.actor.account
    key = await unfinished_reports.take(rows, place.chat, place.thread, account, context.work.moment)
    stored = await stored_buttons.by_key(context.work.rows, key) if key else None
    if stored is not None and stored.on_reply:
        await redraw(context.work, stored, View(phrase("asked back over", message.language)))


async def waiting(message: Message, context: Context) -> str:
    """Return the key of the question that waits for this person's next words here; empty if none does."""
    rows, place, account = context.work.rows, message.said.place, message.actor.account
    return await unfinished_reports.waiting(rows, place.chat, place.thread, account, context.work.moment)


async def take_back(message: Message, context: Context) -> bool:
    """Record nothing of what waits for an answer; whether anything did."""
    key = await waiting(message, context)
    stored = await stored_buttons.by_key(context.work.rows, key) if key else None
    if stored is None:
        return False
    await end("left unrecorded", message, stored, context)
    return True


async def end(name: str, message: Message, stored: StoredButtons, context: Context) -> None:
    """Let the question say that it is over."""
    await forget(message, context)
    await redraw(context.work, stored, View(phrase(name, message.language)), anew=name == "left unrecorded")


async def forget(message: Message, context: Context) -> None:
    """Wait for the person's next words no longer; a reply to the question still answers it."""
    place = message.said.place
    await unfinished_reports.forget(context.work.rows, place.chat, place.thread, message.actor.account)


async def let_go(said: Said, context: Context) -> None:
    """Wait no longer where a person gives a command: they speak of something else."""
    if said.author is not None:
        place, account = said.place, said.author.account
        await unfinished_reports.forget(context.work.rows, place.chat, place.thread, account)
