"""Everything that a reading asserts, held against its document; what differs is in doubt."""

from collections.abc import Collection, Iterator, Sequence

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.deadlines import words_beside
from checklist_data.importing.bodies.names import is_catch_all
from checklist_data.importing.borne_out.handed_out import rule_of_roles, set_aside, unread
from checklist_data.importing.borne_out.left_words import marks, others, points_above, unplaced, untold_time, unused
from checklist_data.importing.borne_out.names import Witnesses
from checklist_data.importing.reading import Account, Class, DocumentReading, Entry

_RULES = (Class.NOTE, Class.NOTICE, Class.HEADER, Class.TITLE)
"""Classes of texts that may say how the document marks roles."""


def look_through(reading: DocumentReading, blocks: Sequence[Block], account: Account, answers: Answers) -> None:
    """Put in doubt what the reading asserts and the document does not bear out."""
    placed = [(each, into) for each in blocks if (into := account.of(each)) is not None]
    rule = rule_of_roles(each.text for each, into in placed if into in _RULES and each.text not in reading.rules)
    witnesses, known = Witnesses(reading.entries, blocks), _known(reading)
    given = {name for names in answers.names.values() for name in names}
    for entry in reading.entries:
        doubts = [("name", name) for name in witnesses.unproved(entry) if name not in given]
        for kind, words in [*doubts, *_left(entry, known, answers.names)]:
            entry.assigned.doubt(kind, words if kind == "name" else words[:40])
        if rule and entry.assigned:
            entry.assigned.doubt("rule", rule)
    reading.doubts += [("aside", each) for each in set_aside(placed)]


def _known(reading: DocumentReading) -> list[str]:
    """The bodies that entries name, in their order: a question is told by its words."""
    named = dict.fromkeys(name for each in reading.entries for name in each.assigned.named)
    return [each for each in named if not is_catch_all(each)]


def _left(entry: Entry, known: Collection[str], told: Collection[str]) -> Iterator[tuple[str, str]]:
    """What the words of an entry say and none of its fields holds."""
    asked = {kind for kind, _ in entry.assigned.doubts}
    if "unread" not in asked:
        left = (*unread(entry), *unplaced(entry, known), *unused(entry.assigned, told), *others(entry))
        yield from (("unread", each) for each in left)
    if "label" not in asked:
        yield from (("unread", each) for each in marks(entry))
    if (above := points_above(entry)) and not asked & {"other_row", "ditto"}:
        yield "other_row", above
    if words := words_beside(entry.assigned.deadline):
        yield "deadline_words", words
    if (time := untold_time(entry)) and not asked & {"deadline_in_text", "closing_deadline"}:
        yield "deadline_in_text", time
