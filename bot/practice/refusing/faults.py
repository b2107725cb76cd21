"""Scheduled faults: the next calls of a method go wrong in a given way."""

import random
from dataclasses import dataclass

from bot.practice.refusing.refused import Refused

KINDS = ("error", "reset", "lost", "hang", "hang_after", "partial")
AFTERWARDS = {"lost", "hang_after", "partial"}
"""Faults that hit after the call was done."""


@dataclass(slots=True)
class Fault:
    """What happens to calls of a method (`*` is any), for so many times (-1: until cleared).

    `error` is answered with the code; `reset` cuts the connection before anything is done, `lost` after it was done;
    `hang` and `hang_after` do so after `seconds` of silence; `partial` sends half of the answer.
    """

    method: str
    kind: str = "error"
    code: int = 500
    description: str = "Internal Server Error"
    retry_after: int = 0
    seconds: float = 0.0
    times: int = 1
    share: float = 1.0
    """How likely each call is hit, until `times` are used up."""

    @property
    def comes_after(self) -> bool:
        """Whether the call is done all the same."""
        return self.kind in AFTERWARDS

    def refusal(self) -> Refused:
        """What the platform answers, or would: a connection that is cut has no answer, and the code is 0."""
        if self.kind != "error":
            return Refused(0, f"fault: {self.kind}")
        return Refused(self.code, self.description, {"retry_after": self.retry_after} if self.retry_after else None)


class Faults:
    """The faults that are still to come."""

    def __init__(self) -> None:
        """None are."""
        self._planned: list[Fault] = []
        self._chance = random.Random(1)  # noqa: S311 - the same faults in every run

    def plan(self, fault: Fault) -> None:
        """Schedule a fault."""
        self._planned.append(fault)

    def clear(self) -> None:
        """Let everything go well again."""
        self._planned.clear()

    def next(self, method: str) -> Fault | None:
        """The fault that hits this call."""
        for each in self._planned:
            if each.method.lower() in {"*", method.lower()} and self._chance.random() < each.share:
                each.times -= 1
                if each.times == 0:
                    self._planned.remove(each)
                return each
        return None
