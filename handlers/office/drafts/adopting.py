"""Adopting a draft: what would change is shown, pairings in doubt are asked, and an owner's button does it.

The running bot goes over to the new list when the transaction that adopts it has been committed, and before anything
else is read; it finds it again when it begins anew.
"""

from dataclasses import replace
from functools import partial

from bot.adopting.adopt import Adopted, AnotherList, adopt
from bot.drafts import adopting
from bot.drafts import draft as drafts
from bot.drafts.adopting import Prepared, StillOpen
from bot.people.rights import Action
from bot.questions.assistant import Assistant
from bot.questions.text import Language
from bot.richtext import unmarked
from checklist_data.comparing.pairs import Question
from checklist_data.faults import BadChecklist
from checklist_data.importing.blocks import Unreadable
from handlers.actors import actor_by_account
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.office.drafts.buttons import AdoptDraft, PairDraft
from handlers.office.drafts.draft import in_line
from handlers.office.drafts.reading import place_of
from handlers.outgoing import Body
from handlers.people.refusals import refusal
from handlers.slow_work import Build, Finish, Job
from handlers.wording.names import shortened
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import people
from storage.errors import NotACopy

_CANDIDATES, _BUTTON, _WORDS = 4, 40, 120
"""Pairings that are offered, and characters of one and of the words that it is about."""


async def gather_adoption(job: Job, context: Context) -> Build:
    """Compare the draft with the list in use; the copy of the database is made when nothing waits for it."""
    services, values, language = context.services, job.values, job.language
    draft = drafts.find(place_of(services), values["draft"])
    if draft is None:
        return lambda: Body(phrase("draft gone", language))
    if values.get("afresh"):
        adopting.forget_pairs(draft)
    try:
        prepared = await adopting.prepare(context.work.rows, draft, services.checklist)
        if values.get("pair") and adopting.pair(prepared, *values["pair"]):
            prepared = await adopting.prepare(context.work.rows, draft, services.checklist)
    except StillOpen:
        return lambda: Body(phrase("draft still open", language))
    except (Unreadable, BadChecklist):
        return lambda: Body(phrase("draft has faults", language))
    change = prepared.change
    if change.is_empty and prepared.checklist == services.checklist:
        return lambda: Body(phrase("list unchanged", language))
    if change.questions:
        view = _question(prepared, change.questions[0], language)
    elif values.get("is_sure") and values.get("seen") == prepared.mark:
        return _adopting(prepared, job, context)
    else:
        view = await _preview(prepared, job, context)
        told = phrase("list seen changed", language) if values.get("is_sure") else ""
        view = replace(view, text="\n\n".join(filter(None, (told, view.text))))

    async def finish(context: Context, key: str) -> None:
        await show(context.work, view, job.spot, key=key)

    return lambda: finish


def _adopting(prepared: Prepared, job: Job, context: Context) -> Build:
    """Copy the database, and adopt the draft in the transaction that follows."""
    database, stamp = context.services.database.location, f"{context.work.moment:%Y%m%dT%H%M%SZ}-{job.number}"

    def build() -> Body | Finish:
        try:
            files = adopting.copy_first(prepared, database, stamp)
        except NotACopy:
            return Body(phrase("list no copy", job.language))
        return _going_over(prepared, files, Assistant(prepared.checklist), job)

    return build


def _going_over(prepared: Prepared, files: str, assistant: Assistant, job: Job) -> Finish:
    """Adopt the draft, say what came of it, and let the running bot answer by it once that is stored."""

    async def finish(context: Context, key: str) -> None:
        work, adopted = context.work, await _adopted(prepared, files, job, context)
        text = adopted if isinstance(adopted, str) else _told(prepared, adopted, job.language)
        await work.say(job.spot.chat, Body(text), key=key)
        if not isinstance(adopted, str):
            work.rows.when_committed(partial(context.services.follow, assistant))

    return finish


async def _adopted(prepared: Prepared, files: str, job: Job, context: Context) -> Adopted | str:
    """Adopt with the rights that the person has now, or return why not."""
    actor = await actor_by_account(job.actor.account, context)
    if no := refusal(actor, Action.ADOPT_LIST, job.language):  # a role may end while the copy is made
        return no
    if not actor.person:
        met = await people.meet(context.work.rows, actor.account, actor.name or "负责人", context.work.moment)
        actor = replace(actor, person=met.id)
    try:
        return await adopting.adopt_draft(context.occasion(actor), prepared, files)
    except AnotherList:
        return phrase("list changed meanwhile", job.language)


def _told(prepared: Prepared, adopted: Adopted, language: Language) -> str:
    title, ended = unmarked(prepared.checklist.title), len(adopted.following.ended)
    return phrase("list adopted", language, title=title, kept=adopted.reports_kept, ended=ended)


async def adopt_draft(press: Press, wanted: AdoptDraft, context: Context) -> Taken:
    """Show what would change, or adopt, with the rights of whoever presses."""
    no = refusal(press.actor, Action.ADOPT_LIST, press.language)
    if no:
        return Taken(toast=no)
    done = phrase("list adopting" if wanted.is_sure else "list comparing", press.language)
    values: dict[str, object] = {"draft": wanted.draft, "is_sure": wanted.is_sure, "seen": wanted.seen}
    values["afresh"] = wanted.afresh
    return await in_line("adoption", values, done, press, context)


async def pair(press: Press, wanted: PairDraft, context: Context) -> Taken:
    """Keep what was said of a pairing in doubt, and go on."""
    no = refusal(press.actor, Action.ADOPT_LIST, press.language)
    if no:
        return Taken(toast=no)
    values: dict[str, object] = {"draft": wanted.draft, "pair": [wanted.table, wanted.old, wanted.new]}
    done = phrase("draft answered", press.language, answer=wanted.new or phrase("list gone", press.language))
    return await in_line("adoption", values, done, press, context)


async def _preview(prepared: Prepared, job: Job, context: Context) -> View:
    change, language = prepared.change, job.language
    trial = await adopt(context.work.rows, change, context.work.moment, is_trial=True)
    text = phrase(
        "list preview",
        language,
        old=unmarked(change.old.title),
        new=unmarked(change.new.title),
        kept=len(change.refs),
        moved=sum(a != b for a, b in change.refs.items()),
        added=len(change.added),
        gone=len(change.gone),
        reports=trial.reports_kept,
        ended=len(trial.following.ended),
        departments=len(trial.following.departments_gone),
    )
    if change.is_empty:
        text = f"{text}\n{phrase('list beside', language)}"
    sure = Choice(phrase("list adopt", language), AdoptDraft(prepared.draft.number, is_sure=True, seen=prepared.mark))
    rows = [(sure,)]
    if prepared.has_pairs:
        afresh = AdoptDraft(prepared.draft.number, afresh=True)
        rows.append((Choice(phrase("list pairs afresh", language), afresh),))
    return View(text, tuple(rows))


def _question(prepared: Prepared, question: Question, language: Language) -> View:
    """One pairing in doubt: a button for each candidate, and one for what is gone."""
    number, words = prepared.draft.number, unmarked(shortened(question.words, _WORDS))
    text = phrase(
        "list question",
        language,
        count=len(prepared.change.questions),
        old=unmarked(question.old),
        words=words,
        reason=unmarked(question.reason),
    )
    rows = [
        (Choice(unmarked(shortened(f"{name} {said}", _BUTTON)), PairDraft(number, question.table, question.old, name)),)
        for name, said in question.candidates[:_CANDIDATES]
    ]
    gone = Choice(phrase("list gone", language), PairDraft(number, question.table, question.old, ""))
    return View(text, (*rows, (gone,)))
