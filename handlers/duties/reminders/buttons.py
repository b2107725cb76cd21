"""The buttons under a reminder, and those of the office's answer to what departments ask of it."""

from dataclasses import dataclass, fields
from datetime import date
from typing import TypeVar

from handlers.buttons.typed import button
from storage.requests import Kind

B = TypeVar("B", bound="Reminded")


@dataclass(frozen=True, slots=True)
class Mention:
    """One of several reminders in a message: the occurrence, to whom it is said, and which rung it is."""

    occurrence: int
    audience: str
    rung: str


@dataclass(frozen=True, slots=True)
class Reminded(Mention):
    """What every button under a reminder knows; `all` is the way back to the message with several."""

    all: tuple[Mention, ...] = ()

    def into(self, kind: type[B], /, **values: object) -> B:
        """Return another button under the same reminder; what both know is carried over."""
        known = {each.name for each in fields(kind)}
        carried = {each.name: getattr(self, each.name) for each in fields(self) if each.name in known}
        return kind(**{**carried, **values})


@button("nudge one")
class ShowOne(Reminded):
    """Open one of several, or come back to it."""


@button("nudge all")
class ShowAll:
    """Come back to the message with several, or turn its pages."""

    all: tuple[Mention, ...] = ()
    page: int = 0


@button("nudge seen")
class Acknowledge(Reminded):
    """The department is at work on it."""


@button("nudge snooze")
class Snooze(Reminded):
    """Remind once more on the next working day."""


@button("nudge urge")
class Urge(Reminded):
    """The office has the department reminded."""


@button("nudge why")
class TellWhy(Reminded):
    """Say why this came."""


@button("nudge not ours")
class AskWhose(Reminded):
    """Ask why it is not theirs."""


@button("nudge extend")
class AskRequestReason(Reminded):
    """Ask why more time is needed."""


@button("nudge when")
class AskDay(Reminded):
    """Ask until when; as the meaning of a reply, the reason is what is written."""

    reason: str | None = None


@button("nudge waive")
class AskWaiver(Reminded):
    """Ask why it does not apply this time."""


@button("nudge ask")
class AskOffice(Reminded):
    """Put it to the office; as the meaning of a reply, what is missing is what is written: the reason, then the day."""

    kind: Kind = Kind.EXTENSION
    reason: str | None = None
    day: date | None = None


@button("nudge assign")
class AskAssignment(Reminded):
    """Ask which department is responsible."""

    request: int = 0


@button("nudge assigned")
class Assign(Reminded):
    """Make a department responsible."""

    to: str = ""
    request: int = 0


@button("request decide")
class DecideRequest:
    """Grant or refuse what a department asks for."""

    request: int
    granted: bool
