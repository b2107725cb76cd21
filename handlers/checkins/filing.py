"""Filing: reports are stored with their evidence and a line of the audit, then acknowledged."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.checkins.model import Draft, Proof, ProofKind, State
from bot.people.rights import Actor
from bot.questions.text import Language
from handlers.buttons.stored import Choice, View
from handlers.checkins.closing import offered
from handlers.checkins.review import ask_for_review
from handlers.wording.names import title_of, words_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import audit, evidence, occurrences, reports
from storage.audit import Line
from storage.evidence import Origin, Piece, Sort
from storage.reports import Matter, Report, Source, Words

SORTS = {ProofKind.DOCUMENT: Sort.DOCUMENT, ProofKind.LINK: Sort.LINK}


@dataclass(frozen=True, slots=True)
class Filing:
    """What is to be stored on a matter."""

    matter: Matter
    draft: Draft

    def to_json(self) -> dict[str, Any]:
        """As it is kept with a button."""
        draft = self.draft
        proofs = [[each.kind, each.text] for each in draft.proofs]
        said = {"state": draft.state, "percent": draft.percent, "text": draft.text, "day": draft.day.isoformat()}
        return {"department": self.matter.department, "ref": draft.ref, "proofs": proofs, **said}


def filing_of(kept: Mapping[str, Any]) -> Filing:
    """What was kept with a button."""
    proofs = tuple(Proof(ProofKind(kind), text) for kind, text in kept["proofs"])
    day = date.fromisoformat(kept["day"])
    draft = Draft(kept["ref"], State(kept["state"]), kept["percent"], kept["text"], day, proofs)
    return Filing(Matter(kept["department"], kept["ref"]), draft)


async def file(
    filings: Iterable[Filing], source: Source, actor: Actor, context: Context, pieces: Sequence[int] = ()
) -> list[Report]:
    """Store new reports; what needs a review is brought before the office."""
    rows, moment = context.work.rows, context.work.moment
    made = []
    for each in filings:
        report = await reports.file(rows, each.matter, source, words_in(each.draft), actor.person, moment)
        named = await _named(each.draft, source, actor, context) if each.draft.proofs else []
        await evidence.prove(rows, report.id, [*pieces, *named])
        is_done = State(each.draft.state) is State.DONE
        await occurrences.follow(rows, report.id, each.matter, is_done=is_done)
        await note(actor, "report", report, None, context)
        await ask_for_review(report, context)
        made.append(report)
    return made


async def revise(report: Report, draft: Draft, actor: Actor, context: Context) -> Report:
    """Store what a report says now; the same report where it says nothing new."""
    rows, moment = context.work.rows, context.work.moment
    named = {(SORTS[each.kind], each.text) for each in draft.proofs}
    before = {(each.sort, each.text) for each in await evidence.of(rows, report.id) if each.file is None}
    if words_in(draft) == report.words and named == before:
        return report
    if named != before:
        await evidence.disprove(rows, report.id, SORTS.values())
        await evidence.prove(rows, report.id, await _named(draft, report.source, actor, context))
    revised = await reports.revise(rows, report, words_in(draft), actor.person, moment)
    await note(actor, "revise", revised, report, context)
    if State(revised.words.state) is not State.DONE:
        await occurrences.reopen(rows, revised.id)
    await ask_for_review(revised, context)
    return revised


async def withdraw(report: Report, actor: Actor, context: Context) -> None:
    """Take a report back."""
    if await reports.withdraw(context.work.rows, report.id):
        await occurrences.reopen(context.work.rows, report.id)
        context.work.note(report.matter.ref)
        line = Line(context.work.moment, actor.person, "withdraw", subject_of(report), said_by(report), None)
        await audit.note(context.work.rows, line)


async def note(actor: Actor, action: str, report: Report, before: Report | None, context: Context) -> None:
    """Add a line of the audit about a report, which will be acknowledged."""
    context.work.note(report.matter.ref)
    old = said_by(before) if before else None
    line = Line(context.work.moment, actor.person or None, action, subject_of(report), old, said_by(report))
    await audit.note(context.work.rows, line)


def subject_of(report: Report) -> str:
    """A report as the audit names it."""
    return f"report {report.id} {report.matter.department} {report.matter.ref}"


def said_by(report: Report) -> str:
    """What a report says, as the audit keeps it."""
    words = report.words
    percent = "" if words.percent is None else f" {words.percent}%"
    return f"v{report.version} {words.day} {words.state}{percent} {words.text}".rstrip()


def words_in(draft: Draft) -> Words:
    """A draft as it is stored."""
    return Words(draft.day, draft.state, draft.percent, draft.text)


async def acknowledged(heading: str, made: Sequence[Report], language: Language, context: Context) -> View:
    """What is said of reports that are stored, with a way back."""
    lines = [phrase(heading, language)]
    for each in made:
        title = title_of(context.services.checklist, each.matter.ref)
        said = words_of(each.words, language)
        lines.append(phrase("filed line", language, department=each.matter.department, title=title, words=said))
    count = await evidence.count(context.work.rows, [each.id for each in made])
    if count:
        lines.append(phrase("filed pieces", language, count=count))
    lines.append(phrase("filed hint", language))
    closing = tuple((each,) for each in await offered(made, language, context))
    return View("\n".join(lines), (*closing, (Choice(phrase("undo", language), "undo"),)), Choice("", "revise"))


async def _named(draft: Draft, source: Source, actor: Actor, context: Context) -> list[int]:
    origin = Origin(source.chat, source.message_id, None, actor.person)
    pieces = [Piece(SORTS[each.kind], each.text) for each in draft.proofs]
    return [await evidence.keep(context.work.rows, each, origin, context.work.moment) for each in pieces]
