"""A question in the office's wordings: asked with the entry in their place, where it has no sure answer as it is."""

from collections.abc import Collection, Iterable

from bot.questions.answer import Answer
from bot.questions.asking import asks
from bot.questions.content import Certainty, Kind
from bot.questions.text import plain

_MISSED = frozenset({Kind.ABSENT, Kind.NONE, Kind.UNKNOWN_DEPARTMENT, Kind.CLARIFY})


def is_missed(answer: Answer) -> bool:
    """Whether a question found nothing that is sure."""
    return answer.kind in _MISSED or answer.certainty is not Certainty.SURE


def may_be_meant(text: str, answer: Answer, *, addressed: bool) -> bool:
    """Whether wordings are looked for: in what found nothing, of what was overheard only where it asks."""
    return is_missed(answer) and (addressed or asks(plain(text)))


def with_entries(text: str, wordings: Iterable[tuple[str, str]], entries: Collection[str]) -> str:
    """Return a text with the first wording of an entry that is in the list replaced by it; empty without one."""
    said = plain(text)
    for wording, ref in wordings:
        if ref in entries and wording in said:
            return said.replace(wording, f"第{ref}项" if ref.isdigit() else ref, 1)
    return ""
