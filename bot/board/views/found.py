"""What is found for a question: what the chat says to it, and the entries that it names."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.board.views.entry_lines import EntryLine, entry_lines, entry_of
from bot.questions.content import Choice
from bot.standing.facts import Facts
from checklist_data.model import Checklist


@dataclass(frozen=True, slots=True)
class Found:
    """The words of the answer (`bot.richtext`), the entries that it names, and what may have been meant."""

    rich: str
    refs: tuple[str, ...] = ()
    options: tuple[Choice, ...] = ()


def lines_found(found: Found | None, facts: Facts, checklist: Checklist) -> Sequence[EntryLine]:
    """Return the entries that were found, in the order of the checklist."""
    refs = {entry_of(each, checklist) for each in found.refs} if found is not None else set()
    return [each for each in entry_lines(facts, checklist) if each.ref in refs]
