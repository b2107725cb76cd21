"""Review: what is done or needs help comes before the office, which closes (销号), returns (退回) or asks."""

from bot.checkins.model import State
from bot.involvement import involved
from bot.people.rights import Action, Actor
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.checkins.closing import closable, follow_decision
from handlers.checkins.entry_status import Known, known_by
from handlers.people.actors import can_be_written_to, office_accounts
from handlers.people.refusals import refusal
from handlers.wording.names import title_of, words_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import audit, evidence, occurrences, people, reports, reviews
from storage.audit import Line
from storage.outbox import Purpose
from storage.reports import Report
from storage.reviews import Decision, Review

REVIEWED = {State.DONE, State.COORDINATE}
REASONS = ("reason proof", "reason vague", "reason other")
CHINESE = Language.CHINESE


async def ask_for_review(report: Report, context: Context) -> None:
    """Bring a report before everybody of the office who can be written to, where it needs a decision."""
    if State(report.words.state) not in REVIEWED:
        return
    view = await view_of(report, CHINESE, context)
    for account in await office_accounts(context.work, context.services.owners):
        key = f"review:{report.id}.{report.version}:{account}"
        await show(context.work, view, Spot(account), key=key, account=account, purpose=Purpose.NOTICE)


async def view_of(report: Report, language: Language, context: Context) -> View:
    """A report as the office sees it, with what may be decided now."""
    known = await known_by(report, context)
    reviewed = known.review if known.review is not None and known.review.version == report.version else None
    lines = [_heading(report, reviewed, language, context)]
    pieces = await evidence.of(context.work.rows, report.id)
    if pieces:
        lines.append(phrase("evidence", language, pieces="、".join(each.text for each in pieces)))
    if reviewed is not None and reviewed.reason:
        lines.append(reviewed.reason)
    choices = (*await _closing_both(known, language, context), *_choices(known, language))
    return View("\n".join(lines), (choices,) if choices else ())


async def _closing_both(known: Known, language: Language, context: Context) -> list[Choice]:
    """Closing a report together with what it does for a duty, where its department has not said so itself."""
    if known.is_closed or known.is_returned:
        return []
    found = await closable(known.report, context)
    values = {"report": known.report.id, "version": known.report.version, "decision": Decision.CLOSED, "reason": ""}
    numbers = [each.occurrence.id for each in found]
    period = "、".join(each.occurrence.period for each in found)
    text = phrase("close both", language, period=period)
    return [Choice(text, "review", {**values, "occurrences": numbers})] if found else []


def _choices(known: Known, language: Language) -> list[Choice]:
    values = {"report": known.report.id, "version": known.report.version}
    if known.is_returned:
        return []
    if known.is_closed:
        return [Choice(phrase("reopen", language), "review why", {**values, "decision": Decision.REOPENED})]
    made = [
        Choice(phrase("return", language), "review why", {**values, "decision": Decision.RETURNED}),
        Choice(phrase("query", language), "review why", {**values, "decision": Decision.ASKED}),
    ]
    if State(known.report.words.state) is State.DONE:
        made.insert(
            0, Choice(phrase("close", language), "review", {**values, "decision": Decision.CLOSED, "reason": ""})
        )
    return made


async def ask_why(press: Press, choice: Choice, context: Context) -> Taken:
    """Ask for the reason: one of the usual ones, or an answer in words."""
    no = refusal(press.actor, Action.REVIEW, press.language)
    if no:
        return Taken(toast=no)
    report = await reports.by_number(context.work.rows, choice.values["report"])
    if report is None:
        return Taken(View(phrase("withdrawn report", press.language)))
    decision = Decision(choice.values["decision"])
    title, what = title_of(context.services.checklist, report.matter.ref), phrase(decision.name, press.language)
    usual = REASONS if decision is Decision.RETURNED else ()
    texts = [phrase(each, press.language) for each in usual]
    rows = [(Choice(each, "review", {**choice.values, "reason": each}),) for each in texts]
    rows.append((Choice(phrase("back", press.language), "review show", choice.values),))
    view = View(phrase("why", press.language, title=title, what=what), tuple(rows), Choice("", "review", choice.values))
    return Taken(view)


