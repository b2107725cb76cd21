"""File: store new reports with their evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.checkins.closed import require_open
from bot.checkins.difficulties import kept_open, solved_on_clauses
from bot.checkins.orders import Filing
from bot.checkins.recording import Stored, named, note, stored, words_in
from bot.occasion import Occasion
from storage import evidence, reports
from storage.reports import Matter, Report, Source


async def file(occasion: Occasion, filings: Iterable[Filing], source: Source) -> Stored:
    """Store new reports, all or none; what they leave open or solve goes with them. Raises NotAllowed, Closed."""
    said = [(each, await require_open(occasion, each.matter)) for each in filings]
    wanted = [await _as_stored(occasion, each) if found.is_troubled else each for each, found in said]
    leaves_open = any(each.draft.state is not one.draft.state for (each, _), one in zip(said, wanted, strict=True))
    solved = await solved_on_clauses(occasion, wanted)
    answering = [each.matter for each, found in said if found.is_awaited]
    answering += [each.matter for each in solved if (await require_open(occasion, each.matter)).is_awaited]
    return replace(await _stored(occasion, (*wanted, *solved), source, answering), leaves_open=leaves_open)


async def _stored(occasion: Occasion, wanted: Sequence[Filing], source: Source, answering: Sequence[Matter]) -> Stored:
    filed = [await _filed(occasion, each, source) for each in wanted]
    done = await stored(occasion, [report for report, _ in filed], answering, _meant(wanted))
    return replace(done, pieces=len({piece for _, proofs in filed for piece in proofs}))


async def _as_stored(occasion: Occasion, filing: Filing) -> Filing:
    before = await reports.present(occasion.rows, filing.matter)
    return replace(filing, draft=await kept_open(occasion, filing.draft, before))


async def _filed(occasion: Occasion, filing: Filing, source: Source) -> tuple[Report, set[int]]:
    """Store a report; it, and the pieces that prove it."""
    rows, draft = occasion.rows, filing.draft
    person, words = occasion.actor.person, words_in(draft)
    report = await reports.file(rows, filing.matter, source, words, person, occasion.moment)
    proofs = {*filing.pieces, *await named(occasion, draft, source)}
    await evidence.prove(rows, report.id, sorted(proofs))
    await note(occasion, "report", report, None)
    return report, proofs


def _meant(wanted: Sequence[Filing]) -> list[int]:
    return [each.occurrence for each in wanted if each.occurrence is not None]
