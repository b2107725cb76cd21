"""What a kind of question says of itself: whether its answer is a set, and which restrictions it takes account of."""

from collections.abc import Mapping
from typing import ClassVar

from bot.questions.lexicon.restrictions import Restriction


class Asked:
    """A question, by what its answer takes account of."""

    __slots__ = ()
    is_of_a_set: ClassVar[bool] = False
    """Whether the answer is a whole set: every letter that stays unread could have made it another one."""
    is_answered: ClassVar[bool] = False
    """Whether the answer is what the checklist holds, which words that were not used could make another one."""

    def uses(self) -> Mapping[Restriction, int]:
        """How many restrictions of each kind the answer takes account of."""
        return {}


class Answered(Asked):
    """A question whose answer is what the checklist holds."""

    __slots__ = ()
    is_answered = True


class OfASet(Answered):
    """A question whose answer is a whole set."""

    __slots__ = ()
    is_of_a_set = True
