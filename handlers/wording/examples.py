"""Phrases that show how something is written, with examples from the checklist in use."""

from collections.abc import Sequence

from bot.examples import examples_of
from bot.questions.text import Language
from checklist_data.model import Checklist
from handlers.wording.names import number_of
from handlers.wording.phrases import language_of, phrase


def with_examples(
    name: str, spoken: str | Language | None, checklist: Checklist, own: Sequence[str] = (), **values: object
) -> str:
    """Return a phrase with its `{department}`, `{entry}`, `{item}`, `{clause}` and `{subject}` from a checklist.

    They are of one's own departments, where something is theirs to report.
    """
    language = spoken if isinstance(spoken, Language) else language_of(spoken)
    examples = examples_of(checklist, own)
    return phrase(
        name,
        language,
        department=examples.department,
        entry=examples.entry,
        item=number_of(examples.entry, language),
        clause=examples.clause,
        subject=examples.subject,
        **values,
    )
