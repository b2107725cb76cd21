"""What every change of a report leaves behind: a line of the audit, its named evidence, and who is to hear of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.checkins.fulfilling import Fulfilled, follow
from bot.checkins.model import Draft, ProofKind
from bot.lights.state import State
from bot.occasion import Occasion
from bot.people.in_charge import accounts_in_charge
from storage import audit, evidence
from storage.audit import AuditLine
from storage.evidence import Origin, Piece, Sort
from storage.ids import AccountId
from storage.reports import Matter, Report, Source, Words

SORTS = {ProofKind.DOCUMENT: Sort.DOCUMENT, ProofKind.LINK: Sort.LINK}
REVIEWED = frozenset({State.DONE, State.COORDINATE})
"""States that the office has to decide on."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What has changed: the reports as they are now, those that the office has to see, and its accounts."""

    reports: tuple[Report, ...]
    for_office: tuple[Report, ...] = ()
    tell: tuple[AccountId, ...] = ()
    fulfilled: tuple[Fulfilled, ...] = ()
    """Occurrences that are reported as done by them."""
    pieces: int | None = None
    """How many pieces of evidence prove them, where that is known."""
    leaves_open: bool = False
    """Whether progress is reported that does not end the difficulty before it."""


async def stored(
    occasion: Occasion, made: Sequence[Report], answering: Collection[Matter] = (), meant: Collection[int] = ()
) -> Stored:
    """Follow up on reports that were just stored.

    `answering` are the matters on which the office waited for an answer, `meant` the occurrences that the writer was
    reminded of.
    """
    fulfilled = await follow(occasion, made, meant)
    shown = tuple(each for each in made if State(each.words.state) in REVIEWED or each.matter in answering)
    tell = await accounts_in_charge(occasion.rows, occasion.owners) if shown else []
    return Stored(tuple(made), shown, tuple(tell), fulfilled)


async def note(occasion: Occasion, action: str, report: Report, before: Report | None) -> None:
    """Add a line of the audit about a report as it is now."""
    old = said_by(before) if before else None
    person = occasion.actor.person or None
    line = AuditLine(occasion.moment, person, action, subject_of(report), old, said_by(report))
    await audit.note(occasion.rows, line)


def subject_of(report: Report) -> str:
    """Name a report as the audit does."""
    return f"report {report.id} {report.matter.department} {report.matter.ref}"


def said_by(report: Report) -> str:
    """Return what a report says, as the audit keeps it."""
    words = report.words
    percent = "" if words.percent is None else f" {words.percent}%"
    return f"v{report.version} {words.day} {words.state}{percent} {words.text}".rstrip()


def words_in(draft: Draft) -> Words:
    """Return a draft as it is stored."""
    return Words(draft.day, draft.state, draft.percent, draft.text)


async def named(occasion: Occasion, draft: Draft, source: Source) -> list[int]:
    """Keep the documents and links that a draft names; their numbers."""
    origin = Origin(source.chat, source.message_id, None, occasion.actor.person)
    pieces = [Piece(SORTS[each.kind], each.text) for each in draft.proofs]
    return [await evidence.keep(occasion.rows, each, origin, occasion.moment) for each in pieces]
