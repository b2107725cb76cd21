"""A report as the office sees it: what was said, what proves it, and what may be decided now."""

from bot.checkins.closed import WANTS_ANSWER
from bot.checkins.entry_status import Known, allowed, known_by
from bot.checkins.orders import MARK
from bot.checkins.recording import REVIEWED, Stored
from bot.involvement import involved
from bot.people.rights import NOBODY
from bot.questions.text import Language
from handlers.actors import language_in_chat
from handlers.buttons.stored import Choice, Spot, View, redraw, show
from handlers.checkins.review.buttons import AskReason, AskWhom, Decide
from handlers.checkins.review.closing import closable, period_of
from handlers.checkins.review.evidence_buttons import opening
from handlers.wording.names import title_of, words_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import evidence, reviews, stored_buttons
from storage.ids import AccountId
from storage.outbox import Purpose
from storage.reports import Report
from storage.reviews import Decision, Review

IN_WORDS = {
    Decision.AGREED: "agree",
    Decision.RETURNED: "return",
    Decision.ASKED: "query",
    Decision.REOPENED: "reopen",
}
"""Decisions that need a reason, in the order of their buttons, with what each button says."""


async def show_to_office(made: Stored, context: Context) -> None:
    """Show reports to those of the office who are to see them; what stands there already is brought up to date."""
    decided = await reviews.last_on(context.work.rows, [each.id for each in made.for_office])
    for report in made.for_office:
        undecided = decided[report.id].version + 1 if report.id in decided else 1
        for account in made.tell:
            view = await view_of(report, await language_in_chat(account, context), context)
            await _show_to_one(account, report, undecided, view, context)


async def _show_to_one(account: AccountId, report: Report, undecided: int, view: View, context: Context) -> None:
    """Show a report in one message, however often it changes before it is decided on.

    `undecided` is the first version on which nothing was decided. A message in which a reason is asked for is left as
    it is: this version has one of its own then.
    """
    for version in dict.fromkeys((undecided, report.version)):
        key = f"review:{report.id}.{version}:{account}"
        there = await stored_buttons.by_key(context.work.rows, key)
        if there is None:
            await show(context.work, view, Spot(account), key=key, account=account, purpose=Purpose.NOTICE)
            return
        if version == report.version or not there.on_reply:
            await redraw(context.work, there, view, anew=True)
            return


async def view_of(report: Report, language: Language, context: Context) -> View:
    """Draw a report with everything that may be done with it."""
    known = await known_by(context.occasion(NOBODY), report)
    decided = known.decided
    lines = [heading(report, decided, language, context)]
    asked = await _answered(report, context) if decided is None else None
    if asked is not None:
        what = phrase(asked.decision.name, language)
        lines.append(phrase("answers", language, what=what, reason=asked.reason))
    pieces = await evidence.of(context.work.rows, report.id)
    if pieces:
        lines.append(phrase("evidence", language, pieces="、".join(each.text for each in pieces)))
    if decided is not None and decided.reason:
        is_referral = decided.decision is Decision.REFERRED
        lines.append(phrase("referred to", language, reason=decided.reason) if is_referral else decided.reason)
    choices = (*await _closing_both(known, language, context), *_choices(known, language))
    rows = (choices,) if choices else ()
    return View("\n".join(lines), (*rows, *opening(report.id, pieces, language)))


def heading(report: Report, decided: Review | None, language: Language, context: Context) -> str:
    """Return whose report it is, on what, and what it says."""
    checklist, matter = context.services.checklist, report.matter
    part = involved(checklist, matter.ref).part_of(matter.department)
    name = "under review" if report.words.state in REVIEWED else "reply received"
    label = phrase(decided.decision.name if decided else name, language)
    values = {"label": label, "department": matter.department, "title": title_of(checklist, matter.ref)}
    return phrase("to review", language, part=part or "", words=words_of(report.words, language), **values)


async def _answered(report: Report, context: Context) -> Review | None:
    """What the office had said of the matter before, where that wanted an answer."""
    last = await reviews.last_on_matter(context.work.rows, report.matter)
    if last is None or last.decision not in WANTS_ANSWER or not last.reason:
        return None
    return last if (last.report, last.version) < (report.id, report.version) else None


async def _closing_both(known: Known, language: Language, context: Context) -> list[Choice]:
    """Closing a report together with what it does for a duty, where its department has not said so itself."""
    if Decision.CLOSED not in allowed(known):
        return []
    pairs = await closable(known.report, context)
    found = [each for each, _ in pairs]
    text = phrase("close both", language, period="、".join(period_of(each, duty, language) for each, duty in pairs))
    report, numbers = known.report, tuple(each.id for each in found)
    both = Decide(report.id, report.version, Decision.CLOSED, occurrences=numbers)
    return [Choice(text, both)] if found else []


def _choices(known: Known, language: Language) -> list[Choice]:
    able, report = allowed(known), known.report
    made = []
    if Decision.CLOSED in able:
        made.append(Choice(phrase("close", language), Decide(report.id, report.version, Decision.CLOSED)))
    if Decision.AGREED in able and known.decided is not None and known.decided.decision is Decision.ANSWERED:
        said = Decide(report.id, report.version, Decision.AGREED, known.decided.reason)
        made.append(Choice(phrase("agree as", language, department=said.reason.partition(MARK)[0]), said))
    for decision, name in IN_WORDS.items():
        if decision in able:
            made.append(Choice(phrase(name, language), AskReason(report.id, report.version, decision)))
    if Decision.REFERRED in able:
        made.append(Choice(phrase("refer", language), AskWhom(report.id, report.version)))
    return made
