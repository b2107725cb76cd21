"""The buttons by which people report and look, and what answers to their messages mean."""

from dataclasses import dataclass
from datetime import date

from bot.checkins.model import Draft, Hindrance, Proof, ProofKind
from bot.checkins.orders import Filing
from bot.lights.state import State
from handlers.buttons.typed import KeptId, button
from storage.reports import Matter


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report that waits for its writer to say for which department it is."""

    department: str
    ref: str
    state: State
    percent: int | None
    text: str
    day: date
    proofs: tuple[tuple[ProofKind, str], ...] = ()
    hindrance: Hindrance = Hindrance.NONE

    @classmethod
    def of(cls, matter: Matter, draft: Draft) -> "Waiting":
        """Keep a draft with the button."""
        proofs = tuple((each.kind, each.text) for each in draft.proofs)
        return cls(*matter, draft.state, draft.percent, draft.text, draft.day, proofs, draft.hindrance)

    def filing(self, pieces: tuple[int, ...]) -> Filing:
        """Return what was kept, as it is to be stored."""
        proofs = tuple(Proof(kind, text) for kind, text in self.proofs)
        draft = Draft(self.ref, self.state, self.percent, self.text, self.day, proofs, hindrance=self.hindrance)
        return Filing(Matter(self.department, self.ref), draft, pieces)


@button("file")
class FileFor:
    """Store reports for a department; `said` is the number of the message that brought them."""

    filings: tuple[Waiting, ...]
    pieces: tuple[int, ...]
    said: KeptId


@button("undo")
class Undo:
    """Take back what the message acknowledges."""


@button("solved")
class Solved:
    """Say that the difficulties are over that the message acknowledges."""


@button("menu")
class TurnMenu:
    """Show a page of a department's entries."""

    department: str
    page: int


@dataclass(frozen=True, slots=True)
class _OnEntry:
    department: str
    ref: str

    @property
    def matter(self) -> Matter:
        """What is reported on."""
        return Matter(self.department, self.ref)


@button("entry")
class ShowEntry(_OnEntry):
    """Show an entry with the four states; `occurrence` is the one that the person was reminded of."""

    occurrence: int | None = None
    is_apart: bool = False
    """Whether it is shown in a message of its own: this one tells of other things, too."""


@button("state")
class ReportState(_OnEntry):
    """Report how an entry stands."""

    state: State
    occurrence: int | None = None


@button("merge")
class SendMerged(_OnEntry):
    """Report for the lead what its participants said."""


@button("occurrence done")
class FulfilBy:
    """Say that an occurrence is done by a report."""

    report: int
    occurrence: int


@button("status")
class TurnStatus:
    """Show a page of how a department's entries stand."""

    department: str
    page: int


@button("history")
class TurnHistory:
    """Show a page of what happened on an entry."""

    ref: str
    page: int


@button("revise")
class Revise:
    """As the meaning of an answer: it corrects what the message acknowledges."""


@button("answer")
class AnswerOn:
    """As the meaning of an answer: it reports on entries; `occurrence` is the one that the person was reminded of."""

    refs: tuple[str, ...]
    department: str = ""
    occurrence: int | None = None
    state: State | None = None
    """How the work stands where the words do not say so, as the person has pressed that."""


@button("attach")
class Attach:
    """As the meaning of an answer: it says to which entry a file belongs, or how that stands where it is known."""

    message: KeptId
    album: str | None = None
    answers: AnswerOn | None = None
