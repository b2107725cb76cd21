"""Tables as read."""

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading
from tests.checklist_data.importing.builders import page, page_table

HEAD = "序号|任务|责任单位|完成时限"


def rows_of(*rows: str) -> DocumentReading:
    """The reading of a table whose rows are written with | between their cells, `^` and `<` merged."""
    return read(read_bytes(page("<p>任务清单</p>" + page_table([each.split("|") for each in rows]))))


def told(reading: DocumentReading) -> list[tuple[str, str, list[str], str]]:
    return [(each.number, each.words, each.assigned.responsible, each.assigned.deadline) for each in reading.entries]
