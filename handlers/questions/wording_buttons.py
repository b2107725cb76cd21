"""The buttons by which the office says what answers a question, and what a reply to its list means."""

from dataclasses import dataclass
from datetime import datetime

from handlers.buttons.typed import button


@button("unanswered page")
@dataclass(frozen=True, slots=True)
class TurnUnanswered:
    """Show a page of the questions without an answer, counted from 0."""

    page: int


@button("unanswered")
@dataclass(frozen=True, slots=True)
class ShowUnanswered:
    """Show a question without an answer, and what may answer it."""

    question: str


@button("unanswered answer")
@dataclass(frozen=True, slots=True)
class AnswerBy:
    """Let an entry answer a question, under what the question is about."""

    question: str
    ref: str


@button("unanswered reply")
@dataclass(frozen=True, slots=True)
class AnswerInWords:
    """As the meaning of a reply: it says which entry answers one of these questions."""

    questions: tuple[str, ...]


@button("wording undo")
@dataclass(frozen=True, slots=True)
class RemoveWording:
    """Take a wording back; the question that it answered, and how often it was asked, is kept again."""

    wording: str
    ref: str
    question: str = ""
    example: str = ""
    times: int = 0
    last_at: datetime | None = None


@button("wording tell")
@dataclass(frozen=True, slots=True)
class TellAskers:
    """Tell those who asked that there is an answer now."""

    undo: RemoveWording


@button("wordings")
@dataclass(frozen=True, slots=True)
class TurnWordings:
    """Show a page of the wordings that were added."""

    page: int
