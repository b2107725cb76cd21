"""The buttons of the office under a report, and what its answers in words mean."""

from dataclasses import dataclass

from bot.checkins.orders import Ruling
from handlers.buttons.typed import button
from storage.reviews import Decision


@dataclass(frozen=True, slots=True)
class OnReport:
    """A version of a report."""

    report: int
    version: int


@button("review")
class Decide(OnReport):
    """Decide; as the meaning of an answer, the reason is what is written."""

    decision: Decision
    reason: str = ""
    occurrences: tuple[int, ...] = ()

    @property
    def ruling(self) -> Ruling:
        """What is decided."""
        return Ruling(self.report, self.version, self.decision, self.reason, self.occurrences)


@button("review why")
class AskReason(OnReport):
    """Ask for the reason of a decision."""

    decision: Decision


@button("review show")
class ShowReport(OnReport):
    """Show the report once more."""


@button("queue")
class TurnQueue:
    """Show a page of what waits for review, or of what is closed."""

    page: int
    closed: bool


@button("refer whom")
class AskWhom(OnReport):
    """Ask to which department it is referred."""


@button("refer")
class Refer(OnReport):
    """Refer it to a department."""

    department: str


@button("referred")
class AnswerReferred(OnReport):
    """As the meaning of an answer: what a department says to which something was referred."""

    department: str


@button("evidence")
class OpenEvidence:
    """Send a file that proves a report to whoever reviews it."""

    report: int
    piece: int
