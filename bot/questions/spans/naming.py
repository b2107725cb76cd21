"""How a piece of text was understood as a name: what it names, how surely, and why."""

from dataclasses import dataclass

SURE = 100
BY_SOUND = 92
BY_SHAPE = 88
BY_SLIP = 84
BY_PART = 80
SAME_SOUND = "same sound"
"""Why a text that is written otherwise than a name is taken for it."""
ITS_FIELD = "its field"
"""Why the field of a body alone is taken for it (住建 for 住建局): only where a body is asked for."""
FLOOR = 80
"""Below this no name is taken for another."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How a piece of text was understood as a name.

    One department is meant; several are equal readings; none makes it unknown.
    """

    said: str
    departments: tuple[str, ...]
    score: int
    reason: str
    rivals: tuple[tuple[str, int], ...] = ()
    """The names that lost, with their likeness."""
    known: bool = False
    """Whether it is a body that is known not to be in the list."""
