"""The slow work on a draft: the document is read, an answer kept, a question answered over it.

Nothing of it happens while a transaction is open; an answer is kept beside the document.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.drafts import draft as drafts
from bot.drafts import review
from bot.drafts.draft import Draft
from bot.drafts.review import Look, Made
from bot.ledger.recognise import is_ledger
from bot.questions.assistant import Assistant
from bot.questions.text import Language
from bot.richtext import unmarked
from checklist_data.faults import BadChecklist
from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.question_kinds import YES
from checklist_data.importing.questions.questions import flat
from handlers.buttons.stored import Choice, View, show
from handlers.office.drafts.buttons import AdoptDraft, AnswerDraft
from handlers.office.drafts.views import question_view, read_text
from handlers.office.ledger.returning import gather_preview
from handlers.outgoing import Body
from handlers.sent_files import folder_of
from handlers.slow_work import Build, Finish, Job
from handlers.wording.names import shortened
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.engine.atomic_files import placed

if TYPE_CHECKING:
    from handlers.services import Services

TABLE = ".xlsx"
SHOWN, LONGEST = 5, 120
"""Faults that are shown, and characters of one."""


async def gather_document(job: Job, context: Context) -> Build:
    """Read a file outside the transaction: a ledger as a ledger, a workbook of review as answers, else a checklist."""
    name = job.values["name"]
    is_table = str(name).lower().endswith(TABLE) and not job.values.get("is_checklist")
    as_ledger = await gather_preview(job, context) if is_table else None
    place, beside = place_of(context.services), folder_of(context.services) / f"sent-{job.number}{TABLE}"
    before = context.work.moment.timestamp() - drafts.KEPT

    def build() -> Body | Finish:
        if job.content is None:
            return Body(phrase("ledger not fetched", job.language, name=name))
        known = _known_workbook(place, beside, job.content, job, as_ledger) if as_ledger is not None else None
        if known is not None:
            return known
        drafts.forget(place, before)
        return _begun(place, name, job.content, job)

    return build


def _known_workbook(place: Path, beside: Path, content: bytes, job: Job, as_ledger: Build) -> Body | Finish | None:
    """Take a workbook of review, or a ledger; None if it is neither."""
    with placed(beside, replace=True) as part:
        part.write_bytes(content)
    try:
        if review.is_review(beside):
            return _reviewed(place, beside, job)
        return as_ledger() if is_ledger(beside) else None
    finally:
        beside.unlink(missing_ok=True)


def _begun(place: Path, name: str, content: bytes, job: Job) -> Body | Finish:
    """Begin a draft of a document, and show what was read."""
    try:
        look = review.look(drafts.begin(place, job.number, name, content, sender_of(job)))
    except Unreadable as problem:
        return Body(phrase("draft unreadable", job.language, name=name, problem=plain(str(problem), 300)))
    if not look.reading.entries:
        return Body(phrase("draft no entries", job.language, name=name))
    return shown(look, job, (), begins=True)


def _reviewed(place: Path, workbook: Path, job: Job) -> Body | Finish:
    """Take the answers of a workbook into the draft that it was written for."""
    try:
        draft = review.draft_of(place, workbook, sender_of(job))
        if draft is None:
            return Body(phrase("draft gone", job.language))
        review.take_workbook(draft, workbook)
        return shown(review.look(draft), job, (), begins=True)
    except Unreadable as problem:
        return Body(_listed("draft faults", str(problem).splitlines()[1:] or [str(problem)], job))


async def gather_draft(job: Job, context: Context) -> Build:
    """Keep an answer, if one was given, and read the draft with it."""
    place, values = place_of(context.services), job.values

    def build() -> Body | Finish:
        draft = drafts.find(place, values.get("draft"), sender_of(job))
        if draft is None:
            return Body(phrase("draft gone", job.language))
        try:
            told = _changed(draft, job)
            others = () if "draft" in values else _others(place, draft)
            begins = "draft" not in values or not (values.get("key") or values.get("back"))
            put_off = tuple(values.get("put_off", ()))
            return shown(review.look(draft), job, put_off, begins=begins, others=others, told=told)
        except Unreadable as problem:
            return Body(phrase("draft unreadable", job.language, name=draft.name, problem=plain(str(problem), 300)))

    return build


def _changed(draft: Draft, job: Job) -> str:
    """Keep or forget an answer; what is to be said where that was not possible. Raises Unreadable."""
    values = job.values
    if values.get("answer") and not review.take_answer(draft, values["key"], values["answer"], values.get("seen", "")):
        return phrase("draft not taken", job.language)
    if values.get("back") and not review.take_back(draft, values["back"]):
        return phrase("draft not back", job.language)
    return ""


def _others(place: Path, own: Draft) -> list[Draft]:
    """The newest drafts that others are working on."""
    return [each for each in drafts.every(place) if each.sender != own.sender][:SHOWN]


async def gather_question(job: Job, context: Context) -> Build:
    """Answer over the draft as far as it can be written now."""
    place = place_of(context.services)

    def build() -> Body:
        draft, language = drafts.find(place, sender=sender_of(job)), job.language
        if draft is None:
            return Body(phrase("draft gone", language))
        try:
            review.write_checklist(review.look(draft))
            answer = Assistant(review.trial_of(draft)).ask(job.values["text"])
        except (Unreadable, BadChecklist) as problem:
            faults = str(problem).splitlines()
            return Body(_listed("draft faults", faults, job))
        return Body(phrase("draft answer", language, name=plain(draft.name, 60), answer=answer.reply or "—"))

    return build


def shown(
    look: Look,
    job: Job,
    put_off: tuple[str, ...],
    *,
    begins: bool = False,
    others: Sequence[Draft] = (),
    told: str = "",
) -> Finish:
    """The next question; where none is left, the draft as files, and the button that adopts it.

    `told` is said before it. A question whose answer was taken back is the next.
    """
    back = set(job.values.get("back", ()))
    again = [each for each in flat(look.questions) if back and back <= set(each.answered(YES))]
    question, language = next(iter(again), look.next_question(put_off)), job.language
    made = review.write(look) if question is None else None
    first = read_text(look, look.draft.name, language) if begins else ""

    async def finish(context: Context, key: str) -> None:
        if told:
            await context.work.say(job.spot.chat, Body(told), key=f"{key}:told")
        if first:
            await context.work.say(job.spot.chat, Body(first), key=f"{key}:read")
        if others:
            await show(context.work, _offered(others, language), job.spot, key=f"{key}:others")
        if question is not None:
            await show(context.work, question_view(look, question, put_off, language), job.spot, key=key)
        elif made is not None:
            await _send(look, made, job, context, key)

    return finish


async def _send(look: Look, made: Made, job: Job, context: Context, key: str) -> None:
    language, chat, stem = job.language, job.spot.chat, Path(look.draft.name).stem
    archive = "draft archive open" if look.is_open else "draft archive"
    files = ((made.archive, archive, "草稿", ".zip"), (made.workbook, "draft workbook", "审阅", TABLE))
    for path, name, called, ending in files:
        body = Body(phrase(name, language), file=str(path), file_name=f"{stem}-{called}{ending}")
        await context.work.say(chat, body, key=f"{key}:{called}")
    if look.is_open:
        count = {"questions": len(look.questions), "left": len(look.reading.left_over)}
        view = View(phrase("draft open", language, name=_somebody(look), **count))
    elif made.faults:
        view = View(_listed("draft faults", made.faults, job))
    else:
        ready = phrase("draft ready", language, entries=len(look.reading.entries), name=_somebody(look))
        lines = [ready, *map(plain, made.told[:SHOWN])]
        adopt = Choice(phrase("draft adopt", language), AdoptDraft(look.draft.number))
        view = View("\n".join(lines), ((adopt,),))
    await show(context.work, view, job.spot, key=key)


def _somebody(look: Look) -> str:
    """Return a department of the draft that can be asked about."""
    return plain(next((name for each in look.reading.entries for name in each.assigned.named), "综治办"))


def _offered(others: Sequence[Draft], language: Language) -> View:
    rows = [(Choice(plain(each.name, 40), AnswerDraft(each.number, "", "")),) for each in others]
    return View(phrase("draft others", language), tuple(rows))


def _listed(name: str, faults: Sequence[str], job: Job) -> str:
    more = [phrase("ledger more", job.language, count=len(faults) - SHOWN)] if len(faults) > SHOWN else []
    told = [f"· {plain(each)}" for each in faults[:SHOWN]]
    return "\n".join([phrase(name, job.language, count=len(faults)), *told, *more])


def plain(text: str, longest: int = LONGEST) -> str:
    """Return what a document says as text without emphasis, cut to a length."""
    return unmarked(shortened(text, longest))


def sender_of(job: Job) -> str:
    """By whom drafts are told apart."""
    return str(job.actor.account)


def place_of(services: "Services") -> Path:
    """Where drafts lie, for this account alone."""
    return services.database.folder / drafts.FOLDER
