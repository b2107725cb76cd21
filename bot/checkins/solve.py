"""Solve: a department says that the difficulty of what it has reported is over."""

from collections.abc import Sequence

from bot.checkins.difficulties import solved_on_clauses
from bot.checkins.entry_status import known_by
from bot.checkins.file import file
from bot.checkins.model import Draft, Hindrance, Proof, joined
from bot.checkins.orders import Filing
from bot.checkins.recording import SORTS, Stored
from bot.checkins.revise import revise
from bot.lights.state import State
from bot.occasion import Occasion
from storage import evidence
from storage.reports import Report, Source

WORDS = "困难已解决"
"""What is added to the words of the report."""


async def solve(occasion: Occasion, made: Sequence[Report], source: Source) -> Stored | None:
    """Let reports of difficulties say that these are solved; None if none is one. Raises NotAllowed, Closed."""
    open_ones = [each for each in made if (await known_by(occasion, each)).is_troubled]
    if not open_ones:
        return None
    drafts = [await _solved(occasion, each) for each in open_ones]
    told = [Filing(each.matter, draft) for each, draft in zip(open_ones, drafts, strict=True)]
    for each, draft in zip(open_ones, drafts, strict=True):
        await revise(occasion, each, draft)
    return await file(occasion, await solved_on_clauses(occasion, told), source)


async def _solved(occasion: Occasion, report: Report) -> Draft:
    """What a report says with its difficulty solved; its words and proofs stay."""
    words, kinds = report.words, {sort: kind for kind, sort in SORTS.items()}
    pieces = await evidence.of(occasion.rows, report.id)
    proofs = tuple(Proof(kinds[each.sort], each.text) for each in pieces if each.sort in kinds)
    said = joined(words.text, WORDS)
    ref = report.matter.ref
    return Draft(ref, State.ON_PLAN, words.percent, said, occasion.today, proofs, hindrance=Hindrance.SOLVED)
