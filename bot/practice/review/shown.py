"""A draft as the page of review shows it: counts, questions, entries, and what each block of the document became."""

import hashlib
import re
from collections.abc import Sequence

from bot.drafts.class_names import CLASS_NAMES
from bot.drafts.review import Look, answered, faults
from bot.practice.world.people import Json
from checklist_data.importing.questions.questions import Question
from checklist_data.importing.reading import Entry
from checklist_data.importing.writing.refs import refs_of

MOST_BLOCKS, LONGEST, MOST_PLACES = 2_000, 240, 200
"""Blocks that are shown, characters of one, and places of a question."""
PARTS = (("leads", "牵头"), ("responsible", "责任"), ("participants", "参与"), ("leaders", "领导"))


_IN_A_FILE = re.compile(r"请在 \[\w+\] 下(?:逐个)?写明")
"""How a question says what to write into the file of answers."""


def shown(look: Look, told: Sequence[str] = ()) -> Json:
    """Everything that the page shows of a draft whose folder has been written, and of what was decided on the way."""
    reading, classes = look.reading, look.reading.classes()
    return {
        "draft": look.draft.number,
        "name": look.draft.name,
        "title": reading.title,
        "sections": len(reading.sections),
        "classes": [[name, classes[each]] for each, name in CLASS_NAMES.items() if each in classes],
        "questions": [_question(each) for each in look.questions],
        "answered": [[key, _for_the_page(text), words] for key, text, words in answered(look.draft)],
        "unused": reading.unused,
        "told": list(told),
        "entries": shown_entries(look),
        "blocks": [[each.place, each.printed[:LONGEST], CLASS_NAMES[of]] for each, of in reading.blocks[:MOST_BLOCKS]],
        "blocks_left_out": max(0, len(reading.blocks) - MOST_BLOCKS),
        "evidence": reading.evidence,
        "is_open": look.is_open,
        "faults": list(faults(look.draft)),
    }


def _for_the_page(text: str) -> str:
    return _IN_A_FILE.sub("请在条目里改", text)


def _question(question: Question) -> Json:
    return {
        "key": question.key,
        "text": _for_the_page(question.text),
        "proposal": question.proposal,
        "choices": [[answer, words] for answer, words in question.choices.items()],
        "samples": question.samples,
        "every": question.every[:MOST_PLACES],
        "seen": question.mark,
        "count": question.count,
        "parts": [_question(each) for each in question.parts],
    }


def shown_entries(look: Look) -> list[Json]:
    """The entries, each with the mark by which a page says which reading of it was corrected."""
    refs = refs_of(look.reading.entries)
    found = [_entry(each, refs[id(each)]) for each in look.reading.entries]
    return [each | {"mark": hashlib.sha256(repr(each).encode()).hexdigest()[:12]} for each in found]


def _entry(entry: Entry, ref: str) -> Json:
    assigned = entry.assigned
    return {
        "ref": ref,
        "section": " / ".join(entry.section.path) if entry.section else "",
        "words": entry.words,
        "source": entry.block.printed,
        "place": entry.block.place,
        "parts": [[part, name, getattr(assigned, part)] for part, name in PARTS],
        "is_open": assigned.is_open,
        "deadline": assigned.deadline,
        "in_doubt": bool(assigned.doubts),
        "is_corrected": entry.read is not None,
    }