async def show_again(press: Press, choice: Choice, context: Context) -> Taken:
    """Show the report once more."""
    no = refusal(press.actor, Action.REVIEW, press.language)
    if no:
        return Taken(toast=no)
    report = await reports.by_number(context.work.rows, choice.values["report"])
    if report is None:
        return Taken(View(phrase("withdrawn report", press.language)))
    return Taken(await view_of(report, press.language, context))


async def decide(press: Press, choice: Choice, context: Context, reason: str = "") -> Taken:
    """Store the office's decision, unless the report has changed or somebody has decided in the meantime."""
    no = refusal(press.actor, Action.REVIEW, press.language)
    if no:
        return Taken(toast=no)
    report = await reports.by_number(context.work.rows, choice.values["report"])
    if report is None:
        return Taken(View(phrase("withdrawn report", press.language)))
    known, decision = await known_by(report, context), Decision(choice.values["decision"])
    last = await reports.present(context.work.rows, report.matter)
    newer = known.is_returned or report.version != choice.values["version"] or last is None or last.id != report.id
    if newer or known.is_closed is not (decision is Decision.REOPENED):
        what = known.standing.rule
        return Taken(
            View(
                _heading(report, None, press.language, context) + "\n" + phrase("overtaken", press.language, what=what)
            )
        )
    for each in choice.values.get("occurrences", ()):
        await occurrences.report(context.work.rows, each, report.id)
    await _store(report, known, decision, reason or choice.values.get("reason", ""), press.actor, context)
    return Taken(await view_of(report, press.language, context))


async def _store(report: Report, known: Known, decision: Decision, reason: str, actor: Actor, context: Context) -> None:
    rows, moment = context.work.rows, context.work.moment
    review = Review(report.id, report.version, decision, reason, actor.person, moment)
    await reviews.decide(rows, review)
    old = known.review.decision if known.review else None
    subject = f"report {report.id} {report.matter.department} {report.matter.ref}"
    await audit.note(rows, Line(moment, actor.person, "review", subject, old, f"{decision} {reason}".strip()))
    await follow_decision(report, decision, context)
    await _tell_reporter(report, review, context)


async def _tell_reporter(report: Report, review: Review, context: Context) -> None:
    """In private where the person can be written to, else in answer to their message."""
    person = await people.by_number(context.work.rows, report.person)
    title = title_of(context.services.checklist, report.matter.ref)
    values = {"title": title, "department": report.matter.department, "what": phrase(review.decision.name, CHINESE)}
    text = phrase("decided", CHINESE, reason=review.reason, **values)
    refs = {"department": report.matter.department, "refs": [report.matter.ref]}
    on_reply = None if review.decision is Decision.CLOSED else Choice("", "answer", refs)
    if on_reply is not None:
        text = f"{text}\n{phrase('decided hint', CHINESE)}"
    key = f"decided:{report.id}.{report.version}:{context.work.update_id}"
    spot = Spot(report.source.chat, 0, max(report.source.message_id, 0))
    if person is not None and person.account and await can_be_written_to(context.work, person.account):
        in_private = report.source.chat == person.account
        spot = Spot(person.account, 0, spot.reply_to if in_private else 0)
    if not spot.chat:
        return
    await show(context.work, View(text, (), on_reply), spot, key=key, purpose=Purpose.NOTICE)


def _heading(report: Report, reviewed: Review | None, language: Language, context: Context) -> str:
    checklist, matter = context.services.checklist, report.matter
    part = involved(checklist, matter.ref).part_of(matter.department)
    values = {"department": matter.department, "title": title_of(checklist, matter.ref)}
    label = phrase(reviewed.decision.name if reviewed else "under review", language)
    return phrase("to review", language, label=label, part=part or "", words=words_of(report.words, language), **values)
