"""Merge: the lead reports what its participants said."""

import re
from collections.abc import Collection, Sequence
from datetime import date

from bot.checkins.closed import require_open
from bot.checkins.entry_status import known_one, unmerged
from bot.checkins.file import file
from bot.checkins.model import LONGEST, SEPARATOR, Draft
from bot.checkins.orders import Filing
from bot.checkins.recording import Stored
from bot.involvement import involved
from bot.lights.state import State
from bot.occasion import Occasion
from bot.people.rights import Action
from storage import evidence
from storage.reports import Matter, Report, Source

OWN = "本单位："
GRAVEST_FIRST = (State.COORDINATE, State.DIFFICULT, State.ON_PLAN, State.DONE)


async def merge(occasion: Occasion, matter: Matter, source: Source) -> Stored | None:
    """Report for the lead; None where participants said nothing new. Raises NotAllowed, Closed."""
    await require_open(occasion, matter, Action.MERGE)
    parts = await unmerged(occasion, matter)
    if not parts:
        return None
    before = await known_one(occasion, matter)
    participants = involved(occasion.checklist, matter.ref).participants
    draft = merged(before.report if before else None, parts, participants, matter.ref, occasion.today)
    pieces = [piece.id for each in parts for piece in await evidence.of(occasion.rows, each.id)]
    return await file(occasion, [Filing(matter, draft, tuple(pieces))], source)


def merged(own: Report | None, parts: Sequence[Report], participants: Collection[str], ref: str, today: date) -> Draft:
    """One report of today: as grave as its gravest part; done only where everybody is, the lead included."""
    state = _gravest([*filter(None, [own]), *parts])
    if state is State.DONE and own is None:
        state = State.ON_PLAN
    words = _own(own.words.text, participants) if own else ""
    lines = [f"{OWN}{words}"] if words else []
    lines += [_line(each) for each in parts]
    return Draft(ref, state, own.words.percent if own else None, SEPARATOR.join(lines)[:LONGEST], today)


def _gravest(parts: Sequence[Report]) -> State:
    said = {State(each.words.state) for each in parts}
    return next(each for each in GRAVEST_FIRST if each in said)


def _line(part: Report) -> str:
    percent = "" if part.words.percent is None else f"{part.words.percent}%"
    text = f"，{part.words.text}" if part.words.text else ""
    return f"{part.matter.department}：{State(part.words.state).chinese}{percent}{text}"


def _own(text: str, participants: Collection[str]) -> str:
    """The lead's own words, of a report that may have been merged before; empty where it only said what others did."""
    names, states = "|".join(map(re.escape, participants)), "|".join(each.chinese for each in State)
    first = re.search(rf"(?:^|；)(?:{names})：(?:{states})", text)
    return (text[: first.start()] if first else text).removeprefix(OWN)
