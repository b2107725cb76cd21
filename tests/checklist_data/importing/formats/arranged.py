"""Tables that are arranged otherwise, as read."""

from collections.abc import Sequence

from checklist_data.importing.answers import Answers
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading
from tests.checklist_data.importing.builders import TABLES, Row

Told = tuple[str, list[str], list[str], list[str], str]


def reading(kind: str, rows: Sequence[Row], said: dict[str, str] | None = None) -> DocumentReading:
    return read(read_bytes(TABLES[kind](rows)), Answers(said or {}))


def told(found: DocumentReading) -> list[Told]:
    return [
        (each.text, each.assigned.leads, each.assigned.responsible, each.assigned.participants, each.assigned.deadline)
        for each in found.entries
    ]
