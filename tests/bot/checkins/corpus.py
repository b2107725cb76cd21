"""The corpora of check-ins, as values."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.checkins.model import Draft
from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State

CORPUS = Path(__file__).parents[2] / "corpus"
TODAY = date(2026, 11, 23)
STATES = {"计": State.ON_PLAN, "难": State.DIFFICULT, "协": State.COORDINATE, "结": State.DONE}


@dataclass(frozen=True, slots=True)
class Phrasing:
    """A text and what must be understood; `left` and `proofs` are None where they do not matter."""

    text: str
    reports: tuple[tuple[str, State, int | None, date], ...]
    left: str | None
    proofs: tuple[str, ...] | None

    def matches(self, drafts: tuple[Draft, ...]) -> bool:
        """Whether this is what was understood."""
        if tuple((each.ref, each.state, each.percent, each.day) for each in drafts) != self.reports:
            return False
        proofs = tuple(each.text for each in drafts[0].proofs)
        return self.left in (None, drafts[0].text) and self.proofs in (None, proofs)


def is_recorded(check_ins: CheckIns, text: str, departments: Collection[str]) -> bool:
    """Whether a text is taken as a report without asking back, when these departments write it today."""
    reading = check_ins.read(text, TODAY, departments=departments)
    return reading is not None and not reading.faults


def phrasings(name: str = "checkins.toml") -> list[Phrasing]:
    """What must be understood."""
    return [_phrasing(*each) for each in read(name)["understood"]]


def read(name: str) -> dict[str, Any]:
    """A corpus as it is written."""
    return tomllib.loads((CORPUS / name).read_text(encoding="utf-8"))


def _phrasing(text: str, reports: str, left: str | None = None, proofs: str | None = None) -> Phrasing:
    return Phrasing(
        text,
        tuple(_report(each) for each in reports.split("; ")),
        left,
        None if proofs is None else tuple(filter(None, proofs.split(";"))),
    )


def _report(said: str) -> tuple[str, State, int | None, date]:
    ref, state, percent, day = said.split()
    return ref, STATES[state], None if percent == "-" else int(percent), date.fromisoformat(f"2026-{day}")
