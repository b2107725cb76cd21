"""A published checklist that is sent in private, and the presses of whoever is asked about it."""

from dataclasses import replace

from bot.people.rights import Action
from bot.questions.text import Language
from checklist_data.importing.question_kinds import YES, kind_of
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.checkins.evidence.attachments import is_too_large
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.office.drafts.buttons import AnswerDraft, LeaveDocument, TakeBack
from handlers.office.groups import in_service
from handlers.office.ledger.returning import ENDINGS as TABLES
from handlers.office.ledger.returning import NAME as LEDGER
from handlers.office.ledger.returning import BeginDraft
from handlers.people.refusals import refusal
from handlers.slow_work import Job, ask_for, put_in_line
from handlers.wording.names import shortened
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.evidence import Piece

ENDINGS = (".docx", ".xlsx", ".html", ".htm", ".txt", ".pdf", ".doc", ".wps", ".rtf")
NAMES = ("清单", "分解", "分工", "导入", "责任表")
PAPERS = ("文件", "附件", "通知", "印发")
"""What whoever sends a document without more calls it."""


async def take(said: Said, context: Context) -> bool:
    """Whether somebody in charge sends a document in private that may be a checklist; then have it read.

    Whoever speaks for a department sends documents as evidence too: they are asked, unless they say that it is one.
    """
    file = said.file
    if file is None or not _is_document(said, file.text):
        return False
    own = replace(said, is_own=True) if said.speaker else said  # a document that is passed on is brought all the same
    message = await message_by(own, said.text, context)
    if not (message.is_own and message.actor.may(Action.IMPORT_CHECKLIST) and await in_service(own, context)):
        return False
    speaks = bool(message.actor.departments)
    if _is_of_something_else(said.text, file.text, speaks=speaks):
        return False
    if is_too_large(said):
        await say(message, phrase("too large", message.language), context)
    else:
        await _begin(message, file, context, is_doubtful=_is_doubtful(said, speaks=speaks))
    return True


async def _begin(message: Message, file: Piece, context: Context, *, is_doubtful: bool) -> None:
    """Have a document read, or ask first whether it is a checklist."""
    values = {"file": file.file or "", "name": shortened(file.text, 60)}
    if is_doubtful:
        await show(context.work, _doubt(values, message.language), message.spot)
    else:
        await ask_for("document", message, values, context)


def _is_doubtful(said: Said, *, speaks: bool) -> bool:
    """Whether it is asked first: what is passed on, and what nobody says is a checklist but may be evidence."""
    return not said.is_own or (not _names_a_checklist(said.text) and (speaks or bool(said.text)))


def _is_document(said: Said, name: str) -> bool:
    """Whether it is a new document in private that answers nothing, and no ledger."""
    is_new = said.place.is_private and said.replied is None and not said.is_edit
    is_ledger = name.lower().endswith(TABLES) and (LEDGER in name or LEDGER in said.text)
    return is_new and name.lower().endswith(ENDINGS) and not is_ledger


def _is_of_something_else(words: str, name: str, *, speaks: bool) -> bool:
    """Whether the words beside it and its name tell of no checklist; without words, that of a liaison has to."""
    if _names_a_checklist(words) or _names_a_checklist(name):
        return False
    return speaks or (bool(words) and not any(each in words for each in PAPERS))


def _names_a_checklist(words: str) -> bool:
    return any(each in words for each in NAMES)


async def on_draft(said: Said, context: Context) -> None:
    """Answer a question over the newest draft of whoever asks; without one, show how far it is."""
    if said.file is not None and said.place.is_private:
        message = await message_by(said, "", context)
        await ask_for("document", message, {"file": said.file.file, "name": shortened(said.file.text, 60)}, context)
        return
    text = said.text.split(maxsplit=1)[1] if said.words else ""
    message = await message_by(said, text, context)
    await ask_for("draft question" if text else "draft", message, {"text": shortened(text, 300)}, context)


async def answer(press: Press, wanted: AnswerDraft, context: Context) -> Taken:
    """Have an answer kept, the question put off, or without one the draft shown, with the rights of whoever presses."""
    values = {
        "draft": wanted.draft,
        "key": wanted.key,
        "answer": wanted.answer,
        "put_off": list(wanted.put_off),
        "seen": wanted.seen,
    }
    if not wanted.key:
        return await in_line("draft", values, phrase("draft reading", press.language), press, context)
    if not wanted.answer:
        return await in_line("draft", values, phrase("draft put off", press.language), press, context)
    name = "draft answered many" if wanted.count > 1 else "draft answered"
    done = phrase(name, press.language, answer=_chosen(wanted), count=wanted.count)
    back = Choice(phrase("draft back", press.language), TakeBack(wanted.draft, wanted.keys or (wanted.key,)))
    return await in_line("draft", values, done, press, context, back)


async def take_back(press: Press, wanted: TakeBack, context: Context) -> Taken:
    """Have answers forgotten, with the rights of whoever presses."""
    values: dict[str, object] = {"draft": wanted.draft, "back": list(wanted.keys)}
    return await in_line("draft", values, phrase("draft taken back", press.language), press, context)


async def begin(press: Press, wanted: BeginDraft, context: Context) -> Taken:
    """Read a file as a checklist after all."""
    values = {"file": wanted.file, "name": wanted.name, "is_checklist": True}
    return await in_line("document", values, phrase("draft reading", press.language), press, context)


async def leave(press: Press, wanted: LeaveDocument, context: Context) -> Taken:
    """It is evidence: say how that is sent."""
    del wanted, context
    no = refusal(press.actor, Action.IMPORT_CHECKLIST, press.language)
    return Taken(toast=no) if no else Taken(View(phrase("draft is evidence", press.language)))


async def in_line(
    kind: str, values: dict[str, object], done: str, press: Press, context: Context, *then: Choice
) -> Taken:
    """Have slow work on a draft done for whoever presses; the message says then what was chosen, above what follows."""
    no = refusal(press.actor, Action.IMPORT_CHECKLIST, press.language)
    if no:
        return Taken(toast=no)
    job = Job(0, press.actor, Spot(press.place.chat, press.place.thread), press.language, values)
    full = await put_in_line(kind, job, context)
    if full:
        return Taken(toast=phrase(full, press.language))
    return Taken(View(f"{press.text}\n\n{done}", (then,) if then else ()))


def _doubt(values: dict[str, str], language: Language) -> View:
    yes = Choice(phrase("draft begin", language), BeginDraft(values["file"], values["name"]))
    no = Choice(phrase("draft evidence", language), LeaveDocument())
    return View(phrase("draft doubt", language, name=values["name"]), ((yes, no),))


def _chosen(wanted: AnswerDraft) -> str:
    return "按拟读的" if wanted.answer == YES else kind_of(wanted.key).options.get(wanted.answer, wanted.answer)
