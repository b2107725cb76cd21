"""Adopting a draft: what would change is shown, pairings in doubt are asked, and an owner's button does it.

The running bot goes over to the new list when the transaction that adopts it has been committed, and before anything
else is read; it finds it again when it begins anew.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.adopting.adopt import AnotherList, adopt
from bot.drafts import adopting
from bot.drafts import draft as drafts
from bot.drafts.adopting import Prepared, StillOpen
from bot.drafts.draft import Draft
from bot.people.rights import Action
from bot.questions.assistant import Assistant
from bot.questions.text import Language
from bot.richtext import unmarked
from checklist_data.comparing.outline import Kind, Line
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
    draft = drafts.find(place_of(context.services), job.values["draft"])
    if draft is None:
        return lambda: Body(phrase("draft gone", job.language))
    try:
        prepared = await _prepared(draft, job, context)
    except StillOpen:
        return lambda: Body(phrase("draft still open", job.language))
    except (Unreadable, BadChecklist):
        return lambda: Body(phrase("draft has faults", job.language))
    if prepared.change.is_empty and prepared.checklist == context.services.checklist:
        return lambda: Body(phrase("list unchanged", job.language))
    if not prepared.change.questions and job.values.get("is_sure") and job.values.get("seen") == prepared.mark:
        return _adopting(prepared, job, context)
    view = await _before_adopting(prepared, job, context)

    async def finish(context: Context, key: str) -> None:
        await show(context.work, view, job.spot, key=key)

    return lambda: finish


async def _prepared(draft: Draft, job: Job, context: Context) -> Prepared:
    """The comparison, with the pairing that was just answered. Raises StillOpen, Unreadable, BadChecklist."""
    rows, used, paired = context.work.rows, context.services.checklist, job.values.get("pair")
    if job.values.get("afresh"):
        adopting.forget_pairs(draft)
    prepared = await adopting.prepare(rows, draft, used)
    if paired and adopting.pair(prepared, *paired):
        return await adopting.prepare(rows, draft, used)
    return prepared


async def _before_adopting(prepared: Prepared, job: Job, context: Context) -> View:
    """The next pairing in doubt, else what would change; whoever was sure of something else hears so first."""
    if prepared.change.questions:
        return _question(prepared, prepared.change.questions[0], job.language)
    view = await _preview(prepared, job, context)
    if not job.values.get("is_sure"):
        return view
    return replace(view, text=f"{phrase('list seen changed', job.language)}\n\n{view.text}")


def _adopting(prepared: Prepared, job: Job, context: Context) -> Build:
    """Copy the database and index the new list outside the transaction, then adopt it in one."""
    database = context.services.database.location
    stamp = f"{context.work.moment:%Y%m%dT%H%M%SZ}-{job.number}"

    def build() -> Body | Finish:
        try:
            files = adopting.copy_first(prepared, database, stamp)
        except NotACopy:
            return Body(phrase("list no copy", job.language))
        assistant = Assistant(prepared.checklist)

        async def finish(context: Context, key: str) -> None:
            text = await _adopted(prepared, files, assistant, job, context)
            await context.work.say(job.spot.chat, Body(text), key=key)

        return finish

    return build


async def _adopted(prepared: Prepared, files: str, assistant: Assistant, job: Job, context: Context) -> str:
    """Adopt the list with the rights that the person has by now; what they are told of it."""
    actor, language = await actor_by_account(job.actor.account, context), job.language
    if no := refusal(actor, Action.ADOPT_LIST, language):  # a role may end while the copy is made
        return no
    if not actor.person:
        met = await people.meet(context.work.rows, actor.account, actor.name or "负责人", context.work.moment)
        actor = replace(actor, person=met.id)
    try:
        adopted = await adopting.adopt_draft(context.occasion(actor), prepared, files)
    except AnotherList:
        return phrase("list changed meanwhile", language)
    context.work.rows.when_committed(partial(context.services.follow, assistant))
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
    kept = [each for each in change.kept if each.old.kind is Kind.ENTRY]
    trial = await adopt(context.work.rows, change, context.work.moment, is_trial=True)
    text = phrase(
        "list preview",
        language,
        old=unmarked(change.old.title),
        new=unmarked(change.new.title),
        kept=len(kept),
        moved=sum(each.old.ref != each.new.ref for each in kept),
        added=_entries(change.added),
        gone=_entries(change.gone),
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


def _entries(lines: Sequence[Line]) -> int:
    return sum(each.kind is Kind.ENTRY for each in lines)


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
