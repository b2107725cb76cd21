"""What an answer reports: where it does not say how the work stands, that stays as it was."""

from dataclasses import replace
from datetime import date

from bot.checkins.entry_status import Known
from bot.checkins.model import Draft, Hindrance, joined
from bot.lights.state import TROUBLED, State
from storage.reports import Report
from storage.reviews import Decision


def corrected(draft: Draft, before: Report, today: date) -> Draft:
    """Return a correction of a report: what it leaves out stays, be it the state, the figure, the words or the day."""
    kept = _with_state(draft, State(before.words.state), before.words.percent)
    if kept.percent is None and State.DONE not in {kept.state, State(before.words.state)}:
        kept = replace(kept, percent=before.words.percent)
    day = kept.day if kept.names_day or kept.day != today else before.words.day
    return replace(kept, text=kept.text or before.words.text, day=day)


def answered(draft: Draft, before: Known) -> Draft:
    """Return the answer to what the office has said, or to a message that shows how a matter stands.

    An answer to the office keeps the words that it is about and adds its own; a difficulty stays one until it is said
    to be solved. What was done before says nothing of what is told now, unless the office asks about it.
    """
    asks = before.asks
    if asks is None:
        return _with_state(draft, before.state, before.report.words.percent) if before.is_troubled else draft
    is_undone = asks.decision is Decision.REOPENED and before.state is State.DONE
    if _says_state(draft) or is_undone:
        return draft
    kept = _with_state(draft, before.state, before.report.words.percent)
    return replace(kept, text=joined(before.report.words.text, draft.text))


def _with_state(draft: Draft, state: State, percent: int | None) -> Draft:
    is_open = state in TROUBLED and draft.state is State.ON_PLAN and draft.hindrance is Hindrance.UNSAID
    if _says_state(draft) and not is_open:
        return draft
    if state is State.DONE and draft.percent is not None and draft.percent < 100:
        return draft
    return replace(draft, state=state, percent=percent if draft.percent is None else draft.percent)


def _says_state(draft: Draft) -> bool:
    return draft.names_state or draft.state is not State.ON_PLAN
