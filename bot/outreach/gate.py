"""The gate: whether an unasked message goes out now, later, or never, and why."""

from dataclasses import dataclass
from datetime import datetime

HOURS, TOLD_TODAY, CEILING, QUIET = "工作时间外", "今天已提醒过", "本周提醒已达上限", "免打扰时段"
NOBODY = "无人可送达"


@dataclass(frozen=True, slots=True)
class GateFacts:
    """What is known at a moment of something that is due; an `…_until` of None is not in the way."""

    closed_until: datetime | None = None
    """When working hours begin again."""
    told_until: datetime | None = None
    """When the audience may be reminded of it again: the next day at the earliest."""
    ceiling_until: datetime | None = None
    """When the next week begins for a department at its ceiling."""
    quiet_until: datetime | None = None
    """When the quiet hours of everybody who could be told are over."""
    has_recipient: bool = True
    pointless: str = ""
    """Why it never goes out."""


@dataclass(frozen=True, slots=True)
class GateVerdict:
    """Say it now; or where there is a reason, not until a moment, or where there is none, not at all."""

    reason: str = ""
    until: datetime | None = None

    @property
    def is_now(self) -> bool:
        """Whether it goes out now."""
        return not self.reason

    @property
    def is_never(self) -> bool:
        """Whether it is dropped, for the reason."""
        return bool(self.reason) and self.until is None


NOW = GateVerdict()


def decide(facts: GateFacts) -> GateVerdict:
    """Return the verdict; the first obstacle decides."""
    if facts.pointless:
        return GateVerdict(facts.pointless)
    waits = (
        (HOURS, facts.closed_until),
        (TOLD_TODAY, facts.told_until),
        (CEILING, facts.ceiling_until),
    )
    for reason, until in waits:
        if until is not None:
            return GateVerdict(reason, until)
    if not facts.has_recipient:
        return GateVerdict(NOBODY)
    return GateVerdict(QUIET, facts.quiet_until) if facts.quiet_until is not None else NOW
