"""A published checklist that is sent in private: what was read, its questions as buttons, then the draft.

Fetching and reading it is slow work, done with no transaction open; an answer is kept beside the document.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.drafts import draft as drafts
from bot.drafts import review
from bot.drafts.draft import Draft
from bot.drafts.review import Look, Made
from bot.ledger.recognise import is_ledger
from bot.people.rights import Action
from bot.questions.assistant import Assistant
from bot.questions.text import Language
from bot.richtext import unmarked
from checklist_data.faults import BadChecklist
from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.questions.kinds import YES, kind_of
from checklist_data.importing.questions.questions import flat
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.checkins.evidence.attachments import is_too_large
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.office.draft_buttons import AdoptDraft, AnswerDraft, BeginDraft, LeaveDocument, TakeBack
from handlers.office.draft_views import question_view, read_text
from handlers.office.groups import in_service
from handlers.office.ledger import folder_of
from handlers.office.ledger_return import NAME as LEDGER
from handlers.office.ledger_return import gather_preview
from handlers.outgoing import Body
from handlers.people.refusals import refusal
from handlers.slow_work import Asked, Build, Finish, ask_for, put_in_line
from handlers.wording.names import shortened
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.engine.atomic_files import placed

if TYPE_CHECKING:
    from handlers.services import Services

TABLE = ".xlsx"
ENDINGS = (".docx", TABLE, ".html", ".htm", ".txt", ".pdf", ".doc", ".wps", ".rtf")
NAMES = ("清单", "分解", "分工", "导入", "责任表")
PAPERS = ("文件", "附件", "通知", "印发")
"""What whoever sends a document without more calls it."""
SHOWN, LONGEST = 5, 120
"""Faults that are shown, and characters of one."""


async def take(said: Said, context: Context) -> bool:
    """Whether somebody in charge sends a document in private that may be a checklist; then have it read.

    Whoever speaks for a department sends documents as evidence too: they are asked, unless they say that it is one.
    """
    if said.file is None or not _is_document(said, said.file.text):
        return False
    own = replace(said, is_own=True) if said.speaker else said  # a document that is passed on is brought all the same
    message = await message_by(own, said.text or said.file.text, context)
    if not (message.is_own and message.actor.may(Action.IMPORT_CHECKLIST) and await in_service(own, context)):
        return False
    speaks = bool(message.actor.departments)
    if _is_of_something_else(said.text, said.file.text, speaks=speaks):
        return False
    values = {"file": said.file.file or "", "name": shortened(said.file.text, 60)}
    if is_too_large(said):
        await say(message, phrase("too large", message.language), context)
    elif not said.is_own or (not _names_a_checklist(said.text) and (speaks or said.text)):
        await show(context.work, _doubt(values, message.language), message.spot)
    else:
        await ask_for("document", message, values, context)
    return True


def _is_document(said: Said, name: str) -> bool:
    """Whether it is a new document in private that answers nothing, and no ledger."""
    is_new = said.place.is_private and said.replied is None and not said.is_edit
    return is_new and name.lower().endswith(ENDINGS) and LEDGER not in name and LEDGER not in said.text


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


async def gather_document(asked: Asked, context: Context) -> Build:
    """The file is read when nothing waits for it: a ledger as a ledger, a workbook of review as answers."""
    name, language = asked.values["name"], asked.language
    is_table = str(name).lower().endswith(TABLE) and not asked.values.get("is_checklist")
    as_ledger = await gather_preview(asked, context) if is_table else None
    place, beside = place_of(context.services), folder_of(context.services) / f"sent-{asked.number}{TABLE}"
    before = context.work.moment.timestamp() - drafts.KEPT

    def build() -> Body | Finish:
        if asked.content is None:
            return Body(phrase("ledger not fetched", language, name=name))
        if as_ledger is not None:
            with placed(beside, replace=True) as part:
                part.write_bytes(asked.content)
            try:
                if review.is_review(beside):
                    return _reviewed(place, beside, asked)
                if is_ledger(beside):
                    return as_ledger()
            finally:
                beside.unlink(missing_ok=True)
        drafts.forget(place, before)
        try:
            look = review.look(drafts.begin(place, asked.number, name, asked.content, sender_of(asked)))
        except Unreadable as problem:
            return Body(phrase("draft unreadable", language, name=name, problem=_plain(str(problem), 300)))
        if not look.reading.entries:
            return Body(phrase("draft no entries", language, name=name))
        return shown(look, asked, (), begins=True)

    return build


async def gather_draft(asked: Asked, context: Context) -> Build:
    """Keep an answer, if one was given, and read the draft with it."""
    place, values = place_of(context.services), asked.values

    def build() -> Body | Finish:
        draft = drafts.find(place, values.get("draft"), sender_of(asked))
        if draft is None:
            return Body(phrase("draft gone", asked.language))
        try:
            told = _changed(draft, asked)
            others = () if "draft" in values else _others(place, draft)
            begins = "draft" not in values or not (values.get("key") or values.get("back"))
            put_off = tuple(values.get("put_off", ()))
            return shown(review.look(draft), asked, put_off, begins=begins, others=others, told=told)
        except Unreadable as problem:
            return Body(phrase("draft unreadable", asked.language, name=draft.name, problem=_plain(str(problem), 300)))

    return build


def _changed(draft: Draft, asked: Asked) -> str:
    """Keep or forget an answer; what is to be said where that was not possible. Raises Unreadable."""
    values = asked.values
    if values.get("answer") and not review.take_answer(draft, values["key"], values["answer"], values.get("seen", "")):
        return phrase("draft not taken", asked.language)
    if values.get("back") and not review.take_back(draft, values["back"]):
        return phrase("draft not back", asked.language)
    return ""


async def gather_question(asked: Asked, context: Context) -> Build:
    """Answer over the draft as far as it can be written now."""
    place = place_of(context.services)

    def build() -> Body:
        draft, language = drafts.find(place, sender=sender_of(asked)), asked.language
        if draft is None:
            return Body(phrase("draft gone", language))
        try:
            review.write_checklist(review.look(draft))
            answer = Assistant(review.trial_of(draft)).ask(asked.values["text"])
        except (Unreadable, BadChecklist) as problem:
            faults = str(problem).splitlines()
            return Body(_listed("draft faults", faults, asked))
        return Body(phrase("draft answer", language, name=_plain(draft.name, 60), answer=answer.reply or "—"))

    return build


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
    asked = Asked(0, press.actor, Spot(press.place.chat, press.place.thread), press.language, values)
    full = await put_in_line(kind, asked, context)
    if full:
        return Taken(toast=phrase(full, press.language))
    return Taken(View(f"{press.text}\n\n{done}", (then,) if then else ()))


def shown(
    look: Look,
    asked: Asked,
    put_off: tuple[str, ...],
    *,
    begins: bool = False,
    others: Sequence[Draft] = (),
    told: str = "",
) -> Finish:
    """The next question; where none is left, the draft as files, and the button that adopts it.

    `told` is said before it. A question whose answer was taken back is the next.
    """
    back = set(asked.values.get("back", ()))
    again = [each for each in flat(look.questions) if back and back <= set(each.answered(YES))]
    question, language = next(iter(again), look.next_question(put_off)), asked.language
    made = review.write(look) if question is None else None
    first = read_text(look, look.draft.name, language) if begins else ""

    async def finish(context: Context, key: str) -> None:
        if told:
            await context.work.say(asked.spot.chat, Body(told), key=f"{key}:told")
        if first:
            await context.work.say(asked.spot.chat, Body(first), key=f"{key}:read")
        if others:
            await show(context.work, _offered(others, language), asked.spot, key=f"{key}:others")
        if question is not None:
            await show(context.work, question_view(look, question, put_off, language), asked.spot, key=key)
        elif made is not None:
            await _send(look, made, asked, context, key)

    return finish


async def _send(look: Look, made: Made, asked: Asked, context: Context, key: str) -> None:
    language, chat, stem = asked.language, asked.spot.chat, Path(look.draft.name).stem
    files = ((made.archive, "draft archive", "草稿", ".zip"), (made.workbook, "draft workbook", "审阅", TABLE))
    for path, name, called, ending in files:
        body = Body(phrase(name, language), file=str(path), file_name=f"{stem}-{called}{ending}")
        await context.work.say(chat, body, key=f"{key}:{called}")
    if look.is_open:
        count = {"questions": len(look.questions), "left": len(look.reading.left_over)}
        view = View(phrase("draft open", language, **count))
    elif made.faults:
        view = View(_listed("draft faults", made.faults, asked))
    else:
        lines = [phrase("draft ready", language, entries=len(look.reading.entries)), *map(_plain, made.told[:SHOWN])]
        adopt = Choice(phrase("draft adopt", language), AdoptDraft(look.draft.number))
        view = View("\n".join(lines), ((adopt,),))
    await show(context.work, view, asked.spot, key=key)


def _reviewed(place: Path, workbook: Path, asked: Asked) -> Body | Finish:
    """Take the answers of a workbook into the draft that it was written for."""
    try:
        draft = review.draft_of(place, workbook, sender_of(asked))
        if draft is None:
            return Body(phrase("draft gone", asked.language))
        review.take_workbook(draft, workbook)
        return shown(review.look(draft), asked, (), begins=True)
    except Unreadable as problem:
        return Body(_listed("draft faults", str(problem).splitlines()[1:] or [str(problem)], asked))


def _others(place: Path, own: Draft) -> list[Draft]:
    """The newest drafts that others are working on."""
    return [each for each in drafts.every(place) if each.sender != own.sender][:SHOWN]


def _offered(others: Sequence[Draft], language: Language) -> View:
    rows = [(Choice(_plain(each.name, 40), AnswerDraft(each.number, "", "")),) for each in others]
    return View(phrase("draft others", language), tuple(rows))


def _listed(name: str, faults: Sequence[str], asked: Asked) -> str:
    more = [phrase("ledger more", asked.language, count=len(faults) - SHOWN)] if len(faults) > SHOWN else []
    told = [f"· {_plain(each)}" for each in faults[:SHOWN]]
    return "\n".join([phrase(name, asked.language, count=len(faults)), *told, *more])


def _doubt(values: dict[str, str], language: Language) -> View:
    yes = Choice(phrase("draft begin", language), BeginDraft(values["file"], values["name"]))
    no = Choice(phrase("draft evidence", language), LeaveDocument())
    return View(phrase("draft doubt", language, name=values["name"]), ((yes, no),))


def _chosen(wanted: AnswerDraft) -> str:
    return "按拟读的" if wanted.answer == YES else kind_of(wanted.key).options.get(wanted.answer, wanted.answer)


def _plain(text: str, longest: int = LONGEST) -> str:
    return unmarked(shortened(text, longest))


def sender_of(asked: Asked) -> str:
    """By whom drafts are told apart."""
    return str(asked.actor.account)


def place_of(services: "Services") -> Path:
    """Where drafts lie, for this account alone."""
    return services.database.folder / drafts.FOLDER
