"""A message that came, and the stretches of it that are read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.questions.context import Context
from bot.questions.sentences import between_spaces, candidates, longest_question
from bot.questions.spans.span import Span

READ_AT_MOST = 200
"""Characters of all stretches of a text together that are read."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text that came, and how it is read."""

    text: str
    whole: str
    """The text, without its blanks where it is asked."""
    stretches: Sequence[str]
    wholes: frozenset[str]
    """The stretches that are no part of it."""
    names: Callable[[], Sequence[Span]]
    """What it names, and what tells a question for more than entries."""
    context: Context
    addressed: bool
    is_asked: bool
    """Whether it was said to the bot, and is no notice to others."""
    takes_back: bool


def stretches_of(text: str, whole: str, *, notice: bool) -> list[str]:
    """What of a text is read, the whole without its blanks first."""
    stretches = (*candidates(text, notice=notice), *between_spaces(text))
    if whole != text and len(whole) <= longest_question(whole):
        stretches = (whole, *(each for each in stretches if each != text))
    return list(_within(dict.fromkeys(stretches), READ_AT_MOST))


def _within(stretches: Iterable[str], characters: int) -> Iterator[str]:
    """Of the stretches those that can be read within so many characters."""
    for each in stretches:
        if len(each) <= characters:
            characters -= len(each)
            yield each
