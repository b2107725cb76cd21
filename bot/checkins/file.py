"""File: store new reports with their evidence."""

from collections.abc import Iterable, Sequence

from bot.checkins.closed import require_open
from bot.checkins.orders import Filing
from bot.checkins.recording import Stored, named, note, stored, words_in
from bot.occasion import Occasion
from storage import evidence, reports
from storage.reports import Report, Source


async def file(occasion: Occasion, filings: Iterable[Filing], source: Source) -> Stored:
    """Store new reports, all or none. Raises NotAllowed, Closed."""
    wanted = list(filings)
    answering = [each.matter for each in wanted if await require_open(occasion, each.matter)]
    made = [await _filed(occasion, each, source) for each in wanted]
    return await stored(occasion, made, answering, _meant(wanted))


async def _filed(occasion: Occasion, filing: Filing, source: Source) -> Report:
    rows, draft = occasion.rows, filing.draft
    person, words = occasion.actor.person, words_in(draft)
    report = await reports.file(rows, filing.matter, source, words, person, occasion.moment)
    await evidence.prove(rows, report.id, [*filing.pieces, *await named(occasion, draft, source)])
    await note(occasion, "report", report, None)
    return report


def _meant(wanted: Sequence[Filing]) -> list[int]:
    return [each.occurrence for each in wanted if each.occurrence is not None]
