"""The lead's report as it follows from its participants' lines."""

from collections.abc import Sequence
from datetime import date

from bot.checkins.model import Draft, State
from storage.reports import Report

LONGEST = 1_000
"""Characters of a report."""
OWN = "本单位："
GRAVEST_FIRST = (State.COORDINATE, State.DIFFICULT, State.ON_PLAN, State.DONE)


def merged(ref: str, own: Report | None, parts: Sequence[Report], today: date) -> Draft:
    """One report of today: as grave as its gravest part; done only where everybody is, the lead included."""
    said = [State(each.words.state) for each in ([own] if own else []) + list(parts)]
    state = next(each for each in GRAVEST_FIRST if each in said)
    if state is State.DONE and own is None:
        state = State.ON_PLAN
    lines = [f"{OWN}{_own(own.words.text)}"] if own and own.words.text else []
    lines += [_line(each) for each in parts]
    return Draft(ref, state, own.words.percent if own else None, "；".join(lines)[:LONGEST], today)


def _line(part: Report) -> str:
    percent = "" if part.words.percent is None else f"{part.words.percent}%"
    text = f"，{part.words.text}" if part.words.text else ""
    return f"{part.matter.department}：{State(part.words.state).chinese}{percent}{text}"


def _own(text: str) -> str:
    """The lead's own words, of a report that may have been merged before."""
    return text.removeprefix(OWN).split("；")[0] if text.startswith(OWN) else text
