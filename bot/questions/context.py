"""What a follow-up can lean on: the last question and what it brought."""

from dataclasses import dataclass

from bot.questions.intents import Question


@dataclass(frozen=True, slots=True)
class Context:
    """The last question that was answered and the entries that the answer named; empty at the beginning."""

    question: Question | None = None
    refs: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    """What the person was given to choose from, as the texts to be asked."""
    is_proposed: bool = False
    """Whether the answer was a proposal, which nobody has confirmed."""
    listed: tuple[str, ...] = ()
    """The entries of the last list, as long as it is gone through one by one (头一个几分, 那第二个呢)."""
