"""The state of an entry: how its department says that the work stands."""

from enum import StrEnum


class State(StrEnum):
    """How the work stands; the value is what the database keeps."""

    ON_PLAN = "on plan"
    DIFFICULT = "difficult"
    COORDINATE = "coordinate"
    DONE = "done"

    @property
    def chinese(self) -> str:
        """What a person reads."""
        return _CHINESE[self]

    @property
    def english(self) -> str:
        """What a person reads in English."""
        return _ENGLISH[self]


TROUBLED = frozenset({State.DIFFICULT, State.COORDINATE})
"""States in which something holds the work up."""
_CHINESE = {State.ON_PLAN: "按计划", State.DIFFICULT: "有困难", State.COORDINATE: "需协调", State.DONE: "已办结"}
_ENGLISH = {
    State.ON_PLAN: "on plan",
    State.DIFFICULT: "in difficulty",
    State.COORDINATE: "needs coordination",
    State.DONE: "done",
}
