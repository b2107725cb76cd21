"""What is told of entries in one line, shortly: what would be recorded, or why it is asked back."""

from collections.abc import Sequence

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.corpus import TODAY

OWN = ("教体局",)
Told = tuple[str, str, int | None]
"""An entry, its state as people read it, and the percentage."""


def told(check_ins: CheckIns, text: str, departments: Sequence[str] = OWN) -> list[Told] | str:
    """What a text is recorded as; the first problem where it is asked back, and `none` where it reports nothing."""
    found = check_ins.read(text, TODAY, departments=departments)
    if found is None:
        return "none"
    if found.faults:
        return found.faults[0].problem.value
    return [(each.ref, each.state.chinese, each.percent) for each in found.drafts]


def state(check_ins: CheckIns, text: str) -> tuple[str, int | None] | str:
    """The state and the percentage of the one entry that a text reports; else as above."""
    found = told(check_ins, text)
    if isinstance(found, str):
        return found
    ((_, said, percent),) = found
    return said, percent
