"""The documents of the corpus, each opened and read once for all tests of a process (tests/corpus/documents)."""

from functools import cache
from pathlib import Path

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Document
from checklist_data.importing.formats.sniff import open_document
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading

DOCUMENTS = Path(__file__).parents[2] / "corpus" / "documents"
FILES = sorted(each for each in DOCUMENTS.iterdir() if each.suffix != ".json")
NAMES = [each.name for each in FILES]


@cache
def opened(file: Path) -> Document:
    """A document as it is printed."""
    return open_document(file)


@cache
def read_plainly(file: Path) -> DocumentReading:
    """A document, read without an answer."""
    return read(opened(file))


def read_agreed(file: Path) -> DocumentReading:
    """A document, read with a yes to every question that it raises at first."""
    return read_with_yes(file, frozenset(each.key for each in questions(read_plainly(file))))


@cache
def read_with_yes(file: Path, keys: frozenset[str]) -> DocumentReading:
    """A document, read with a yes to some questions."""
    return read(opened(file), Answers(dict.fromkeys(sorted(keys), "yes")))
